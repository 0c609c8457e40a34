// The list's question as a value: its changes never touch the old one, and each active part can be taken away.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CustomCondition, Period } from '../../src/contract/schema/index.js';
import { EMPTY_QUERY, type TableQuery, withFilter, withTile } from '../../src/controllers/table-query.js';
import { activeFilters, sameRows, withCustom, without, withSort } from '../../src/controllers/query-changes.js';
import { PRESETS, presetPeriod } from '../../src/controllers/presets.js';

const window = { from: '2026-10-31T23:00:00Z', to: '2026-11-23T12:00:00Z' };
const ms = (text: string): number => Date.parse(text);

describe('a table query', () => {
  it('is changed into another one and stays as it was', () => {
    const first = withFilter(EMPTY_QUERY, { text: 'eve' });
    const second = withFilter(first, { status: ['active'] });
    expect(first.filter).toEqual({ text: 'eve' });
    expect(second.filter).toEqual({ text: 'eve', status: ['active'] });
    expect(EMPTY_QUERY.filter).toEqual({});
  });

  it('holds no empty parts, so that equal questions are equal', () => {
    const query = withFilter(EMPTY_QUERY, { text: '', status: [], registered: {}, offer: undefined });
    expect(query.filter).toEqual({});
    expect(sameRows(query, EMPTY_QUERY)).toBe(true);
  });

  it('asks for the same rows when only its columns differ', () => {
    expect(sameRows(EMPTY_QUERY, { ...EMPTY_QUERY, columns: ['name'] })).toBe(true);
    expect(sameRows(EMPTY_QUERY, withSort(EMPTY_QUERY, 'name'))).toBe(false);
  });

  it('shows the rows of one figure at a time', () => {
    const active = withTile(EMPTY_QUERY, 'hadAccessIn', window);
    expect(withTile(active, 'unsubscribedIn', { ...window, cause: 'choice' }).filter).toEqual({
      unsubscribedIn: { ...window, cause: 'choice' },
    });
    expect(withTile(active, null).filter).toEqual({});
  });

  it('sorts by a key in its usual direction first, then turns it round', () => {
    const byName = withSort(EMPTY_QUERY, 'name');
    expect(byName.sort).toEqual({ by: 'name', direction: 'asc' });
    expect(withSort(byName, 'name').sort.direction).toBe('desc');
    expect(withSort(byName, 'updatedAt').sort.direction).toBe('desc');
  });

  it('has a condition per custom field, whatever the field is called', () => {
    const query = withCustom(withCustom(EMPTY_QUERY, '__proto__', { contains: 'x' }), 'size', { from: 2 });
    expect(activeFilters(query)).toEqual([
      { kind: 'custom', key: '__proto__', condition: { contains: 'x' } },
      { kind: 'custom', key: 'size', condition: { from: 2 } },
    ]);
    expect(withCustom(withCustom(query, 'size', {}), '__proto__', undefined).filter).toEqual({});
  });

  it('loses exactly the active part that is taken away, until nothing is active', () => {
    const words = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 });
    const filters = fc.record(
      {
        text: fc.string({ minLength: 1 }),
        status: words,
        offer: words,
        registered: fc.constant<Period>({ from: '2026-11-01' }),
        updated: fc.constant<Period>({ to: '2026-11-20' }),
        customFields: fc.dictionary(fc.string({ minLength: 1 }), fc.constant<CustomCondition>({ anyOf: ['a'] }), {
          minKeys: 1,
          maxKeys: 3,
        }),
        unsubscribedIn: fc.constant(window),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(filters, fc.infiniteStream(fc.nat(20)), (filter, picks) => {
        let query: TableQuery = { ...EMPTY_QUERY, filter };
        for (let left = activeFilters(query); left.length > 0; left = activeFilters(query)) {
          const at = picks.next().value % left.length;
          const [taken] = left.splice(at, 1);
          if (taken) query = without(query, taken);
          expect(activeFilters(query)).toEqual(left);
        }
        expect(query.filter).toEqual({});
      }),
    );
  });
});

describe('a named period', () => {
  it('is made of days of the zone, not of the clock in UTC', () => {
    const now = ms('2026-11-22T23:30:00Z');
    expect(presetPeriod('today', now, 'Europe/Paris')).toEqual({ from: '2026-11-23', to: '2026-11-23' });
    expect(presetPeriod('today', now, 'America/New_York')).toEqual({ from: '2026-11-22', to: '2026-11-22' });
    expect(presetPeriod('today', now, 'Pacific/Kiritimati')).toEqual({ from: '2026-11-23', to: '2026-11-23' });
  });

  it('counts days by the calendar over a change of the clock and a leap day', () => {
    expect(presetPeriod('last7', ms('2026-10-28T12:00:00Z'), 'Europe/Paris')).toEqual({ from: '2026-10-22', to: '2026-10-28' });
    expect(presetPeriod('last30', ms('2028-03-15T12:00:00Z'), 'UTC')).toEqual({ from: '2028-02-15', to: '2028-03-15' });
  });

  it('knows the month before, also in January', () => {
    const now = ms('2027-01-31T22:30:00Z');
    expect(presetPeriod('lastMonth', now, 'UTC')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
    expect(presetPeriod('thisMonth', now, 'UTC')).toEqual({ from: '2027-01-01', to: '2027-01-31' });
    expect(presetPeriod('lastMonth', ms('2027-01-31T23:30:00Z'), 'Europe/Paris')).toEqual({ from: '2027-01-01', to: '2027-01-31' });
    expect(presetPeriod('thisYear', now, 'UTC')).toEqual({ from: '2027-01-01', to: '2027-01-31' });
  });

  it('never ends before it begins', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1980-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        fc.constantFrom('UTC', 'Asia/Kolkata', 'Pacific/Apia', 'Europe/Paris'),
        fc.constantFrom(...PRESETS),
        (at, zone, preset) => {
          const { from, to } = presetPeriod(preset, at.getTime(), zone);
          expect(from <= to).toBe(true);
        },
      ),
    );
  });
});
