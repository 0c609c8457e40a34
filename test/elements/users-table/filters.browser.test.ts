// Search, filters, chips, sort and columns: what the person does, what the backend is asked, what the host hears.
import { EMPTY_QUERY } from '../../../src/controllers/table-query.js';
import { afterEach, describe, expect, it } from '../../runner/suite.js';
import { Table } from './harness.js';
import { gate, People } from './people.js';

let table: Table;
afterEach(() => table.remove());

const NOW = '2026-11-23T12:00:00Z';

describe('the search field', () => {
  it('asks for what was typed, and tells the host', async () => {
    const backend = new People();
    table = await Table.of(backend);
    const heard = table.heard('query-change');
    table.type('Élodie');
    expect(table.element.query.filter).to.deep.equal({ text: 'Élodie' });
    expect(heard.count).to.equal(1);
    await table.until(() => backend.asked.some(({ filter }) => filter?.text === 'Élodie'));
    await table.until(() => table.chips.length === 1);
    expect(table.chips).to.deep.equal(['“Élodie”']);
  });

  it('keeps what is being typed when the list draws meanwhile', async () => {
    table = await Table.of();
    table.type('eve', false);
    table.element.requestUpdate();
    await table.element.updateComplete;
    expect(table.search.value).to.equal('eve');
    expect(table.element.query.filter).to.deep.equal({});
  });

  it('shows the newest question, whatever comes late', async () => {
    const backend = new People();
    table = await Table.of(backend);
    const slow = gate();
    backend.meet = async (query, answer) => {
      if (query.filter?.text === 'slow') await slow.passed;
      return answer();
    };
    table.type('slow');
    await table.until(() => backend.asked.some(({ filter }) => filter?.text === 'slow'));
    expect(table.find('.list')?.getAttribute('aria-busy')).to.equal('true');
    expect(table.names).to.include('Person 0');
    table.type('nobody');
    await table.shows('Nothing matches', '.list');
    slow.open();
    await slow.passed;
    await table.element.updateComplete;
    expect(table.text('.list')).to.contain('Nothing matches');
  });

  it('gets the focus by / from within the table, and not from a field', async () => {
    table = await Table.of();
    const press = (from: HTMLElement): void =>
      void from.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, composed: true, cancelable: true }));
    const name = await table.row('Person 0');
    // Keys of one sign come after the list.
    await table.appears('.keys');
    name.focus();
    press(name);
    expect(table.root.activeElement?.matches('[type=search]')).to.equal(true);
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    press(field);
    expect(document.activeElement).to.equal(field);
    field.remove();
  });
});

