// Finds the places of a page of users: keyset scans to both sides, jumps from the nearest anchor. Knows no row's other columns.
import type { CursorPlace } from '../../../src/contract/cursor.js';
import type { Queries } from '../db/database.js';
import { type Counts, countIn, countOf, sizeOfPart, slotOf, walkFrom } from './list-counts.js';
import { type Place, placesOf, sizeOf, type Start } from './part-sql.js';
import { type CountedRange, countedRange, type Part, partsOf, type Question, statusesOf } from './scope.js';

type Toward = CursorPlace['toward'];

/** Up to `limit` places next to one, in the order of the sort. */
export async function placesNextTo(db: Queries, question: Question, place: Place | null, toward: Toward, limit: number): Promise<Place[]> {
  const rising = (question.sort.direction === 'asc') === (toward === 'next');
  const places: Place[] = [];
  for (const { part, start } of partsFrom(question, place, toward)) {
    if (places.length >= limit) break;
    const begin = start ?? (await skipOthers(db, question, part, rising));
    places.push(...(await placesOf(db, question, part, { start: begin, rising, limit: limit - places.length, skip: 0 })));
  }
  return toward === 'next' ? places : places.reverse();
}

/** The parts of the list from a place on; the other way round when going back. */
function partsFrom(question: Question, place: Place | null, toward: Toward): { part: Part; start: Start }[] {
  const parts = partsOf(question);
  if (toward === 'previous') parts.reverse();
  const isPlace = ({ key }: Part): boolean => (key === undefined ? place?.key !== null : key === place?.key);
  const first = place === null ? 0 : parts.findIndex(isPlace);
  // A status that the filter leaves out, or that nobody knows, is no place of this list.
  if (first < 0) return [];
  return parts.slice(first).map((part, at) => ({ part, start: at === 0 && place ? { beside: place } : null }));
}

/** Up to `limit` places from `offset` on. `counts` are the matches by status, whatever the filter says of it, where they are known exactly. */
export async function placesAt(db: Queries, question: Question, offset: number, limit: number, counts: Counts | null): Promise<Place[]> {
  const range = countedRange(question);
  const skips = offset === 0 || !counts ? null : range && (await ranksOf(db, question, range, counts));
  if (!skips) {
    const total = counts && countOf(counts, statusesOf(question.filter));
    return total === null || offset <= total / 2 ? forward(db, question, offset, limit) : backward(db, question, offset, limit, total);
  }
  const rising = question.sort.direction === 'asc';
  // Ranks are those of everybody: between the first and the last of a period there is nobody else.
  const everybody: Question = { ...question, filter: {}, way: 'walk', present: undefined };
  const places: Place[] = [];
  let skip = offset;
  for (const { part, size, base } of skips) {
    const wanted = Math.min(limit - places.length, size - skip);
    if (wanted > 0) {
      const rank = base + (rising ? skip : size - skip - wanted);
      const found = await placesOfRank(db, everybody, part, rank, wanted);
      places.push(...(rising ? found : found.reverse()));
    }
    skip = Math.max(0, skip - size);
  }
  return places;
}

/** Up to `limit` places from a rank on, in rising order: skipped to from the nearer end of the slot in which it lies. */
async function placesOfRank(db: Queries, question: Question, part: Part, rank: number, limit: number): Promise<Place[]> {
  const slot = await slotOf(db, part, rank);
  if (!slot) return [];
  const { anchor, before, upTo, next } = slot;
  const skip = rank - before;
  const here = Math.min(limit, upTo - rank);
  const rest = upTo - rank - here;
  const behind = next && { anchor: next };
  const found =
    skip <= rest
      ? await placesOf(db, question, part, { start: { anchor }, rising: true, limit: here, skip })
      : (await placesOf(db, question, part, { start: behind, rising: false, limit: here, skip: rest })).reverse();
  if (!behind || here === limit) return found;
  return [...found, ...(await placesOf(db, question, part, { start: behind, rising: true, limit: limit - here, skip: 0 }))];
}

/** Each part with its number of matches, and how many of the part's list come before the first of them; `null` where slots cannot tell. */
async function ranksOf(db: Queries, question: Question, { list, bounds }: CountedRange, counts: Counts) {
  const parts = partsOf(question);
  if (!bounds) {
    // Who has a value are all but those who have none.
    const last = parts.find((part) => part.list.emptyOf !== null);
    const empty = last ? await sizeOfPart(db, last) : 0;
    return parts.map((part) => ({ part, size: part === last ? empty : countOf(counts, part.statuses) - empty, base: 0 }));
  }
  const [part] = parts;
  if (!part || part.list !== list) return null;
  const before = await countIn(db, list, { from: -Number.MAX_SAFE_INTEGER, to: bounds.from });
  return [{ part, size: countOf(counts, part.statuses), base: countOf(before, part.statuses) }];
}

async function forward(db: Queries, question: Question, offset: number, limit: number): Promise<Place[]> {
  return scanned(db, question, 'next', offset, limit);
}

async function backward(db: Queries, question: Question, offset: number, limit: number, total: number): Promise<Place[]> {
  const wanted = Math.min(limit, total - offset);
  if (wanted <= 0) return [];
  return (await scanned(db, question, 'previous', total - offset - wanted, wanted)).reverse();
}

/** Skips row by row: what is left where nobody has counted. */
async function scanned(db: Queries, question: Question, toward: Toward, offset: number, limit: number): Promise<Place[]> {
  const rising = (question.sort.direction === 'asc') === (toward === 'next');
  const places: Place[] = [];
  let skip = offset;
  for (const { part } of partsFrom(question, null, toward)) {
    if (places.length >= limit) break;
    const start = await skipOthers(db, question, part, rising);
    const found = await placesOf(db, question, part, { start, rising, limit: limit - places.length, skip });
    skip = found.length > 0 || skip === 0 ? 0 : Math.max(0, skip - (await sizeOf(db, question, part)));
    places.push(...found);
  }
  return places;
}

/** A walk through one order of instants begins where it may meet somebody of the period of the other. */
async function skipOthers(db: Queries, question: Question, { list }: Part, rising: boolean): Promise<Start> {
  const bounds = countedRange(question)?.bounds;
  if (!bounds || question.way === 'gather' || list.type !== 'ms' || countedRange(question)?.list === list) return null;
  const anchor = await walkFrom(db, list, bounds, rising);
  return anchor && { anchor };
}
