// Which field each column of a file goes to, as proposed and as the person changes it. Pure; knows no backend and no words.
import type { CustomFieldDefinition } from '../../contract/schema/index.js';
import { type UserField, userFields } from '../../contract/user-fields.js';
import { DEFAULT_SETTINGS } from '../../contract/default-settings.js';
import type { Row } from '../../sheet/in/cells.js';
import { recognised, type Target } from '../../sheet/in/columns.js';
import type { Content } from '../../sheet/in/contents.js';
import type { Reading } from '../../sheet/in/convert.js';
import { type ColumnChoice, rowReader, type RowUser } from '../../sheet/in/row-user.js';
import type { Survey } from '../../sheet/in/survey.js';
import { freeKey } from './field-key.js';

/** The target of a column that becomes a custom field. */
export const NEW_FIELD: Target = 'new';
/** The target of a column of whole names. */
export const WHOLE_NAME: Target = 'name';

/** The types that a new field can have: those that need nothing but a label. */
export const NEW_FIELD_TYPES = ['text', 'long_text', 'number', 'boolean', 'date', 'url', 'phone', 'country'] as const;
export type NewFieldType = (typeof NEW_FIELD_TYPES)[number];

export interface NewField {
  readonly label: string;
  readonly type: NewFieldType;
}

/** One column of the file, with what the person can choose for it. */
export interface ImportColumn extends ColumnChoice {
  readonly newField: NewField;
}

const typeFor = (content: Content): NewFieldType => NEW_FIELD_TYPES.find((type) => type === content) ?? 'text';
const sure = <Value extends string>(told: Value | 'unsure' | null): Exclude<Value, 'unsure'> | null =>
  told === 'unsure' ? null : (told as Exclude<Value, 'unsure'> | null);

/** What is proposed for the columns of a file. */
export function proposedColumns({ columns }: Survey, fields: readonly UserField[]): ImportColumn[] {
  const targets = recognised(columns, fields);
  return columns.map(({ header, content, order, decimal }, at) => ({
    target: targets[at] ?? '',
    reading: { order: sure(order), decimal: sure(decimal) },
    newField: { label: header, type: typeFor(content) },
  }));
}

/** Targets that say the same in another way. */
const CLASHING: Readonly<Record<string, readonly string[]>> = {
  [WHOLE_NAME]: ['firstName', 'lastName'],
  firstName: [WHOLE_NAME],
  lastName: [WHOLE_NAME],
};

/** The columns with one of them going elsewhere; the column that went there before goes nowhere. */
export const withTarget = (columns: readonly ImportColumn[], at: number, target: Target): ImportColumn[] =>
  columns.map((column, place) => {
    if (place === at) return { ...column, target };
    const taken = target !== '' && target !== NEW_FIELD && (column.target === target || CLASHING[target]?.includes(column.target));
    return taken ? { ...column, target: '' } : column;
  });

/** The type by which the cells of a column are read. */
export const typeOf = ({ target, newField }: ImportColumn, fields: readonly UserField[]): UserField['type'] =>
  target === NEW_FIELD ? newField.type : (fields.find(({ key }) => key === target)?.type ?? 'text');

/** What is chosen for the dates and numbers of a column can matter. */
export const choosesReading = (
  column: ImportColumn,
  told: Survey['columns'][number],
  fields: readonly UserField[],
): keyof Reading | null => {
  const type = typeOf(column, fields);
  if (type === 'date' && told.order !== null) return 'order';
  return type === 'number' && told.decimal !== null ? 'decimal' : null;
};

/** The definitions of the fields that columns are to become, by column. Their keys are made from their labels, and are no others'. */
export function newDefinitions(
  columns: readonly ImportColumn[],
  known: readonly CustomFieldDefinition[],
  lang: string,
): ReadonlyMap<number, CustomFieldDefinition> {
  const keys = new Set(known.map(({ key }) => key));
  const last = Math.max(0, ...known.map(({ order }) => order));
  const made = new Map<number, CustomFieldDefinition>();
  for (const [at, { target, newField }] of columns.entries()) {
    if (target !== NEW_FIELD) continue;
    const key = freeKey(newField.label, keys);
    keys.add(key);
    const { label, type } = newField;
    made.set(at, {
      key,
      type,
      labels: { [lang]: label.trim() },
      required: false,
      options: [],
      order: last + made.size + 1,
      archived: false,
    });
  }
  return made;
}

/** Reads rows by what is chosen. Fields that are still to be made are read, so that their faults are known, and not sent. */
export function readerOf(
  { shape }: Survey,
  columns: readonly ImportColumn[],
  fields: readonly UserField[],
  toBeMade: ReadonlyMap<number, CustomFieldDefinition>,
): (row: Row) => RowUser {
  const made = userFields({ ...DEFAULT_SETTINGS, customFields: [...toBeMade.values()] }).filter(({ definition }) => definition);
  const choices = columns.map((column, at) => ({
    ...column,
    target: toBeMade.has(at) ? `custom:${toBeMade.get(at)?.key}` : column.target,
  }));
  const read = rowReader(shape, choices, [...fields, ...made]);
  if (made.length === 0) return read;
  const unknown = new Set([...toBeMade.values()].map(({ key }) => key));
  return (row) => {
    const told = read(row);
    if ('faults' in told) return told;
    const { customFields = {}, ...rest } = told.user;
    return { user: { ...rest, customFields: Object.fromEntries(Object.entries(customFields).filter(([key]) => !unknown.has(key))) } };
  };
}
