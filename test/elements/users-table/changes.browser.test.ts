// What others change while somebody looks at the list: its length, its cursors; and what fails on the way.
import { UsersError } from '../../../src/contract/failure.js';
import type { UsersPage, UsersQuery } from '../../../src/contract/schema/index.js';
import { afterEach, describe, expect, it } from '../../runner/suite.js';
import { Table } from './harness.js';
import { People, person } from './people.js';

let table: Table;
afterEach(() => table.remove());

const withTotal =
  (count: number, exact = true) =>
  async (_: UsersQuery, answer: () => Promise<UsersPage>): Promise<UsersPage> => ({ ...(await answer()), total: { count, exact } });
const topOf = (name: HTMLElement): number => name.getBoundingClientRect().top;

describe('a list whose length changes', () => {
  for (const [words, total, exact] of [
    ['grows', 5000, true],
    ['shrinks', 700, true],
    ['is only estimated', 1200, false],
  ] as const) {
    it(`stays where it is when it ${words}`, async () => {
      const backend = new People();
      table = await Table.of(backend);
      table.grid.scrollToIndex(500);
      const name = await table.row('Person 500');
      const before = topOf(name);
      backend.meet = withTotal(total, exact);
      table.grid.scrollToIndex(600);
      await table.row('Person 601');
      await table.shows(`${exact ? '' : 'about '}${total.toLocaleString('en-GB')} users`, '[role=status]');
      table.grid.scrollToIndex(500);
      expect(topOf(await table.row('Person 500'))).to.be.closeTo(before, 1);
      expect(table.text('[role=status]')).to.equal(`${exact ? '' : 'about '}${total.toLocaleString('en-GB')} users`);
    });
  }

  it('does not move what is on screen when an answer tells another length', async () => {
    const backend = new People();
    table = await Table.of(backend);
    table.grid.scrollToIndex(620);
    await table.row('Person 625');
    const height = table.scroller.scrollHeight;
    const before = table.names;
    const top = topOf(await table.row(before[2] ?? ''));
    backend.meet = withTotal(900);
    table.element.refresh();
    await table.shows('900 users', '[role=status]');
    expect(table.scroller.scrollHeight).to.be.lessThan(height);
    expect(table.names).to.deep.equal(before);
    expect(topOf(await table.row(before[2] ?? ''))).to.be.closeTo(top, 1);
  });

  it('goes on past an estimate that was too low, down to its last row', async () => {
    const backend = new People({ total: 130 });
    backend.meet = withTotal(20, false);
    table = await Table.of(backend);
    await table.until(() => {
      table.scroller.scrollTop = table.scroller.scrollHeight;
      return table.names.at(-1) === 'Person 129';
    });
    expect(table.text('[role=status]')).to.equal('about 130 users');
  });
});

describe('a cursor that the backend no longer knows', () => {
  type Meet = People['meet'];
  /** Refuses the cursors that were given until now; new ones serve. */
  const forgetful = (kind: 'invalid' | 'missing', answered: Meet = (_, answer) => answer()): Meet => {
    let refused = false;
    return (query, answer, signal) => {
      if (query.cursor === undefined || refused) return answered(query, answer, signal);
      refused = true;
      return Promise.reject(new UsersError(kind));
    };
  };

  for (const kind of ['invalid', 'missing'] as const) {
    it(`lets the list start again where it stands, and says so (${kind})`, async () => {
      const backend = new People();
      table = await Table.of(backend);
      table.grid.scrollToIndex(510);
      await table.row('Person 510');
      backend.meet = forgetful(kind);
      table.grid.scrollToIndex(552);
      await table.shows('loaded again from here', '[role=status]');
      await table.row('Person 552');
      table.grid.scrollToIndex(604);
      await table.row('Person 604');
      expect(backend.asked.at(-1)?.cursor).to.be.oneOf(['600', '650']);
      expect(table.text('[role=status]')).to.contain('loaded again from here');
      expect(table.find('.row-failure')).to.equal(null);
      expect(table.find('.banner')).to.equal(null);
      table.button('Close', '.summary').click();
      await table.until(() => table.find('.notice') === null);
    });
  }

  it('is made do without where no cursor ever works', async () => {
    const backend = new People();
    backend.meet = (query, answer) => (query.cursor === undefined ? answer() : Promise.reject(new UsersError('invalid')));
    table = await Table.of(backend);
    for (const place of [60, 120, 180, 240]) {
      table.grid.scrollToIndex(place);
      await table.row(`Person ${place}`);
    }
    expect(backend.asked.filter(({ cursor }) => cursor !== undefined).length).to.be.at.most(2);
    expect(table.find('.notice')).to.equal(null);
  });

  it('is found again by the row that was on screen, where rows have come above it', async () => {
    const backend = new People();
    table = await Table.of(backend);
    table.grid.scrollToIndex(520);
    await table.row('Person 520');
    const came = 20;
    backend.meet = forgetful('missing', async (query, answer) => {
      const page = await answer();
      const first = query.offset ?? Number(query.cursor);
      return { ...page, items: page.items.map((_, at) => person(first + at - came)) };
    });
    table.grid.scrollToIndex(546);
    const [, middle = ''] = table.names;
    await table.shows('loaded again', '[role=status]');
    await table.until(() => table.find('.list')?.getAttribute('aria-busy') === 'false' && table.names.includes(middle));
    expect(middle).to.match(/Person 54/);
    expect(table.find('.notice')).not.to.equal(null);
  });
});

