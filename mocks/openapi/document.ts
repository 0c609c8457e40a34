// Builds the OpenAPI 3.1 document from the contract's schemas and the table of operations.
import { objectOf, type JsonObject } from './json.js';
import { type Operation, OPERATIONS, TAGS } from './operations.js';
import { documentSchemas, reference } from './schemas.js';

const DESCRIPTION = `Ids are opaque. Instants are RFC 3339 with offset, calendar dates YYYY-MM-DD; rates are 0 to 1; money is in minor units.

**Growing.** Fields and enumerated words that a reader does not know are ignored or shown as they are, and survive a change.

**Refusals** are RFC 9457 problem documents with a request id. 400: the request cannot be read. 401: sign in (the client refreshes its token once and repeats). 403: not allowed. 404: not there. 413: a body of more than 4 MiB. 415: not JSON. 422: not valid, with a JSON pointer per field. 429: wait for \`Retry-After\`. 501: this backend does not offer the call. 5xx: GET and the search may be repeated; a writing call only with the same \`Idempotency-Key\`.

**Privacy.** Names and e-mails travel in bodies only. Every answer says \`Cache-Control: no-store\`.`;

/** The document, as plain JSON. */
export function openApiDocument(): JsonObject {
  const { named, parameters } = documentSchemas();
  const paths: Record<string, JsonObject> = {};
  for (const operation of OPERATIONS) {
    const at = (paths[operation.path] ??= operation.path.includes('{id}') ? { parameters: [ID_PARAMETER] } : {});
    at[operation.method] = operationOf(operation, parameters);
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Users of an OTT platform',
      version: '0.1.0',
      summary: 'What the elements of ott-users ask of a back office.',
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1', description: 'Relative to the page' }],
    security: [{ bearer: [] }, {}],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: named,
      responses: { Problem: problem('A refusal.') },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', description: 'Or the session of the page, by cookie.' } },
    },
  };
}

const ID_PARAMETER: JsonObject = { name: 'id', in: 'path', required: true, schema: reference('Id') };

const problem = (description: string): JsonObject => ({
  description,
  headers: {
    'X-Request-Id': { description: 'To quote to the backend’s people.', schema: { type: 'string' } },
    'Retry-After': { description: 'When to ask again: seconds, or a date.', schema: { type: 'string' } },
  },
  content: { 'application/problem+json': { schema: reference('Problem') } },
});

function operationOf(operation: Operation, queries: JsonObject): JsonObject {
  const { id, tag, summary, description, query, body, answer, lines, headers = [], status = 200, refusals = {} } = operation;
  const parameters = [...(query ? queryParameters(objectOf(queries[query])) : []), ...headers.flatMap((name) => HEADERS[name])];
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: reference(body) } } } }),
    responses: {
      [status]: {
        description: summary,
        ...(headers.includes('etag') && { headers: { ETag: { description: 'The version of the user.', schema: { type: 'string' } } } }),
        content: {
          'application/json': { schema: reference(answer) },
          ...(lines && { 'application/x-ndjson': { schema: { anyOf: lines.map(reference) } } }),
        },
      },
      ...(headers.includes('known') && { 304: { description: 'Unchanged since the ETag of If-None-Match.' } }),
      ...Object.fromEntries(Object.entries(refusals).map(([code, words]) => [code, problem(words)])),
      '4XX': { $ref: '#/components/responses/Problem' },
      '5XX': { $ref: '#/components/responses/Problem' },
    },
  };
}

const queryParameters = (schema: JsonObject): JsonObject[] =>
  Object.entries(objectOf(schema['properties'])).map(([name, property]) => {
    const { description, ...shape } = objectOf(property);
    return { name, in: 'query', ...(description !== undefined && { description }), schema: shape };
  });

const header = (name: string, required: boolean, description: string): JsonObject[] => [
  { name, in: 'header', required, description, schema: { type: 'string' } },
];

const HEADERS: Readonly<Record<NonNullable<Operation['headers']>[number], JsonObject[]>> = {
  etag: [],
  known: header('If-None-Match', false, 'The ETag of the user that is known already.'),
  match: header('If-Match', true, 'The ETag of the user that was edited.'),
  key: header('Idempotency-Key', false, 'Chosen by the client, at most 255 characters. The same key sent again carries out nothing twice.'),
};
