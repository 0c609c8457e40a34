// Random histories at random instants and in random zones: SQL, sample and the pure definition agree on every status,
// tile, baseline and opened row set. Knows no store's inside.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSqlBackend } from '../../demo/server/backend/backend.js';
import type { Database } from '../../demo/server/db/database.js';
import { load } from '../../demo/server/seed/load.js';
import { project } from '../../src/contract/access.js';
import { CHURN_CAUSES } from '../../src/contract/causes.js';
import { addMonths, monthAt, monthWindow, monthWindows, type Window } from '../../src/contract/calendar.js';
import type { AccessRecord } from '../../src/contract/records.js';
import { countFigures } from '../../src/contract/figures.js';
import { instantText, type UsersFilter } from '../../src/contract/schema/index.js';
import { hadAccessIn, hadTrialIn, type Person, registeredIn, statusAt, STATUSES, unsubscribedIn } from '../../src/contract/status.js';
import { createSampleBackend } from '../../src/sample/backend.js';
import type { SamplePerson } from '../../src/sample/person.js';
import { sampleSettings } from '../../src/sample/settings.js';
import { history, instant, zone } from '../backend-suite/histories.js';
import { type ReadingBackend, readingBackend } from '../backend-suite/reading.js';
import { figuresIn } from './figures-in.js';
import { STORES } from './stores.js';

const DAY = 86_400_000;
const PEOPLE_PER_RUN = 50;
const RUNS = 24;
const MOMENTS_PER_RUN = 5;

interface Known extends Person {
  readonly id: string;
}

const knownOf = ({ id, registeredAt, accesses }: SamplePerson): Known => ({ id, registeredAt, projection: project(accesses) });

interface Moment {
  readonly now: number;
  readonly zone: string;
  /** Months from the current one. */
  readonly month: number;
}

/** Many histories as one crowd: each person with an id of its own. */
const crowd = fc.array(history(), { minLength: PEOPLE_PER_RUN, maxLength: PEOPLE_PER_RUN }).map((histories) =>
  histories
    .flat()
    .slice(0, PEOPLE_PER_RUN)
    .map((person, at): SamplePerson => ({ ...person, id: `p${at}` })),
);
/** Any instant, or one at or a millisecond beside the edge of somebody's span: there the definitions are decided. */
const moments = fc.array(
  fc.record({
    any: instant(),
    edge: fc.option(fc.nat()),
    aside: fc.integer({ min: -1, max: 1 }),
    zone: zone(),
    month: fc.integer({ min: -3, max: 1 }),
  }),
  { minLength: MOMENTS_PER_RUN, maxLength: MOMENTS_PER_RUN },
);
const edgesOf = (people: readonly Known[]): number[] =>
  people.flatMap(({ registeredAt, projection: { access, subscriptions, trials } }) => [
    registeredAt,
    ...[...access, ...subscriptions, ...trials].flatMap(({ start, end }) => (end === Infinity ? [start] : [start, end])),
  ]);

/** The tiles' rows: the filter that opens them, and the definition of who is in them. */
const TILES: readonly {
  readonly filter: (window: { from: string; to: string }) => UsersFilter;
  readonly holds: (person: Person, window: Window) => boolean;
}[] = [
  { filter: (window) => ({ registeredIn: window }), holds: registeredIn },
  { filter: (window) => ({ hadAccessIn: window }), holds: hadAccessIn },
  { filter: (window) => ({ hadTrialIn: window }), holds: hadTrialIn },
  { filter: (window) => ({ unsubscribedIn: window }), holds: (person, window) => unsubscribedIn(person, window) !== null },
  ...CHURN_CAUSES.map((cause) => ({
    filter: (window: { from: string; to: string }) => ({ unsubscribedIn: { ...window, cause } }),
    holds: (person: Person, window: Window) => unsubscribedIn(person, window) === cause,
  })),
];

