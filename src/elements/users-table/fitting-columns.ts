// Chooses the columns that are shown: those that the person chose, or those of the usual ones that fit. Pure.
import type { UserField } from '../../contract/user-fields.js';

/** Widths of the table in px: under the first one it shows cards, and at each one another usual column fits (widths: columns.ts). */
export const COLUMN_STEPS = [494, 630, 790, 1006];

/** What fits beside the name on each step, from cards on; on the last one everything does. */
const FITTING: readonly (readonly string[])[] = [
  ['status', 'registeredAt'],
  ['status'],
  ['status', 'registeredAt'],
  ['status', 'registeredAt', 'offer'],
];

/** The fields that have a column. `chosen` are field keys in order, or `null` for the usual ones; the name is always there, and first. */
export function shownFields(fields: readonly UserField[], chosen: readonly string[] | null, step: number): UserField[] {
  const fitting = FITTING[step];
  const isShown = ({ key, column }: UserField): boolean =>
    chosen?.includes(key) ?? (column === 'shown' && (fitting?.includes(key) ?? true));
  const place = ({ key }: UserField): number => (key === 'name' ? -1 : (chosen?.indexOf(key) ?? 0));
  return fields
    .filter((field) => field.column !== null && (field.key === 'name' || isShown(field)))
    .sort((one, other) => place(one) - place(other));
}
