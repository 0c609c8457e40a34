// The tabs of <user-detail>: which there are, moving between them, their lists, and their failures.
import { UsersError } from '../../../src/contract/failure.js';
import { afterEach, describe, expect, it } from '../../runner/suite.js';
import { Detail, type Given } from './harness.js';
import { backendOf, NOW, rental, subscription } from './stub.js';

let detail: Detail;
const open = (given: Given = {}): Detail => (detail = new Detail({ userId: 'u1', backend: backendOf(), now: NOW, ...given }));
afterEach(() => detail.remove());

describe('the tabs of a user', () => {
  it('carry counts', async () => {
    open();
    await detail.until(() => detail.all('.count').length === 3);
    expect(detail.tabNames()).to.deep.equal(['Personal information', 'Subscriptions 1', 'Rentals 1', 'Viewed contents 3']);
  });

  it('leave out what the backend cannot answer', async () => {
    const { listRentals: _rentals, listViews: _views, ...rest } = backendOf();
    open({ backend: rest });
    await detail.until(() => detail.all('.count').length === 1);
    expect(detail.tabNames()).to.deep.equal(['Personal information', 'Subscriptions 1']);
  });

  it('are walked with arrows, Home and End', async () => {
    open();
    await detail.appears('h2');
    const names: string[] = [];
    for (const key of ['ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home']) {
      await detail.press(key);
      names.push(detail.openTab.replace(/ \d+$/, ''));
    }
    expect(names).to.deep.equal(['Subscriptions', 'Viewed contents', 'Personal information', 'Viewed contents', 'Personal information']);
    expect(detail.root.activeElement?.id).to.equal('tab-personal');
    expect(detail.all('[role=tab][tabindex="0"]').length).to.equal(1);
  });

  it('stay on the same tab when another user is shown', async () => {
    open();
    await detail.open('rentals');
    detail.element.userId = 'u2';
    await detail.shows('Glass Harbour', '.panel');
    expect(detail.openTab).to.match(/^Rentals/);
  });
});

describe('a tab that fails', () => {
  it('leaves the others alone and is tried again by itself', async () => {
    let asked = 0;
    open({
      backend: backendOf({
        listSubscriptions: () =>
          ++asked === 1 ? Promise.reject(new UsersError('server', { requestId: 'r-9' })) : Promise.resolve({ items: [subscription()] }),
      }),
    });
    await detail.open('subscriptions');
    await detail.shows('The server had a problem.', '.panel');
    expect(detail.text('.panel')).to.include('r-9');
    expect(detail.text('h2')).to.equal('Ana Gil');
    await detail.open('rentals');
    await detail.shows('Glass Harbour', '.panel');
    await detail.open('subscriptions');
    detail.button('Retry').click();
    await detail.shows('Premium monthly', '.panel');
  });

  it('keeps the lists usable when the profile fails, and offers it again', async () => {
    let fails = true;
    const whole = backendOf();
    open({ backend: { ...whole, getUser: (id) => (fails ? Promise.reject(new UsersError('timeout')) : whole.getUser!(id)) } });
    await detail.open('rentals');
    await detail.shows('The profile could not be loaded.');
    expect(detail.text('h2')).to.equal('User u1');
    expect(detail.text('.panel')).to.include('Glass Harbour');
    fails = false;
    detail.button('Retry').click();
    await detail.shows('Ana Gil', 'h2');
  });

  it('asks the host once to sign in again, however many calls are refused', async () => {
    const refuse = (): Promise<never> => Promise.reject(new UsersError('unauthorized'));
    let times = 0;
    detail = new Detail({ now: NOW });
    detail.element.addEventListener('auth-required', () => (times += 1));
    Object.assign(detail.element, {
      userId: 'u1',
      backend: backendOf({ getUser: refuse, listSubscriptions: refuse, listRentals: refuse, listViews: refuse }),
    });
    await detail.open('views');
    await detail.shows('Your session is over', '.panel');
    expect(times).to.equal(1);
  });

  it('asks again when a refresh is refused too', async () => {
    let times = 0;
    open({ backend: backendOf({ listRentals: () => Promise.reject(new UsersError('unauthorized')) }) });
    detail.element.addEventListener('auth-required', () => (times += 1));
    await detail.open('rentals');
    await detail.shows('Your session is over', '.panel');
    const again = detail.next('auth-required');
    detail.element.refresh();
    await again;
    expect(times).to.equal(2);
  });

  it('shows a host’s own error as a failure of the server', async () => {
    open({
      backend: backendOf({
        listRentals: () => {
          throw 'no';
        },
      }),
    });
    await detail.open('rentals');
    await detail.shows('The server had a problem.', '.panel');
  });

  it('says when settings fail, and tries again', async () => {
    let fails = true;
    const whole = backendOf();
    open({ backend: { ...whole, getSettings: () => (fails ? Promise.reject(new UsersError('offline')) : whole.getSettings!()) } });
    await detail.shows('The server could not be reached');
    fails = false;
    detail.button('Retry').click();
    await detail.shows('Ana Gil', 'h2');
  });
});

