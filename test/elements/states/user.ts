// The states of <user-detail>: each tab full, empty, failing and loading, and users who are not there. Judges nothing.
import type { UsersBackend } from '../../../src/contract/backend.js';
import { UsersError } from '../../../src/contract/failure.js';
import { createSampleBackend } from '../../../src/sample/backend.js';
import { FIELDS } from '../sample-fields.js';
import { Detail, type Given } from '../user-detail/harness.js';
import * as stub from '../user-detail/stub.js';
import { LONG, type Look, never, settled, type States } from './state.js';

const state =
  (given: Given, drawn: (detail: Detail) => Promise<unknown>) =>
  async (look: Look): Promise<Detail> => {
    const detail = new Detail({ userId: 'u1', now: new Date(stub.NOW), embedded: true, ...given, ...look } as Given);
    await drawn(detail);
    await settled(detail.element);
    return detail;
  };

const CUSTOM = { ...FIELDS, note: 'One line.\nAnd a second one, that goes on for longer than there is room for beside its label.' };
/** A platform whose staff may do everything, over one user. */
export const platform = (calls: Partial<UsersBackend> = {}): UsersBackend => ({
  ...createSampleBackend({ users: 60, now: () => Date.parse(stub.NOW) }),
  ...stub.backendOf({ getSettings: createSampleBackend({ users: 1 }).getSettings! }),
  getUser: (id) => Promise.resolve(stub.user({ id, ...LONG, labels: ['trial', 'past_due'], customFields: CUSTOM })),
  listSubscriptions: () =>
    Promise.resolve({
      items: [
        stub.subscription({ trial: { startedAt: '2026-03-10T10:00:00Z', endsAt: '2026-03-17T10:00:00Z' } }),
        stub.subscription({ id: 's2', state: 'ended', endsAt: '2026-02-01T10:00:00Z', renewsAt: null, endReason: 'nonpayment' }),
        stub.subscription({ id: 's3', kind: 'gift', state: 'scheduled', price: null, billingPeriod: null }),
      ],
    }),
  listRentals: () =>
    Promise.resolve({
      items: [stub.rental(), stub.rental({ id: 'r2', titleRemoved: true, title: 'The Extraordinarily Long Voyage of Glass Harbour' })],
    }),
  listViews: (_id, query) => Promise.resolve(stub.viewsOf(300, query)),
  ...calls,
});

const TABS = ['personal', 'subscriptions', 'rentals', 'views'];
const failed = (): Promise<never> => Promise.reject(new UsersError('server', { requestId: 'r-1' }));

/** One state for each tab. */
const tabs = (name: string, calls: Partial<UsersBackend>, drawn: string): States =>
  Object.fromEntries(
    TABS.map((tab) => [
      `${tab}, ${name}`,
      state({ backend: platform(calls) }, async (detail) => {
        await detail.open(tab);
        await detail.appears(drawn);
      }),
    ]),
  );

const inViews = (drawn: (detail: Detail) => Promise<unknown>) =>
  state({ backend: platform() }, async (detail) => {
    await detail.open('views');
    await detail.appears('.panel tbody th');
    await drawn(detail);
  });

export const user: States = {
  ...tabs('full', {}, '.panel dd, .panel tbody th'),
  ...tabs(
    'empty',
    {
      getUser: (id) => Promise.resolve(stub.user({ id, email: null, firstName: null, lastName: null, offer: null, why: null })),
      listSubscriptions: () => Promise.resolve({ items: [] }),
      listRentals: () => Promise.resolve({ items: [] }),
      listViews: (_id, query) => Promise.resolve(stub.viewsOf(0, query)),
    },
    '.panel dd, .empty',
  ),
  ...tabs('failing', { getUser: failed, listSubscriptions: failed, listRentals: failed, listViews: failed }, '.panel .failure'),
  coming: state({ backend: platform({ getUser: never }) }, (detail) => detail.appears('.head .skeleton')),
  ...tabs('loading', { listSubscriptions: never, listRentals: never, listViews: never }, '.panel .skeleton, .panel dd'),
  'views, by title': inViews(async (detail) => {
    detail.all('.segments button')[1]?.click();
    await detail.until(() => detail.find('.segments button:nth-child(2)')?.ariaPressed === 'true' && detail.find('.panel tbody th'));
  }),
  'views, as a table': inViews(async (detail) => {
    detail.find('.as-table')?.click();
    await detail.appears('.numbers tbody th');
  }),
  'views, the period': inViews(async (detail) => {
    detail.find('.period > button')?.click();
    await detail.appears('.period-choice:popover-open button');
  }),
  'not found': state({ backend: platform({ getUser: () => Promise.reject(new UsersError('missing')) }) }, (detail) =>
    detail.appears('.message.gone'),
  ),
  'not chosen': state({ backend: platform(), userId: '' }, (detail) => detail.appears('.message')),
  'not reached': state({ backend: platform({ getSettings: failed }) }, (detail) => detail.appears('.failure')),
};
