// Reads the public elements from custom-elements.json, as what is made of it wants them. Refuses a member that nobody described.
import { readFileSync } from 'node:fs';

interface Typed {
  readonly type?: { readonly text: string };
}
interface Named {
  readonly name: string;
  readonly description?: string;
}
export interface Attribute extends Named, Typed {
  readonly fieldName?: string;
}
export interface Property extends Named, Typed {
  readonly kind: 'field';
  readonly default?: string;
  readonly attribute?: string;
  readonly readonly?: boolean;
}
export interface Method extends Named {
  readonly kind: 'method';
  readonly parameters?: readonly (Named & Typed)[];
  readonly return?: Typed;
}
export interface ElementEvent extends Named {
  readonly type: { readonly text: string };
}
export interface PublicElement {
  readonly tag: string;
  readonly className: string;
  readonly description: string;
  readonly attributes: readonly Attribute[];
  readonly properties: readonly Property[];
  readonly methods: readonly Method[];
  readonly events: readonly ElementEvent[];
  readonly slots: readonly Named[];
  readonly parts: readonly Named[];
  readonly tokens: readonly Named[];
}

interface Declaration extends Named {
  readonly tagName?: string;
  readonly attributes?: readonly Attribute[];
  readonly members?: readonly (Property | Method)[];
  readonly events?: readonly (Named & Typed)[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}
interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

const isTypedEvent = (event: Named & Typed): event is ElementEvent => event.type !== undefined && event.type.text !== 'Event';

const read = (declaration: Declaration & { readonly tagName: string }): PublicElement => {
  const { tagName: tag, name: className, description = '', members = [], events = [], attributes = [] } = declaration;
  const { slots = [], cssParts: parts = [], cssProperties: tokens = [] } = declaration;
  const untold = [declaration, ...members, ...events, ...attributes, ...slots, ...parts, ...tokens]
    .filter((it) => !it.description?.trim())
    .map((it) => `<${tag}>: ${it.name} has no description`);
  const untyped = events.filter((event) => !isTypedEvent(event)).map((event) => `<${tag}>: the event ${event.name} names no class`);
  if (untold.length + untyped.length > 0) throw new Error([...untold, ...untyped].join('\n'));
  return {
    tag,
    className,
    description,
    attributes,
    properties: members.filter((member) => member.kind === 'field'),
    methods: members.filter((member) => member.kind === 'method'),
    events: events.filter(isTypedEvent),
    slots,
    parts,
    tokens,
  };
};

/** The public elements, in the order of the manifest. Throws where one of their members has no description, or an event no class. */
export const publicElements = (file: string): PublicElement[] => {
  const { modules } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const found = modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter((it): it is Declaration & { readonly tagName: string } => it.tagName !== undefined);
  if (found.length === 0) throw new Error(`${file} holds no element.`);
  return found.map(read);
};

/** The values that an attribute of a property may have as text: literals, numbers, booleans; else any text. `null` takes it away. */
export const attributeType = ({ type }: Typed): string => {
  // An attribute that stands for itself is there or not.
  if (!type) return 'boolean';
  const kept = type.text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => /^(?:string|number|boolean|null|'.*')$/.test(part));
  return kept.some((part) => part !== 'null') ? kept.join(' | ') : ['string', ...kept].join(' | ');
};
