// Where the list is saved as a file from: its toolbar, its selection, the host's own button; who may, and what the host hears.
import type { User } from '../../../src/contract/schema/index.js';
import type { BeforeExportEvent, FileExportedEvent } from '../../../src/elements/write-events.js';
import type { TableQuery } from '../../../src/controllers/table-query.js';
import { afterEach, beforeEach, describe, expect, it } from '../../runner/suite.js';
import { catchDownloads, type Downloads } from '../dialogs/downloads.js';
import { plain } from '../shown.js';
import { Table } from './harness.js';
import { NONE, NOW, Staff, written } from './staff.js';

let table: Table;
let saved: Downloads;
beforeEach(() => {
  saved = catchDownloads();
});
afterEach(() => {
  table.remove();
  saved.restore();
});

const SORTED: TableQuery = { filter: { status: ['active'] }, sort: { by: 'name', direction: 'asc' }, columns: ['email'] };
const open = async (given: { query?: TableQuery; width?: number } = {}): Promise<void> => {
  table = new Table({ backend: written(200).backend, now: NOW, timeZone: 'Europe/Paris', ...given });
  await table.until(() => table.names.length > 5);
};
const dialogText = (): string => plain(table.find('dialog .dialog-body')?.textContent ?? '');
const press = async (name: string): Promise<void> => {
  const found = await table.until(() => table.all('dialog button').find(({ textContent }) => plain(textContent ?? '') === name));
  found.click();
};
const format = async (name: string): Promise<void> => {
  const found = await table.until(() => table.all('.export-segments label').find(({ textContent }) => plain(textContent ?? '') === name));
  found.querySelector('input')?.click();
};
/** Ticks or unticks the row at a place on screen. */
const tick = (at: number): void => table.tick(table.names[at] ?? '').click();
const focused = (): Element | null => table.root.activeElement;
const usersOf = async (): Promise<{ id: string; status: string }[]> => JSON.parse((await saved.files[0]?.text()) ?? '').users;

