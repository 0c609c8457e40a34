// Makes what editors read of the elements: VS Code's custom data and JetBrains' web-types. Pure.
import { attributeType, type Attribute, type PublicElement } from './elements.js';

const literals = (attribute: Attribute): string[] => [...attributeType(attribute).matchAll(/'([^']*)'/g)].map(([, value = '']) => value);

const eventLines = ({ events }: PublicElement): string =>
  ['**Events**', ...events.map(({ name, description }) => `- \`${name}\`: ${description}`)].join('\n');

/** For `html.customData` in VS Code's settings. It knows no events, so they are told with the tag. */
export const vscodeHtml = (elements: readonly PublicElement[]) => ({
  version: 1.1,
  tags: elements.map((element) => ({
    name: element.tag,
    description: { kind: 'markdown', value: `${element.description}\n\n${eventLines(element)}` },
    attributes: element.attributes.map((attribute) => ({
      name: attribute.name,
      description: attribute.description,
      ...(attributeType(attribute) === 'boolean' && { valueSet: 'v' }),
      ...(literals(attribute).length > 0 && { values: literals(attribute).map((name) => ({ name })) }),
    })),
  })),
});

const onlyOnce = <Item extends { readonly name: string }>(items: readonly Item[]): Item[] => [
  ...new Map(items.map((item) => [item.name, item])).values(),
];

/** For `css.customData` in VS Code's settings. */
export const vscodeCss = (elements: readonly PublicElement[]) => ({
  version: 1.1,
  properties: onlyOnce(elements.flatMap(({ tokens }) => tokens)).map(({ name, description }) => ({ name, description })),
  pseudoElements: onlyOnce(elements.flatMap(({ parts }) => parts)).map(({ name, description }) => ({
    name: `::part(${name})`,
    description,
  })),
});

/** JetBrains' web-types, which Vue's tools read too. */
export const webTypes = (elements: readonly PublicElement[], version: string) => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name: 'ott-users',
  version,
  'description-markup': 'markdown',
  'js-types-syntax': 'typescript',
  contributions: {
    html: {
      elements: elements.map((element) => ({
        name: element.tag,
        description: element.description,
        attributes: element.attributes.map((attribute) => ({
          name: attribute.name,
          description: attribute.description,
          value: { type: attributeType(attribute) },
        })),
        slots: element.slots.map(({ name, description }) => ({ name, description })),
        js: {
          properties: element.properties.map(({ name, description, type, readonly }) => ({
            name,
            description,
            type: type?.text,
            ...(readonly && { 'read-only': true }),
          })),
          events: element.events.map(({ name, description, type }) => ({ name, description, type: type.text })),
        },
        css: {
          parts: element.parts.map(({ name, description }) => ({ name, description })),
          properties: element.tokens.map(({ name, description }) => ({ name, description })),
        },
      })),
    },
  },
});
