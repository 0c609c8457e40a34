// The direction of the list is that of its language, whatever the page's is and becomes.
import { afterEach, describe, expect, it } from '../../runner/suite.js';
import { Table } from './harness.js';
import { People } from './people.js';

let table: Table;
afterEach(() => {
  table.remove();
  document.documentElement.removeAttribute('dir');
});

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

describe('the direction of the list', () => {
  it('stays when the page turns', async () => {
    document.documentElement.dir = 'ltr';
    table = await Table.of();
    document.documentElement.dir = 'rtl';
    await frame();
    expect(table.grid.getAttribute('dir')).to.equal('ltr');
    table.element.lang = 'ar';
    await table.until(() => table.grid.getAttribute('dir') === 'rtl');
    document.documentElement.removeAttribute('dir');
    await frame();
    expect(table.grid.getAttribute('dir')).to.equal('rtl');
  });

  it('takes the gears along, where the columns are wider than the list', async () => {
    const columns = ['name', 'status', 'registeredAt', 'updatedAt', 'email', 'offer'];
    const permissions = { create: true, edit: true, erase: true, import: true, export: true, customFields: true };
    table = await Table.of(new People({ permissions }), {
      width: 800,
      query: { filter: {}, sort: { by: 'registeredAt', direction: 'desc' }, columns },
      rowActions: [{ id: 'mail', label: 'Mail' }],
    });
    const gear = await table.appears('.gear');
    await frame();
    table.scroller.scrollTop = 10;
    await frame();
    const insideView = (): boolean => {
      const [box, view] = [table.cellOf(gear), table.grid].map((one) => one.getBoundingClientRect());
      return box!.width > 0 && box!.left >= view!.left - 1 && box!.right <= view!.right + 1;
    };
    await table.until(insideView);
    expect(table.scroller.scrollWidth).to.be.greaterThan(table.scroller.clientWidth);
    table.element.lang = 'ar';
    await table.until(() => table.grid.getAttribute('dir') === 'rtl');
    for (let frames = 0; frames < 4; frames += 1) await frame();
    expect(insideView()).to.equal(true);
  });
});
