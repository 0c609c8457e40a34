// Opening a user in place, going back, stepping through the list, and the address that mirrors it.
import { afterEach, beforeEach, describe, expect, it } from '../../runner/suite.js';
import { UsersError } from '../../../src/contract/failure.js';
import { createSampleBackend } from '../../../src/sample/backend.js';
import { backendOf, Dashboard, type Given, NOW, plain } from './harness.js';

let dashboard: Dashboard;
const show = (given: Given = {}): Dashboard => (dashboard = new Dashboard(given));
afterEach(() => dashboard.remove());

const inside = (): Element | null => dashboard.root.activeElement;
const escape = (target: Element): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }));

describe('a user', () => {
  it('opens beside the list, which stays', async () => {
    show();
    const id = await dashboard.open(1);
    expect(dashboard.root.querySelector('user-detail')?.userId).to.equal(id);
    expect(inside()?.id).to.equal('panel-title');
    expect(getComputedStyle(dashboard.list).visibility).to.equal('visible');
    const [panel, list] = [dashboard.find('.panel')!, dashboard.list].map((element) => element.getBoundingClientRect());
    expect(panel!.left).to.be.greaterThan(list!.right);
  });

  it('is marked in the list that has made room for it', async () => {
    show({ width: 1280 });
    const id = await dashboard.open(1);
    const row = await dashboard.until(() =>
      dashboard.list.shadowRoot?.querySelector('.grid')?.shadowRoot?.querySelector('tr[aria-current]'),
    );
    const slots = [...row.querySelectorAll('slot')].flatMap((slot) => slot.assignedElements());
    expect(slots.some((cell) => cell.querySelector(`[data-user="${id}"]`))).to.equal(true);
  });

  it('covers the list where there is no room, with a way back to its row', async () => {
    show({ width: 360 });
    const id = await dashboard.open(1);
    expect(getComputedStyle(dashboard.list).visibility).to.equal('hidden');
    expect(dashboard.find('.panel')!.getBoundingClientRect().width).to.equal(360);
    let closed = '';
    dashboard.element.addEventListener('user-close', ({ userId }) => (closed = userId));
    dashboard.button('Back to the list').focus();
    dashboard.button('Back to the list').click();
    await dashboard.until(() => !dashboard.find('.panel'));
    expect(closed).to.equal(id);
    const name = await dashboard.until(() => dashboard.list.shadowRoot?.activeElement);
    expect(name.getAttribute('data-user')).to.equal(id);
  });

  it('closes with Esc, but not under an open popover or from the search field', async () => {
    show();
    await dashboard.open();
    const search = dashboard.list.shadowRoot!.querySelector('input[type=search]')!;
    escape(search);
    expect(dashboard.element.openUserId).not.to.equal(null);
    dashboard.button('What “Active” counts').click();
    escape(dashboard.find('#panel-title')!);
    expect(dashboard.element.openUserId).not.to.equal(null);
    dashboard.find('.definition:popover-open')?.hidePopover();
    expect(escape(dashboard.find('#panel-title')!)).to.equal(false);
    expect(dashboard.element.openUserId).to.equal(null);
  });

  it('does not open where the host prevents it, though its listener comes last', async () => {
    show();
    let asked = '';
    dashboard.element.addEventListener('user-open', (event) => {
      event.preventDefault();
      asked = event.userId;
    });
    const [name] = await dashboard.names();
    name!.click();
    await dashboard.element.updateComplete;
    expect(asked).to.equal(name!.dataset['user']);
    expect(dashboard.find('.panel')).to.equal(null);
  });

  it('gives way to the next one of the list, up to its end', async () => {
    show();
    const first = await dashboard.open(0);
    const second = (await dashboard.names())[1]!.dataset['user'];
    const detail = dashboard.root.querySelector('user-detail')!;
    const button = (name: string) =>
      dashboard.until(() => detail.shadowRoot?.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`));
    const told: (string | null)[] = [];
    dashboard.element.addEventListener('open-user-change', () => told.push(dashboard.element.openUserId));
    (await button('Next user')).click();
    await dashboard.until(() => dashboard.element.openUserId === second);
    (await button('Previous user')).click();
    await dashboard.until(() => dashboard.element.openUserId === first);
    const previous = await button('Previous user');
    await dashboard.until(() => previous.ariaDisabled === 'true');
    previous.focus();
    previous.click();
    await dashboard.element.updateComplete;
    expect(detail.shadowRoot?.activeElement).to.equal(previous);
    expect(dashboard.element.openUserId).to.equal(first);
    expect(told).to.eql([second, first]);
  });

  it('that exists no more is said to be gone, and the list is asked again', async () => {
    let searches = 0;
    const sample = backendOf();
    show({
      backend: backendOf({
        searchUsers: (...asked) => ((searches += 1), sample.searchUsers(...asked)),
        getUser: () => Promise.reject(new UsersError('missing', { status: 404 })),
      }),
    });
    let missing = '';
    dashboard.element.addEventListener('user-missing', ({ userId }) => (missing = userId));
    await dashboard.names();
    const before = searches;
    const id = await dashboard.open(1);
    await dashboard.until(() => searches > before);
    expect(missing).to.equal(id);
    expect(dashboard.root.querySelector('user-detail')?.shadowRoot?.textContent).to.contain('no longer exists');
  });

  it('has no neighbours where the list does not show its place', async () => {
    const sample = backendOf();
    const far = (await sample.searchUsers({ offset: 399, limit: 1 })).items[0]!.id;
    show({ openUserId: far });
    const detail = (await dashboard.appears('user-detail')) as HTMLElementTagNameMap['user-detail'];
    await dashboard.names();
    await dashboard.until(() => detail.shadowRoot?.querySelector('[aria-label="Close"]'));
    expect(detail.shadowRoot?.querySelector('[aria-label="Next user"]')).to.equal(null);
  });

  it('gives the focus back to its row in a wide list, whose columns come back', async () => {
    show({ width: 1280 });
    const id = await dashboard.open(1);
    escape(dashboard.find('#panel-title')!);
    await dashboard.until(() => !dashboard.find('.panel'));
    const columns = () => dashboard.list.shadowRoot!.querySelectorAll('.head').length;
    await dashboard.until(() => columns() > 4);
    await dashboard.until(() => dashboard.list.shadowRoot?.activeElement?.getAttribute('data-user') === id);
  });

  it('follows another backend with figures, list and selection alike', async () => {
    show();
    const [name] = await dashboard.names();
    const ticks = dashboard.list.shadowRoot!.querySelectorAll<HTMLInputElement>('.tick input');
    [...ticks].find(({ ariaLabel }) => ariaLabel === `Select ${plain(name!.textContent)}`)!.click();
    await dashboard.until(() => dashboard.element.selectedIds.length === 1);
    let told = 0;
    dashboard.element.addEventListener('selection-change', () => (told += 1));
    dashboard.element.backend = createSampleBackend({ users: 30, now: () => NOW });
    await dashboard.until(() => dashboard.matches().startsWith('30 user'));
    expect([dashboard.element.selectedIds, told]).to.eql([[], 1]);
  });

  it('opened by the host fires nothing and takes no focus', async () => {
    show();
    const id = (await dashboard.names())[2]!.dataset['user']!;
    let events = 0;
    for (const type of ['user-open', 'user-close', 'open-user-change']) dashboard.element.addEventListener(type, () => (events += 1));
    dashboard.element.openUserId = id;
    await dashboard.appears('user-detail');
    expect(inside()).to.equal(null);
    dashboard.element.openUserId = null;
    await dashboard.until(() => !dashboard.find('user-detail'));
    expect(events).to.equal(0);
  });
});

describe('the address', () => {
  const start = location.href;
  const went = (): Promise<unknown> => new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  beforeEach(() => history.replaceState(null, '', '?host=1'));
  afterEach(() => history.replaceState(null, '', start));

  it('is left alone unless the host asks', async () => {
    show();
    await dashboard.open();
    expect(location.search).to.equal('?host=1');
  });

  it('carries the open user as an entry of its own, so that Back closes', async () => {
    show({ mirrorUrl: 'u' });
    const id = await dashboard.open();
    await dashboard.until(() => location.search === `?host=1&u-user=${encodeURIComponent(id)}`);
    // Without an entry of its own, this would leave the page. (The length tells nothing: browsers keep 50 of a tab that other tests had.)
    const moved = went();
    history.back();
    await moved;
    await dashboard.until(() => !dashboard.find('.panel'));
    expect(location.search).to.equal('?host=1');
  });

  it('keeps a filter that was chosen while a user was open', async () => {
    show({ mirrorUrl: 'u' });
    await dashboard.tile('Active');
    await dashboard.open();
    await dashboard.until(() => location.search.includes('u-user'));
    dashboard.button('Active:').click();
    await dashboard.until(() => location.search.includes('u-tile=active'));
    const moved = went();
    escape(dashboard.find('#panel-title')!);
    await moved;
    await dashboard.until(() => location.search === '?host=1&u-tile=active');
    expect(dashboard.list.query.filter.hadAccessIn).not.to.equal(undefined);
  });

  it('is shared by two dashboards: closing the user of one leaves the other’s open', async () => {
    show({ mirrorUrl: 'a' });
    await dashboard.open(0);
    await dashboard.until(() => location.search.includes('a-user'));
    const other = new Dashboard({ mirrorUrl: 'b' });
    const id = await other.open(1);
    await other.until(() => location.search.includes('b-user'));
    dashboard.element.openUserId = null;
    await dashboard.until(() => !location.search.includes('a-user'));
    expect([location.search, other.element.openUserId]).to.eql([`?host=1&b-user=${id}`, id]);
    other.remove();
  });

  it('is read at the start: month, figure, filters and user', async () => {
    history.replaceState(null, '', '?host=1&u-status=active&u-sort=name&u-direction=asc&u-month=2026-10&u-tile=registered&u-user=u_000007');
    show({ mirrorUrl: 'u' });
    await dashboard.until(() => dashboard.list.query.filter.registeredIn);
    const { filter, sort } = dashboard.list.query;
    expect([filter.status, sort]).to.eql([['active'], { by: 'name', direction: 'asc' }]);
    expect(dashboard.text('.months')).to.contain('October 2026');
    expect(dashboard.root.querySelector('user-detail')?.userId).to.equal('u_000007');
    expect(location.search).to.equal(
      '?host=1&u-status=active&u-sort=name&u-direction=asc&u-month=2026-10&u-tile=registered&u-user=u_000007',
    );
  });
});
