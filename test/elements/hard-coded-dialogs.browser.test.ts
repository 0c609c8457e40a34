// The walk of hard-coded.browser.test.ts through the dialogs: forms, erasing, importing, saving files.
import type { UsersBackend } from '../../src/contract/backend.js';
import { UsersError } from '../../src/contract/failure.js';
import { changedSince, emailTaken, wrongFields } from '../../src/contract/refusals.js';
import type { User } from '../../src/contract/schema/index.js';
import { EraseStore, idOf } from '../controllers/erase-kit.js';
import { afterEach, beforeEach, describe, expect, it } from '../runner/suite.js';
import { cyrillic, inCyrillic } from './cyrillic.js';
import { catchDownloads, type Downloads } from './dialogs/downloads.js';
import { Stage } from './dialogs/stage.js';
import { CUSTOM, failures, hardCoded, platform } from './marked-world.js';
import { marked, PSEUDO as lang } from './pseudo-language.js';
import * as stub from './user-detail/stub.js';

let stage: Stage;
let saved: Downloads;
beforeEach(() => {
  stage = new Stage();
  saved = catchDownloads();
});
afterEach(() => {
  stage.remove();
  saved.restore();
});

const type = (input: HTMLElement | null, text: string): void => {
  if (!(input instanceof HTMLInputElement)) throw new Error('Nothing to type in.');
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
};
const leave = (): void => void stage.dialog?.dispatchEvent(new Event('cancel', { cancelable: true }));
const says = (text: string): Promise<unknown> => stage.until(() => stage.dialog?.textContent?.includes(text));
const press = (name: string): void => stage.button(marked(name)).click();

describe('in a language of marked texts, no other word is in', () => {
  /** What a server may find wrong with a field. */
  const codes = 'required too_long email text number boolean date choice url phone country unknown_field archived taken other'.split(' ');

  it('the form of a new user', async () => {
    const wrong = codes.map((code) => wrongFields([{ pointer: '/email', code, detail: cyrillic(code) }]));
    const refusals = [emailTaken('2'), ...wrong, ...failures];
    const createUser: UsersBackend['createUser'] = async () => {
      throw refusals.shift() ?? new UsersError('server');
    };
    await stage.open('create', null, { backend: platform({ createUser }), lang });
    press('Create user');
    await stage.appears('.wrong');
    const free = (): HTMLElement[] =>
      stage.all('[data-field]:not([data-field=email]) input:not([type=checkbox], [type=radio], [type=date])');
    for (const field of free()) type(field, 'ъ'.repeat(300));
    press('Create user');
    await stage.until(() => stage.all('.wrong').length > 1);
    for (const field of free()) type(field, '');
    for (let left = refusals.length; left > 0; left = refusals.length) {
      // What was refused is sent again when it is another.
      type(stage.find('[data-field=email] input'), `ъ${left}@ъ.ъ`);
      press('Create user');
      await stage.until(() => refusals.length < left);
      await stage.until(() => stage.find('.wrong, [role=alert]'));
    }
    leave();
    await stage.appears('.dialog-question');
    expect(hardCoded()).to.deep.equal([]);
  });

  it('the form of a user, and an edit that meets another', async () => {
    const mine = stub.user({ customFields: CUSTOM });
    const theirs = { ...mine, etag: '"2"', firstName: 'Bea', lastName: 'Gomes' };
    const reads = [mine, theirs];
    const getUser = async () => reads.shift() ?? theirs;
    await stage.open('edit', { userId: '1' }, { backend: platform({ getUser, updateUser: () => Promise.reject(changedSince()) }), lang });
    type(await stage.appears('[data-field=firstName] input'), 'Ъ');
    press('Save');
    await stage.appears('.clash');
    press('Save');
    await stage.element.updateComplete;
    expect(hardCoded()).to.deep.equal([]);
  });
});