describe('the filters', () => {
  it('offer every status with its number, also one that is not known', async () => {
    const backend = new People();
    table = await Table.of(backend);
    const segments = [...(table.find('.segments')?.children ?? [])].map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());
    expect(segments).to.deep.equal(['All1,002', 'Active334', 'Registered333', 'Canceled333', 'pending_review2']);
    table.button('pending_review').click();
    await table.until(() => backend.asked.at(-1)?.filter?.status?.[0] === 'pending_review');
    expect(table.button('pending_review').getAttribute('aria-pressed')).to.equal('true');
  });

  it('take a named period as days of the zone, and show it by its name', async () => {
    const backend = new People();
    table = await Table.of(backend, { now: '2026-11-22T23:30:00Z' });
    const popover = await table.open('Period');
    expect(popover.textContent).to.contain('Europe/Paris');
    table.button('Today', '.toolbar').click();
    await table.until(() => backend.asked.at(-1)?.filter?.registered);
    expect(backend.asked.at(-1)).to.deep.include({
      filter: { registered: { from: '2026-11-23', to: '2026-11-23' } },
      zone: 'Europe/Paris',
    });
    expect(popover.matches(':popover-open')).to.equal(false);
    expect(table.chips).to.deep.equal(['Registered: Today']);
  });

  it('take a period from a day on the last update', async () => {
    table = await Table.of(new People(), { now: NOW });
    const popover = await table.open('Period');
    table.button('Updated', '.toolbar').click();
    await table.element.updateComplete;
    const [from] = popover.querySelectorAll<HTMLInputElement>('input[type=date]');
    if (!from) throw new Error('No date field.');
    from.value = '2026-11-05';
    from.dispatchEvent(new Event('change', { bubbles: true }));
    expect(table.element.query.filter).to.deep.equal({ updated: { from: '2026-11-05' } });
    await table.until(() => table.chips.length > 0);
    expect(table.chips).to.deep.equal(['Updated: since 5 Nov 2026']);
    expect(popover.matches(':popover-open')).to.equal(true);
  });

  it('take an offer and custom fields by their type, but no archived one', async () => {
    const backend = new People();
    table = await Table.of(backend);
    const popover = await table.open('Filters');
    const labels = [...popover.querySelectorAll('legend')].map(({ textContent }) => textContent?.trim());
    expect(labels).to.deep.equal(['Current offer', 'Country', 'Profiles', 'Newsletter']);
    popover.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await table.element.updateComplete;
    const [from] = popover.querySelectorAll<HTMLInputElement>('input[type=number]');
    if (!from) throw new Error('No number field.');
    from.value = '2';
    from.dispatchEvent(new Event('change', { bubbles: true }));
    expect(table.element.query.filter).to.deep.equal({ offer: ['premium'], customFields: { profiles: { from: 2 } } });
    await table.until(() => table.chips.length === 2);
    expect(table.chips).to.deep.equal(['Current offer: Premium monthly', 'Profiles: 2 – …']);
    expect(table.button('Filters').textContent).to.contain('(2)');
  });

  it('stay beside their button when the line above the list changes', async () => {
    table = await Table.of(new People(), { width: 760 });
    const popover = await table.open('Filters');
    const before = table.button('Filters', '.toolbar').getBoundingClientRect();
    table.element.query = { ...EMPTY_QUERY, filter: { registered: { from: '2024-02-01', to: '2024-02-29' } } };
    await table.until(() => table.chips.length === 1);
    const boxes = (): readonly [DOMRect, DOMRect] => [
      table.button('Filters', '.toolbar').getBoundingClientRect(),
      popover.getBoundingClientRect(),
    ];
    expect(boxes()[0].left).to.be.greaterThan(before.left);
    await table.until(() => {
      const [button, panel] = boxes();
      return Math.min(Math.abs(panel.left - button.left), Math.abs(panel.right - button.right)) < 2 && panel.top >= button.bottom;
    });
  });

  it('are taken away one by one, or all at once', async () => {
    table = await Table.of(new People(), { query: { ...EMPTY_QUERY, filter: { text: 'a', status: ['active', 'canceled'] } } });
    await table.until(() => table.chips.length === 3);
    table.button('Remove filter Active').click();
    await table.until(() => table.chips.length === 2);
    expect(table.element.query.filter).to.deep.equal({ text: 'a', status: ['canceled'] });
    table.button('Clear all').click();
    await table.until(() => table.chips.length === 0);
    expect(table.element.query.filter).to.deep.equal({});
    expect(table.search.value).to.equal('');
  });

  it('say the rows of a figure in words', async () => {
    const window = { from: '2026-10-31T23:00:00Z', to: '2026-11-23T12:00:00Z' };
    table = await Table.of(new People(), { query: { ...EMPTY_QUERY, filter: { hadAccessIn: window } } });
    await table.until(() => table.chips.length === 1);
    expect(table.chips.map((text) => text.replace(/\s*–\s*/, '–'))).to.deep.equal(['Active 1–23 Nov 2026']);
  });

  it('set by the host fire no event', async () => {
    const backend = new People();
    table = await Table.of(backend);
    const heard = table.heard('query-change');
    table.element.query = { ...EMPTY_QUERY, filter: { status: ['canceled'] } };
    await table.until(() => backend.asked.at(-1)?.filter?.status);
    expect(heard.count).to.equal(0);
  });
});

describe('the columns', () => {
  it('sort by their headers, and say so', async () => {
    const backend = new People();
    table = await Table.of(backend);
    expect(table.head('Registered').getAttribute('aria-sort')).to.equal('descending');
    table.button('Sort by Name').click();
    await table.until(() => backend.asked.at(-1)?.sort?.by === 'name');
    expect(backend.asked.at(-1)?.sort).to.deep.equal({ by: 'name', direction: 'asc' });
    await table.until(() => table.find('.arrow.asc'));
    expect(table.head('Name').getAttribute('aria-sort')).to.equal('ascending');
    expect(table.head('Registered').getAttribute('aria-sort')).to.equal('none');
    table.button('Sort by Name').click();
    expect(table.element.query.sort).to.deep.equal({ by: 'name', direction: 'desc' });
  });

  it('give sort buttons of at least 24 px', async () => {
    table = await Table.of();
    for (const button of table.all('.sorter')) {
      expect(button.getBoundingClientRect().height).to.be.at.least(24);
      expect(button.getBoundingClientRect().width).to.be.at.least(24);
    }
  });

  it('are chosen, custom fields among them, and go back to the usual ones', async () => {
    table = await Table.of();
    expect(table.columns).to.deep.equal(['Name', 'Status', 'Registered', 'Last profile update', 'Current offer']);
    const popover = await table.open('Columns');
    const box = [...popover.querySelectorAll('label')].find(({ textContent }) => textContent?.includes('Country'))?.querySelector('input');
    box?.click();
    await table.until(() => table.columns.includes('Country'));
    await table.shows('France', '.value');
    expect(table.element.query.columns).to.deep.equal(['name', 'status', 'registeredAt', 'updatedAt', 'offer', 'custom:country']);
    table.button('Usual columns').click();
    await table.until(() => !table.columns.includes('Country'));
    expect(table.element.query.columns).to.equal(null);
  });
});

