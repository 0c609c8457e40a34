// A whole `UsersBackend` in memory over sample people. Reads only: the methods that write are missing capabilities.
import type { CallOptions, UsersBackend } from '../contract/backend.js';
import { UsersError } from '../contract/failure.js';
import { readQuestion } from '../contract/question.js';
import { isRental, rentalOf, subscriptionOf } from '../contract/records.js';
import { type Figures, instantMs, type Kpis, KpisQuery, type Settings, UsersQuery, ViewsQuery } from '../contract/schema/index.js';
import { kpisOf } from './kpis.js';
import { pageOf } from './pages.js';
import type { SamplePerson } from './person.js';
import { createQuestions } from './questions.js';
import { userDetailOf, userOf } from './rows.js';
import { sampleSettings } from './settings.js';
import { generatedSource, listedSource, type SampleSource } from './source.js';
import { giveWay, stoppable } from './turns.js';
import type { SampleSession } from './views.js';
import { viewsPage } from './views-page.js';

/** Generated users by their number, or people that a test lists. */
export type SampleOptions = {
  /** The clock: Unix ms. Histories are generated up to its first reading. */
  readonly now?: () => number;
  /** What replaces the sample platform's settings. */
  readonly settings?: Partial<Settings>;
} & ({ readonly users: number } | { readonly people: readonly SamplePerson[]; readonly sessions?: ReadonlyMap<string, SampleSession[]> });

/** How many users a stream tells before it gives way. */
const STREAM_TURN = 1000;

/** A backend over sample people. The same options give the same people. */
export function createSampleBackend(options: SampleOptions): UsersBackend {
  const now = options.now ?? Date.now;
  const source: SampleSource =
    'users' in options ? generatedSource({ users: options.users, now: now() }) : listedSource(options.people, options.sessions);
  const settings = (): Settings => ({ ...sampleSettings(now()), ...options.settings });
  const zoneOf = (asked: string | undefined): string => asked ?? settings().zone ?? 'UTC';
  const questions = createQuestions(source);

  const rowOf = (id: string): number => {
    const row = source.rowOf(id);
    if (row < 0 || source.profile(row).registeredAt > now()) throw new UsersError('missing', { status: 404 });
    return row;
  };
  const accessesOf = (id: string) => [...source.person(rowOf(id)).accesses].sort((a, b) => b.start - a.start || (a.id < b.id ? 1 : -1));

  return {
    getSettings: (call) => answer(call, settings),
    searchUsers: (query, call) =>
      answer(call, async () => {
        const full = readQuestion(UsersQuery, query);
        const zone = zoneOf(full.zone);
        return pageOf(source, await questions.matches(full, zone, now(), call?.signal), full, zone);
      }),
    async *streamUsers(query, call) {
      const full = readQuestion(UsersQuery, query);
      const found = await answer(call, () => questions.matches(full, zoneOf(full.zone), now(), call?.signal));
      for (const [at, row] of found.rows.entries()) {
        if (at % STREAM_TURN === STREAM_TURN - 1) await giveWay();
        call?.signal?.throwIfAborted();
        yield userOf(source.person(row), found.now);
      }
    },
    getKpis: (query, call) =>
      answer(call, async () => {
        const { month, zone, asOf } = readQuestion(KpisQuery, query);
        const columns = await stoppable(questions.columns(), call?.signal);
        const kpis = await kpisOf(columns, month, zoneOf(zone), asOf === undefined ? now() : instantMs(asOf), call?.signal);
        return settings().trials ? kpis : withoutTrials(kpis);
      }),
    getUser: (id, call) =>
      answer(call, () => {
        const row = rowOf(id);
        return userDetailOf(source.person(row), source.sessions(row), now());
      }),
    listSubscriptions: (id, call) =>
      answer(call, () => ({
        items: accessesOf(id)
          .filter((record) => !isRental(record))
          .map((record) => subscriptionOf(record, now())),
      })),
    listRentals: (id, call) =>
      answer(call, () => ({
        items: accessesOf(id)
          .filter(isRental)
          .map((record) => rentalOf(record, now())),
      })),
    listViews: (id, query, call) =>
      answer(call, () => {
        const full = readQuestion(ViewsQuery, query);
        return viewsPage(source.sessions(rowOf(id)), full, zoneOf(full.zone), now());
      }),
  };
}

/** Answers on a later turn, as a network would, so that a call can be stopped before it costs anything. */
async function answer<T>(call: CallOptions | undefined, make: () => T | Promise<T>): Promise<T> {
  call?.signal?.throwIfAborted();
  await Promise.resolve();
  call?.signal?.throwIfAborted();
  return make();
}

/** The figures of a platform that offers no trials. */
function withoutTrials(kpis: Kpis): Kpis {
  const without = (figures: Figures): Figures => ({ ...figures, inTrial: null });
  return { ...kpis, current: without(kpis.current), samePoint: without(kpis.samePoint), previousMonth: without(kpis.previousMonth) };
}
