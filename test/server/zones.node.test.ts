// Holds the calendar's bounds of local days and months against PostgreSQL's AT TIME ZONE. Knows nothing of users.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../demo/server/db/database.js';
import { dateAt, monthAt, monthWindow, startOfDay, wallClock } from '../../src/contract/calendar.js';
import { STORES } from './stores.js';
import { INSTANTS_PER_ZONE, instantsOf, ZONES } from './zone-table.js';

// Years whose rules every time zone database in use agrees on: governments still change the later ones.
const FROM = Date.UTC(1991, 0, 1);
const UNTIL = Date.UTC(2024, 0, 1);
const PAIRS_PER_RUN = 400;
const RUNS = 10;

const textOf = (instant: number, zone: string): string => {
  const { date, clockMs } = wallClock(instant, zone);
  return `${date} ${new Date(clockMs).toISOString().slice(11, 23)}`;
};

/** The named zones, each at its own instants. */
const table = ZONES.flatMap((zone) =>
  instantsOf(zone, FROM, UNTIL).map((at) => ({ zone, at, date: dateAt(at, zone), month: monthAt(at, zone) })),
);
/** One row of each zone and day, or month. */
const each = (key: 'date' | 'month'): typeof table => [...new Map(table.map((row) => [`${row.zone} ${row[key]}`, row])).values()];

describe.each(STORES)('local time as $name sees it', (store) => {
  let db: Database;
  beforeAll(async () => {
    db = await store.openBare();
  }, 60_000);
  afterAll(() => db.close());

  const pairs = fc.array(
    fc.record({ zone: fc.constantFrom(...Intl.supportedValuesOf('timeZone')), at: fc.integer({ min: FROM, max: UNTIL }) }),
    { minLength: PAIRS_PER_RUN, maxLength: PAIRS_PER_RUN },
  );

  /** The local time at instants (Unix ms) and one millisecond before. */
  const localTimes = (zones: readonly string[], instants: readonly number[]) =>
    db.query<{ at: string; before: string }>(
      `SELECT to_char(moment AT TIME ZONE zone, 'YYYY-MM-DD HH24:MI:SS.MS') AS at,
         to_char((moment - interval '1 ms') AT TIME ZONE zone, 'YYYY-MM-DD HH24:MI:SS.MS') AS before
       FROM unnest($1::text[], $2::bigint[]) WITH ORDINALITY AS asked (zone, ms, number),
         LATERAL (SELECT timestamptz 'epoch' + ms * interval '1 ms' AS moment) AS placed ORDER BY number`,
      [zones, instants],
    );

  it(`begins local days and months at their first instant, for ${RUNS * PAIRS_PER_RUN} random zones and instants`, async () => {
    await fc.assert(
      fc.asyncProperty(pairs, async (asked) => {
        const zones = asked.map(({ zone }) => zone);
        const days = await localTimes(
          zones,
          asked.map(({ zone, at }) => startOfDay(dateAt(at, zone), zone)),
        );
        const months = await localTimes(
          zones,
          asked.map(({ zone, at }) => monthWindow(monthAt(at, zone), zone).from),
        );
        const nextMonths = await localTimes(
          zones,
          asked.map(({ zone, at }) => monthWindow(monthAt(at, zone), zone).to),
        );
        asked.forEach(({ zone, at }, index) => {
          const [date, month] = [dateAt(at, zone), monthAt(at, zone)];
          expect(days[index]?.at.slice(0, 10), zone).toBe(date);
          expect(days[index]?.before.slice(0, 10).localeCompare(date), zone).toBe(-1);
          expect(months[index]?.at.slice(0, 7), zone).toBe(month);
          expect(months[index]?.before.slice(0, 7).localeCompare(month), zone).toBe(-1);
          expect(nextMonths[index]?.before.slice(0, 7), zone).toBe(month);
          expect(nextMonths[index]?.at.slice(0, 7).localeCompare(month), zone).toBe(1);
        });
      }),
      { numRuns: RUNS },
    );
  });

  it(`reads the clocks alike, for ${RUNS * PAIRS_PER_RUN} random zones and instants`, async () => {
    await fc.assert(
      fc.asyncProperty(pairs, async (asked) => {
        const local = await localTimes(
          asked.map(({ zone }) => zone),
          asked.map(({ at }) => at),
        );
        asked.forEach(({ zone, at }, index) => {
          expect(textOf(at, zone), zone).toBe(local[index]?.at);
        });
      }),
      { numRuns: RUNS },
    );
  });

  describe(`at ${INSTANTS_PER_ZONE} instants in each of ${ZONES.length} zones: their changes of the clock, leap days, ends of months, half hours`, () => {
    const seen = (rows: readonly { readonly zone: string; readonly at: number }[]) =>
      localTimes(
        rows.map(({ zone }) => zone),
        rows.map(({ at }) => at),
      );

    it('reads the clocks alike, to the millisecond', async () => {
      const local = await seen(table);
      expect(table).toHaveLength(16_000);
      const differing = table.flatMap(({ zone, at }, index) =>
        textOf(at, zone) === local[index]?.at && textOf(at - 1, zone) === local[index]?.before
          ? []
          : [`${zone} at ${new Date(at).toISOString()}: ${textOf(at, zone)} instead of ${local[index]?.at}`],
      );
      expect(differing).toEqual([]);
    });

    it('bounds the days and the months alike', async () => {
      const days = each('date').map(({ zone, date }) => ({ zone, name: date, at: startOfDay(date, zone) }));
      const months = each('month').map(({ zone, month }) => ({ zone, name: month, window: monthWindow(month, zone) }));
      const begun = [...days, ...months.map(({ window, ...month }) => ({ ...month, at: window.from }))];
      const over = months.map(({ window, ...month }) => ({ ...month, at: window.to }));
      const first = await seen(begun);
      const next = await seen(over);
      const differing = [
        ...begun.filter(({ name }, index) => !(first[index]?.at.startsWith(name) && first[index].before < name)),
        ...over.filter(({ name }, index) => !(next[index]?.before.startsWith(name) && next[index].at.slice(0, 7) > name)),
      ];
      expect(differing).toEqual([]);
      expect(begun.length).toBeGreaterThan(16_000 / 2);
    });
  });
});
