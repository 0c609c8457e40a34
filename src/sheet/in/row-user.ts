// Makes the user that a row of a file stands for, by where its columns go; or tells what is wrong with it. Pure; knows no backend.
import type { CustomValue, ImportBatch } from '../../contract/schema/index.js';
import type { UserField } from '../../contract/user-fields.js';
import type { Row } from './cells.js';
import type { Target } from './columns.js';
import { type CellFault, converter, type Reading } from './convert.js';
import { splitName } from './name-columns.js';
import type { SheetShape } from './survey.js';

export type ImportedUser = ImportBatch['rows'][number]['user'];

/** Where a column goes, and how its cells are read. */
export interface ColumnChoice {
  readonly target: Target;
  readonly reading: Reading;
}

/** `ragged`: a line of text with more or fewer cells than the header, so that nobody knows which is which. `required`: there is no e-mail. */
export type RowFaultCode = CellFault | 'ragged' | 'required';

export interface RowFault {
  /** The field's key in the list of user fields; `null`: the row as a whole. */
  readonly field: string | null;
  readonly code: RowFaultCode;
}

export type RowUser = { readonly user: ImportedUser } | { readonly faults: readonly RowFault[] };

/** Reads rows as users. A column that goes nowhere is absent; an empty cell of one that goes somewhere is `null`. */
export function rowReader(
  { kind, width }: SheetShape,
  choices: readonly ColumnChoice[],
  fields: readonly UserField[],
): (row: Row) => RowUser {
  const columns = choices.flatMap(({ target, reading }, at) => {
    const field = fields.find(({ key }) => key === target);
    if (!field && target !== 'name') return [];
    return [{ at, field, read: converter(field?.type ?? 'text', field?.definition?.options ?? [], reading) }];
  });
  return ({ cells }) => {
    if (kind === 'csv' && cells.length !== width) return { faults: [{ field: null, code: 'ragged' }] };
    const faults: RowFault[] = [];
    const own: [string, CustomValue][] = [];
    const custom: [string, CustomValue][] = [];
    for (const { at, field, read } of columns) {
      const told = read(cells[at] ?? '');
      if ('fault' in told) faults.push({ field: field?.key ?? null, code: told.fault });
      else if (!field) own.push(...Object.entries(splitName(String(told.value ?? ''))));
      else if (field.definition) custom.push([field.definition.key, told.value]);
      else own.push([field.key, told.value]);
    }
    const { email, ...names } = Object.fromEntries(own);
    if (typeof email !== 'string') faults.unshift({ field: 'email', code: 'required' });
    if (typeof email !== 'string' || faults.length > 0) return { faults };
    return { user: { email, ...names, ...(custom.length > 0 && { customFields: Object.fromEntries(custom) }) } };
  };
}
