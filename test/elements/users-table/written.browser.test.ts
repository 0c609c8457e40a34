// What the list does when users were written: by its own dialogs, and elsewhere on the page.
import { UserSavedEvent, UsersErasedEvent } from '../../../src/elements/write-events.js';
import { EMPTY_QUERY } from '../../../src/controllers/table-query.js';
import { afterEach, describe, expect, it } from '../../runner/suite.js';
import { plain } from '../shown.js';
import { Table } from './harness.js';
import { NOW, Staff, written } from './staff.js';

let table: Table;
afterEach(() => table.remove());

const byDay = { by: 'registeredAt', direction: 'desc' } as const;
const byName = { by: 'name', direction: 'asc' } as const;

/** A table over a sample of 60 that can be written. */
async function worked(sort: typeof byDay | typeof byName = byDay) {
  const { backend, asked } = written();
  table = new Table({ backend, now: new Date(NOW), query: { ...EMPTY_QUERY, sort } });
  const names = await table.until(() => (table.names.length > 4 ? table.all('.name') : null));
  const ids = (): string[] =>
    table.rowsInView.map((row) => row.querySelector<HTMLElement>('.name')?.dataset['user'] ?? '').filter((id) => id !== '');
  return { backend, asked, names, ids };
}

const nameOf = (id: string): string => plain(table.find(`[data-user="${id}"]`)?.textContent ?? '');
/** Chooses an action of a user's menu. */
async function choose(id: string, action: string): Promise<void> {
  const gear = table.cellOf(await table.until(() => table.find(`[data-user="${id}"]`))).parentElement?.lastElementChild;
  const slot = gear?.querySelector('slot');
  slot?.assignedElements()[0]?.querySelector<HTMLElement>('.gear')?.click();
  await table.appears('.menu:popover-open');
  table.button(action, '.menu').click();
  await table.appears('dialog[open]');
}
async function rename(id: string, firstName: string): Promise<void> {
  await choose(id, 'Edit');
  const input = await table.until(() => table.find('[data-field="firstName"] input') as HTMLInputElement | null);
  input.value = firstName;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  table.button('Save', 'dialog').click();
  await table.until(() => !table.find('dialog'));
}
async function erase(id: string): Promise<void> {
  await choose(id, 'Delete');
  (await table.until(() => table.find('dialog .dialog-foot .danger'))).click();
  await table.until(() => table.find('dialog .dialog-foot .primary:not(.danger)') && !table.find('dialog .danger'));
  table.button('Close', 'dialog .dialog-foot').click();
  await table.until(() => !table.find('dialog'));
}

describe('a user who was changed', () => {
  it('is shown as changed in the row, and the list is not asked again', async () => {
    const { asked, ids } = await worked();
    const [, id = ''] = ids();
    const heard: string[] = [];
    table.element.addEventListener('user-saved', ({ userId, created }) => heard.push(`${userId} ${created}`));
    const before = asked.count;
    await rename(id, 'Zora');
    await table.until(() => nameOf(id).startsWith('Zora'));
    expect(heard).to.eql([`${id} false`]);
    expect(asked.count).to.equal(before);
  });

  it('makes the list be asked again where it is sorted by what changed', async () => {
    const { asked, ids } = await worked(byName);
    const [id = ''] = ids();
    const before = asked.count;
    await rename(id, 'Zzzz');
    await table.until(() => asked.count > before && !ids().includes(id));
  });

  it('elsewhere on the page is asked alone', async () => {
    const backend = new Staff();
    backend.getUser = async (id) => ({ ...(await Staff.prototype.getUser(id)), firstName: 'Elsewhere' });
    table = await Table.of(backend);
    const before = backend.asked.length;
    table.element.follow(new UserSavedEvent({ userId: 'u2', created: false }));
    await table.row('Elsewhere 2');
    expect(backend.asked.length).to.equal(before);
  });
});

describe('a user who was erased', () => {
  it('by somebody else is no row any more once that shows in the form', async () => {
    const { backend, asked, ids } = await worked();
    const [, id = ''] = ids();
    const plan = await backend.planErase?.({ ids: [id] });
    await backend.eraseUsers?.({ token: plan?.token ?? '', confirmedCount: 1, offset: 0, limit: 1 }, { idempotencyKey: 'k' });
    const before = asked.count;
    await choose(id, 'Edit');
    await table.until(() => asked.count > before && ids().length > 0 && !ids().includes(id));
  });

  it('is no row and not selected any more; the focus goes to the next one', async () => {
    const { ids } = await worked();
    const [first = '', second = '', third = ''] = ids();
    for (const id of [first, second]) {
      const cell = table.cellOf(await table.until(() => table.find(`[data-user="${id}"]`))).parentElement?.firstElementChild;
      cell?.querySelector('slot')?.assignedElements()[0]?.querySelector('input')?.click();
    }
    await table.shows('2 selected', '.bulk');
    let heard: readonly string[] = [];
    table.element.addEventListener('users-erased', ({ userIds }) => (heard = userIds));
    await erase(second);
    await table.until(() => !ids().includes(second) && ids()[1] === third);
    expect(heard).to.eql([second]);
    expect(table.element.selectedIds).to.eql([first]);
    await table.until(() => (table.root.activeElement as HTMLElement | null)?.dataset['user'] === third);
  });

  it('elsewhere on the page leaves the selection, and of all that match those who are left out', async () => {
    const backend = new Staff();
    table = await Table.of(backend);
    table.tick('Person 1').click();
    await table.shows('1 selected', '.bulk');
    table.button('Select all', '.bulk').click();
    table.tick('Person 2').click();
    table.tick('Person 3').click();
    await table.shows('998 selected', '.bulk');
    const before = backend.asked.length;
    table.element.follow(new UsersErasedEvent({ userIds: ['u2'] }));
    await table.until(() => backend.asked.length > before);
    expect(table.element.selection).to.eql({ filter: {}, zone: 'Europe/Paris', except: ['u3'] });
  });
});

describe('a file that was imported', () => {
  it('is told to the host by how many it created and changed, and is in the list', async () => {
    const { backend, asked } = await worked();
    const { items } = await backend.searchUsers({ limit: 2 });
    const told: number[][] = [];
    table.element.addEventListener('users-imported', ({ created, updated }) => told.push([created, updated]));
    table.button('Add', '.toolbar').click();
    await table.appears('.menu:popover-open');
    table.button('Import a file', '.menu').click();
    const input = await table.until(() => table.find('dialog[open] input[type=file]') as HTMLInputElement | null);
    const lines = ['email,first name', ...items.map(({ email }) => `${email},Changed`), 'new@example.org,New'];
    const data = new DataTransfer();
    data.items.add(new File([`${lines.join('\n')}\n`], 'people.csv'));
    input.files = data.files;
    input.dispatchEvent(new Event('change'));
    await table.shows('What do the columns hold?', 'dialog');
    table.button('Check', 'dialog').click();
    await table.shows('This is what the import would do', 'dialog');
    const before = asked.count;
    expect(told).to.eql([]);
    table.button('Import 3 rows', 'dialog').click();
    await table.shows('The import is done', 'dialog');
    expect(told).to.eql([[1, 2]]);
    table.button('Close', 'dialog .dialog-foot').click();
    await table.until(() => !table.find('dialog') && asked.count > before);
    await table.row('New');
    await table.shows('61 users', '[role=status]');
  });
});
