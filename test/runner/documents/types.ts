// Makes the types of the elements in the frameworks' templates. One file says what each element takes and fires, taken from its class, so
// that a wrong name does not compile; one short file per framework says how that is written there. Pure.
import { attributeType, type PublicElement } from './elements.js';

const head = '// Made from custom-elements.json by `npm run documents`.\n';
const told = (description = ''): string => `  /** ${description} */\n`;

const quoted = (name: string): string => (/^\w+$/.test(name) ? name : `'${name}'`);

const interfaceOf = (name: string, description: string, lines: readonly string[]): string =>
  `/** ${description} */\nexport interface ${name} {\n${lines.join('')}}\n`;

const typesOf = (element: PublicElement): string => {
  const { tag, className } = element;
  const given = element.properties.filter(({ readonly }) => !readonly);
  const properties = given.map(({ name, description }) => `${told(description)}  ${name}?: ${className}['${name}'];\n`);
  const attributes = element.attributes
    .filter(({ name }) => !given.some((property) => property.name === name))
    .map((it) => `${told(it.description)}  ${quoted(it.name)}?: ${attributeType(it)};\n`);
  const events = element.events.map(({ name, description, type }) => `${told(description)}  '${name}': ${type.text};\n`);
  return [
    interfaceOf(`${className}Properties`, `What \`<${tag}>\` is given by property.`, properties),
    interfaceOf(`${className}Attributes`, `What \`<${tag}>\` is given by attribute, under names that are not a property's.`, attributes),
    interfaceOf(`${className}Events`, `What \`<${tag}>\` fires.`, events),
  ].join('\n');
};

/** `types/elements.d.ts`: what all frameworks share. */
export const sharedTypes = (elements: readonly PublicElement[]): string => {
  const names = new Set(elements.flatMap(({ className, events }) => [className, ...events.map(({ type }) => type.text)]));
  const imports = `import type {\n${[...names]
    .sort()
    .map((name) => `  ${name},\n`)
    .join('')}} from '../dist/index.js';\n`;
  const listener = `/** An event of an element's, as a listener on the element itself gets it. */
export type Fired<Element, Fires> = Fires & { readonly currentTarget: Element };
`;
  return [head + imports, listener, ...elements.map(typesOf)].join('\n');
};

interface Framework {
  readonly name: string;
  /** What comes before the list of tags; `Tag` is defined here, over an element, what it takes, and what it fires. */
  readonly before: string;
  /** The interface that holds the tags, as a module's augmentation opens and closes it. */
  readonly open: string;
  readonly close: string;
  readonly indent: string;
}

const handlers = (prefix: string): string => `type Handlers<Element, Events> = {
  [Name in keyof Events & string as \`${prefix}\${Name}\`]?: (event: Fired<Element, Events[Name]>) => void;
};
`;
const jsx = { open: '  namespace JSX {\n    interface IntrinsicElements {\n', close: '    }\n  }\n', indent: '      ' };

const frameworks: readonly Framework[] = [
  {
    name: 'react',
    before: `import type { DetailedHTMLProps, HTMLAttributes } from 'react';

${handlers('on')}type Tag<Element, Given, Events> = DetailedHTMLProps<HTMLAttributes<Element>, Element> & Given & Handlers<Element, Events>;

declare module 'react' {
`,
    ...jsx,
  },
  {
    name: 'preact',
    before: `import type { HTMLAttributes } from 'preact';

${handlers('on')}type Tag<Element extends EventTarget, Given, Events> = HTMLAttributes<Element> & Given & Handlers<Element, Events>;

declare module 'preact' {
`,
    ...jsx,
  },
  {
    name: 'solid-js',
    before: `import type { JSX } from 'solid-js';

${handlers('on:')}/** \`prop:\` sets a property also before the tag is defined. */
type ByProperty<Given> = { [Name in keyof Given & string as \`prop:\${Name}\`]?: Given[Name] };
type Tag<Element, Given, Events> = JSX.HTMLAttributes<Element> & Given & ByProperty<Given> & Handlers<Element, Events>;

declare module 'solid-js' {
`,
    ...jsx,
  },
  {
    name: 'svelte',
    before: `import type { HTMLAttributes } from 'svelte/elements';

${handlers('on')}type Tag<Element extends EventTarget, Given, Events> = HTMLAttributes<Element> & Given & Handlers<Element, Events>;

declare module 'svelte/elements' {
`,
    open: '  interface SvelteHTMLElements {\n',
    close: '  }\n',
    indent: '    ',
  },
  {
    name: 'vue',
    before: `import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';

type Emits<Element, Events> = EmitFn<{ [Name in keyof Events]: (event: Fired<Element, Events[Name]>) => void }>;
type Tag<Element, Given, Events> = new () => Element & {
  /** For the checker of templates alone: no element has it. */
  $props: HTMLAttributes & Given & PublicProps;
  /** For the checker of templates alone: no element has it. */
  $emit: Emits<Element, Events>;
};

declare module 'vue' {
`,
    open: '  interface GlobalComponents {\n',
    close: '  }\n',
    indent: '    ',
  },
];

/** \`types/<framework>.d.ts\`, by the framework's name. */
export const frameworkTypes = (elements: readonly PublicElement[]): ReadonlyMap<string, string> => {
  const names = elements.flatMap(({ className }) => [`${className}Attributes`, `${className}Events`, `${className}Properties`]);
  const imports = [
    `import type { ${elements.map(({ className }) => className).join(', ')} } from '../dist/index.js';\n`,
    `import type {\n${['Fired', ...names]
      .sort()
      .map((name) => `  ${name},\n`)
      .join('')}} from './elements.js';\n`,
  ].join('');
  return new Map(
    frameworks.map(({ name, before, open, close, indent }) => {
      const tags = elements.map(
        ({ tag, className }) =>
          `${indent}'${tag}': Tag<${className}, ${className}Properties & ${className}Attributes, ${className}Events>;\n`,
      );
      return [name === 'solid-js' ? 'solid' : name, `${head}${imports}${before}${open}${tags.join('')}${close}}\n`];
    }),
  );
};
