// Random histories at random instants and in random zones: SQL, sample and the pure definition agree on every status,
// tile, baseline and opened row set. Knows no store's inside.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSqlBackend } from '../../demo/server/backend/backend.js';
import type { Database } from '../../demo/server/db/database.js';
import { load } from '../../demo/server/seed/load.js';
import { CHURN_CAUSES, project } from '../../src/contract/access.js';
import { addMonths, monthAt, monthWindows, type Window } from '../../src/contract/calendar.js';
import { countFigures } from '../../src/contract/figures.js';
import { instantText, type Kpis, type UsersFilter } from '../../src/contract/schema/index.js';
import { hadAccessIn, hadTrialIn, type Person, registeredIn, statusAt, STATUSES, unsubscribedIn } from '../../src/contract/status.js';
import { createSampleBackend } from '../../src/sample/backend.js';
import type { SamplePerson } from '../../src/sample/person.js';
import { sampleSettings } from '../../src/sample/settings.js';
import { history, instant, zone } from '../backend-suite/histories.js';
import { openMemory, type ReadingBackend, readingBackend } from './memory.js';

const PEOPLE_PER_RUN = 50;
const RUNS = 24;
const MOMENTS_PER_RUN = 3;

interface Known extends Person {
  readonly id: string;
}

interface Moment {
  readonly now: number;
  readonly zone: string;
  /** Months from the current one. */
  readonly month: number;
}

/** Many histories as one crowd: each person with an id of its own. */
const crowd = fc.array(history(), { minLength: PEOPLE_PER_RUN, maxLength: PEOPLE_PER_RUN })
  .map((histories) => histories.flat().slice(0, PEOPLE_PER_RUN).map((person, at): SamplePerson => ({ ...person, id: `p${at}` })));
const moments = fc.array(
  fc.record({ now: instant(), zone: zone(), month: fc.integer({ min: -3, max: 1 }) }),
  { minLength: MOMENTS_PER_RUN, maxLength: MOMENTS_PER_RUN },
);

/** The tiles' rows: the filter that opens them, and the definition of who is in them. */
const TILES: readonly { readonly filter: (window: { from: string; to: string }) => UsersFilter; readonly holds: (person: Person, window: Window) => boolean }[] = [
  { filter: (window) => ({ registeredIn: window }), holds: registeredIn },
  { filter: (window) => ({ hadAccessIn: window }), holds: hadAccessIn },
  { filter: (window) => ({ hadTrialIn: window }), holds: hadTrialIn },
  { filter: (window) => ({ unsubscribedIn: window }), holds: (person, window) => unsubscribedIn(person, window) !== null },
  ...CHURN_CAUSES.map((cause) => ({
    filter: (window: { from: string; to: string }) => ({ unsubscribedIn: { ...window, cause } }),
    holds: (person: Person, window: Window) => unsubscribedIn(person, window) === cause,
  })),
];

describe('random histories', () => {
  let db: Database;
  beforeAll(async () => { db = await openMemory(); }, 60_000);
  afterAll(() => db.close());

  it(`${RUNS * PEOPLE_PER_RUN} of them, each at ${MOMENTS_PER_RUN} random instants and zones: SQL, sample and the definition agree`, async () => {
    let judged = 0;
    await fc.assert(fc.asyncProperty(crowd, moments, async (people, asked) => {
      await load(db, { name: 'random histories', settings: sampleSettings(0), titles: [], people, frozenAt: null });
      const known = people.map((person): Known => ({ id: person.id, registeredAt: person.registeredAt, projection: project(person.accesses) }));
      for (const moment of asked) {
        const now = (): number => moment.now;
        await agree(readingBackend(createSqlBackend(db, { now })), known, moment);
        await agree(readingBackend(createSampleBackend({ people, now })), known, moment);
      }
      judged += people.length;
    }), { numRuns: RUNS, endOnFailure: true });
    expect(judged).toBe(RUNS * PEOPLE_PER_RUN);
  }, 300_000);
});

/** Holds one store at one moment against the definition. */
async function agree(backend: ReadingBackend, people: readonly Known[], { now, zone: asked, month }: Moment): Promise<void> {
  const alive = people.filter(({ registeredAt }) => registeredAt <= now);
  const ids = async (filter: UsersFilter): Promise<string[]> =>
    (await backend.searchUsers({ filter, zone: asked, limit: 500 })).items.map(({ id }) => id).sort();
  const expectedIds = (holds: (person: Known) => boolean): string[] => alive.filter(holds).map(({ id }) => id).sort();

  const { items, counts, total } = await backend.searchUsers({ limit: 500 });
  expect(Object.fromEntries(items.map(({ id, status }) => [id, status])))
    .toEqual(Object.fromEntries(alive.map(({ id, projection }) => [id, statusAt(projection, now)])));
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

function figuresIn(kpis: Kpis, name: 'current' | 'samePoint' | 'previousMonth') {
  const { registered, active, inTrial, unsubscribed, expired } = kpis[name];
  return {
    registered: registered.count, active: active.count, inTrial: inTrial?.count, unsubscribed: unsubscribed.count,
    unsubscribedBy: unsubscribed.by, expiredBy: expired,
  };
}
