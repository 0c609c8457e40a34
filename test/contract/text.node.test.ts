// Folding, bytewise order, cursors, conditions, completion, and the decoder at the border.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completionRate } from '../../src/contract/completion.js';
import { compareRows, readCursor, writeCursor } from '../../src/contract/cursor.js';
import { fulfils } from '../../src/contract/custom-condition.js';
import { decode } from '../../src/contract/decode.js';
import { decodeRow, faultsOf } from '../../src/contract/decode-row.js';
import { compareBytewise, fold, searchWords } from '../../src/contract/fold.js';
import { Instant, instantMs, Kpis, User } from '../../src/contract/schema/index.js';

describe('fold', () => {
  it.each([
    ['Léa LEFÈVRE', 'lea lefevre'],
    ['Strauß', 'strauss'],
    ['Øvergård', 'overgard'],
    ['Wałęsa', 'walesa'],
    ['İpek', 'ipek'],
    ['ﬁn  Œuvre\t', 'fin oeuvre'],
    ['Ω', 'ω'],
    ['a\u200Bb', 'ab'],
  ])('%s becomes %s', (from, to) => {
    expect(fold(from)).toBe(to);
  });

  it('done twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        expect(fold(fold(any))).toBe(fold(any));
      }),
    );
  });

  it('orders as UTF-8 bytes do', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(Math.sign(compareBytewise(a, b))).toBe(Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))));
      }),
    );
  });

  it('splits a search into words', () => {
    expect(searchWords('  É  b ')).toEqual(['e', 'b']);
  });
});

describe('a cursor', () => {
  const sort = { by: 'name', direction: 'asc' } as const;

  it('leads back to its place, whatever the key holds', () => {
    fc.assert(
      fc.property(fc.option(fc.string({ unit: 'grapheme' })), fc.string({ minLength: 1 }), (key, id) => {
        const place = { toward: 'next', key, id } as const;
        expect(readCursor(writeCursor(place, {}, sort), {}, sort)).toEqual(place);
      }),
    );
  });

  it('belongs to its filter and sort, however the filter is written down', () => {
    const cursor = writeCursor({ toward: 'next', key: 'a', id: '1' }, { text: 'x', status: ['active'] }, sort);
    expect(readCursor(cursor, { status: ['active'], text: 'x', offer: undefined }, sort).id).toBe('1');
    expect(() => readCursor(cursor, { text: 'y' }, sort)).toThrow(expect.objectContaining({ kind: 'invalid' }));
  });

  it('order puts empty keys last in both directions', () => {
    const rows = [
      { key: null, id: '1' },
      { key: 'a', id: '2' },
      { key: 'b', id: '3' },
    ];
    for (const direction of ['asc', 'desc'] as const) expect([...rows].sort((a, b) => compareRows(a, b, direction)).at(-1)?.key).toBeNull();
  });
});

it('a condition holds by type: bounds compare like with like', () => {
  expect(fulfils(3, { from: 2, to: 3 })).toBe(true);
  expect(fulfils('3', { from: 2 })).toBe(false);
  expect(fulfils('1990-05-01', { from: '1990-01-01', to: '1990-12-31' })).toBe(true);
  expect(fulfils(['a', 'b'], { anyOf: ['b'] })).toBe(true);
  expect(fulfils('Élan', { contains: 'elan' })).toBe(true);
  expect([
    fulfils(undefined, { empty: true }),
    fulfils('', { empty: false }),
    fulfils([], { empty: true }),
    fulfils(0, { empty: false }),
  ]).toEqual([true, false, true, true]);
});

it('completion is clamped to 0–1, and not known without position, duration or for live', () => {
  expect([
    completionRate(30, 60),
    completionRate(90, 60),
    completionRate(-5, 60),
    completionRate(null, 60),
    completionRate(5, null),
    completionRate(5, 0),
    completionRate(5, 60, true),
  ]).toEqual([0.5, 1, 0, null, null, null, null]);
});

describe('the decoder', () => {
  const good = { id: '1', status: 'active', registeredAt: '2026-01-01T00:00:00Z' };

  it('takes an unknown status and drops unknown fields', () => {
    const user = decodeRow(User, { ...good, status: 'frozen', secret: 1 });
    expect(user).toMatchObject({ status: 'frozen', email: null });
    expect(user).not.toHaveProperty('secret');
  });

  it('marks a bad field and keeps the row, its text as it came', () => {
    const user = decodeRow(User, { ...good, registeredAt: '2026-13-45', email: 7 });
    expect(user).toMatchObject({ id: '1', registeredAt: '2026-13-45', email: null });
    expect(user && faultsOf(user)).toEqual(['/email', '/registeredAt']);
  });

  it('has no row to show for what is no object', () => {
    expect([null, 1, 'x', []].map((value) => decodeRow(User, value))).toEqual([null, null, null, null]);
  });

  it('rejects a whole answer that does not fit as a failure of the contract', () => {
    expect(() => decode(Kpis, { month: 'May' })).toThrow(expect.objectContaining({ kind: 'contract' }));
  });

  it('takes an instant without offset as UTC and none that the calendar lacks', () => {
    expect(instantMs('2026-01-01T00:00:00')).toBe(Date.UTC(2026, 0, 1));
    expect(() => decode(Instant, '2026-02-31T25:00:00Z')).toThrow();
  });
});