describe.each(STORES)('random histories on $name', (store) => {
  let db: Database;
  beforeAll(async () => {
    db = await store.open();
  }, 60_000);
  afterAll(() => db.close());

  const fill = (people: readonly SamplePerson[]): Promise<number> =>
    load(db, { name: 'random histories', settings: sampleSettings(0), titles: [], people, frozenAt: null });
  const agreeAt = async (people: readonly SamplePerson[], moment: Moment): Promise<void> => {
    const now = (): number => moment.now;
    await agree(readingBackend(createSqlBackend(db, { now })), people.map(knownOf), moment);
    await agree(readingBackend(createSampleBackend({ people, now })), people.map(knownOf), moment);
  };

  it('agree on access that ends and begins again around the bounds of a month, judged around them', async () => {
    const where = 'Europe/Paris';
    const month = monthWindow('2026-03', where);
    const people = peopleAroundBounds(month);
    await fill(people);
    const judged = [month.from - 1, month.from, month.to - 2, month.to - 1, month.to, month.to + DAY];
    for (const now of judged) await agreeAt(people, { now, zone: where, month: monthAt(now, where) === '2026-04' ? -1 : 0 });
  });

  it(`${RUNS * PEOPLE_PER_RUN} of them, each at ${MOMENTS_PER_RUN} random instants and zones: SQL, sample and the definition agree`, async () => {
    let judged = 0;
    await fc.assert(
      fc.asyncProperty(crowd, moments, async (people, asked) => {
        await fill(people);
        const edges = edgesOf(people.map(knownOf));
        for (const { any, edge, aside, zone: inZone, month } of asked) {
          const now = edge === null ? any : (edges[edge % edges.length] ?? any) + aside;
          await agreeAt(people, { now, zone: inZone, month });
        }
        judged += people.length;
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    expect(judged).toBe(RUNS * PEOPLE_PER_RUN);
  }, 300_000);
});

/** People whose access ends and begins again at, and a millisecond beside, the bounds of a month. */
function peopleAroundBounds({ from, to }: Window): SamplePerson[] {
  const edges = [from - 1, from, from + 1, to - 1, to, to + 1];
  const shapes = edges.flatMap((end, at) =>
    edges.slice(at + 1).flatMap((start) => (['subscription', 'rental'] as const).map((kind) => ({ end, start, kind }))),
  );
  return shapes.flatMap(({ end, start, kind }, shape) =>
    [from - 10 * DAY, to, to - 1].map((registeredAt, at): SamplePerson => {
      const access = (id: string, begins: number, ends: number | null): AccessRecord => ({
        id,
        kind,
        title: id,
        start: begins,
        end: ends,
        endReason: 'voluntary',
        trial: kind === 'subscription' ? { start: begins, end: ends ?? begins + 1 } : null,
        offerId: null,
        recordedState: null,
        renewsAt: null,
        price: null,
        billingPeriod: null,
        boughtAt: begins,
        firstPlayedAt: null,
        titleRemoved: false,
      });
      return {
        id: `p${shape}-${at}`,
        firstName: null,
        lastName: null,
        email: null,
        registeredAt,
        updatedAt: null,
        lastSeenAt: null,
        customFields: {},
        accesses: [access('first', from - 5 * DAY, end), access('second', start, at === 0 ? null : start + 1)],
      };
    }),
  );
}

/** Holds one store at one moment against the definition. */
async function agree(backend: ReadingBackend, people: readonly Known[], { now, zone: asked, month }: Moment): Promise<void> {
  const alive = people.filter(({ registeredAt }) => registeredAt <= now);
  const ids = async (filter: UsersFilter): Promise<string[]> =>
    (await backend.searchUsers({ filter, zone: asked, limit: 500 })).items.map(({ id }) => id).sort();
  const expectedIds = (holds: (person: Known) => boolean): string[] =>
    alive
      .filter(holds)
      .map(({ id }) => id)
      .sort();

  const { items, counts, total } = await backend.searchUsers({ limit: 500 });
  expect(Object.fromEntries(items.map(({ id, status }) => [id, status]))).toEqual(
    Object.fromEntries(alive.map(({ id, projection }) => [id, statusAt(projection, now)])),
  );
  expect(total.count).toBe(alive.length);
  for (const status of STATUSES) {
    const expected = expectedIds(({ projection }) => statusAt(projection, now) === status);
    expect(counts[status] ?? 0).toBe(expected.length);
    expect(await ids({ status: [status] })).toEqual(expected);
  }

  const chosen = addMonths(monthAt(now, asked), month);
  const windows = monthWindows(chosen, now, asked);
  const kpis = await backend.getKpis({ month: chosen, zone: asked });
  for (const name of ['current', 'samePoint', 'previousMonth'] as const) {
    const window = windows[name];
    expect(figuresIn(kpis, name)).toEqual(countFigures(people, window));
    const text = { from: instantText(window.from), to: instantText(window.to) };
    expect(kpis[name].window).toEqual(text);
    for (const { filter, holds } of TILES) expect(await ids(filter(text))).toEqual(expectedIds((person) => holds(person, window)));
  }
}
