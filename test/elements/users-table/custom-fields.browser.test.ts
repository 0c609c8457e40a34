// Custom fields in the list appear by themselves: as columns and filters, also archived ones and those of a type that nobody knows.
import type { CustomFieldDefinition } from '../../../src/contract/schema/index.js';
import { EMPTY_QUERY } from '../../../src/controllers/table-query.js';
import { afterEach, describe, expect, it } from '../../runner/suite.js';
import { plain } from '../shown.js';
import { Table } from './harness.js';
import { People, person } from './people.js';

let table: Table;
afterEach(() => table.remove());

const field = (key: string, type: string, more: Partial<CustomFieldDefinition> = {}): CustomFieldDefinition => ({
  key,
  labels: { en: key.toUpperCase() },
  type,
  required: false,
  options: [],
  order: 0,
  archived: false,
  ...more,
});
const people = (...customFields: CustomFieldDefinition[]): People =>
  new People({
    customFields,
    at: (at) => person(at, { customFields: { seat: 'front', tier: 'gold', fax: '12' } }),
  });
const offered = (popover: HTMLElement): string[] =>
  [...popover.querySelectorAll('.menu-list label')].map(({ textContent }) => plain(textContent ?? ''));

describe('a custom field in the list', () => {
  it('is offered as a column as soon as it is defined, whatever its type, and not once it is archived', async () => {
    table = await Table.of(people(field('seat', 'text'), field('tier', 'loyalty_tier'), field('fax', 'phone', { archived: true })));
    const popover = await table.open('Columns');
    expect(offered(popover).slice(-2)).to.deep.equal(['SEAT', 'TIER']);
    for (const tick of [...popover.querySelectorAll<HTMLInputElement>('.menu-list input')].slice(-2)) {
      tick.click();
      await table.element.updateComplete;
    }
    await table.until(() => table.columns.includes('TIER'));
    await table.until(() => table.all('.value').some(({ textContent }) => plain(textContent ?? '') === 'gold'));
  });

  it('that was archived while it was a column can be taken away, and then it is not offered again', async () => {
    const query = { ...EMPTY_QUERY, columns: ['status', 'custom:fax'] };
    table = await Table.of(people(field('fax', 'phone', { archived: true })), { query });
    await table.until(() => table.columns.includes('FAX'));
    const popover = await table.open('Columns');
    const tick = [...popover.querySelectorAll<HTMLInputElement>('.menu-list input')].at(-1);
    expect([offered(popover).at(-1), tick?.checked]).to.deep.equal(['FAX', true]);
    tick?.click();
    await table.until(() => !table.columns.includes('FAX'));
    expect(offered(popover)).not.to.include('FAX');
  });

  it('has a column of its own on each platform, be its key the same', async () => {
    const query = { ...EMPTY_QUERY, columns: ['custom:tier'] };
    table = await Table.of(people(field('tier', 'text')), { query });
    await table.until(() => table.columns.includes('TIER'));
    table.element.backend = people(field('tier', 'text', { labels: { en: 'Loyalty' } }));
    await table.until(() => table.columns.includes('Loyalty'));
    expect(table.columns).to.deep.equal(['Name', 'Loyalty']);
  });

  it('of an unknown type is looked through as text', async () => {
    table = await Table.of(people(field('tier', 'loyalty_tier')));
    const popover = await table.open('Filters');
    const input = popover.querySelector<HTMLInputElement>('input[aria-label=TIER]');
    if (!input) throw new Error('No filter.');
    input.value = 'gold';
    input.dispatchEvent(new Event('change', { bubbles: true }));
    expect(table.element.query.filter.customFields).to.deep.equal({ tier: { contains: 'gold' } });
    await table.until(() => table.chips.includes('TIER: “gold”'));
  });

  it('that nobody has a value in is empty, even where every object has something of its name', async () => {
    table = await Table.of(new People({ customFields: [field('constructor', 'text')], at: (at) => person(at, { customFields: {} }) }), {
      query: { ...EMPTY_QUERY, columns: ['custom:constructor'] },
    });
    await table.until(() => table.columns.includes('CONSTRUCTOR'));
    await table.until(() => table.all('.value').some(({ textContent }) => plain(textContent ?? '') === '—'));
  });
});
