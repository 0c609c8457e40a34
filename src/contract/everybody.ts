// Tells a filter that leaves nobody out. Knows no store.
import { searchWords } from './fold.js';
import type { UsersFilter } from './schema/index.js';

const saysNothing = (condition: object): boolean => Object.values(condition).every((part) => part === undefined);

/** Whether a filter, however it is written, matches every user. */
export function selectsEverybody({ text, registered, updated, customFields, ...others }: UsersFilter): boolean {
  return (
    searchWords(text ?? '').length === 0 &&
    saysNothing(registered ?? {}) &&
    saysNothing(updated ?? {}) &&
    Object.values(customFields ?? {}).every(saysNothing) &&
    saysNothing(others)
  );
}
