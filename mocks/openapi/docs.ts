// The OpenAPI document as a page to read: no script, nothing loaded from elsewhere. Knows its calls; shapes are told beside.
import { html, raw } from 'hono/html';
import { paragraphs, prose } from './docs-prose.js';
import { shape, shapeOf } from './docs-shapes.js';
import { STYLE } from './docs-style.js';
import { type JsonObject, listOf, objectOf, textOf } from './json.js';

interface Told {
  readonly path: string;
  readonly method: string;
  readonly body: JsonObject;
}

const contents = (body: JsonObject) =>
  Object.entries(objectOf(body['content'])).map(([type, content]) => ({ type, schema: objectOf(content)['schema'] }));
const isRefusal = ([code, answer]: readonly [string, JsonObject]): boolean => /^[45]/.test(code) && textOf(answer['description']) !== '';

const parameters = (body: JsonObject) => {
  const all = listOf(body['parameters']).map(objectOf);
  if (all.length === 0) return '';
  return html`<h4>Parameters</h4>
    <table>
      <tbody>
        ${all.map(
          (one) =>
            html`<tr>
              <td><code>${textOf(one['name'])}</code>${one['required'] ? html` <span class="must">required</span>` : ''}</td>
              <td>${shapeOf(one['schema'])}${one['in'] === 'header' ? ', header' : ''}</td>
              <td>${prose(textOf(one['description']))}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
};

const operation = ({ path, method, body }: Told) => {
  const responses = Object.entries(objectOf(body['responses'])).map(([code, answer]) => [code, objectOf(answer)] as const);
  const refusals = responses.filter(isRefusal);
  return html`<section>
    <h3 id="${textOf(body['operationId'])}">${textOf(body['summary'])}</h3>
    <p><span class="method ${method}">${method}</span> <code class="path">${path}</code></p>
    ${paragraphs(textOf(body['description']))} ${parameters(body)}
    <dl>
      ${contents(objectOf(body['requestBody'])).map(
        ({ schema }) =>
          html`<dt>Takes</dt>
            <dd>${shapeOf(schema)}</dd>`,
      )}
      ${responses
        .filter(([code]) => code.startsWith('2'))
        .flatMap(([code, answer]) =>
          contents(answer).map(
            ({ type, schema }) =>
              html`<dt>${code}</dt>
                <dd>${shapeOf(schema)}${type === 'application/json' ? '' : html` per line, as <code>${type}</code>`}</dd>`,
          ),
        )}
      ${refusals.map(
        ([code, answer]) =>
          html`<dt>${code}</dt>
            <dd>${prose(textOf(answer['description']))}</dd>`,
      )}
    </dl>
  </section>`;
};

/** The page, as HTML. */
export function docsPage(document: JsonObject) {
  const info = objectOf(document['info']);
  const told: Told[] = Object.entries(objectOf(document['paths'])).flatMap(([path, methods]) =>
    Object.entries(objectOf(methods))
      .filter(([method]) => method !== 'parameters')
      .map(([method, body]) => ({ path, method, body: objectOf(body) })),
  );
  const tags = listOf(document['tags']).map(objectOf);
  const schemas = Object.entries(objectOf(objectOf(document['components'])['schemas']));
  const under = (tag: JsonObject): Told[] => told.filter(({ body }) => listOf(body['tags']).includes(tag['name']));
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${textOf(info['title'])}</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <nav aria-label="Contents">
          ${tags.map((tag) => html`<b>${textOf(tag['name'])}</b>${under(tag).map(({ body }) => html`<a href="#${textOf(body['operationId'])}">${textOf(body['summary'])}</a>`)}`)}
          <b>Shapes</b>${schemas.map(([name]) => html`<a href="#${name}">${name}</a>`)}
        </nav>
        <main>
          <h1>${textOf(info['title'])}</h1>
          <p class="lead">${textOf(info['summary'])}</p>
          ${paragraphs(textOf(info['description']))}
          <p>For machines: <a href="openapi.json">the OpenAPI 3.1 document</a>.</p>
          ${tags.map(
            (tag) =>
              html`<h2>${textOf(tag['name'])}</h2>
                <p class="lead">${textOf(tag['description'])}</p>
                ${under(tag).map(operation)}`,
          )}
          <h2>Shapes</h2>
          ${schemas.map(([name, schema]) => shape(name, objectOf(schema)))}
        </main>
      </body>
    </html>`;
}
