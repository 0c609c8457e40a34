// The focus in a list whose rows are used again: no key acts on somebody whom the person did not choose, and nothing takes it from elsewhere.
import { afterEach, describe, expect, it } from '../../runner/suite.js';
import { Table } from './harness.js';
import { gate, People } from './people.js';

let table: Table;
afterEach(() => table.remove());

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));
const focused = (): Element | null => table.grid.shadowRoot?.activeElement ?? table.root.activeElement;
/** Whether the key was taken. */
const press = (key: string): boolean =>
  !focused()!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
const scrollAway = async (): Promise<void> => {
  for (let step = 0; step < 25; step += 1) {
    table.scroller.scrollTop += 45;
    await frame();
  }
  await frame();
};
const selected = (): readonly string[] => ('ids' in table.element.selection ? table.element.selection.ids : []);

describe('the focus on a row that is scrolled away', () => {
  it('is let go by a tick box that has become somebody else’s: Space ticks nobody', async () => {
    table = await Table.of();
    table.tick('Person 2').focus();
    table.tick('Person 2').click();
    await scrollAway();
    expect(focused()).to.be.an.instanceOf(HTMLInputElement);
    expect(press(' ')).to.equal(true);
    expect(focused()).to.equal(null);
    expect(selected()).to.eql(['u2']);
  });

  it('is let go by a name that has become somebody else’s: Enter opens nobody', async () => {
    table = await Table.of();
    let opened = 0;
    table.element.addEventListener('user-open', () => (opened += 1));
    (await table.row('Person 2')).focus();
    await scrollAway();
    expect(press('Enter')).to.equal(true);
    expect([opened, focused()]).to.eql([0, null]);
  });

  it('selects nobody from a cell, and goes on with the arrow from where it was', async () => {
    table = await Table.of();
    table.cellOf(await table.row('Person 2')).focus();
    await scrollAway();
    expect(press(' ')).to.equal(true);
    expect(selected()).to.eql([]);
    press('ArrowDown');
    expect(focused()).to.equal(table.cellOf(await table.row('Person 3')));
    press(' ');
    expect(selected()).to.eql(['u3']);
  });
});

describe('a focus that waits for its row', () => {
  let open: () => void;
  /** So many pages away from somebody who was opened that theirs is forgotten; from now on, answers wait. */
  const farFrom1 = async (): Promise<void> => {
    const held = gate();
    open = held.open;
    const backend = new People({ total: 10_000 });
    table = await Table.of(backend);
    (await table.row('Person 1')).click();
    for (let page = 1; page <= 50; page += 1) {
      table.grid.scrollToIndex(150 * page);
      await table.row(`Person ${150 * page}`);
    }
    backend.meet = async (_, answer) => (await held.passed, answer());
  };

  it('comes with the row as long as nothing else has it', async () => {
    await farFrom1();
    table.element.focusUser('u1');
    await frame();
    open();
    await table.until(() => (table.root.activeElement as HTMLElement | null)?.dataset['user'] === 'u1');
  });

  it('is given up by who goes elsewhere meanwhile', async () => {
    await farFrom1();
    table.element.focusUser('u1');
    await frame();
    table.search.focus();
    open();
    await table.row('Person 1');
    for (let frames = 0; frames < 5; frames += 1) await frame();
    expect(table.root.activeElement).to.equal(table.search);
  });
});
