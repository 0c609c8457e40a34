// Decides whether a custom field's value fulfils a condition. The meaning that every store is held against.
import { isEmptyValue } from './custom-value.js';
import { fold } from './fold.js';
import type { CustomCondition, CustomValue } from './schema/index.js';

/** The text that `contains` looks through. */
export const customText = (value: CustomValue | undefined): string =>
  isEmptyValue(value) ? '' : fold(Array.isArray(value) ? value.join(' ') : String(value));

/** All that the condition gives must hold. Numbers compare with numbers, dates (as text) with dates. */
export function fulfils(value: CustomValue | undefined, { anyOf, contains, from, to, empty }: CustomCondition): boolean {
  if (empty !== undefined && isEmptyValue(value) !== empty) return false;
  if (anyOf && !anyOf.some((wanted) => (Array.isArray(value) ? value.some((item) => item === wanted) : value === wanted))) return false;
  if (contains !== undefined && !customText(value).includes(fold(contains))) return false;
  return (from === undefined || atLeast(value, from)) && (to === undefined || atLeast(to, value));
}

/** Whether one value is not below another; values of different types are not compared. */
function atLeast(higher: CustomValue | undefined, lower: CustomValue | undefined): boolean {
  if (typeof higher === 'number' && typeof lower === 'number') return higher >= lower;
  return typeof higher === 'string' && typeof lower === 'string' && higher >= lower;
}
