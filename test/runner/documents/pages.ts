// Makes the API page of one element. Pure.
import type { Method, PublicElement } from './elements.js';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const code = (text: string): string => `\`${text}\``;

/** A section with a table; nothing where it would have no row. */
const section = (title: string, columns: readonly string[], rows: readonly (readonly string[])[]): string[] => {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [`## ${title}`, [line(columns), `|${'---|'.repeat(columns.length)}`, ...rows.map(line)].join('\n')];
};

const signature = ({ name, parameters = [], return: returned }: Method): string =>
  `${name}(${parameters.map((it) => `${it.name}: ${it.type?.text ?? 'unknown'}`).join(', ')}): ${returned?.type?.text ?? 'void'}`;

/** `docs/<tag>.md`. */
export const apiPage = (element: PublicElement): string => {
  const { tag, className, description, properties, attributes } = element;
  const own = attributes.filter(({ fieldName }) => fieldName === undefined);
  return [
    `# \`<${tag}>\``,
    description,
    `\`import 'ott-users/${tag}'\` registers the tag; \`${className}\`, and the events' classes, are exported by \`ott-users\`.`,
    ...section(
      'Properties',
      ['property', 'attribute', 'type', 'default', 'is'],
      properties.map(({ name, attribute, type, default: initial, readonly, description: is = '' }) => [
        code(name),
        attribute ? code(attribute) : '',
        code(type?.text ?? 'unknown'),
        readonly ? 'read-only' : code(initial ?? 'undefined'),
        is,
      ]),
    ),
    ...section(
      'Attributes without a property',
      ['attribute', 'is'],
      own.map(({ name, description: is = '' }) => [code(name), is]),
    ),
    ...section(
      'Methods',
      ['method', 'does'],
      element.methods.map((method) => [code(signature(method)), method.description ?? '']),
    ),
    ...section(
      'Events',
      ['event', 'class', 'when'],
      element.events.map(({ name, type, description: when = '' }) => [code(name), code(type.text), when]),
    ),
    ...section(
      'Slots',
      ['slot', 'holds'],
      element.slots.map(({ name, description: is = '' }) => [code(name || '(default)'), is]),
    ),
    ...section(
      'CSS parts',
      ['part', 'is'],
      element.parts.map(({ name, description: is = '' }) => [code(name), is]),
    ),
    ...section(
      'CSS custom properties',
      ['property', 'is'],
      element.tokens.map(({ name, description: is = '' }) => [code(name), is]),
    ),
    'Made from `custom-elements.json` by `npm run documents`.',
  ]
    .join('\n\n')
    .concat('\n');
};
