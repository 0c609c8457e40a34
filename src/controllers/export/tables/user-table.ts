// The table of a list of users: a column for each field of the one list of fields, cells as the screen says them, or, for programs, as the
// backend told them. Pure.
import { instantMs, type User } from '../../../contract/schema/index.js';
import type { FieldType, UserField } from '../../../contract/user-fields.js';
import type { ExportTerms } from '../../../i18n/export-languages.js';
import { countryName } from '../../../i18n/countries.js';
import { fieldLabel, optionLabel, stateText } from '../../../i18n/field-text.js';
import type { Cell, CellType, Column, Row } from '../../../sheet/out/table.js';
import { column } from './widths.js';

export interface TableWords {
  readonly terms: ExportTerms;
  readonly lang: string;
  /** Values as the backend told them, for programs. */
  readonly raw: boolean;
}

/** A table whose rows are made of items. */
export interface ItemTable<Item> {
  readonly columns: readonly Column[];
  readonly row: (item: Item) => Row;
}

/** A column and how its cell is had of an item. */
export type ItemColumn<Item> = readonly [column: Column, cell: (item: Item) => Cell];

export const tableOf = <Item>(columns: readonly ItemColumn<Item>[]): ItemTable<Item> => ({
  columns: columns.map(([head]) => head),
  row: (item) => columns.map(([, cell]) => cell(item)),
});

/** The ms of an instant; what is none stays as it was told. */
export function instantCell(told: string | null): Cell {
  const ms = told === null ? Number.NaN : instantMs(told);
  return Number.isNaN(ms) ? told : ms;
}

/** Every field: all that was entered at registration, what follows from it, the custom ones, and the id. */
export const everyField = (fields: readonly UserField[]): UserField[] => fields.filter(({ key }) => key !== 'name');

/** `fields` in the order of the columns; labels of access stand beside the status, the id at the end. */
export function userTable(fields: readonly UserField[], words: TableWords): ItemTable<User> {
  const { fields: names } = words.terms.exports;
  const { raw } = words;
  return tableOf<User>([
    ...fields.flatMap((field): ItemColumn<User>[] =>
      field.type === 'status' ? [fieldColumn(field, words), labelsColumn(words)] : [fieldColumn(field, words)],
    ),
    ...(raw || fields.some(({ key }) => key === 'firstName') ? [[column('id', names.id, 'text', 24), ({ id }: User) => id] as const] : []),
  ]);
}

const labelsColumn = ({ terms, raw }: TableWords): ItemColumn<User> => [
  column('labels', terms.exports.fields.labels, 'texts', 18),
  ({ labels }) => (raw ? labels : labels.map((label) => stateText(label, terms))),
];

const CELL_TYPES: Readonly<Partial<Record<FieldType, CellType>>> = {
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  instant: 'instant',
  choices: 'texts',
};

const WIDTHS: Readonly<Partial<Record<FieldType, number>>> = { email: 32, long_text: 48, url: 36, status: 14, phone: 18 };

function fieldColumn(field: UserField, words: TableWords): ItemColumn<User> {
  const { key, type, read } = field;
  const head = column(key, fieldLabel(field, words.terms, words.lang), CELL_TYPES[type] ?? 'text', WIDTHS[type]);
  const say = words.raw ? null : cellOf(field, words);
  return [head, (user) => (type === 'instant' ? instantCell(read(user) as string | null) : say ? say(read(user)) : read(user))];
}

/** What a field's value is in a sheet. */
function cellOf(field: UserField, { terms, lang }: TableWords): (value: Cell) => Cell {
  switch (field.type) {
    case 'status':
      return (value) => (value === null ? null : stateText(String(value), terms));
    case 'choice':
      return known((value) => optionLabel(field, value, lang));
    case 'choices':
      return (value) => (Array.isArray(value) ? value.map((item: string) => optionLabel(field, item, lang)) : value);
    case 'country':
      return known((value) => countryName(value, lang));
    default:
      return (value) => value;
  }
}

const known =
  (say: (value: string) => string) =>
  (value: Cell): Cell =>
    typeof value === 'string' && value !== '' ? say(value) : value;