describe('subscriptions', () => {
  it('stand current first, with state, trial, dates, reason and price', async () => {
    const items = [
      subscription({
        id: 'gift',
        kind: 'gift',
        offer: { id: null, name: 'Three months' },
        state: 'scheduled',
        startedAt: '2026-12-01T00:00:00Z',
        endsAt: '2027-03-01T00:00:00Z',
        renewsAt: null,
        price: null,
        billingPeriod: null,
      }),
      subscription({
        id: 'old',
        state: 'ended',
        startedAt: '2025-01-01T00:00:00Z',
        endsAt: '2025-01-15T00:00:00Z',
        renewsAt: null,
        endReason: 'voluntary',
        trial: { startedAt: '2025-01-01T00:00:00Z', endsAt: '2025-01-15T00:00:00Z' },
      }),
      subscription({
        id: 'odd',
        state: 'ended',
        startedAt: '2024-01-01T00:00:00Z',
        endsAt: '2024-02-01T00:00:00Z',
        renewsAt: null,
        endReason: 'chargeback',
        billingPeriod: 'fortnight',
      }),
      subscription(),
    ];
    open({ width: 1100, backend: backendOf({ listSubscriptions: () => Promise.resolve({ items }) }) });
    await detail.open('subscriptions');
    await detail.shows('Premium monthly', '.panel');
    const cells = detail.rows().map(([offer, ...rest]) => [offer?.split(' Since')[0], ...rest]);
    expect(cells.map(([offer]) => offer)).to.deep.equal(['Premium monthly', 'Three months Gift', 'Premium monthly', 'Premium monthly']);
    expect(cells[0]?.slice(1)).to.deep.equal(['Active', '—', '10 Mar 2026', 'Renews 3 Dec 2026', '—', '€9.99 / month']);
    expect(cells[1]?.slice(1)).to.deep.equal(['Scheduled', '—', '1 Dec 2026', 'Ends 1 Mar 2027', '—', '—']);
    expect(cells[2]?.[2]?.replaceAll(' – ', '–')).to.equal('1–15 Jan 2025');
    expect(cells[2]?.[4]).to.include('Ended 15 Jan 2025');
    expect(cells[2]?.[5]).to.equal('Trial not converted');
    expect(cells[3]?.slice(5)).to.deep.equal(['chargeback', '€9.99 / fortnight']);
  });

  it('say so where there are none', async () => {
    open({ backend: backendOf({ listSubscriptions: () => Promise.resolve({ items: [] }) }) });
    await detail.open('subscriptions');
    await detail.shows('No subscription, free copy or gift so far', '.panel');
  });
});

describe('rentals', () => {
  it('show title, kind, dates, state and price, and mark a removed title', async () => {
    const items = [
      rental({ titleRemoved: true }),
      rental({ id: 'p', kind: 'purchase', title: 'Owned', state: 'owned', firstPlayedAt: null, expiresAt: null }),
    ];
    open({ backend: backendOf({ listRentals: () => Promise.resolve({ items }) }) });
    await detail.open('rentals');
    await detail.shows('Glass Harbour', '.panel');
    const [first, second] = detail.rows();
    expect(first?.[0]).to.match(/^Glass Harbour Removed Rental/);
    expect(first?.slice(1)).to.deep.equal(['20 Nov 2026', '21 Nov 2026', '24 Nov 2026', 'Started', '€3.99']);
    expect(second?.slice(2)).to.deep.equal(['—', '—', 'Owned', '€3.99']);
  });
});
