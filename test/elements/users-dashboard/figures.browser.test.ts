// The month's figures: what the tiles say, the month that they are of, and the rows that they show.
import { addLanguage } from '../../../src/i18n/added.js';
import { UsersError } from '../../../src/contract/failure.js';
import type { Kpis, KpisQuery, UsersQuery } from '../../../src/contract/schema/index.js';
import { afterEach, describe, expect, it } from '../../runner/suite.js';
import { backendOf, Dashboard, type Given, NOW, plain } from './harness.js';

let dashboard: Dashboard;
const show = (given: Given = {}): Dashboard => (dashboard = new Dashboard(given));
afterEach(() => dashboard.remove());

const sample = backendOf();
const kpisOf = (query: KpisQuery = {}): Promise<Kpis> => sample.getKpis!({ zone: 'Europe/Paris', ...query });

describe('the tiles', () => {
  it('show the figures with interval, zone and as-of time', async () => {
    const kpis = await kpisOf();
    show();
    expect(await dashboard.figure('Registered')).to.equal(kpis.current.registered.count);
    expect(await dashboard.figure('Active')).to.equal(kpis.current.active.count);
    expect(await dashboard.figure('In trial')).to.equal(kpis.current.inTrial?.count);
    expect(await dashboard.figure('Unsubscribed')).to.equal(kpis.current.unsubscribed.count);
    for (const name of ['Registered', 'Active', 'In trial', 'Unsubscribed']) {
      expect(plain((await dashboard.tile(name)).textContent ?? '')).to.match(/1 ?– ?23 Nov 2026.*as of 23 Nov 2026, 13:00, Europe\/Paris/);
    }
  });

  it('compare in words, not by sign or colour alone', async () => {
    const kpis = await kpisOf();
    const answer: Kpis = {
      ...kpis,
      current: {
        ...kpis.current,
        unsubscribed: { ...kpis.current.unsubscribed, count: 30 },
        registered: { count: 8, erased: 0 },
        active: { count: 90, erased: 0 },
      },
      samePoint: {
        ...kpis.samePoint,
        unsubscribed: { ...kpis.samePoint.unsubscribed, count: 24 },
        registered: { count: 0, erased: 0 },
        active: { count: 100, erased: 0 },
      },
    };
    show({ backend: backendOf({ getKpis: () => Promise.resolve(answer) }) });
    const words = async (name: string): Promise<string> =>
      plain((await dashboard.tile(name)).querySelector('.change .visually-hidden')?.textContent ?? '');
    expect(await words('Unsubscribed')).to.match(/^25\.0 ?% more than 1 ?– ?23 Oct \(24\)$/);
    expect(await words('Active')).to.match(/^10\.0 ?% fewer than/);
    expect(await words('Registered')).to.match(/^8 more than .*\(0\)$/);
    expect(plain((await dashboard.tile('Registered')).querySelector('.delta')?.textContent ?? '')).to.equal('+8');
  });

  it('tell whom they count and no row shows, in the month and in the whole month before', async () => {
    const kpis = await kpisOf();
    const erased = (side: 'current' | 'previousMonth', count: number) => ({
      ...kpis[side],
      active: { ...kpis[side].active, erased: count },
    });
    const answer: Kpis = { ...kpis, current: erased('current', 3), previousMonth: erased('previousMonth', 1) };
    const told = async (name: string) => plain((await dashboard.tile(name)).textContent ?? '').match(/\d (erased|effacés?)/g);
    show({ backend: backendOf({ getKpis: () => Promise.resolve(answer) }) });
    expect([await told('Active'), await told('Registered')]).to.eql([['3 erased', '1 erased'], null]);
    dashboard.remove();
    show({ lang: 'fr', backend: backendOf({ getKpis: () => Promise.resolve(answer) }) });
    expect(await told('Actifs')).to.eql(['3 effacés', '1 effacé']);
  });

  it('leave the trial tile out where trials are off', async () => {
    const settings = { ...(await sample.getSettings!()), trials: false };
    show({ backend: backendOf({ getSettings: () => Promise.resolve(settings) }) });
    await dashboard.tile('Active');
    expect(dashboard.all('.tile h3').map(({ textContent }) => textContent)).to.eql(['Registered', 'Active', 'Unsubscribed']);
  });

  it('explain what they count beside the figure', async () => {
    show();
    await dashboard.tile('Active');
    const button = dashboard.button('What “Unsubscribed” counts');
    button.click();
    await dashboard.until(() => button.getAttribute('aria-expanded') === 'true');
    expect(dashboard.find('.definition:popover-open')?.textContent).to.contain('last subscription');
  });

  it('speak English throughout, dates and direction too, where a language has no texts', async () => {
    show({ lang: 'he-IL' });
    await dashboard.tile('Active');
    const text = dashboard.text('.tiles');
    expect(text).to.match(/Nov/);
    const { dir, lang } = dashboard.find('.root')!;
    expect([dir, lang]).to.eql(['ltr', 'en-IL']);
  });

  it('are in the words of a host, from the moment that it gives them', async () => {
    show({ lang: 'nl' });
    await dashboard.tile('Active');
    addLanguage('nl', { dashboard: { tiles: { active: 'Actief' } }, table: { search: 'Zoek een naam of e-mail' } });
    await dashboard.tile('Actief');
    await dashboard.until(
      () => dashboard.list.shadowRoot?.querySelector('input[type=search]')?.getAttribute('placeholder') === 'Zoek een naam of e-mail',
    );
    const { lang } = dashboard.find('.root')!;
    expect(lang).to.equal('nl');
  });

  it('keep the list in their own direction, whatever the page’s', async () => {
    document.documentElement.dir = 'rtl';
    try {
      show({ lang: 'he' });
      await dashboard.names();
      const grid = dashboard.list.shadowRoot!.querySelector('.grid')!;
      expect(getComputedStyle(grid).direction).to.equal('ltr');
    } finally {
      document.documentElement.removeAttribute('dir');
    }
  });

  it('keep showing everybody when a figure of the address cannot be had', async () => {
    history.replaceState(null, '', '?u-tile=unsubscribed');
    show({ mirrorUrl: 'u', backend: backendOf({ getKpis: () => Promise.reject(new UsersError('server')) }) });
    await dashboard.until(() => dashboard.matches().startsWith('400 user'));
    await dashboard.until(() => location.search === '');
    history.replaceState(null, '', location.pathname);
  });

  it('speak French and count in the zone that is asked for', async () => {
    show({ lang: 'fr', timeZone: 'Pacific/Kiritimati' });
    const tile = await dashboard.tile('Désabonnés');
    expect(plain(tile.textContent ?? '')).to.match(/1 ?– ?24 nov\. 2026.*au 24 nov\. 2026, 02:00, Pacific\/Kiritimati/);
    expect(dashboard.text()).to.contain('Novembre 2026');
  });
});

