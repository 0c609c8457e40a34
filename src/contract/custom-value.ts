// What the value of a field says, whatever its type. Pure.
import type { CustomValue } from './schema/index.js';

/** Whether a value says nothing. */
export const isEmptyValue = (value: CustomValue | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
