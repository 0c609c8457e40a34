// What a host reads of the view, keeps, and gives back; and the parts of it that it changes by itself.
import { afterEach, describe, expect, it } from '../../runner/suite.js';
import { Dashboard, type Given, plain } from './harness.js';

let dashboard: Dashboard;
const show = (given: Given = {}): Dashboard => (dashboard = new Dashboard(given));
afterEach(() => dashboard.remove());

const heard = (type: string): { count: number } => {
  const sum = { count: 0 };
  dashboard.element.addEventListener(type, () => (sum.count += 1));
  return sum;
};

describe('the list as a file', () => {
  it('is asked for by the host, of what the list shows', async () => {
    show({ width: 1280 });
    await dashboard.names();
    const before: unknown[] = [];
    dashboard.element.addEventListener('before-export', ({ kind, chosen }) => before.push({ kind, chosen }));
    await dashboard.element.exportExcel();
    const dialog = await dashboard.until(() => dashboard.list.shadowRoot?.querySelector<HTMLElement>('dialog[open]'));
    await dashboard.until(() => plain(dialog.textContent ?? '').includes('400 users'));
    expect(before).to.deep.equal([{ kind: 'list', chosen: { filter: {}, zone: 'Europe/Paris', except: [] } }]);
  });

  it('is none before there is a list', async () => {
    show({ backend: null });
    await dashboard.element.exportExcel();
    await dashboard.element.updateComplete;
    expect(dashboard.list.shadowRoot?.querySelector('dialog')).to.equal(null);
  });
});

describe('the state', () => {
  it('follows the person, with one event for all that changed together', async () => {
    show();
    await dashboard.names();
    const events = heard('state-change');
    const id = await dashboard.open(1);
    await dashboard.until(() => events.count > 0);
    expect(dashboard.element.state.userId).to.equal(id);
    expect(events.count).to.equal(1);
    (await dashboard.tile('Active')).querySelector<HTMLButtonElement>('[aria-pressed]')?.click();
    await dashboard.until(() => dashboard.element.state.tile === 'active');
    await dashboard.until(() => events.count > 1);
    expect(dashboard.element.state.query.filter.hadAccessIn).to.not.equal(undefined);
  });

  it('survives being written down, and shows in another dashboard what this one showed', async () => {
    show({ month: '2026-09' });
    await dashboard.names();
    const everybody = dashboard.matches();
    dashboard.element.setQuery({ filter: { status: ['canceled'] } });
    await dashboard.until(() => dashboard.matches() !== everybody && dashboard.matches() !== '');
    const id = await dashboard.open(0);
    const kept = JSON.stringify(dashboard.element.state);
    const matches = dashboard.matches();
    dashboard.remove();
    show();
    dashboard.element.state = JSON.parse(kept) as typeof dashboard.element.state;
    await dashboard.until(() => dashboard.matches() === matches);
    expect(JSON.stringify(dashboard.element.state)).to.equal(kept);
    expect(dashboard.root.querySelector('user-detail')?.userId).to.equal(id);
  });

  it('keeps what a part of it does not name', async () => {
    show({ month: '2026-09' });
    await dashboard.names();
    const { query } = dashboard.element;
    dashboard.element.state = { ...dashboard.element.state, month: null };
    await dashboard.element.updateComplete;
    expect([dashboard.element.month, dashboard.element.query]).to.eql([null, query]);
    dashboard.element.setQuery({ sort: { by: 'updatedAt', direction: 'asc' } });
    expect(dashboard.element.query).to.eql({ ...query, sort: { by: 'updatedAt', direction: 'asc' } });
  });
});