describe('a figure', () => {
  it('shows exactly the rows that it counts, and again all of them', async () => {
    show();
    const count = await dashboard.figure('Unsubscribed');
    const figure = dashboard.button('Unsubscribed:');
    figure.click();
    await dashboard.until(() => dashboard.matches().startsWith(`${count} user`));
    expect(figure.getAttribute('aria-pressed')).to.equal('true');
    expect(dashboard.list.query.filter.unsubscribedIn).to.eql((await kpisOf()).current.window);
    figure.click();
    await dashboard.until(() => dashboard.matches().startsWith('400 user'));
    expect(figure.getAttribute('aria-pressed')).to.equal('false');
  });

  it('of the whole previous month shows its rows', async () => {
    show();
    await dashboard.tile('Registered');
    const { previousMonth } = await kpisOf();
    dashboard.button(`October: ${previousMonth.registered.count}. Registered`).click();
    await dashboard.until(() => dashboard.matches().startsWith(`${previousMonth.registered.count} user`));
    expect(dashboard.list.query.filter.registeredIn).to.eql(previousMonth.window);
  });

  it('is no longer chosen when the list’s filter is taken away', async () => {
    show();
    await dashboard.tile('Active');
    dashboard.button('Active:').click();
    await dashboard.until(() => dashboard.list.query.filter.hadAccessIn);
    dashboard.list.query = { ...dashboard.list.query, filter: {} };
    dashboard.list.dispatchEvent(new Event('query-change', { bubbles: true, composed: true }));
    await dashboard.until(() => dashboard.button('Active:').getAttribute('aria-pressed') === 'false');
    expect(dashboard.list.query.filter).to.eql({});
  });
});

