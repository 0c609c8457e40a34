// What an erased person leaves: the figures of every month stay what they were, and a session tells nothing but what it may.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project } from '../../src/contract/access.js';
import { addMonths, dateAt, monthAt, monthWindow, monthWindows, type Window } from '../../src/contract/calendar.js';
import { erasedFigures, keptSession, type LedgerEntry, ledgerOf } from '../../src/contract/erasure.js';
import { countFigures, type FigureCounts } from '../../src/contract/figures.js';
import type { Person } from '../../src/contract/status.js';
import { history, instant, zone } from '../backend-suite/histories.js';

const crowd = history().map((people) =>
  people.map(({ registeredAt, accesses }): Person => ({ registeredAt, projection: project(accesses) })),
);
const RUNS = { numRuns: 400 };

/** The figures of whom a ledger knows, in a window that begins with a month. */
const ledgerIn = (ledger: readonly LedgerEntry[], { from, to }: Window, where: string): FigureCounts =>
  erasedFigures(ledger.filter(({ day }) => from < to && day >= dateAt(from, where) && day <= dateAt(to - 1, where)));

const added = (a: FigureCounts, b: FigureCounts): FigureCounts => ({
  registered: a.registered + b.registered,
  active: a.active + b.active,
  inTrial: a.inTrial + b.inTrial,
  unsubscribed: a.unsubscribed + b.unsubscribed,
  unsubscribedBy: addedBy(a.unsubscribedBy, b.unsubscribedBy),
  expiredBy: addedBy(a.expiredBy, b.expiredBy),
});
const addedBy = <Key extends string>(a: Record<Key, number>, b: Record<Key, number>): Record<Key, number> =>
  Object.fromEntries(Object.entries<number>(a).map(([key, count]) => [key, count + b[key as Key]])) as Record<Key, number>;

/** From the month before the histories begin to the one after `last`. */
const months = (last: string): string[] =>
  Array.from({ length: 40 }, (_, at) => addMonths('2024-08', at)).filter((month) => month <= addMonths(last, 1));

describe('the ledger of erased people', () => {
  it('leaves the figures of every month that is over as they were, whoever is erased, however much later they are asked', () => {
    fc.assert(
      fc.property(crowd, instant(), zone(), fc.infiniteStream(fc.boolean()), (people, now, where, chance) => {
        const gone = people.filter(() => chance.next().value);
        const left = people.filter((person) => !gone.includes(person));
        const ledger = gone.flatMap((person) => ledgerOf(person, now, where));
        for (const month of months(monthAt(now, where)).filter((one) => one < monthAt(now, where))) {
          const window = monthWindow(month, where);
          expect(added(countFigures(left, window), ledgerIn(ledger, window, where))).toEqual(countFigures(people, window));
        }
      }),
      RUNS,
    );
  });

  it('leaves the figures of the running month as they were at that moment, and nothing for the months to come', () => {
    fc.assert(
      fc.property(crowd, instant(), zone(), fc.nat(40 * 86_400_000), (people, now, where, later) => {
        const ledger = people.flatMap((person) => ledgerOf(person, now, where));
        const { current } = monthWindows(monthAt(now, where), now, where);
        expect(ledgerIn(ledger, current, where)).toEqual(countFigures(people, current));
        const seen = monthWindows(monthAt(now, where), now + later, where).current;
        expect(ledgerIn(ledger, seen, where)).toEqual(countFigures(people, current));
        expect(ledger.filter(({ day }) => day > dateAt(now, where))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('tells every day of a month as it stood at that day’s end', () => {
    fc.assert(
      fc.property(crowd, instant(), instant(), zone(), (people, now, seen, where) => {
        const ledger = people.flatMap((person) => ledgerOf(person, now, where));
        const month = monthWindow(monthAt(seen, where), where);
        const to = Math.min(month.to, now + 1, monthWindows(monthAt(seen, where), seen, where).current.to);
        const day = dateAt(to - 1, where);
        const end = Math.min(now + 1, month.to, endOfDay(day, where));
        expect(ledgerIn(ledger, { from: month.from, to }, where)).toEqual(countFigures(people, { from: month.from, to: end }));
      }),
      RUNS,
    );
  });

  it('takes back who comes back within the month, and adds the next leaving', () => {
    const day = (text: string): number => Date.parse(`2026-03-${text}T12:00:00Z`);
    const subscription = { kind: 'subscription', title: 'A', trial: null } as const;
    const person: Person = {
      registeredAt: Date.parse('2026-01-05T00:00:00Z'),
      projection: project([
        { ...subscription, id: 'a', start: Date.parse('2026-02-10T00:00:00Z'), end: day('03'), endReason: 'voluntary' },
        { ...subscription, id: 'b', start: day('10'), end: day('20'), endReason: 'nonpayment' },
      ]),
    };
    expect(ledgerOf(person, Date.parse('2026-05-01T00:00:00Z'), 'UTC')).toEqual([
      { day: '2026-01-05', tile: 'registered', cause: null, amount: 1 },
      { day: '2026-02-10', tile: 'active', cause: null, amount: 1 },
      { day: '2026-03-01', tile: 'active', cause: null, amount: 1 },
      { day: '2026-03-03', tile: 'unsubscribed', cause: 'choice', amount: 1 },
      { day: '2026-03-10', tile: 'unsubscribed', cause: 'choice', amount: -1 },
      { day: '2026-03-20', tile: 'unsubscribed', cause: 'nonpayment', amount: 1 },
    ]);
  });

  it('has nothing of an account that does not exist yet', () => {
    const projection = project([{ id: 'a', kind: 'gift', title: 'A', start: 0, end: null, endReason: null, trial: null }]);
    expect(ledgerOf({ registeredAt: 1001, projection }, 1000, 'UTC')).toEqual([]);
  });
});

const endOfDay = (day: string, where: string): number => {
  const { to } = monthWindow(day.slice(0, 7), where);
  // The last instant of the day: a search, so that it owes nothing to what is tested.
  let [low, high] = [to - 32 * 86_400_000, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (dateAt(middle, where) <= day) low = middle;
    else high = middle;
  }
  return high;
};

describe('a kept session', () => {
  const session = {
    id: 'v_1',
    titleId: 't_1',
    title: 'A film',
    titleRemoved: false,
    live: false,
    startedAt: Date.parse('2026-03-31T22:30:15.123Z'),
    endedAt: Date.parse('2026-03-31T23:30:15.123Z'),
    playedMs: 3_569_999,
    furthestMs: 3_000_000,
    durationMs: 4_500_000,
    device: 'Phone',
    country: 'FR',
  };

  it('keeps title, day in the zone, whole minutes, whole per cent and kind of device, and nothing else', () => {
    expect(keptSession(session, 'Europe/Paris')).toEqual({
      titleId: 't_1',
      title: null,
      day: '2026-04-01',
      minutes: 59,
      percent: 67,
      device: 'phone',
    });
  });

  it('keeps the name of a title without an entry, a device that nobody knows as another one, and what is unknown as unknown', () => {
    const odd = { ...session, titleId: null, device: 'Console of the living room', playedMs: null, live: true };
    expect(keptSession(odd, 'UTC')).toEqual({
      titleId: null,
      title: 'A film',
      day: '2026-03-31',
      minutes: null,
      percent: null,
      device: 'other',
    });
    expect(keptSession({ ...session, device: null }, 'UTC').device).toBeNull();
  });
});
