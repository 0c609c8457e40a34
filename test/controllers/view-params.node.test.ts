// What of a view an address carries, and that nothing personal is in it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY, type TableQuery } from '../../src/controllers/table-query.js';
import { readView, type View, viewOf, withView, writeView } from '../../src/controllers/view-params.js';

const nothing = { month: null, tile: null, userId: null };
const EMPTY: View = viewOf(EMPTY_QUERY, nothing);

describe('a view in an address', () => {
  it('is not there where all is as usual', () => {
    expect(writeView('', 'u', EMPTY)).toBe('');
    expect(readView('', 'u')).toEqual(EMPTY);
  });

  it('comes back as it was written', () => {
    const date = fc.integer({ min: 0, max: 20_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
    const period = fc.option(fc.oneof(fc.record({ from: date, to: date }), fc.record({ from: date }), fc.record({ to: date })), {
      nil: undefined,
    });
    const text = fc.string({ minLength: 1, unit: 'grapheme' });
    const view: fc.Arbitrary<View> = fc.record({
      status: fc.uniqueArray(text),
      offer: fc.uniqueArray(text),
      registered: period,
      updated: period,
      sort: fc.record({
        by: fc.constantFrom('registeredAt', 'updatedAt', 'name', 'email', 'status'),
        direction: fc.constantFrom('asc', 'desc'),
      }),
      month: fc.constantFrom(null, '2026-10', '1999-01'),
      tile: fc.option(text),
      userId: fc.option(text),
    });
    fc.assert(
      fc.property(view, (one) => {
        expect(readView(writeView('?a=1', 'u', one), 'u')).toEqual(one);
      }),
    );
  });

  it('leaves the parameters of others as they are written', () => {
    const search = '?q=a+b&u-status=old&empty&x=%7e&u-user=7';
    expect(writeView(search, 'u', { ...EMPTY, status: ['active'] })).toBe('?q=a+b&empty&x=%7e&u-status=active');
    expect(writeView(search, 'u', EMPTY)).toBe('?q=a+b&empty&x=%7e');
  });

  it('never holds a search text or custom values', () => {
    const query: TableQuery = {
      filter: {
        text: 'jeanne@example.org',
        customFields: { phone: { contains: '+33' } },
        status: ['active'],
        registeredIn: { from: '2026-11-01T00:00:00Z', to: '2026-11-23T00:00:00Z' },
      },
      sort: EMPTY_QUERY.sort,
      columns: ['name'],
    };
    expect(writeView('', 'u', viewOf(query, { ...nothing, tile: 'registered' }))).toBe('?u-status=active&u-tile=registered');
  });

  it('keeps what an address does not carry when one goes back', () => {
    const query: TableQuery = { filter: { text: 'ana', status: ['active'] }, sort: { by: 'name', direction: 'asc' }, columns: ['name'] };
    expect(withView(query, EMPTY)).toEqual({ filter: { text: 'ana' }, sort: EMPTY_QUERY.sort, columns: ['name'] });
  });

  it('is as if it were not there where it cannot be read', () => {
    expect(readView('?u-sort=toString&u-direction=up&u-registered=2026-02-30..&u-updated=..&u-month=2026-13&u-user=', 'u')).toEqual(EMPTY);
  });
});
