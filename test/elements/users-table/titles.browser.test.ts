// What a text that may be cut, or a date, says under the pointer.
import { afterEach, describe, expect, it } from '../../runner/suite.js';
import { Table } from './harness.js';
import { People, person } from './people.js';

let table: Table;
afterEach(() => table.remove());

/** An element inside a row of the list, with the pointer over it. */
function under(selector: string): HTMLElement {
  const inside = table.find(selector);
  if (!inside) throw new Error(`Nothing is ${selector}.`);
  inside.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
  return inside;
}

describe('titles in the list', () => {
  it('tell the whole name, e-mail and value, and the full instant of a date in the zone', async () => {
    const offer = { id: 'premium', name: 'Premium monthly' };
    table = await Table.of(new People({ at: (at) => person(at, { offer, updatedAt: '2026-11-20T08:00:00Z' }) }));
    expect(under('.name').title).to.equal('Person 0');
    expect(under('.email').title).to.equal('person0@example.com');
    expect(under('time').title).to.contain('00:30').and.to.contain('Monday');
    expect(under('bdi.value').title).to.equal('Premium monthly');
  });

  it('stand under the pointer alone: rows that scroll by write none', async () => {
    table = await Table.of();
    const titled = (): HTMLElement[] => table.all('.name, .email, .value, time').filter(({ title }) => title !== '');
    expect(titled()).to.deep.equal([]);
    const name = under('.name');
    const email = under('.email');
    expect(titled()).to.deep.equal([email]);
    expect(name.hasAttribute('title')).to.equal(false);
    table.grid.dispatchEvent(new PointerEvent('pointerleave'));
    expect(titled()).to.deep.equal([]);
  });

  it('follow a row that becomes somebody else under a resting pointer', async () => {
    table = await Table.of(new People({ total: 49 }));
    const name = under('.name');
    table.grid.scrollToIndex(30);
    await table.until(() => name.textContent.trim() !== 'Person 0' && /^Person \d/.test(name.textContent.trim()));
    await table.until(() => name.title === name.textContent.trim());
    expect(name.title).not.to.equal('Person 0');
  });
});
