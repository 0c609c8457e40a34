// What staff do with the user who is shown: who may, what the detail shows after it, whom it tells, and where the focus goes.
import type { UsersBackend } from '../../../src/contract/backend.js';
import { UsersError } from '../../../src/contract/failure.js';
import type { Permissions } from '../../../src/contract/schema/index.js';
import type { UserSavedEvent, UsersErasedEvent } from '../../../src/elements/write-events.js';
import { planOf } from '../../controllers/erase-kit.js';
import { afterEach, describe, expect, it } from '../../runner/suite.js';
import { axeFaults } from '../axe-faults.js';
import { Detail, type Given } from './harness.js';
import { backendOf, NOW, settings, user } from './stub.js';

const NOTHING: Permissions = { create: false, edit: false, erase: false, import: false, export: false, customFields: false };
const sample = [{ id: 'u1', firstName: 'Ana', lastName: 'Gil', email: 'ana@example.com' }];
const platform = (rights: Partial<Permissions> = { edit: true, erase: true }, more: Partial<UsersBackend> = {}): UsersBackend =>
  backendOf({
    getSettings: () => Promise.resolve(settings({ permissions: { ...NOTHING, ...rights } })),
    updateUser: (id, changes) => Promise.resolve(user({ id, ...(changes.firstName && { firstName: changes.firstName }) })),
    planErase: () => Promise.resolve(planOf({ sample })),
    eraseUsers: () => Promise.resolve({ results: [{ id: 'u1', outcome: 'erased', reason: null }], remaining: 0 }),
    ...more,
  });

let detail: Detail;
const open = async (given: Given = {}): Promise<void> => {
  detail = new Detail({ userId: 'u1', backend: platform(), now: NOW, ...given });
  await detail.appears('h2');
};
const names = (): string[] => detail.all('.user-actions button').map(({ textContent }) => textContent?.trim() ?? '');
const focused = (): Element | null => detail.root.activeElement;
const dialogButton = (name: string): Promise<HTMLElement> =>
  detail.until(() => detail.all('dialog button').find(({ textContent }) => textContent?.trim() === name));
const erase = async (): Promise<void> => {
  detail.button('Delete').click();
  (await dialogButton('Erase')).click();
  await detail.shows('Ana Gil is erased', '.dialog-title');
};
afterEach(() => detail.remove());

describe('the actions on a user', () => {
  it('are there as the backend can and the role may', async () => {
    await open();
    expect(names()).to.deep.equal(['Edit', 'Delete']);
    for (const [backend, offered] of [
      [platform({ edit: true }), ['Edit']],
      [platform({ erase: true }), ['Delete']],
      [platform({ edit: true, erase: true }, { eraseUsers: undefined }), ['Edit']],
      [platform({}), []],
    ] as const) {
      detail.remove();
      await open({ backend });
      expect(names()).to.deep.equal(offered);
    }
  });

  it('wait for the user', async () => {
    detail = new Detail({ userId: 'u1', backend: platform({ edit: true }, { getUser: () => new Promise(() => undefined) }), now: NOW });
    await detail.appears('.head .skeleton');
    expect(names()).to.deep.equal([]);
  });

  it('do not begin where the host prevents an erasure', async () => {
    await open();
    detail.element.addEventListener('before-erase', (event) => event.preventDefault());
    detail.button('Delete').click();
    await detail.element.updateComplete;
    detail.button('Edit').click();
    await detail.appears('dialog[open] input');
  });
});

describe('editing the user who is shown', () => {
  it('shows the answer at once, asks again, tells the host, and gives the focus back', async () => {
    let asked = 0;
    const answer = user({ firstName: 'Mia' });
    await open({
      backend: platform(
        { edit: true },
        { getUser: () => Promise.resolve((asked += 1) > 2 ? answer : user()), updateUser: () => Promise.resolve(answer) },
      ),
    });
    const saved = detail.next<UserSavedEvent>('user-saved');
    detail.button('Edit').click();
    const input = await detail.until(() => detail.find('dialog[open] input') as HTMLInputElement | null);
    input.value = 'Mia';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
    (await dialogButton('Save')).click();
    expect(await saved).to.deep.include({ userId: 'u1', created: false });
    await detail.shows('Mia Gil', '.head h2');
    await detail.until(() => focused()?.textContent?.trim() === 'Edit');
    expect(asked).to.equal(3);
  });
});

describe('a user whom somebody else has erased', () => {
  it('is shown as gone once that shows in the form, which the focus finds', async () => {
    let there = true;
    await open({
      backend: platform({ edit: true }, { getUser: () => (there ? Promise.resolve(user()) : Promise.reject(new UsersError('missing'))) }),
    });
    there = false;
    detail.button('Edit').click();
    await detail.shows('This no longer exists.', 'dialog .dialog-body');
    await detail.appears('.gone');
    (await dialogButton('Close')).click();
    await detail.until(() => !detail.find('dialog') && focused()?.matches('.gone'));
  });
});

describe('erasing the user who is shown', () => {
  it('tells the host, keeps nothing of the person, and says quietly that the user is erased', async () => {
    await open();
    await detail.open('views');
    const erased = detail.next<UsersErasedEvent>('users-erased');
    let missing = 0;
    detail.element.addEventListener('user-missing', () => (missing += 1));
    await erase();
    expect((await erased).userIds).to.deep.equal(['u1']);
    (await dialogButton('Close')).click();
    await detail.until(() => !detail.find('dialog'));
    expect(detail.text()).to.equal('This user is erased. What was watched stays, anonymised.');
    await detail.until(() => focused()?.matches('.gone'));
    expect(detail.find('[role=alert]')).to.equal(null);
    expect(missing).to.equal(0);
    expect(await axeFaults(detail.element)).to.deep.equal([]);
  });

  it('closes a user who stands in a list, once the result was read', async () => {
    await open({ embedded: true });
    let closed = 0;
    detail.element.addEventListener('user-close', () => (closed += 1));
    await erase();
    expect(closed).to.equal(0);
    (await dialogButton('Close')).click();
    await detail.until(() => closed === 1);
  });

  it('shows another user as ever', async () => {
    await open();
    await erase();
    detail.element.userId = 'u2';
    await detail.shows('Ana Gil', '.head h2');
    expect(detail.find('dialog')).to.equal(null);
  });

  it('goes back to its button where nothing was erased', async () => {
    await open();
    detail.button('Delete').click();
    (await dialogButton('Cancel')).click();
    await detail.until(() => focused()?.textContent?.trim() === 'Delete');
    expect(detail.text('.head h2')).to.equal('Ana Gil');
  });
});
