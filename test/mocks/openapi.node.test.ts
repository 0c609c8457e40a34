// The OpenAPI document: whole, of one source with the app, and true to what the app answers.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isObject, type Json, type JsonObject, objectOf } from '../../mocks/openapi/json.js';
import { OPERATIONS } from '../../mocks/openapi/operations.js';
import { openApiDocument } from '../../mocks/openapi/document.js';
import { PATHS } from '../../src/backend/rest.js';
import { asking } from './asking.js';

const document = openApiDocument();
const schemas = objectOf(objectOf(document['components'])['schemas']);

function* within(value: Json): Generator<JsonObject> {
  if (isObject(value)) yield value;
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* within(inner);
}

describe('the OpenAPI document', () => {
  it('is the one that is committed', () => {
    expect(JSON.parse(readFileSync('mocks/openapi.json', 'utf8'))).toEqual(document);
  });
  it('names every path that the HTTP client asks, and no other', () => {
    expect([...new Set(OPERATIONS.map(({ path }) => path))].sort()).toEqual([...new Set(Object.values(PATHS))].sort());
  });
  it('refers to nothing that it does not hold, and holds nothing that is not referred to', () => {
    const names = new Set([...within(document)].flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref.split('/').at(-1)] : [])));
    expect([...names].filter((name) => name !== 'Problem' && !(name && name in schemas))).toEqual([]);
    expect(Object.keys(schemas).filter((name) => !names.has(name))).toEqual([]);
  });
  it('has words for every shape', () => {
    expect(
      Object.entries(schemas)
        .filter(([, schema]) => !objectOf(schema)['description'])
        .map(([name]) => name),
    ).toEqual([]);
  });
  it('requires nothing that the answers lack', async () => {
    const ask = asking();
    const user = (await ask('POST', '/users/search', { limit: 1 })).json.items[0];
    const answers = {
      Settings: '/settings',
      Kpis: '/kpis',
      UserDetail: `/users/${user.id}`,
      Subscriptions: `/users/${user.id}/subscriptions`,
    };
    for (const [name, path] of Object.entries(answers)) {
      const required = objectOf(schemas[name])['required'] ?? [];
      expect(Object.keys((await ask('GET', path)).json)).toEqual(expect.arrayContaining(required as string[]));
    }
  });
  it('is served beside a page that runs no script and loads nothing', async () => {
    const ask = asking();
    expect((await ask('GET', '/openapi.json')).json).toEqual(document);
    const page = await ask('GET', '/docs');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(page.text).not.toMatch(/<script|<link|<img|@import|url\(/);
    for (const { id } of OPERATIONS) expect(page.text).toContain(`id="${id}"`);
    for (const [, anchor] of page.text.matchAll(/href="#(\w+)"/g)) expect(page.text).toContain(`id="${anchor}"`);
  });
});