describe('in a language of marked texts, no other word is in', () => {
  it('the list of keys', async () => {
    await stage.open('keys', { of: 'list', searches: true, cards: false, acts: true, closes: true }, { backend: platform(), lang });
    await stage.appears('kbd');
    leave();
    await stage.closes();
    await stage.open('keys', { of: 'user', embedded: true }, { backend: platform(), lang });
    await stage.appears('kbd');
    expect(hardCoded()).to.deep.equal([]);
  });
});

describe('in a language of marked texts, no other word is in', () => {
  const erasing = (users: number) => {
    const store = new EraseStore(users);
    const { planErase, eraseUsers } = store.backend;
    const sample = Array.from({ length: Math.min(5, users) }, (_, at) => ({
      id: idOf(at),
      firstName: 'Ana',
      lastName: 'Gil',
      email: 'a@b.c',
    }));
    const told = { sessionsKept: 1204, runningSubscriptions: { count: 2, nextRenewal: '2026-12-03T10:00:00Z' }, sample };
    // Whoever is erased has a file that can be kept.
    const { getUser, listSubscriptions, listRentals, listViews } = stub.backendOf();
    const files = { getUser, listSubscriptions, listRentals, listViews } as Partial<UsersBackend>;
    const backend = platform({
      ...files,
      eraseUsers,
      planErase: async (selection, call) => ({ ...(await planErase(selection, call)), ...told }),
    });
    return { store, backend };
  };

  it('erasing one user, and keeping a copy', async () => {
    await stage.open('erase', { chosen: { ids: [idOf(0)] } }, { backend: erasing(1).backend, lang });
    await stage.appears('.dialog-foot .danger');
    press('Save as');
    await says('Saved as');
    press('Erase');
    await says('is erased');
    expect(hardCoded()).to.deep.equal([]);
  });

  it('erasing many: mistyped, failed, stopped, refused', async () => {
    const { store, backend } = erasing(350);
    store.kept.set(idOf(3), cyrillic('held'));
    store.kept.set(idOf(4), 'server');
    store.fates = ['fine', 'lost', 'fine'];
    await stage.open('erase', { chosen: { filter: {}, zone: 'Europe/Paris', except: [] }, count: 300 }, { backend, lang });
    await stage.appears('#erase-count');
    press('Erase');
    await says('This is not');
    type(stage.find('#erase-count'), '350');
    press('Erase');
    await stage.appears('.banner');
    leave();
    await says('Stop erasing?');
    press('Go on');
    press('Retry');
    await says('could not be erased');
    expect(hardCoded()).to.deep.equal([]);
  });

  it('erasing whose plan fails', async () => {
    for (const error of failures) {
      await stage.open('erase', { chosen: { ids: ['1'] } }, { backend: platform({ planErase: () => Promise.reject(error) }), lang });
      await stage.appears('[role=alert]');
      leave();
      await stage.closes();
    }
    expect(hardCoded()).to.deep.equal([]);
  });
});

