// A walk through everything in a language in which our own texts are marked: no Latin letter stands outside of the marks.
import type { UsersBackend } from '../../src/contract/backend.js';
import { UsersError } from '../../src/contract/failure.js';
import type { UserDetail, UsersFilter } from '../../src/contract/schema/index.js';
import { EMPTY_QUERY } from '../../src/controllers/table-query.js';
import { createSampleBackend } from '../../src/sample/backend.js';
import { afterEach, describe, expect, it } from '../runner/suite.js';
import { cyrillic, inCyrillic } from './cyrillic.js';
import { CUSTOM, failures, hardCoded, NOW, platform } from './marked-world.js';
import { marked, PSEUDO as lang } from './pseudo-language.js';
import { Detail } from './user-detail/harness.js';
import * as stub from './user-detail/stub.js';
import { Dashboard } from './users-dashboard/harness.js';
import { Table } from './users-table/harness.js';

const now = new Date(NOW);

let shown: { remove(): void };
const show = <T extends { remove(): void }>(one: T): T => {
  shown = one;
  return one;
};
afterEach(() => shown.remove());

describe('in a language of marked texts, no other word is in', () => {
  it('the dashboard', async () => {
    const dashboard = show(new Dashboard({ backend: platform(), lang, now }));
    await dashboard.names();
    await dashboard.appears('.tile .figure:not(.skeleton)');
    for (const button of dashboard.all('.info, .month, .figure, .whole')) {
      button.click();
      await dashboard.element.updateComplete;
    }
    await dashboard.appears('canvas');
    dashboard.button(marked('Show as table')).click();
    await dashboard.appears('.trend table, [part~=trend] table');
    dashboard.button(marked('Previous month')).click();
    await dashboard.until(() => dashboard.element.month === '2026-10');
    await dashboard.appears('.tile .figure:not(.skeleton)');
    await dashboard.open();
    expect(hardCoded()).to.deep.equal([]);
  });

  it('the dashboard whose figures fail', async () => {
    for (const error of failures) {
      const dashboard = show(new Dashboard({ backend: platform({ getKpis: () => Promise.reject(error) }), lang, now }));
      await dashboard.appears('.failure');
      dashboard.remove();
    }
    expect(hardCoded()).to.deep.equal([]);
  });

  it('the list, its filters, columns and sorts', async () => {
    const table = show(new Table({ backend: platform(), lang, now }));
    await table.appears('.name');
    for (const name of ['Period', 'Filters', 'Columns']) await table.open(marked(name));
    for (const sorter of table.all('.sorter')) {
      sorter.click();
      sorter.click();
      await table.element.updateComplete;
    }
    for (const preset of table.all('.presets button')) {
      preset.click();
      await table.element.updateComplete;
    }
    expect(hardCoded()).to.deep.equal([]);
  });

  it('the chips', async () => {
    const window = { from: '2026-11-01', to: '2026-11-23' };
    const instants = { from: '2026-11-01T00:00:00Z', to: '2026-11-23T12:00:00Z' };
    const table = show(new Table({ backend: platform(), lang, now }));
    await table.appears('.name');
    const filters: UsersFilter[] = [
      { registered: window, updated: { from: '2026-11-01' }, status: ['active'], offer: ['premium-monthly'] },
      { registered: { to: '2026-11-01' }, text: 'жо' },
      { customFields: { newsletter: { anyOf: [true] }, profiles: { from: 1 }, note: { contains: 'о' } } },
      { customFields: { source: { anyOf: ['search', 'friend'] }, country: { empty: false }, phone: { empty: true } } },
      { registeredIn: instants },
      { hadAccessIn: instants },
      { hadTrialIn: instants },
      { unsubscribedIn: { ...instants, cause: 'choice' } },
    ];
    for (const filter of filters) {
      table.element.query = { ...EMPTY_QUERY, filter };
      await table.element.updateComplete;
      await table.appears('.chip');
    }
    expect(hardCoded()).to.deep.equal([]);
  });

  it('the list as cards', async () => {
    const table = show(new Table({ backend: platform(), lang, now, width: 360 }));
    await table.appears('.name');
    await table.open(marked('Filters'));
    table.button(marked('Actions for'), '.root').click();
    await table.appears('.menu');
    expect(hardCoded()).to.deep.equal([]);
  });

  it('the selection, the menus and the search', async () => {
    const rowActions = [{ id: '1', label: cyrillic('Write') }];
    const table = show(new Table({ backend: platform(), lang, now, rowActions }));
    await table.appears('.name');
    table.button(marked('Actions for'), '.root').click();
    await table.appears('.menu');
    table.button(marked('Add')).click();
    await table.until(() => table.find('.menu')?.textContent?.includes('Import'));
    const [, first, second] = table.all('.tick input');
    first?.click();
    await table.appears('.bulk');
    table.button(marked('Select all'), '.bulk').click();
    await table.until(() => table.text('.bulk').includes('everybody'));
    second?.click();
    await table.until(() => table.text('.bulk').includes('but'));
    table.button(marked('Unselect'), '.bulk').click();
    await table.appears('.toolbar');
    table.type('ъъъъ');
    await table.until(() => table.text().includes('Nothing matches'));
    expect(hardCoded()).to.deep.equal([]);
  });

  it('the list of a platform without users', async () => {
    const table = show(new Table({ backend: platform({}, 0), lang, now }));
    await table.until(() => table.text().includes('No users yet'));
    expect(hardCoded()).to.deep.equal([]);
  });

  it('the list that fails, whole, in rows and in fields', async () => {
    for (const error of failures) {
      const table = show(new Table({ backend: platform({ searchUsers: () => Promise.reject(error) }), lang, now }));
      await table.appears('.failure');
      table.remove();
    }
    const { searchUsers } = createSampleBackend({ users: 2000, now: () => NOW });
    const first =
      (error: UsersError): UsersBackend['searchUsers'] =>
      (query, call) =>
        (query.offset ?? 0) > 0 || query.cursor ? Promise.reject(error) : searchUsers(query, call);
    for (const error of [new UsersError('server'), new UsersError('busy', { retryAfter: 60 })]) {
      const table = show(new Table({ backend: platform({ searchUsers: first(error) }), lang, now }));
      await table.appears('.name');
      table.grid.scrollToIndex(1500);
      await table.appears('.row-failure');
      table.remove();
    }
    const broken: UsersBackend['searchUsers'] = async (query, call) => {
      const page = await searchUsers(query, call);
      return { ...page, items: page.items.map((user) => ({ ...user, registeredAt: 7 as never })) };
    };
    const table = show(new Table({ backend: platform({ searchUsers: broken }), lang, now }));
    await table.appears('.fault');
    expect(hardCoded()).to.deep.equal([]);
  });
});

