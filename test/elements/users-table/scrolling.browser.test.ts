// A long list in a hurry: sweeps and jumps end in a filled view, and neither the grid nor the list heaps up what was passed.
import { afterEach, describe, expect, it } from '../../runner/suite.js';
import { Table } from './harness.js';
import { People } from './people.js';

let table: Table;
afterEach(() => table.remove());

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

/** Answers come two frames after they were asked for, unless nobody wants them any more. */
const unhurried = (total: number): { readonly backend: People; readonly counts: { answered: number; open: number; most: number } } => {
  const backend = new People({ total });
  const counts = { answered: 0, open: 0, most: 0 };
  backend.meet = async (_, answer, signal) => {
    counts.most = Math.max(counts.most, (counts.open += 1));
    let counted = true;
    const done = (): void => void (counted && ((counted = false), (counts.open -= 1)));
    signal?.addEventListener('abort', done);
    await frame();
    await frame();
    done();
    signal?.throwIfAborted();
    counts.answered += 1;
    return answer();
  };
  return { backend, counts };
};

const isFilled = (): boolean => {
  const { top, end } = table.unfilled;
  return top <= 2 && end <= 2 && table.rowsInView.length > 0 && table.rowsInView.every((row) => row.querySelector('.name') !== null);
};

describe('a sweep through the list', () => {
  for (const total of [10_000, 90_000, 1_000_000, 10_000_000]) {
    it(`ends with exactly the last rows of ${total}, and back with the first`, async () => {
      table = await Table.of(unhurried(total).backend);
      const { scroller } = table;
      for (let sweep = 0; sweep < 3; sweep += 1) {
        for (let step = 1; step <= 80; step += 1) {
          scroller.scrollTop = ((scroller.scrollHeight - scroller.clientHeight) * step) / 80;
          // Several steps in one frame are what the grid loses its rows by.
          if (step % 7 === 0) await frame();
        }
        await table.until(() => table.names.at(-1) === `Person ${total - 1}` && isFilled());
        scroller.scrollTop = scroller.scrollHeight / 2;
        scroller.scrollTop = 0;
        await table.until(() => table.names[0] === 'Person 0' && isFilled());
      }
    });
  }

  it('gets at most two answers that nobody wants, with two questions at a time', async () => {
    const { backend, counts } = unhurried(1_000_000);
    table = await Table.of(backend);
    await table.until(() => counts.open === 0);
    const before = counts.answered;
    for (let step = 1; step <= 80; step += 1) {
      table.grid.scrollToIndex(step * 12_345);
      await frame();
    }
    await table.row(`Person ${80 * 12_345}`);
    await table.until(() => isFilled());
    expect(counts.most).to.be.at.most(2);
    // The last view may take two pages, and one page ahead of the first view may have been on its way.
    expect(counts.answered - before).to.be.at.most(2 + 2);
  });
});

describe('a list that was jumped through', () => {
  it('is held nowhere in the grid', async () => {
    table = await Table.of(new People({ total: 1_000_000 }));
    let place = 1;
    for (let jump = 0; jump < 150; jump += 1) {
      place = (place * 48_271) % 2_147_483_647;
      table.grid.scrollToIndex(place % 1_000_000);
      if (jump % 5 === 0) await frame();
    }
    await table.row(`Person ${place % 1_000_000}`);
    const { rootCache } = (table.grid as unknown as { _dataProviderController: { rootCache: { items: object } } })._dataProviderController;
    expect(Object.keys(rootCache.items).length).to.be.at.most(200);
    expect(table.all('.tick').length).to.be.lessThan(100);
  });

  it('still knows what is selected, and goes on from the row that has the focus', async () => {
    table = await Table.of(new People({ total: 1_000_000 }));
    table.tick('Person 1').click();
    table.grid.scrollToIndex(500_000);
    const far = await table.row('Person 500000');
    table.cellOf(far).focus();
    const press = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, composed: true, cancelable: true });
    table.cellOf(far).dispatchEvent(press);
    expect(table.grid.shadowRoot?.activeElement).to.equal(table.cellOf(await table.row('Person 500001')));
    table.grid.scrollToIndex(0);
    const name = await table.row('Person 1');
    expect(table.tick('Person 1').checked).to.equal(true);
    expect(table.cellOf(name).parentElement?.getAttribute('aria-selected')).to.equal('true');
  });
});