describe('the month', () => {
  it('goes back and on, never beyond the current one, and takes the chosen figure along', async () => {
    show();
    await dashboard.tile('Active');
    expect(dashboard.button('Next month').ariaDisabled).to.equal('true');
    dashboard.button('Next month').click();
    expect(dashboard.element.month).to.equal(null);
    dashboard.button('Active:').click();
    dashboard.button('Previous month').click();
    const october = await kpisOf({ month: '2026-10' });
    await dashboard.until(() => dashboard.list.query.filter.hadAccessIn?.from === october.current.window.from);
    expect(await dashboard.figure('Active')).to.equal(october.current.active.count);
    expect(dashboard.text('.months')).to.contain('October 2026');
    expect((await dashboard.tile('Active')).textContent).to.contain('vs September');
    dashboard.button('Next month').click();
    await dashboard.until(
      () => dashboard.element.month === null && dashboard.text('.tile').includes('as of') && dashboard.text('.tile').includes('Nov'),
    );
  });

  it('is chosen from the months of a year; those to come cannot be', async () => {
    show();
    await dashboard.tile('Active');
    const button = dashboard.button('November 2026: choose');
    button.click();
    await dashboard.until(() => button.getAttribute('aria-expanded') === 'true' && dashboard.find('.year-months button'));
    expect(dashboard.button('December 2026').disabled).to.equal(true);
    dashboard.button('Previous year').click();
    await dashboard.shows('2025', '.year');
    dashboard.button('March 2025').click();
    await dashboard.until(() => dashboard.element.month === '2025-03' && !dashboard.find('.month-list:popover-open'));
    await dashboard.shows('Mar 2025', '.tiles');
  });

  it('that has not begun, or is none, is the current one', async () => {
    const asked: (string | undefined)[] = [];
    show({ month: '2031-01', backend: backendOf({ getKpis: (query) => (asked.push(query.month), kpisOf(query)) }) });
    await dashboard.tile('Active');
    dashboard.element.month = 'constructor';
    await dashboard.element.updateComplete;
    expect(asked).to.eql([undefined]);
  });

  it('rolls over by itself when it ends with the page open', async () => {
    const settings = await sample.getSettings!();
    const october = await kpisOf({ month: '2026-10' });
    const answers: Kpis[] = [{ ...october, complete: false }, await kpisOf()];
    show({
      now: null,
      backend: backendOf({
        getSettings: () => Promise.resolve({ ...settings, now: '2026-10-31T22:59:58Z' }),
        getKpis: () => Promise.resolve(answers.shift()!),
      }),
    });
    // October's figures are asked for while it lasts: a busy machine may draw them too late to be seen.
    await dashboard.until(() => answers.length < 2);
    await dashboard.shows('23 Nov 2026 as of', '.tiles');
    expect(answers).to.eql([]);
  });
});

