// What a user watched, as <user-detail> shows it: period, totals, bars, and thousands of sessions.
import { UsersError } from '../../../src/contract/failure.js';
import type { ViewsQuery } from '../../../src/contract/schema/index.js';
import { Format } from '../../../src/i18n/format.js';
import { afterEach, describe, expect, it } from '../../runner/suite.js';
import { Detail, type Given } from './harness.js';
import { backendOf, NOW, viewsOf } from './stub.js';

/** Wordings of units are the browser's own. */
const format = new Format('en-GB', 'Asia/Tokyo', '');
let detail: Detail;
const open = async (given: Given): Promise<void> => {
  detail = new Detail({ userId: 'u1', now: NOW, ...given });
  await detail.open('views');
};
afterEach(() => detail.remove());

const listening = (count: number) => {
  const queries: ViewsQuery[] = [];
  const backend = backendOf({
    listViews: (_id, query) => {
      queries.push(query);
      return Promise.resolve(viewsOf(count, query));
    },
  });
  return { queries, backend };
};

describe('viewed contents', () => {
  it('show totals, bars with their numbers, and sessions in the zone', async () => {
    await open({ backend: backendOf(), timeZone: 'Asia/Tokyo' });
    await detail.shows('Title 2', '.panel');
    expect(detail.all('.totals dd').map((figure) => figure.textContent)).to.deep.equal(['3', format.duration(5400), '50%', '3']);
    expect(detail.text('.bars')).to.include(`21 Nov 2026: ${format.duration(3600)}`);
    const [first, second] = detail.rows();
    expect(first?.slice(1)).to.deep.equal(['23 Nov 2026, 08:30', format.duration(1800), '50%', 'TV']);
    expect(second?.[0]).to.match(/^Title 1 Removed/);
  });

  it('show the bars as a table, and as bars again', async () => {
    await open({ backend: backendOf(), timeZone: 'Asia/Tokyo' });
    await detail.shows('Title 2', '.panel');
    const bars = detail.all('.bars li').length;
    detail.button('Show as table').click();
    const numbers = await detail.appears('.numbers tbody');
    expect(detail.find('.bars')).to.equal(null);
    expect(numbers.querySelectorAll('tr')).to.have.length(bars);
    expect(numbers.textContent).to.include(format.duration(3600));
    detail.button('Show as chart').click();
    await detail.appears('.bars');
  });

  it('show a completion that is not known as a dash', async () => {
    await open({ backend: listening(4).backend });
    await detail.shows('Title 3', '.panel');
    expect(detail.rows()[3]?.[3]).to.equal('—');
  });

  it('ask for the days of a preset in the zone, and keep the old figures meanwhile', async () => {
    const { queries, backend } = listening(3);
    await open({ backend, timeZone: 'Asia/Tokyo' });
    await detail.shows('Title 2', '.panel');
    detail.button('Period').click();
    detail.button('Last 7 days').click();
    await detail.element.updateComplete;
    expect(detail.find('.totals')).not.to.equal(null);
    await detail.until(() => detail.text('.period > button') === 'Last 7 days');
    expect(detail.find(':popover-open')).to.equal(null);
    const asked = queries.filter(({ from }) => from !== undefined);
    expect(asked.map(({ by, from, to, zone }) => [by, from, to, zone])).to.deep.equal([
      ['day', '2026-11-17', '2026-11-23', 'Asia/Tokyo'],
      ['session', '2026-11-17', '2026-11-23', 'Asia/Tokyo'],
    ]);
  });

  it('do not ask for a period whose first day is after its last', async () => {
    const { queries, backend } = listening(3);
    await open({ backend });
    await detail.shows('Title 2', '.panel');
    const before = queries.length;
    const [from, to] = detail.all('input[type=date]') as HTMLInputElement[];
    to!.value = '2026-11-01';
    to!.dispatchEvent(new Event('change'));
    await detail.until(() => queries.length > before);
    const between = queries.length;
    from!.value = '2026-11-09';
    from!.dispatchEvent(new Event('change'));
    await detail.appears('.wrong');
    expect(queries.length).to.be.at.most(between + 1);
    expect(queries.some(({ from: first }) => first === '2026-11-09')).to.equal(false);
  });

  it('offer all time where a period is empty, and one line where nothing was watched', async () => {
    await open({ backend: backendOf({ listViews: (_id, query) => Promise.resolve(viewsOf(query.from === undefined ? 3 : 0, query)) }) });
    await detail.shows('Title 2', '.panel');
    detail.button('Today').click();
    await detail.shows('Nothing watched in this period', '.panel');
    detail.button('Show all time').click();
    await detail.shows('Title 2', '.panel');
    detail.remove();
    await open({ backend: listening(0).backend });
    await detail.shows('Nothing watched so far', '.panel');
  });

  it('switch to titles and back without asking twice', async () => {
    const { queries, backend } = listening(3);
    await open({ backend });
    await detail.shows('Title 2', '.panel');
    detail.button('By title').click();
    await detail.appears('.titles tbody th');
    expect(detail.rows()[0]).to.deep.equal(['Title 0', '3', format.duration(5400), '90%', '22 Nov 2026']);
    detail.button('Sessions').click();
    await detail.appears('.sessions tbody th');
    expect(queries.map(({ by }) => by)).to.deep.equal(['day', 'session', 'title']);
  });

  it('show one failure with one Retry where totals and sessions fail together', async () => {
    let fails = true;
    await open({
      backend: backendOf({
        listViews: (_id, query) => (fails ? Promise.reject(new UsersError('timeout')) : Promise.resolve(viewsOf(3, query))),
      }),
    });
    await detail.shows('The server took too long to answer.', '.panel');
    expect(detail.all('.panel .failure').length).to.equal(1);
    fails = false;
    detail.button('Retry').click();
    await detail.shows('Title 2', '.panel');
  });
});

