// What the published data sets have in common: people without names, a platform without trials, columns as custom fields.
import type { AccessRecord } from '../../../src/contract/records.js';
import type { CustomFieldDefinition, CustomValue, Settings } from '../../../src/contract/schema/index.js';
import type { StoredPerson, StoredSession } from '../db/people.js';
import type { ReportBadLine } from './csv.js';
import type { Load } from './load.js';

/** Reads a data set's folder. */
export type ReadDataSet = (folder: string, report: ReportBadLine) => Omit<Load, 'frozenAt'>;

type Labels = Readonly<Record<'en' | 'fr', string>>;

/** A published column as a custom field. Codes without a label stand for themselves. */
export interface PublishedColumn {
  readonly column: string;
  readonly type: 'text' | 'number' | 'boolean' | 'choice';
  readonly labels: Labels;
  readonly options?: Readonly<Record<string, Labels>>;
}

export const publishedSettings = (columns: readonly PublishedColumn[], offers: Settings['offers'] = []): Settings => ({
  zone: 'UTC',
  zoneFixed: false,
  currency: 'EUR',
  trials: false,
  offers,
  customFields: columns.map(definitionOf),
  permissions: { create: true, edit: true, erase: true, import: true, export: true, customFields: true },
  limits: { pageSize: 100, importBatch: 500 },
  helpLinks: {},
});

const definitionOf = ({ column, type, labels, options = {} }: PublishedColumn, order: number): CustomFieldDefinition => ({
  key: column,
  labels,
  type,
  required: false,
  order,
  archived: false,
  options: Object.entries(options).map(([value, optionLabels]) => ({ value, labels: optionLabels })),
});

/** The value of a column's text; `null` where there is none. */
export function publishedValue({ column, type }: PublishedColumn, text: string): CustomValue {
  if (text === '') return null;
  if (type === 'number') return numberOf(column, text);
  return type === 'boolean' ? numberOf(column, text) !== 0 : text;
}

function numberOf(column: string, text: string): number {
  const number = Number(text);
  if (!Number.isFinite(number)) throw new Error(`${column} is no number: ${text.slice(0, 40)}`);
  return number;
}

export interface PublishedPerson {
  readonly id: string;
  readonly registeredAt: number;
  readonly customFields?: Readonly<Record<string, CustomValue>>;
  readonly accesses?: readonly AccessRecord[];
  readonly sessions?: readonly StoredSession[];
}

/** A person without a name or an e-mail, last seen at the last session. */
export const publishedPerson = ({ id, registeredAt, customFields = {}, accesses = [], sessions = [] }: PublishedPerson): StoredPerson => ({
  id,
  firstName: null,
  lastName: null,
  email: null,
  registeredAt,
  updatedAt: null,
  lastSeenAt: sessions.reduce<number | null>((last, { startedAt }) => Math.max(last ?? startedAt, startedAt), null),
  customFields,
  accesses,
  sessions,
});

/** Values in groups, in the order in which the groups appear. */
export function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
