// The states of <users-dashboard>. Judges nothing.
import type { UsersBackend } from '../../../src/contract/backend.js';
import { UsersError } from '../../../src/contract/failure.js';
import { backendOf, Dashboard } from '../users-dashboard/harness.js';
import { type Look, never, settled, type States } from './state.js';

const state =
  (calls: Partial<UsersBackend>, drawn: (dashboard: Dashboard) => Promise<unknown>) =>
  async (look: Look): Promise<Dashboard> => {
    const dashboard = new Dashboard({ backend: backendOf(calls), ...look });
    await drawn(dashboard);
    await settled(dashboard.element);
    return dashboard;
  };

const full = async (dashboard: Dashboard): Promise<void> => {
  await dashboard.names();
  await dashboard.appears('canvas');
};
const pressed = (selector: string, appears: string) =>
  state({}, async (dashboard) => {
    await full(dashboard);
    dashboard.find(selector)?.click();
    await dashboard.appears(appears);
  });

export const dashboard: States = {
  loading: state({ getKpis: never, searchUsers: never }, (shown) => shown.appears('.figure.skeleton')),
  full: state({}, full),
  'figures failing': state({ getKpis: () => Promise.reject(new UsersError('server', { requestId: 'r-1' })) }, async (shown) => {
    await shown.appears('[part=failure]');
    await shown.names();
  }),
  'everything failing': state({ getSettings: () => Promise.reject(new UsersError('forbidden')) }, (shown) => shown.appears('.failure')),
  'without figures': state({ getKpis: undefined as never }, (shown) => shown.names()),
  'a figure chosen': pressed('.tile-unsubscribed button.figure, .tile:last-child button.figure', '.tile.chosen .mark'),
  'numbers as a table': pressed('.trend button', '.trend table'),
  'the months': pressed('button.month', '.month-list:popover-open button'),
  'a definition': pressed('button.info', '.definition:popover-open'),
  'a user': state({}, async (shown) => {
    await full(shown);
    await shown.open(1);
    await shown.until(() => shown.root.querySelector('user-detail')?.shadowRoot?.querySelector('.panel dd'));
  }),
};