describe('five thousand sessions', () => {
  const rowAt = (index: number): HTMLElement | null => detail.find(`.sessions tr[aria-rowindex="${index}"]`);
  const scrollTo = (page: number): void => detail.find(`[data-page="${page}"]`)?.scrollIntoView({ block: 'start' });

  it('are told in full and drawn in part', async () => {
    const { queries, backend } = listening(5000);
    await open({ backend });
    await detail.until(() => rowAt(2));
    expect(detail.find('table')?.getAttribute('aria-rowcount')).to.equal('5001');
    expect(detail.find('table')!.offsetHeight).to.be.at.least(5000 * 40);
    expect(detail.rows().length).to.be.at.most(250);
    expect(queries.length).to.be.at.most(6);
  });

  it('are reached by scrolling, from the first to the last, with few rows drawn', async () => {
    const { backend } = listening(5000);
    await open({ backend });
    await detail.until(() => rowAt(2));
    scrollTo(60);
    await detail.until(() => rowAt(3002));
    expect(rowAt(3002)!.textContent).to.include('Title 3000');
    expect(detail.rows().length).to.be.at.most(250);
    scrollTo(99);
    await detail.until(() => rowAt(5001));
    scrollTo(0);
    await detail.until(() => rowAt(2));
  });

  it('retry alone the rows that failed', async () => {
    let fails = true;
    const backend = backendOf({
      listViews: (_id, query) =>
        fails && (query.offset ?? 0) >= 3000 ? Promise.reject(new UsersError('server')) : Promise.resolve(viewsOf(5000, query)),
    });
    await open({ backend });
    await detail.until(() => rowAt(2));
    scrollTo(60);
    const failed = await detail.appears('[data-page="60"] .failed');
    fails = false;
    failed.querySelector('button')?.click();
    await detail.until(() => rowAt(3002));
  });

  it('look as high as cards where it is narrow', async () => {
    await open({ backend: listening(5000).backend, width: 360 });
    await detail.until(() => rowAt(2));
    expect(rowAt(2)!.offsetHeight).to.equal(88);
    expect(detail.find('table')!.offsetHeight).to.be.within(5000 * 88 - 200, 5000 * 88 + 200);
  });

  it('are one height each in a table', async () => {
    for (const width of [1100, 520]) {
      await open({ backend: listening(5000).backend, width });
      await detail.until(() => rowAt(2));
      expect(rowAt(2)!.offsetHeight).to.equal(44);
      expect(detail.find('table')!.offsetHeight).to.be.within(5000 * 44, 5000 * 44 + 100);
      if (width === 1100) detail.remove();
    }
  });

  it('stop being asked for when the element is removed', async () => {
    const signals: AbortSignal[] = [];
    await open({
      backend: backendOf({
        listViews: (_id, _query, call) => {
          if (call?.signal) signals.push(call.signal);
          return new Promise(() => undefined);
        },
      }),
    });
    await detail.until(() => signals.length >= 2);
    detail.remove();
    await Promise.resolve();
    expect(signals.every(({ aborted }) => aborted)).to.equal(true);
  });
});
