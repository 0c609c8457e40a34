// The OpenAPI document as a page to read: no script, nothing loaded from elsewhere.
import { html, raw } from 'hono/html';
import { isObject, type Json } from './document.js';

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.55 system-ui, 'Noto Sans', sans-serif; color: light-dark(#1b1f27, #e8eaf0); background: light-dark(#fff, #16181d); }
body { display: grid; grid-template-columns: minmax(180px, 240px) minmax(0, 820px); gap: 48px; max-width: 1120px; margin: 0 auto; padding: 32px 24px; }
nav { position: sticky; top: 32px; align-self: start; font-size: 14px; max-height: calc(100vh - 64px); overflow: auto; }
nav a { display: block; padding: 3px 0; color: inherit; text-decoration: none; opacity: 0.8; } nav a:hover { text-decoration: underline; opacity: 1; }
nav b { display: block; margin: 16px 0 4px; font-size: 12px; opacity: 0.65; }
h1 { font-size: 28px; margin: 0 0 8px; } h2 { font-size: 18px; margin: 40px 0 4px; padding-top: 16px; border-top: 1px solid light-dark(#e2e5eb, #2d323c); }
h3 { font-size: 14px; margin: 20px 0 6px; } code, pre { font: 13px/1.5 ui-monospace, 'DejaVu Sans Mono', monospace; }
.method { display: inline-block; min-width: 52px; padding: 1px 6px; margin-inline-end: 8px; border-radius: 5px; text-align: center; font-size: 12px; font-weight: 600; background: light-dark(#e9edff, #262d4d); }
pre { overflow: auto; padding: 12px; border-radius: 8px; background: light-dark(#f5f6f8, #1e2128); } a { color: light-dark(#3355dd, #8ea2ff); }
@media (max-width: 720px) { body { display: block; } nav { position: static; max-height: none; } }`;

const text = (value: Json): string => (typeof value === 'string' ? value : '');
const object = (value: Json): { [key: string]: Json } => (isObject(value) ? value : {});

/** Names of schemas in a fragment of the document, as links. */
const links = (value: Json): string[] =>
  [...new Set([...JSON.stringify(value ?? null).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name ?? ''))];

const operation = (path: string, method: string, body: { [key: string]: Json }) => html`
  <h2 id="${text(body['operationId'])}"><span class="method">${method.toUpperCase()}</span><code>${path}</code></h2>
  <p><strong>${text(body['summary'])}.</strong> ${text(body['description'])}</p>
  ${Array.isArray(body['parameters']) && body['parameters'].length > 0
    ? html`<h3>Parameters</h3><ul>${body['parameters'].map(object).map((one) => html`<li><code>${text(one['name'])}</code> (${text(one['in'])}${one['required'] ? ', required' : ''}) ${text(one['description'])}</li>`)}</ul>`
    : ''}
  <p>${body['requestBody'] ? html`Takes ${links(body['requestBody']).map((name) => html`<a href="#${name}">${name}</a> `)}· ` : ''}answers
  ${links(object(body['responses'])['200'] ?? object(body['responses'])['201']).map((name) => html`<a href="#${name}">${name}</a> `)}</p>`;

export function docsPage(document: { [key: string]: Json }) {
  const info = object(document['info']);
  const operations = Object.entries(object(document['paths'])).flatMap(([path, methods]) =>
    Object.entries(object(methods)).filter(([method]) => method !== 'parameters').map(([method, body]) => ({ path, method, body: object(body) })));
  const schemas = Object.entries(object(object(document['components'])['schemas']));
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(info['title'])}</title><style>${raw(STYLE)}</style></head>
<body>
  <nav><b>Calls</b>${operations.map(({ body }) => html`<a href="#${text(body['operationId'])}">${text(body['summary'])}</a>`)}<b>Shapes</b>${schemas.map(([name]) => html`<a href="#${name}">${name}</a>`)}</nav>
  <main>
    <h1>${text(info['title'])}</h1>
    <p>${text(info['summary'])} ${text(info['description'])}</p>
    <p><a href="openapi.json">OpenAPI 3.1 document</a></p>
    ${operations.map(({ path, method, body }) => operation(path, method, body))}
    ${schemas.map(([name, schema]) => html`<h2 id="${name}">${name}</h2><pre>${JSON.stringify(schema, null, 2)}</pre>`)}
  </main>
</body></html>`;
}
