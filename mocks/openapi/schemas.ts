// Makes the document's named schemas from the contract's, with their words. Knows no calls.
import { toJsonSchemaDefs } from '@valibot/to-json-schema';
import * as contract from '../../src/contract/schema/index.js';
import { isObject, type Json, type JsonObject } from './json.js';
import { StreamCursor, StreamEnd } from './stream-lines.js';
import { WORDS } from './words.js';

/** The schemas that are named in the document; they refer to each other by name. */
const NAMED = {
  Settings: contract.Settings,
  CustomFieldDefinition: contract.CustomFieldDefinition,
  Permissions: contract.Permissions,
  Kpis: contract.Kpis,
  Figures: contract.Figures,
  Figure: contract.Figure,
  UsersQuery: contract.UsersQuery,
  UsersFilter: contract.UsersFilter,
  UsersSort: contract.UsersSort,
  CustomCondition: contract.CustomCondition,
  UsersPage: contract.UsersPage,
  StreamCursor,
  StreamEnd,
  User: contract.User,
  UserDetail: contract.UserDetail,
  StatusReason: contract.StatusReason,
  UserDraft: contract.UserDraft,
  UserChanges: contract.UserChanges,
  CustomValue: contract.CustomValue,
  Subscriptions: contract.Subscriptions,
  Subscription: contract.Subscription,
  Rentals: contract.Rentals,
  Rental: contract.Rental,
  ViewsPage: contract.ViewsPage,
  ViewingSession: contract.ViewingSession,
  TitleViews: contract.TitleViews,
  DayViews: contract.DayViews,
  ViewsTotals: contract.ViewsTotals,
  EraseSelection: contract.EraseSelection,
  ErasePlan: contract.ErasePlan,
  EraseRequest: contract.EraseRequest,
  EraseResult: contract.EraseResult,
  ImportBatch: contract.ImportBatch,
  ImportResult: contract.ImportResult,
  ImportStatus: contract.ImportStatus,
  Problem: contract.Problem,
  Money: contract.Money,
  Window: contract.Window,
  Period: contract.Period,
  Id: contract.Id,
  Instant: contract.Instant,
  CalendarDate: contract.CalendarDate,
  Month: contract.Month,
  Zone: contract.Zone,
  Rate: contract.Rate,
  Seconds: contract.Seconds,
  Count: contract.Count,
  Labels: contract.Labels,
};

/** The schemas whose fields are parameters of an address; the document does not name them. */
const PARAMETERS = { KpisQuery: contract.KpisQuery, ViewsQuery: contract.ViewsQuery };

const plain = (value: unknown): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject;

export const reference = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

/** The named schemas, and those of parameters. What a pattern cannot say (a zone, a real date) is in the words. */
export function documentSchemas(): { readonly named: JsonObject; readonly parameters: JsonObject } {
  const all = plain(
    toJsonSchemaDefs(
      { ...NAMED, ...PARAMETERS },
      {
        errorMode: 'ignore',
        typeMode: 'input',
        target: 'draft-2020-12',
        overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
      },
    ),
  );
  for (const [place, words] of Object.entries(WORDS)) describe(all, place, words);
  const entries = Object.entries(all);
  return {
    named: Object.fromEntries(entries.filter(([name]) => name in NAMED)),
    parameters: Object.fromEntries(entries.filter(([name]) => name in PARAMETERS)),
  };
}

/** Writes words to the place that they are about; a place that is not there is an error of the table. */
function describe(schemas: JsonObject, place: string, words: string): void {
  const [name = '', ...fields] = place.split('.');
  const found = fields.reduce<Json>((schema, field) => propertiesOf(schema)[field], schemas[name]);
  if (!isObject(found)) throw new Error(`The words of ${place} are about nothing`);
  found['description'] = words;
}

/** Those of an object, also where `null` may stand for it. */
function propertiesOf(schema: Json): JsonObject {
  if (!isObject(schema)) return {};
  const properties = schema['properties'];
  if (isObject(properties)) return properties;
  const shapes = schema['anyOf'];
  return Array.isArray(shapes) ? Object.assign({}, ...shapes.map(propertiesOf)) : {};
}
