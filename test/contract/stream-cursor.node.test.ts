// The cursors of streams: read as they were written, by the same question, and by a store that has come as far.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCursor, writeCursor } from '../../src/contract/cursor.js';
import { changedBehind, readStreamCursor, type StreamPlace, writeStreamCursor } from '../../src/contract/stream-cursor.js';

const sort = { by: 'name', direction: 'asc' } as const;
const counter = fc.nat(1_000_000);
const start = { since: counter, at: fc.integer({ min: 0, max: 8e15 }) };
const id = fc.string({ unit: 'binary', minLength: 1 });
const place: fc.Arbitrary<StreamPlace> = fc.oneof(
  fc.record({ ...start, walk: fc.record({ key: fc.option(fc.string({ unit: 'grapheme' })), id }) }),
  fc.record({ ...start, changed: fc.record({ change: counter, id }) }),
);
const refused = expect.objectContaining({ kind: 'invalid', status: 400 });

describe('a cursor of a stream', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(place, (written) => {
        expect(readStreamCursor(writeStreamCursor(written, {}, sort), {}, sort, written.since)).toEqual(written);
      }),
    );
  });

  it('is refused by another question, by a page, and by a store whose counter has not come as far', () => {
    const walk: StreamPlace = { since: 7, at: 1, walk: { key: 'a', id: 'u' } };
    const cursor = writeStreamCursor(walk, {}, sort);
    expect(() => readStreamCursor(cursor, { text: 'a' }, sort, 7)).toThrow(refused);
    expect(() => readStreamCursor(cursor, {}, { ...sort, direction: 'desc' }, 7)).toThrow(refused);
    expect(() => readStreamCursor(cursor, {}, sort, 6)).toThrow(refused);
    expect(() => readCursor(cursor, {}, sort)).toThrow(refused);
    expect(() => readStreamCursor(writeCursor({ toward: 'next', key: 'a', id: 'u' }, {}, sort), {}, sort, 7)).toThrow(refused);
  });

  it('is refused whatever else it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json().map(btoa8)), (text) => {
        expect(() => readStreamCursor(text, {}, sort, 7)).toThrow(refused);
      }),
    );
  });

  it('tells whose changes are behind it: from the start on, until it has come to one', () => {
    expect(changedBehind({ since: 7, at: 1, walk: { key: null, id: 'u' } })).toEqual({ change: 8, id: '' });
    expect(changedBehind({ since: 7, at: 1, changed: { change: 9, id: 'u' } })).toEqual({ change: 9, id: 'u' });
  });
});

/** As a cursor is written. */
function btoa8(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
