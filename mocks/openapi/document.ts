// Builds the OpenAPI 3.1 document from the contract's schemas and the table of operations.
import { toJsonSchemaDefs } from '@valibot/to-json-schema';
import * as contract from '../../src/contract/schema/index.js';
import { type Operation, OPERATIONS, TAGS } from './operations.js';

/** The schemas that are named in the document; they refer to each other by name. */
const NAMED = {
  Settings: contract.Settings, CustomFieldDefinition: contract.CustomFieldDefinition, Permissions: contract.Permissions,
  Kpis: contract.Kpis, Figures: contract.Figures, Figure: contract.Figure,
  UsersQuery: contract.UsersQuery, UsersFilter: contract.UsersFilter, UsersSort: contract.UsersSort, CustomCondition: contract.CustomCondition,
  UsersPage: contract.UsersPage, User: contract.User, UserDetail: contract.UserDetail, StatusReason: contract.StatusReason,
  UserDraft: contract.UserDraft, UserChanges: contract.UserChanges, Subscriptions: contract.Subscriptions, Subscription: contract.Subscription,
  Rentals: contract.Rentals, Rental: contract.Rental, ViewsPage: contract.ViewsPage, ViewingSession: contract.ViewingSession,
  TitleViews: contract.TitleViews, DayViews: contract.DayViews, ViewsTotals: contract.ViewsTotals, EraseSelection: contract.EraseSelection,
  ErasePlan: contract.ErasePlan, EraseRequest: contract.EraseRequest, EraseResult: contract.EraseResult, ImportBatch: contract.ImportBatch,
  ImportResult: contract.ImportResult, ImportStatus: contract.ImportStatus, Problem: contract.Problem, Money: contract.Money, Window: contract.Window, Period: contract.Period,
};

/** The schemas whose fields are parameters of an address. */
const PARAMETERS = { KpisQuery: contract.KpisQuery, ViewsQuery: contract.ViewsQuery };

export type Json = { [key: string]: Json } | Json[] | string | number | boolean | null | undefined;
type JsonObject = { [key: string]: Json };

const OPTIONS = { errorMode: 'ignore', typeMode: 'input', target: 'draft-2020-12' } as const;

const plain = (value: unknown): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject;

const reference = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

/** The document, as plain JSON. */
export function openApiDocument(): JsonObject {
  const schemas = plain(toJsonSchemaDefs(NAMED, { ...OPTIONS, overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}` }));
  const parameters = plain(toJsonSchemaDefs(PARAMETERS, OPTIONS));
  const paths: Record<string, JsonObject> = {};
  for (const operation of OPERATIONS) {
    const at = (paths[operation.path] ??= operation.path.includes('{id}') ? { parameters: [idParameter] } : {});
    at[operation.method] = operationOf(operation, parameters);
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Users of an OTT platform',
      version: '0.1.0',
      summary: 'What the elements of ott-users ask of a back office.',
      description: 'Ids are opaque. Instants are RFC 3339 with offset, calendar dates YYYY-MM-DD; rates are 0 to 1; money is in minor units. Unknown fields are ignored. A call that a backend does not offer answers 501.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1', description: 'Relative to the page' }],
    security: [{ bearer: [] }, {}],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: { schemas, responses: { Problem: problem }, securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  };
}

const idParameter: JsonObject = { name: 'id', in: 'path', required: true, description: 'An opaque identifier.', schema: { type: 'string' } };

const problem: JsonObject = {
  description: 'A refusal, as an RFC 9457 problem document. Field errors carry JSON pointers.',
  headers: { 'X-Request-Id': { description: 'To quote to the backend’s people.', schema: { type: 'string' } } },
  content: { 'application/problem+json': { schema: reference('Problem') } },
};

function operationOf(operation: Operation, queries: JsonObject): JsonObject {
  const { id, tag, summary, description, query, body, answer, lines, headers = [], status = 200 } = operation;
  const parameters = [...(query ? queryParameters(queries[query]) : []), ...headerParameters(headers)];
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
          ...(lines && { 'application/x-ndjson': { schema: reference(lines) } }),
        },
      },
      ...(headers.includes('etag') && operation.method === 'get' && { 304: { description: 'Unchanged since the ETag of If-None-Match.' } }),
      '4XX': { $ref: '#/components/responses/Problem' },
      '5XX': { $ref: '#/components/responses/Problem' },
    },
  };
}

function queryParameters(schema: Json): JsonObject[] {
  const properties = isObject(schema) && isObject(schema['properties']) ? schema['properties'] : {};
  return Object.entries(properties).map(([name, property]) => ({ name, in: 'query', schema: property }));
}

function headerParameters(headers: NonNullable<Operation['headers']>): JsonObject[] {
  const header = (name: string, required: boolean, description: string): JsonObject => ({ name, in: 'header', required, description, schema: { type: 'string' } });
  return [
    ...(headers.includes('match') ? [header('If-Match', true, 'The ETag of the user that was edited.')] : []),
    ...(headers.includes('key') ? [header('Idempotency-Key', false, 'The same key sent again carries out nothing twice.')] : []),
  ];
}

export const isObject = (value: Json): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
