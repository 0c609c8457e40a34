// What the list shows: rows, skeletons, nothing, failures; and how it loads a long list.
import { decodeRow } from '../../../src/contract/decode-row.js';
import { UsersError } from '../../../src/contract/failure.js';
import { User } from '../../../src/contract/schema/index.js';
import { loadGrid } from '../../../src/vendor/grid/index.js';
import { afterEach, describe, expect, it } from '../../runner/suite.js';
import { Table } from './harness.js';
import { gate, People, person } from './people.js';

let table: Table;
afterEach(() => table.remove());

const failing = (kind: UsersError['kind']) => () => Promise.reject(new UsersError(kind, { requestId: 'r-1' }));
const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

describe('the rows of the list', () => {
  it('show name over e-mail, status and labels, and the days in the zone', async () => {
    table = await Table.of();
    const cell = table.rowsInView[0];
    expect(cell?.textContent).to.contain('Person 0');
    expect(cell?.textContent).to.contain('person0@example.com');
    expect(table.text('.badges')).to.equal('Active Trial');
    const [registered] = table.all('time');
    expect(registered?.textContent).to.equal('23 Nov 2026');
    await table.shows('1,000 users', '[role=status]');
  });

  it('stand in another zone on another day', async () => {
    table = await Table.of(new People(), { timeZone: 'America/New_York' });
    expect(table.all('time')[0]?.textContent).to.equal('22 Nov 2026');
    await table.shows('Times in America/New_York', '.summary .zone');
  });

  it('show the id of somebody without a name, and a dash where nothing is known', async () => {
    table = new Table({
      backend: new People({ total: 1, at: (at) => person(at, { firstName: null, lastName: ' ', email: null, updatedAt: null }) }),
    });
    await table.row('User u0');
    expect(table.find('.email')).to.equal(null);
    await table.shows('—', '.value');
  });

  it('mark a row that could not be read in full, and leave its neighbours alone', async () => {
    const broken = decodeRow(User, { ...person(0), registeredAt: 'yesterday' }) ?? person(0);
    table = await Table.of(new People({ total: 2, at: (at) => (at === 0 ? broken : person(at)) }));
    const mark = await table.appears('.fault');
    expect(mark.getAttribute('aria-label')).to.contain('could not be read');
    expect(table.all('.fault')).to.have.length(1);
    await table.shows('Invalid date', 'time');
  });

  it('clip and isolate a very long name in another direction', async () => {
    table = new Table({
      backend: new People({ total: 2, at: (at) => person(at, at === 0 ? { firstName: 'ف'.repeat(10_000), lastName: '' } : {}) }),
    });
    await table.row('Person 1');
    const [name] = table.all('.name');
    expect(name?.querySelector('bdi')).not.to.equal(null);
    expect(table.cellOf(name ?? table.root.host).getBoundingClientRect().height).to.be.lessThan(60);
    expect(name?.getBoundingClientRect().width ?? 0).to.be.lessThan(600);
  });
});

describe('a list without rows', () => {
  it('shows a skeleton of the final size while its first rows come', async () => {
    const backend = new People();
    const { passed, open } = gate();
    backend.meet = async (_, answer) => (await passed, answer());
    table = new Table({ backend });
    const skeleton = await table.appears('.placeholder');
    const list = table.find('.list')?.getBoundingClientRect();
    expect(skeleton.getBoundingClientRect().height).to.be.closeTo(list?.height ?? 0, 2);
    open();
    await table.row('Person 0');
    expect(table.find('.placeholder')).to.equal(null);
    expect(table.find('.list')?.getBoundingClientRect().top).to.be.closeTo(list?.top ?? 0, 1);
  });

  it('says that there are no users yet', async () => {
    table = new Table({ backend: new People({ total: 0 }) });
    await table.shows('No users yet', '.list');
    expect(table.text('[role=status]')).to.equal('0 users');
  });

  it('says that nothing matches, and gives the way out', async () => {
    table = await Table.of();
    table.type('nobody');
    await table.shows('Nothing matches', '.list');
    table.button('Clear all', '.list').click();
    await table.row('Person 0');
    expect(table.element.query.filter).to.deep.equal({});
  });

  it('says what failed at the first load, and loads on Retry', async () => {
    const backend = new People();
    backend.meet = failing('server');
    table = new Table({ backend });
    await table.appears('.failure');
    expect(table.text('.failure')).to.contain('The server had a problem').and.to.contain('r-1');
    backend.meet = (_, answer) => answer();
    table.button('Retry').click();
    await table.row('Person 0');
    expect(table.find('.failure')).to.equal(null);
  });

  it('asks again by itself when the network is back', async () => {
    const backend = new People();
    backend.meet = failing('offline');
    table = new Table({ backend });
    await table.appears('.failure');
    backend.meet = (_, answer) => answer();
    window.dispatchEvent(new Event('online'));
    await table.row('Person 0');
  });

  it('tells the host once that the session is over', async () => {
    const backend = new People();
    backend.meet = failing('unauthorized');
    table = new Table({ backend });
    const heard = table.heard('auth-required');
    await table.appears('.failure');
    table.element.theme = 'dark';
    await table.element.updateComplete;
    expect(heard.count).to.equal(1);
  });

  it('shows a backend that answers nothing at all as a failure', async () => {
    table = new Table({ backend: { searchUsers: () => undefined as never } });
    await table.appears('.failure');
  });
});