describe('the list as a file', () => {
  it('is of filter, sort and columns on screen; the focus goes back to the button', async () => {
    await open({ query: SORTED });
    table.button('Export', '.toolbar').click();
    await table.appears('dialog[open]');
    expect(dialogText()).to.contain('Only those who match the filters of the list Active');
    expect(dialogText()).to.contain('Name: A to Z');
    await format('Columns of the list');
    await table.until(() => dialogText().includes('Name, E-mail'));
    await format('JSON');
    await press('Export');
    await table.appears('.export-done');
    const users = await usersOf();
    const { items, total } = await written(200).backend.searchUsers({ ...SORTED, zone: 'Europe/Paris', limit: 200 } as never);
    expect(users.map(({ id }) => id)).to.deep.equal(items.map(({ id }) => id));
    expect(users).to.have.length(total.count);
    expect(Object.keys(users[0] ?? {})).to.have.members(['name', 'email', 'id']);
    await press('Close');
    await table.until(() => focused()?.matches('.export'));
  });

  it('is of exactly those who have the status and hold what is searched for', async () => {
    await open({ query: SORTED });
    table.type('an');
    await table.until(() => table.chips.length === 2 && table.find('.list[aria-busy="false"]'));
    table.button('Export', '.toolbar').click();
    await table.until(() => dialogText().includes('“an”'));
    await format('JSON');
    await press('Export');
    await table.appears('.export-done');
    const everybody = { filter: {}, sort: SORTED.sort, zone: 'Europe/Paris', limit: 200 };
    const { items } = await written(200).backend.searchUsers(everybody as never);
    const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const holds = ({ firstName, lastName, email }: User): boolean => bare(`${firstName} ${lastName} ${email}`).includes('an');
    const active = items.filter(({ status }) => status === 'active');
    const wanted = active.filter(holds);
    expect(wanted).to.have.length.within(5, active.length - 5);
    expect(items.filter(holds).length).to.be.greaterThan(wanted.length);
    expect((await usersOf()).map(({ id }) => id)).to.deep.equal(wanted.map(({ id }) => id));
  });

  it('has the columns of the list in the order in which they stand there', async () => {
    await open({ query: { ...SORTED, columns: ['offer', 'email'] } });
    expect(table.columns).to.deep.equal(['Name', 'Current offer', 'E-mail']);
    table.button('Export', '.toolbar').click();
    await table.appears('dialog[open]');
    await format('Columns of the list');
    await table.until(() => dialogText().includes('Name, Current offer, E-mail'));
    await format('CSV');
    await press('Export');
    await table.appears('.export-done');
    expect((await saved.files[0]?.text())?.split('\r\n')[0]?.replace('\uFEFF', '')).to.equal('Name,Current offer,E-mail');
  });

  it('is of the selection, from the line that tells of it', async () => {
    await open();
    for (const at of [1, 3]) tick(at);
    await table.until(() => table.find('.bulk'));
    const ids = table.element.selectedIds;
    expect(ids).to.have.length(2);
    table.button('Export', '.bulk').click();
    await table.until(() => dialogText().startsWith('2 users Only those who are selected'));
    await format('JSON');
    await press('Export');
    await table.appears('.export-done');
    expect((await usersOf()).map(({ id }) => id)).to.have.members(ids);
    expect(table.element.selectedIds).to.deep.equal(ids);
  });

  it('is of all that match but some', async () => {
    await open();
    tick(1);
    (await table.until(() => table.all('.bulk button').find(({ textContent }) => textContent?.includes('Select all')))).click();
    await table.until(() => table.find('.bulk .aside'));
    tick(1);
    await table.until(() => table.text('.bulk').includes('but 1'));
    const { selection } = table.element;
    const [spared] = 'except' in selection ? selection.except : [];
    table.button('Export', '.bulk').click();
    await table.until(() => dialogText().startsWith('199 users'));
    await format('JSON');
    await press('Export');
    await table.appears('.export-done');
    const users = await usersOf();
    expect(users).to.have.length(199);
    expect(users.map(({ id }) => id)).not.to.contain(spared);
  });

  it('is asked for by the host, too', async () => {
    await open();
    await table.element.exportExcel();
    await table.until(() => dialogText().startsWith('200 users'));
  });

  it('tells the host before, and after, with nothing of anybody', async () => {
    await open();
    const before: BeforeExportEvent[] = [];
    const after: FileExportedEvent[] = [];
    document.addEventListener('before-export', (event) => before.push(event as BeforeExportEvent), { once: true });
    document.addEventListener('file-exported', (event) => after.push(event as FileExportedEvent), { once: true });
    table.button('Export', '.toolbar').click();
    await table.appears('dialog[open]');
    expect(before.map(({ kind, chosen, userId }) => ({ kind, chosen, userId }))).to.deep.equal([
      { kind: 'list', chosen: { filter: {}, zone: 'Europe/Paris', except: [] }, userId: undefined },
    ]);
    await press('Export');
    await table.appears('.export-done');
    expect(after.map(({ kind, rows, format: written_ }) => [kind, rows, written_])).to.deep.equal([['list', 200, 'xlsx']]);
  });

  it('does not begin where the host prevents it', async () => {
    await open();
    table.element.addEventListener('before-export', (event) => event.preventDefault());
    table.button('Export', '.toolbar').click();
    await table.element.exportExcel();
    await table.element.updateComplete;
    expect(table.find('dialog')).to.equal(null);
  });
});

describe('who may not export', () => {
  it('is offered nothing, and the host can open nothing', async () => {
    table = await Table.of(new Staff({ ...NONE, erase: true }));
    expect(table.find('.export')).to.equal(null);
    table.tick('Person 0').click();
    await table.until(() => table.find('.bulk .grave'));
    expect(table.text('.bulk')).not.to.contain('Export');
    await table.element.exportExcel();
    await table.element.updateComplete;
    expect(table.find('dialog')).to.equal(null);
  });
});

describe('the button of the toolbar', () => {
  for (const [width, lang, word] of [
    [1240, 'en-GB', true],
    [1110, 'en-GB', false],
    [1000, 'fr', true],
    [575, 'fr', false],
    [500, 'en-GB', false],
    [340, 'en-GB', false],
  ] as const) {
    it(`has ${word ? 'a word' : 'its icon alone'} at ${width} px in ${lang}, and no line breaks for it`, async () => {
      table = new Table({ backend: written(200).backend, now: NOW, width, lang });
      await table.appears('.name');
      const button = await table.appears('.export');
      expect(button.getBoundingClientRect().width > 60).to.equal(word);
      expect(button.getAttribute('aria-label')).to.equal(lang === 'fr' ? 'Exporter' : 'Export');
      const top = table.find('.search')?.getBoundingClientRect().top;
      for (const one of ['.pop', '.export', '.add']) expect(table.find(one)?.getBoundingClientRect().top, one).to.equal(top);
    });
  }
});
