// Shows a JSON Schema of the document as rows to read. Knows the few keywords that the contract's schemas use.
import { html } from 'hono/html';
import { isObject, type Json, type JsonObject, listOf, objectOf, textOf } from './json.js';
import { prose } from './docs-prose.js';

type Html = ReturnType<typeof html>;

const nameOf = (reference: Json): string => textOf(reference).split('/').at(-1) ?? '';
const join = (parts: readonly Html[], between: string): Html =>
  html`${parts.map((part, at) => (at === 0 ? part : html`${between}${part}`))}`;

/** A schema in a few words, with links to the named ones. */
export function shapeOf(schema: Json): Html {
  const { $ref, type, items, anyOf, oneOf, enum: words, const: only, additionalProperties, properties, maxItems } = objectOf(schema);
  if ($ref) return html`<a href="#${nameOf($ref)}">${nameOf($ref)}</a>`;
  if (only !== undefined) return html`<code>${JSON.stringify(only)}</code>`;
  if (Array.isArray(words))
    return join(
      words.map((word) => html`<code>${textOf(word)}</code>`),
      ' · ',
    );
  const choices = listOf(anyOf ?? oneOf);
  if (choices.length > 0) return join(choices.map(shapeOf), ' or ');
  if (type === 'array') {
    const most = typeof maxItems === 'number' ? ` (at most ${maxItems})` : '';
    return isObject(objectOf(items)['properties']) ? html`list of objects${most}` : html`list of ${shapeOf(items)}${most}`;
  }
  if (isObject(additionalProperties)) return html`by key: ${shapeOf(additionalProperties)}`;
  if (isObject(properties)) return html`object`;
  return html`${textOf(type) || 'anything'}${limitsOf(objectOf(schema))}`;
}

function limitsOf({ minimum, maximum, maxLength }: JsonObject): string {
  const limits = [
    typeof minimum === 'number' && `from ${minimum}`,
    typeof maximum === 'number' && maximum < Number.MAX_SAFE_INTEGER && `to ${maximum}`,
    typeof maxLength === 'number' && `at most ${maxLength} characters`,
  ].filter((limit) => limit !== false);
  return limits.length > 0 ? ` (${limits.join(' ')})` : '';
}

/** The object whose fields are told below a field: its own, or that of its list or its non-null choice. */
function innerOf(schema: Json): JsonObject {
  const { items, anyOf, properties } = objectOf(schema);
  if (isObject(properties)) return objectOf(schema);
  if (items !== undefined) return innerOf(items);
  return (
    listOf(anyOf)
      .map(innerOf)
      .find((inner) => isObject(inner['properties'])) ?? {}
  );
}

/** The fields of a schema, and those of the unnamed objects inside. */
function rowsOf(schema: JsonObject, before = ''): Html[] {
  const required = listOf(schema['required']);
  return Object.entries(objectOf(schema['properties'])).flatMap(([name, property]) => {
    const { description, default: usual } = objectOf(property);
    const must = required.includes(name) ? html` <span class="must">required</span>` : '';
    const told =
      usual === undefined || usual === null || isObject(usual) || Array.isArray(usual)
        ? ''
        : html` Default <code>${JSON.stringify(usual)}</code>.`;
    const row = html`<tr>
      <td class="${before ? 'inner' : ''}"><code>${before}${name}</code>${must}</td>
      <td>${shapeOf(property)}</td>
      <td>${prose(textOf(description))}${told}</td>
    </tr>`;
    return [row, ...rowsOf(innerOf(property), `${before}${name}.`)];
  });
}

/** One named schema. */
export function shape(name: string, schema: JsonObject): Html {
  const choices = listOf(schema['anyOf'] ?? schema['oneOf'])
    .map(objectOf)
    .filter((choice) => isObject(choice['properties']));
  const forms = isObject(schema['properties']) ? [schema] : choices;
  return html`<section>
    <h3 id="${name}">${name}</h3>
    <p>${prose(textOf(schema['description']))}</p>
    ${forms.length === 0 ? html`<p>${shapeOf(schema)}</p>` : ''}
    ${forms.map(
      (form, at) =>
        html`${at > 0 ? html`<h4>or</h4>` : ''}
          <table>
            <thead>
              <tr>
                <th>Field</th>
                <th>Type</th>
                <th>Meaning</th>
              </tr>
            </thead>
            <tbody>
              ${rowsOf(form)}
            </tbody>
          </table>`,
    )}
  </section>`;
}