describe('figures that are late or fail', () => {
  it('have the list beneath them meanwhile', async () => {
    show({ backend: backendOf({ getKpis: () => new Promise(() => undefined) }) });
    await dashboard.until(() => dashboard.matches().startsWith('400 user'));
    expect(dashboard.find('.tile .figure.skeleton')).not.to.equal(null);
    expect(dashboard.find('[aria-busy=true]')).not.to.equal(null);
  });

  it('say what failed, and come with Retry', async () => {
    let calls = 0;
    show({
      backend: backendOf({
        getKpis: (query) => ((calls += 1) === 1 ? Promise.reject(new UsersError('timeout', { requestId: 'r-7' })) : kpisOf(query)),
      }),
    });
    await dashboard.shows('took too long');
    expect(dashboard.text()).to.contain('r-7');
    dashboard.button('Retry').click();
    expect(await dashboard.figure('Active')).to.be.greaterThan(0);
  });

  it('count down to when the backend wants to be asked again, then ask', async () => {
    let calls = 0;
    show({
      backend: backendOf({
        getKpis: (query) => ((calls += 1) === 1 ? Promise.reject(new UsersError('busy', { retryAfter: 1 })) : kpisOf(query)),
      }),
    });
    await dashboard.shows('Trying again in 1 s');
    expect(dashboard.find('[role=timer]')?.closest('[role=alert]')).to.equal(null);
    expect(await dashboard.figure('Active')).to.be.greaterThan(0);
    expect(calls).to.equal(2);
  });

  it('stay when a refresh fails, and say so', async () => {
    let fail = false;
    show({ backend: backendOf({ getKpis: (query) => (fail ? Promise.reject(new UsersError('server')) : kpisOf(query)) }) });
    const count = await dashboard.figure('Active');
    fail = true;
    dashboard.element.refresh();
    await dashboard.shows('last figures that were received');
    expect(await dashboard.figure('Active')).to.equal(count);
    fail = false;
    dashboard.button('Retry').click();
    await dashboard.until(() => !dashboard.find('.banner'));
  });

  it('ask the host for a session once', async () => {
    let told = 0;
    const refuse = () => Promise.reject(new UsersError('unauthorized'));
    show({ backend: backendOf({ getKpis: refuse, searchUsers: refuse }) });
    dashboard.element.addEventListener('auth-required', () => (told += 1));
    await dashboard.shows('Sign in again');
    await dashboard.until(() => dashboard.list.shadowRoot?.querySelector('[part=failure]'));
    expect(told).to.equal(1);
  });

  it('are not offered where the backend has none', async () => {
    const { getKpis: _, ...rest } = backendOf();
    show({ backend: rest });
    await dashboard.until(() => dashboard.matches().startsWith('400 user'));
    expect(dashboard.all('.tile, .trend, .months')).to.eql([]);
  });

  it('are those of the new backend only', async () => {
    show();
    await dashboard.tile('Active');
    dashboard.element.backend = backendOf({ getKpis: () => Promise.reject(new UsersError('forbidden')) });
    await dashboard.shows('Your role does not allow this');
    expect(dashboard.all('.tile')).to.eql([]);
  });
});

describe('the trend', () => {
  it('is a chart with a name, and a table of the same numbers', async () => {
    show();
    await dashboard.tile('Active');
    const { registrationsPerDay, current } = await kpisOf();
    const canvas = await dashboard.appears('canvas');
    expect(plain(canvas.getAttribute('aria-label') ?? '')).to.contain(`November 2026: ${current.registered.count}.`);
    const { height } = dashboard.find('.plot')!.getBoundingClientRect();
    dashboard.button('Show as table').click();
    await dashboard.appears('table');
    const cells = dashboard.all('tbody tr').map((row) => [...row.querySelectorAll('td')].map(({ textContent }) => textContent));
    expect(cells).to.have.length(31);
    expect(cells[0]).to.eql([registrationsPerDay.current[0]?.count, registrationsPerDay.previous[0]?.count].map(String));
    expect(cells[30]).to.eql(['—', String(registrationsPerDay.previous[30]?.count)]);
    expect(dashboard.find('.plot')!.getBoundingClientRect().height).to.equal(height);
    dashboard.button('Show as chart').click();
    await dashboard.appears('canvas');
  });

  it('is drawn, follows the colours at run time, and is gone with the element', async () => {
    const { loadChart } = await import('../../../src/vendor/chart/index.js');
    const { Chart } = await loadChart();
    show({ theme: 'light' });
    const canvas = (await dashboard.appears('canvas')) as HTMLCanvasElement;
    const chart = await dashboard.until(() => Chart.getChart(canvas));
    const bars = (): unknown => chart.data.datasets[0]?.backgroundColor;
    const before = bars();
    dashboard.element.style.setProperty('--users-accent', 'rgb(200, 30, 60)');
    await dashboard.until(() => bars() !== before);
    dashboard.remove();
    await dashboard.until(() => Chart.getChart(canvas) === undefined);
  });
});

describe('the list’s question', () => {
  it('waits for no figures, and asks in the dashboard’s zone', async () => {
    const asked: UsersQuery[] = [];
    const backend = backendOf();
    show({
      timeZone: 'Asia/Kolkata',
      backend: { ...backend, searchUsers: (query, options) => (asked.push(query), backend.searchUsers(query, options)) },
    });
    await dashboard.names();
    expect(new Set(asked.map(({ zone }) => zone))).to.eql(new Set(['Asia/Kolkata']));
    expect(NOW).to.equal(Date.parse('2026-11-23T12:00:00Z'));
  });
});
