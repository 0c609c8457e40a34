// Whether drawn rows fill a view, and where to scroll when they do not.
import { describe, expect, it } from 'vitest';
import { lostIndex } from '../../../src/elements/users-table/filled-view.js';

const rows = (first: number, count: number, top: number) =>
  Array.from({ length: count }, (_, at) => ({ index: first + at, top: top + at * 50, bottom: top + at * 50 + 50 }));
const view = { top: 37, bottom: 400, scrolled: 0.5 };

describe('rows that fill the view', () => {
  it('are left where they are', () => {
    expect(lostIndex(view, rows(500, 10, 0), 1000)).toBeNull();
    expect(lostIndex(view, rows(500, 8, 37.5), 1000)).toBeNull();
    expect(lostIndex({ ...view, scrolled: 1 }, rows(990, 10, -98), 1000)).toBeNull();
    expect(lostIndex({ ...view, scrolled: 0 }, rows(0, 10, 37), 1000)).toBeNull();
  });

  it('may be fewer than the view has room for', () => {
    expect(lostIndex({ ...view, scrolled: 0 }, rows(0, 3, 37), 3)).toBeNull();
    expect(lostIndex(view, [], 0)).toBeNull();
  });
});

describe('rows that leave a part of the view empty', () => {
  it('are asked for again from the first one that is seen', () => {
    expect(lostIndex(view, rows(500, 5, 0), 1000)).toBe(500);
    expect(lostIndex(view, rows(500, 10, 120), 1000)).toBe(500);
  });

  it('are asked for at the end where the person has scrolled to it', () => {
    expect(lostIndex({ ...view, scrolled: 1 }, rows(988, 5, 0), 1000)).toBe(999);
    expect(lostIndex({ ...view, scrolled: 1 }, rows(985, 10, 0), 1000)).toBe(999);
  });

  it('are asked for at the top where the person has scrolled to it', () => {
    expect(lostIndex({ ...view, scrolled: 0 }, rows(4, 10, 37), 1000)).toBe(0);
  });

  it('are found when they are all out of sight', () => {
    expect(lostIndex({ ...view, scrolled: 0.25 }, rows(300, 10, -900), 1001)).toBe(250);
    expect(lostIndex({ ...view, scrolled: 1 }, rows(300, 10, 900), 1000)).toBe(999);
    expect(lostIndex({ ...view, scrolled: 0 }, rows(999_990, 10, 4_000_000), 1_000_000)).toBe(0);
    expect(lostIndex({ ...view, scrolled: 0 }, [], 1000)).toBe(0);
  });
});
