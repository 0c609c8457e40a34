// Turns the places that are on screen into pages: which are wanted, and which one comes next in the direction of scrolling. Pure.

export interface Sight {
  /** The pages on screen, those around the middle first. */
  readonly pages: readonly number[];
  /** The page that is likely to be wanted next, if there is one; `null` after a jump, when nobody can know. */
  readonly ahead: number | null;
  /** None of the pages was on screen before. */
  readonly isJump: boolean;
  readonly middle: number;
  readonly way: -1 | 0 | 1;
}

export const NOWHERE: Sight = { pages: [], ahead: null, isJump: false, middle: -1, way: 1 };

/** What these places (in order) show, after `last`. `length`: places in all, `null` where it is not known. */
export function sightOf(places: readonly number[], last: Sight, pageSize: number, length: number | null): Sight {
  const inside = length === null ? places : places.filter((place) => place < length);
  const middle = inside[Math.floor(inside.length / 2)];
  if (middle === undefined) return last;
  const pageOf = (place: number): number => Math.floor(place / pageSize);
  const pages = [...new Set(inside.map(pageOf))].sort((a, b) => Math.abs(a - pageOf(middle)) - Math.abs(b - pageOf(middle)) || a - b);
  const step = last.middle < 0 ? 0 : middle - last.middle;
  const way = step === 0 ? last.way : Math.abs(step) > inside.length ? 0 : step > 0 ? 1 : -1;
  const next = way > 0 ? Math.max(...pages) + 1 : Math.min(...pages) - 1;
  const isJump = last.pages.length > 0 && !pages.some((page) => last.pages.includes(page));
  return { pages, ahead: way !== 0 && next >= 0 ? next : null, isJump, middle, way };
}