const details = (changes: Partial<UsersBackend> = {}): UsersBackend => inCyrillic(stub.backendOf(changes));
const TABS = ['personal', 'subscriptions', 'rentals', 'views'];
const KINDS = ['subscription', 'trial', 'rental', 'purchase', 'free_copy', 'gift'];
/** As they are recorded; the last one is a platform's own. */
const REASONS = ['voluntary', 'nonpayment', null, cyrillic('other')];
const CAUSES = [
  'running',
  'never',
  'scheduled',
  'choice',
  'nonpayment',
  'trial_not_converted',
  'rental_over',
  'free_copy_over',
  'gift_over',
  'other',
  'unknown',
];
const STATES = [
  'active',
  'trial',
  'past_due',
  'paused',
  'cancellation_scheduled',
  'ended',
  'scheduled',
  'refunded',
  'owned',
  'expired',
  'not_started',
  'playing',
];

describe('in a language of marked texts, no other word is in', () => {
  it('a user, in each tab', async () => {
    const sample = createSampleBackend({ users: 60, now: () => NOW });
    const inStates = (kinds: readonly string[]) => kinds.flatMap((kind) => STATES.map((state) => ({ kind, state })));
    const subscriptions = inStates(['subscription', 'free_copy', 'gift']).map((row, at) =>
      stub.subscription({
        ...row,
        id: String(at),
        endsAt: '2026-11-01T10:00:00Z',
        endReason: REASONS[at % REASONS.length] ?? null,
        billingPeriod: ['day', 'week', 'month', 'quarter', 'year'][at % 5] ?? null,
        trial: { startedAt: '2026-03-10T10:00:00Z', endsAt: '2026-03-17T10:00:00Z' },
      }),
    );
    const backend = inCyrillic({
      ...sample,
      getUser: async (id) => stub.user({ id, customFields: CUSTOM }),
      listSubscriptions: () => Promise.resolve({ items: subscriptions }),
      listRentals: () =>
        Promise.resolve({
          items: inStates(['rental', 'purchase']).map((row, at) => stub.rental({ ...row, id: String(at), titleRemoved: at === 1 })),
        }),
      listViews: (_id, query) => Promise.resolve(stub.viewsOf(300, query)),
    });
    for (const width of [1000, 360]) {
      const detail = show(new Detail({ backend, userId: '3', lang, now, width }));
      for (const tab of TABS) {
        await detail.open(tab);
        await detail.until(() => detail.find('.panel dl, .panel table'));
      }
      await detail.until(() => detail.text('.panel').includes('By title'));
      detail.button(marked('By title')).click();
      await detail.until(() => detail.text('.panel').includes('Best completion'));
      detail.button(marked('Copy e-mail')).click();
      for (const button of detail.all('.period > button, .presets button')) {
        button.click();
        await detail.element.updateComplete;
      }
      detail.remove();
    }
    expect(hardCoded()).to.deep.equal([]);
  });

  it('why a user has a status', async () => {
    const detail = show(new Detail({ backend: details(), userId: '1', lang, now }));
    for (const cause of CAUSES) {
      for (const kind of KINDS) {
        const why = { cause, kind, title: 'Title', at: cause === 'running' ? null : '2026-11-01T00:00:00Z', renewsAt: null };
        detail.element.backend = details({ getUser: (id) => Promise.resolve(stub.user({ id, why: why as UserDetail['why'] })) });
        await detail.appears('.why');
      }
    }
    expect(hardCoded()).to.deep.equal([]);
  });

  it('a user with nothing, nobody, and failures', async () => {
    const empty = details({
      getUser: (id) => Promise.resolve(stub.user({ id, email: null, firstName: null, lastName: null, offer: null, why: null })),
      listSubscriptions: () => Promise.resolve({ items: [] }),
      listRentals: () => Promise.resolve({ items: [] }),
      listViews: (_id, query) => Promise.resolve(stub.viewsOf(0, query)),
    });
    const detail = show(new Detail({ backend: empty, userId: '1', lang, now, embedded: true }));
    for (const tab of TABS) await detail.open(tab);
    await detail.until(() => detail.text('.panel').includes('Nothing watched'));
    for (const button of detail.all('.period > button, .presets button')) {
      button.click();
      await detail.element.updateComplete;
    }
    detail.element.userId = '';
    await detail.until(() => detail.text().includes('No user is chosen'));
    detail.remove();
    for (const error of failures) {
      const reject = (): Promise<never> => Promise.reject(error);
      const failed = show(
        new Detail({
          backend: details({ getUser: reject, listSubscriptions: reject, listRentals: reject, listViews: reject }),
          userId: '1',
          lang,
          now,
        }),
      );
      await failed.until(() => failed.find('[role=alert], .message'));
      for (const tab of TABS) if (failed.find(`#tab-${tab}`)) await failed.open(tab);
      failed.remove();
    }
    expect(hardCoded()).to.deep.equal([]);
  });
});