describe('columns in an order that the host chose', () => {
  const columnsOf = async (columns: readonly string[]): Promise<{ readonly toggle: (label: string) => Promise<void> }> => {
    table = await Table.of(new People(), { query: { ...EMPTY_QUERY, columns } });
    const popover = await table.open('Columns');
    const toggle = async (label: string): Promise<void> => {
      const before = table.columns.join();
      const box = [...popover.querySelectorAll('label')].find(({ textContent }) => textContent?.includes(label))?.querySelector('input');
      box?.click();
      await table.until(() => table.columns.join() !== before);
    };
    return { toggle };
  };

  it('stand in it, and those that stay keep it while others come and go', async () => {
    const { toggle } = await columnsOf(['offer', 'email']);
    expect(table.columns).to.deep.equal(['Name', 'Current offer', 'E-mail']);
    await toggle('Status');
    expect(table.columns).to.deep.equal(['Name', 'Current offer', 'E-mail', 'Status']);
    await toggle('E-mail');
    expect(table.columns).to.deep.equal(['Name', 'Current offer', 'Status']);
    expect(table.element.query.columns).to.deep.equal(['name', 'offer', 'status']);
  });

  it('change places with all that stands in them', async () => {
    await columnsOf(['registeredAt', 'status']);
    const left = (cell: Element): number => Math.round(cell.getBoundingClientRect().left);
    const standUnder = (): boolean =>
      [
        ['.badges', 'Status'],
        ['time', 'Registered'],
      ].every(([what = '', label = '']) => table.all(what).every((found) => left(table.cellOf(found)) === left(table.head(label))));
    expect([table.columns, standUnder()]).to.deep.equal([['Name', 'Registered', 'Status'], true]);
    table.element.query = { ...EMPTY_QUERY, columns: ['status', 'registeredAt'] };
    await table.until(() => table.columns[1] === 'Status');
    expect([table.columns, standUnder()]).to.deep.equal([['Name', 'Status', 'Registered'], true]);
  });

  it('of the usual order come back where they were', async () => {
    const { toggle } = await columnsOf(['status', 'registeredAt', 'offer']);
    await toggle('Status');
    expect(table.columns).to.deep.equal(['Name', 'Registered', 'Current offer']);
    await toggle('Status');
    expect(table.columns).to.deep.equal(['Name', 'Status', 'Registered', 'Current offer']);
  });
});

describe('a table that changes its width', () => {
  it('keeps the columns that stay, with their cells and the focus in them, and puts the others where they belong', async () => {
    table = await Table.of(new People(), { width: 1100 });
    const all = ['Name', 'Status', 'Registered', 'Last profile update', 'Current offer'];
    expect(table.columns).to.deep.equal(all);
    const name = await table.row('Person 0');
    const cell = table.cellOf(name);
    name.focus();
    table.width = 600;
    await table.until(() => table.columns.length === 2);
    expect(table.columns).to.deep.equal(['Name', 'Status']);
    table.width = 1100;
    await table.until(() => table.columns.length === all.length);
    expect(table.columns).to.deep.equal(all);
    const now = await table.row('Person 0');
    expect(now === name && table.cellOf(now) === cell).to.equal(true);
    expect(table.root.activeElement === name).to.equal(true);
  });
});

describe('a narrow table', () => {
  it('shows cards, and one button for all filters', async () => {
    table = await Table.of(new People(), {
      width: 360,
      query: { ...EMPTY_QUERY, filter: { status: ['active'], text: 'p', offer: ['basic'] } },
    });
    await table.appears('.card');
    expect(table.columns).to.deep.equal([]);
    expect(table.button('Filters').textContent).to.contain('(2)');
    const popover = await table.open('Filters');
    expect(popover.getBoundingClientRect().width).to.be.lessThan(361);
    table.button('Canceled', '.toolbar').click();
    await table.until(() => table.element.query.filter.status?.[0] === 'canceled');
    const sort = popover.querySelector('select');
    if (!sort) throw new Error('No sort.');
    sort.value = 'name asc';
    sort.dispatchEvent(new Event('change', { bubbles: true }));
    expect(table.element.query.sort).to.deep.equal({ by: 'name', direction: 'asc' });
  });
});

describe('a French table', () => {
  it('speaks French throughout', async () => {
    const backend = new People();
    table = await Table.of(backend, { lang: 'fr', now: NOW });
    expect(table.columns).to.deep.equal(['Nom', 'Statut', 'Inscription', 'Dernière mise à jour du profil', 'Offre en cours']);
    await table.shows('1 000 utilisateurs', '[role=status]');
    expect(table.all('time')[0]?.textContent).to.equal('23 nov. 2026');
    table.element.query = { ...EMPTY_QUERY, filter: { text: 'zoé', registered: { from: '2026-11-01', to: '2026-11-23' } } };
    await table.until(() => table.chips.length === 2);
    expect(table.chips).to.deep.equal(['« zoé »', 'Inscrits : Ce mois-ci']);
  });

  it('changes its language while it is shown', async () => {
    table = await Table.of();
    table.element.lang = 'fr';
    await table.until(() => table.columns.includes('Statut'));
    await table.shows('Actif', '.badges');
  });
});