describe('a long list', () => {
  it('keeps its rows, and retries a page of rows that failed alone', async () => {
    const backend = new People();
    table = await Table.of(backend);
    backend.meet = (query, answer) => (query.offset === 0 ? answer() : failing('server')());
    table.grid.scrollToIndex(500);
    const failed = await table.until(() => table.rowsInView.find((row) => row.matches('.row-failure')));
    backend.meet = (_, answer) => answer();
    const before = backend.asked.length;
    failed.querySelector('button')?.click();
    await table.row('Person 500');
    expect(backend.asked.slice(before).map(({ offset }) => offset)).to.include(500);
    expect(table.find('.failure')).to.equal(null);
    table.grid.scrollToIndex(0);
    await table.row('Person 0');
  });

  it('keeps the old rows and says so when the next question fails', async () => {
    const backend = new People();
    table = await Table.of(backend);
    backend.meet = failing('timeout');
    table.button('Active').click();
    await table.appears('.banner');
    expect(table.names).to.include('Person 0');
    backend.meet = (_, answer) => answer();
    table.button('Retry', '.banner').click();
    await table.until(() => table.find('.banner') === null);
  });

  it('reaches its last row of a million with few questions', async () => {
    const backend = new People({ total: 1_000_000 });
    table = await Table.of(backend);
    table.grid.scrollToIndex(999_999);
    await table.row('Person 999999');
    expect(backend.asked.length).to.be.lessThan(6);
  });

  it('fills the view after a sweep from top to end, with two questions at a time', async () => {
    const backend = new People({ total: 100_000 });
    let open = 0;
    let most = 0;
    backend.meet = async (_, answer, signal) => {
      most = Math.max(most, (open += 1));
      let counted = true;
      const done = (): void => void (counted && ((counted = false), (open -= 1)));
      signal?.addEventListener('abort', done);
      await frame();
      await frame();
      done();
      return answer();
    };
    table = await Table.of(backend);
    for (let step = 1; step <= 40; step += 1) {
      table.grid.scrollToIndex(step * 2400 + 50);
      await frame();
    }
    table.grid.scrollToIndex(99_999);
    await table.row('Person 99999');
    const inView = await table.until(() => (table.rowsInView.every((row) => row.querySelector('.name')) ? table.rowsInView.length : null));
    expect(inView).to.be.greaterThan(5);
    expect(most).to.be.at.most(2);
    // What a step shows lies in two pages at most; where frames are slow, every step is answered.
    expect(backend.asked.length).to.be.at.most(2 * 42);
  });

  it('stands where it stood when it is asked again', async () => {
    const backend = new People();
    table = await Table.of(backend);
    table.grid.scrollToIndex(500);
    await table.row('Person 500');
    const before = table.names[0];
    const asked = backend.asked.length;
    table.element.refresh();
    await table.until(() => backend.asked.length > asked && table.find('.list')?.getAttribute('aria-busy') === 'false');
    await frame();
    expect(table.names[0]).to.equal(before);
    expect(backend.asked.slice(asked).map(({ offset }) => offset)).not.to.include(0);
  });

  it('begins at its top when there are rows again after there were none, wherever it stood', async () => {
    const backend = new People();
    table = await Table.of(backend);
    table.grid.scrollToIndex(500);
    await table.row('Person 500');
    backend.meet = async () => ({
      items: [],
      total: { count: 0, exact: true },
      counts: {},
      nextCursor: null,
      previousCursor: null,
      zone: 'UTC',
    });
    table.element.refresh();
    await table.shows('No users yet', '.list');
    backend.meet = (_, answer) => answer();
    table.element.query = { ...table.element.query, filter: { status: ['active'] } };
    await table.until(() => table.rowsInView.length > 5);
    await frame();
    expect([table.names[0], table.scroller.scrollTop]).to.eql(['Person 0', 0]);
  });

  it('begins at its top when another question was put while it was away', async () => {
    table = await Table.of();
    table.grid.scrollToIndex(500);
    await table.row('Person 500');
    table.remove();
    await frame();
    table.element.query = { ...table.element.query, filter: { status: ['active'] } };
    table.restore();
    await table.until(() => table.rowsInView.length > 5);
    await frame();
    await frame();
    expect([table.names[0], table.scroller.scrollTop]).to.eql(['Person 0', 0]);
  });

  it('stops its questions when it is removed, and asks again when it comes back', async () => {
    const backend = new People();
    let stopped = 0;
    backend.meet = (_, __, signal) =>
      new Promise((___, reject) => signal?.addEventListener('abort', () => ((stopped += 1), reject(signal.reason))));
    table = new Table({ backend });
    await table.until(() => backend.asked.length > 0 || (void table.element.requestUpdate(), null));
    table.remove();
    await Promise.resolve();
    await Promise.resolve();
    expect(stopped).to.equal(1);
    backend.meet = (_, answer) => answer();
    table.restore();
    await table.row('Person 0');
  });

  it('comes to life when it was removed while the code of the grid was on its way', async () => {
    table = new Table({ backend: new People() });
    await table.element.updateComplete;
    table.remove();
    await loadGrid();
    table.restore();
    await table.row('Person 0');
  });
});
