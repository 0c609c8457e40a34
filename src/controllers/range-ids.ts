// Asks who stands in a range of a list, where its rows are not loaded. Knows the backend's call; keeps nothing.
import type { Range } from './selection.js';
import { questionOf, type TurnStart } from './user-turn.js';

/** Rows; who wants a longer range wants all that match. */
export const LONGEST_RANGE = 5000;
/** The most rows of one answer. */
const PAGE = 200;

/** The ids of the users from one place to another, in the order of the list. */
export async function idsBetween(start: TurnStart, { from, to }: Range, signal: AbortSignal): Promise<string[]> {
  const { backend, settings } = start.connection;
  const page = Math.min(PAGE, Math.max(1, settings.limits.pageSize));
  const ids: string[] = [];
  for (let offset = from; offset <= to; offset += page) {
    const limit = Math.min(page, to + 1 - offset);
    const { items } = await backend.searchUsers({ ...questionOf(start), offset, limit }, { signal });
    ids.push(...items.map(({ id }) => id));
  }
  return ids;
}