describe('rows that could not be loaded', () => {
  it('say how long the backend wants a pause, count it down, and come by themselves after it', async () => {
    const backend = new People();
    table = await Table.of(backend);
    let calls = 0;
    backend.meet = (query, answer) => {
      if (query.offset !== 500) return answer();
      calls += 1;
      return calls === 1 ? Promise.reject(new UsersError('busy', { status: 429, retryAfter: 2 })) : answer();
    };
    table.grid.scrollToIndex(520);
    await table.shows('The server asks for a short pause.', '.row-failure');
    expect(table.find('.row-failure')?.querySelector('button')).to.equal(null);
    await table.shows('Trying again in 1 s', '.row-failure');
    await table.row('Person 520');
    expect(calls).to.equal(2);
    expect(table.find('.row-failure')).to.equal(null);
  });

  it('come by themselves when the failure has passed', async () => {
    const backend = new People();
    table = await Table.of(backend);
    let calls = 0;
    backend.meet = (query, answer) => (query.offset === 500 && (calls += 1) === 1 ? Promise.reject(new UsersError('offline')) : answer());
    table.grid.scrollToIndex(520);
    await table.shows('Trying again in', '.row-failure');
    await table.row('Person 520');
  });

  it('tell the host when the session is over', async () => {
    const backend = new People();
    table = await Table.of(backend);
    const heard = table.heard('auth-required');
    backend.meet = () => Promise.reject(new UsersError('unauthorized'));
    table.grid.scrollToIndex(500);
    await table.shows('could not be loaded', '.row-failure');
    expect(heard.count).to.equal(1);
    expect(table.text('.row-failure')).not.to.contain('Trying again');
  });
});

describe('the user who is open elsewhere', () => {
  it('is marked in the list, wherever the row is drawn', async () => {
    table = await Table.of(new People(), { currentId: 'u2' });
    const marked = (): (string | undefined)[] =>
      [...(table.grid.shadowRoot?.querySelectorAll('tr[aria-current]') ?? [])].map((row) => {
        const name = table.all('.name').find((found) => table.cellOf(found).parentElement === row);
        return name?.dataset['user'];
      });
    await table.until(() => marked().join() === 'u2');
    table.element.currentId = 'u4';
    await table.element.updateComplete;
    expect(marked()).to.deep.equal(['u4']);
    const edge = getComputedStyle(table.cellOf(table.tick('Person 4'))).boxShadow;
    expect(edge).to.contain('inset');
    expect(getComputedStyle(table.cellOf(table.tick('Person 2'))).boxShadow).not.to.equal(edge);
    table.grid.scrollToIndex(700);
    await table.row('Person 700');
    expect(marked()).to.deep.equal([]);
    table.element.setAttribute('current-id', 'u700');
    await table.element.updateComplete;
    expect(marked()).to.deep.equal(['u700']);
    table.element.removeAttribute('current-id');
    await table.element.updateComplete;
    expect(marked()).to.deep.equal([]);
  });
});
