// A whole `UsersBackend` in memory over sample people. What is written lasts as long as the backend.
import type { UsersBackend } from '../contract/backend.js';
import { readQuestion } from '../contract/question.js';
import { isRental, rentalOf, subscriptionOf } from '../contract/records.js';
import { instantMs, KpisQuery, UsersQuery, ViewsQuery } from '../contract/schema/index.js';
import { erasing } from './erasing.js';
import { importing } from './importing.js';
import { createKeys } from './keys.js';
import { kpisOf } from './kpis.js';
import { createLedger, type Ledger } from './ledger.js';
import { pageOf } from './pages.js';
import { userDetailOf } from './rows.js';
import { createStore, type SampleOptions, type Store } from './store.js';
import { streaming } from './streaming.js';
import { viewsPage } from './views-page.js';
import { writing } from './writing.js';

const STREAM_TURN = 1000;

/** A backend over sample people. The same options give the same people. */
export function createSampleBackend(options: SampleOptions): UsersBackend {
  const store = createStore(options);
  const ledger = createLedger();
  const keys = createKeys(store);
  return {
    ...reading(store, ledger),
    ...streaming(store, options.streamTurn ?? STREAM_TURN),
    ...writing(store, keys),
    ...importing(store, keys),
    ...erasing(store, ledger),
  };
}

function reading(store: Store, ledger: Ledger): UsersBackend {
  const { now, people, questions, rowOf, settings } = store;
  const zoneOf = (asked: string | undefined): string => asked ?? settings().zone ?? 'UTC';
  const accessesOf = (id: string) => [...people.person(rowOf(id)).accesses].sort((a, b) => b.start - a.start || (a.id < b.id ? 1 : -1));

  return {
    getSettings: (call) => store.reading(call, settings),
    searchUsers: (query, call) =>
      store.reading(call, async () => {
        const full = readQuestion(UsersQuery, query);
        const zone = zoneOf(full.zone);
        return pageOf(people, await questions.matches(full, zone, now(), call?.signal), full, zone);
      }),
    getKpis: (query, call) =>
      store.reading(call, async () => {
        const { month, zone, asOf } = readQuestion(KpisQuery, query);
        const question = { month, zone: zoneOf(zone), asOf: asOf === undefined ? now() : instantMs(asOf), trials: settings().trials };
        return kpisOf(await questions.columns(), ledger, question, call?.signal);
      }),
    getUser: (id, call) =>
      store.reading(call, () => {
        const row = rowOf(id);
        return userDetailOf(people.person(row), people.sessions(row), now());
      }),
    listSubscriptions: (id, call) =>
      store.reading(call, () => ({
        items: accessesOf(id)
          .filter((record) => !isRental(record))
          .map((record) => subscriptionOf(record, now())),
      })),
    listRentals: (id, call) =>
      store.reading(call, () => ({
        items: accessesOf(id)
          .filter(isRental)
          .map((record) => rentalOf(record, now())),
      })),
    listViews: (id, query, call) =>
      store.reading(call, () => {
        const full = readQuestion(ViewsQuery, query);
        return viewsPage(people.sessions(rowOf(id)), full, zoneOf(full.zone), now());
      }),
  };
}
