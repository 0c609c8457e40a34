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

/** Down to the end in 80 steps, several in one frame: by that the grid loses its rows. Then back to the top in two. */
const sweep = async (total: number): Promise<void> => {
  const { scroller } = table;
  for (let step = 1; step <= 80; step += 1) {
    scroller.scrollTop = ((scroller.scrollHeight - scroller.clientHeight) * step) / 80;
    if (step % 7 === 0) await frame();
  }
  // Looked at in each frame and left at once: what the list does later for a view that is no more must not take this one back.
  while (table.names.at(-1) !== `Person ${total - 1}` || !isFilled()) await frame();
  scroller.scrollTop = scroller.scrollHeight / 2;
  scroller.scrollTop = 0;
  while (table.names[0] !== 'Person 0' || !isFilled()) await frame();
};

/** A host page whose own code takes up to 60 ms of every frame, until the end of a work. */
const busy = async (work: () => Promise<void>): Promise<void> => {
  let goesOn = true;
  const spend = (took: number): void => {
    const end = performance.now() + (took % 60);
    while (performance.now() < end);
    if (goesOn) requestAnimationFrame(() => spend(took + 23));
  };
  spend(0);
  await work().finally(() => (goesOn = false));
};

describe('a sweep through the list', () => {
  for (const total of [10_000, 90_000, 1_000_000, 10_000_000]) {
    it(`ends with exactly the last rows of ${total}, and back with the first`, async () => {
      table = await Table.of(unhurried(total).backend);
      for (let time = 0; time < 3; time += 1) await sweep(total);
    });
    it(`ends so with ${total} rows while the page is busy`, async () => {
      table = await Table.of(unhurried(total).backend);
      await busy(async () => {
        for (let time = 0; time < 3; time += 1) await sweep(total);
      });
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

describe('a look at what a view is missing', () => {
  it('leaves alone who scrolls on in the moment that it comes', async () => {
    table = await Table.of(unhurried(1_000_000).backend);
    const { scroller } = table;
    for (let time = 0; time < 5; time += 1) {
      scroller.scrollTop = scroller.scrollHeight;
      while (table.names.at(-1) !== 'Person 999999') await frame();
      // The look is due, and the page has not yet told anybody that it was scrolled.
      const end = performance.now() + 200;
      while (performance.now() < end);
      scroller.scrollTop = 0;
      await new Promise((resolve) => setTimeout(resolve));
      while (table.names[0] !== 'Person 0' || !isFilled()) await frame();
    }
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