describe('in a language of marked texts, no other word is in', () => {
  const choose = async (text: string, name = '1.csv'): Promise<void> => {
    const input = await stage.appears('input[type=file]');
    const data = new DataTransfer();
    data.items.add(new File([text], name));
    if (input instanceof HTMLInputElement) input.files = data.files;
    input.dispatchEvent(new Event('change'));
  };
  /** Tells what each column of the file is. */
  const become = async (...targets: string[]): Promise<void> => {
    const lists = stage.all('.import-columns select').filter((one): one is HTMLSelectElement => one instanceof HTMLSelectElement);
    for (const [at, target] of targets.entries()) {
      const list = lists.find(({ ariaLabel }) => ariaLabel?.includes(HEADERS[at] ?? ''));
      if (!list) throw new Error(`No column ${at}`);
      list.value = target;
      list.dispatchEvent(new Event('change', { bubbles: true }));
      await stage.element.updateComplete;
    }
  };
  const HEADERS = ['почта', 'имя', 'дата', 'число', 'флаг'];
  const PEOPLE = `${HEADERS.join()}\nа@б.в,Ъ,03/04/2001,"1,234",да\nб@б.в,Ы,03/05/2001,"1,235",нет\nникто,Э,,,\nг@б.в,Ю,,,\n`;

  it('importing a file: columns, check, result', async () => {
    await stage.open('import', null, { backend: platform(), lang });
    await choose('%PDF');
    await stage.appears('.import-fault');
    await choose(PEOPLE);
    await stage.appears('.import-columns');
    await become('email', 'firstName', 'custom:birth_date', 'custom:profiles', 'custom:newsletter');
    press('Check');
    await stage.appears('.import-refused');
    press('Save the refused rows');
    await says('Mend the rows');
    press('Import');
    await says('The import is done');
    expect(hardCoded()).to.deep.equal([]);
  });

  it('importing that is cut, paused and left', async () => {
    const { importUsers } = platform();
    const errors = [...failures];
    const backend = platform({
      importUsers: async (batch, call) => {
        const error = batch.dryRun ? undefined : errors.shift();
        if (error) throw error;
        return importUsers?.(batch, call) ?? Promise.reject(new UsersError('server'));
      },
    });
    await stage.open('import', null, { backend, lang });
    await choose('почта\nа@б.в\n');
    await stage.appears('.import-columns');
    await become('email');
    press('Check');
    await says('This is what the import would do');
    press('Import');
    while (errors.length > 0) {
      const left = errors.length;
      await stage.appears('.banner button');
      press('Retry');
      await stage.until(() => errors.length < left);
    }
    await stage.until(() => stage.find('.banner') ?? stage.dialog?.textContent?.includes('The import is done'));
    leave();
    expect(hardCoded()).to.deep.equal([]);
  });
});

describe('in a language of marked texts, no other word is in', () => {
  const about = {
    kind: 'list',
    chosen: { filter: {}, zone: 'Europe/Paris', except: ['1'] },
    count: { count: 400, exact: false },
    filters: [],
    sort: { by: 'registeredAt', direction: 'desc' },
    columns: ['name', 'status'],
  } as const;
  const start = (): void => stage.button(marked('Export')).click();

  it('saving a list in each format', async () => {
    for (const at of [0, 1, 2]) {
      await stage.open('export', about, { backend: platform(), lang });
      for (const choice of stage.all('.export-segments input')) choice.click();
      stage.all('.export-segments input')[at]?.click();
      start();
      await stage.appears('.export-done');
      press('Close');
      await stage.closes();
    }
    expect(hardCoded()).to.deep.equal([]);
  });

  it('saving a list that fails or is stopped', async () => {
    const { searchUsers } = platform();
    const { items } = await searchUsers({ zone: 'Europe/Paris', limit: 1 } as never);
    for (const error of failures) {
      const streamUsers = async function* (): AsyncGenerator<User> {
        yield items[0] as User;
        throw error;
      };
      await stage.open('export', about, { backend: platform({ streamUsers }), lang });
      start();
      await stage.appears('.banner');
      leave();
      await stage.until(() => stage.dialog === null || stage.find('.dialog-question'));
      if (stage.dialog) stage.find('.dialog-question ~ .danger')?.click();
      await stage.until(() => stage.dialog === null || stage.button(marked('Close')).click() === undefined);
      await stage.closes();
    }
    expect(hardCoded()).to.deep.equal([]);
  });

  it('saving the file of a user, and what a user watched', async () => {
    const backend = inCyrillic(stub.backendOf());
    const sessions = { kind: 'sessions', userId: '1', period: {}, days: null, count: 3 } as const;
    for (const one of [{ kind: 'person', userId: '1' } as const, sessions]) {
      await stage.open('exportUser', one, { backend, lang });
      start();
      await stage.appears('.export-done');
      press('Close');
      await stage.closes();
    }
    expect(hardCoded()).to.deep.equal([]);
  });
});
