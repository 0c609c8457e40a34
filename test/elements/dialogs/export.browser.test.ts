// The dialog that saves files, as a person works with it: what goes in, the choices, the way to the file, and what can go wrong on it.
import { sendKeys } from '@web/test-runner-commands';
import type { StreamOptions, UsersBackend } from '../../../src/contract/backend.js';
import { UsersError } from '../../../src/contract/failure.js';
import type { User } from '../../../src/contract/schema/index.js';
import type { ListAbout } from '../../../src/controllers/export/export-about.js';
import { createSampleBackend } from '../../../src/sample/backend.js';
import { afterEach, beforeEach, describe, expect, it, onlyIn } from '../../runner/suite.js';
import { plain } from '../shown.js';
import { backendOf, held, session, settings, viewsOf } from '../user-detail/stub.js';
import { catchDownloads, type Downloads } from './downloads.js';
import { later } from './later.js';
import { Stage } from './stage.js';

const USERS = 60;
const EVERYBODY: ListAbout = {
  kind: 'list',
  chosen: { filter: {}, zone: 'Europe/Paris', except: [] },
  count: { count: USERS, exact: true },
  filters: [],
  sort: { by: 'registeredAt', direction: 'desc' },
  columns: ['name', 'status', 'registeredAt'],
};

let stage: Stage;
let saved: Downloads;
const sample = createSampleBackend({ users: USERS });
beforeEach(() => {
  stage = new Stage();
  saved = catchDownloads();
});
afterEach(() => {
  stage.remove();
  saved.restore();
});

const open = (about: Partial<ListAbout> = {}, more: Partial<UsersBackend> = {}, lang = 'en-GB'): Promise<void> =>
  stage.open('export', { ...EVERYBODY, ...about }, { backend: { ...sample, ...more }, lang });
const done = (): Promise<HTMLElement> => stage.appears('.export-done');
const start = (): void => stage.button('Export').click();
const pick = (label: string): void => {
  const found = stage.all('.export-segments label').find(({ textContent }) => textContent?.trim() === label);
  found?.querySelector('input')?.click();
};
const buttons = (): string[] => stage.all('.dialog-foot button').map(({ textContent }) => plain(textContent ?? ''));
const leaving = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
const text = (at = 0): Promise<string> => saved.files[at]?.text() ?? Promise.resolve('');
const focusedText = (): string => plain(stage.focused?.textContent ?? '');

/** Numbered users as a stream that does something before one of them; `signals` of every time it was asked. */
function streaming(count: number, before: (at: number) => Promise<void> | void) {
  const signals: (AbortSignal | undefined)[] = [];
  const streamUsers = async function* (_query: unknown, options?: StreamOptions): AsyncGenerator<User> {
    signals.push(options?.signal);
    const { items } = await sample.searchUsers({ filter: {}, sort: EVERYBODY.sort, zone: 'Europe/Paris', limit: 1 } as never);
    for (let at = 0; at < count; at += 1) {
      await Promise.race([before(at), stopped(options?.signal)]);
      yield { ...(items[0] as User), id: `n${at}` };
    }
  };
  return { streamUsers, signals };
}

const stopped = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true }));

/** An export of 1,200 users that stands still after the first ones. */
async function halfway() {
  const gate = held<undefined>();
  const stream = streaming(1200, (at) => (at === 1000 ? gate.promise : undefined));
  await open({ count: { count: 1200, exact: true } }, { streamUsers: stream.streamUsers });
  start();
  await stage.shows('of 1,200 rows');
  return { ...stream, release: () => gate.resolve(undefined) };
}

/** An export that is cut once. */
async function cutOnce(error: UsersError) {
  let cuts = 0;
  const stream = streaming(1200, (at) => {
    if (at === 1100 && (cuts += 1) === 1) throw error;
  });
  await open({ count: { count: 1200, exact: true } }, { streamUsers: stream.streamUsers });
  start();
  await stage.appears('.banner');
  return stream;
}

describe('what is said before an export', () => {
  it('is how many, that it is everybody, in which order, and what the file will be called', async () => {
    await open();
    expect(stage.text('.export-lead')).to.equal('60 users Everybody in the listIn the order of the list · Registered: newest first');
    expect(stage.text('.export-file')).to.equal('File localhost users 2026-11-23 1300.xlsx');
  });

  it('is whom the filters leave, by the filters, without what was searched for in the name of the file', async () => {
    const filters = [
      { text: '“Ana Gil”', name: null },
      { text: 'Active', name: 'Active' },
    ];
    await open({ filters, count: { count: 1204, exact: false } });
    expect(stage.text('.export-lead')).to.contain('about 1,204 users Only those who match the filters of the list');
    expect(stage.all('.chip').map(({ textContent }) => textContent?.trim())).to.deep.equal(['“Ana Gil”', 'Active']);
    expect(stage.text('.export-file')).to.equal('File localhost users search Active 2026-11-23 1300.xlsx');
  });

  it('is whom the person has selected, one by one or but for some', async () => {
    await open({ chosen: { ids: ['a', 'b'] }, count: { count: 2, exact: true } });
    expect(stage.text('.export-lead')).to.contain('2 users Only those who are selected');
    expect(stage.text('.export-file')).to.contain('selected users');
    stage.button('Cancel').click();
    await stage.closes();
    await open({ chosen: { filter: {}, zone: 'Europe/Paris', except: ['a'] } });
    expect(stage.text('.export-lead')).to.contain('Everybody in the list · All but the 1 who are not selected');
  });

  it('is French in French', async () => {
    await open({}, {}, 'fr');
    expect(stage.text('.dialog-title')).to.equal('Exporter les utilisateurs');
    expect(stage.text('.export-lead')).to.contain('60 utilisateurs Toute la liste');
    stage.button('Exporter').click();
    await done();
    expect(stage.text('.export-done')).to.match(/^Enregistré localhost utilisateurs .+\.xlsx 60 lignes · \d+ ko$/);
  });
});

describe('an export', () => {
  it('by Enter alone is a workbook of every field, and says what it has saved', async () => {
    await open();
    expect(stage.focused?.getAttribute('type')).to.equal('radio');
    await sendKeys({ press: 'Enter' });
    await done();
    expect(stage.text('.export-done')).to.match(/^Saved localhost users 2026-11-23 1300\.xlsx 60 rows · \d+ kB$/);
    expect(saved.names).to.deep.equal(['localhost users 2026-11-23 1300.xlsx']);
    expect((await text()).slice(0, 2)).to.equal('PK');
    expect(stage.heard).to.deep.equal([{ kind: 'exported', what: 'list', rows: USERS, format: 'xlsx' }]);
    await stage.until(() => focusedText() === 'Close');
    await sendKeys({ press: 'Enter' });
    await stage.closes();
    await stage.until(() => stage.focused?.className === 'opener');
  });

  it('by keys alone is in another format, of the columns of the list', async () => {
    await open();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowRight' });
    expect(stage.text('#export-columns-hint')).to.equal('Name, Status, Registered');
    await sendKeys({ press: 'Enter' });
    await done();
    expect(saved.names).to.deep.equal(['localhost users 2026-11-23 1300.csv']);
    expect((await text()).split('\r\n')[0]?.replace('\uFEFF', '')).to.equal('Name,Status,Labels,Registered (Europe/Paris)');
  });

  it('as JSON holds the users in the order of the list', async () => {
    await open();
    pick('JSON');
    start();
    await done();
    const { users, about } = JSON.parse(await text()) as { users: { id: string }[]; about: Record<string, unknown> };
    const { items } = await sample.searchUsers({ filter: {}, sort: EVERYBODY.sort, zone: 'Europe/Paris', limit: USERS } as never);
    expect(users.map(({ id }) => id)).to.deep.equal(items.map(({ id }) => id));
    expect(about).to.include({ complete: true, rows: USERS });
  });

  it('hands the file over again, and leaves no address behind', async () => {
    await open();
    start();
    await done();
    stage.button('Save again').click();
    expect(saved.files).to.have.length(2);
    expect(saved.held.size).to.equal(2);
    stage.button('Close').click();
    await stage.closes();
    expect(saved.held.size).to.equal(0);
  });

  it('tells of those who were selected and no longer exist', async () => {
    const { items } = await sample.searchUsers({ filter: {}, sort: EVERYBODY.sort, zone: 'Europe/Paris', limit: 1 } as never);
    await open({ chosen: { ids: [items[0]?.id ?? '', 'gone1', 'gone2'] }, count: { count: 3, exact: true } });
    start();
    await done();
    expect(stage.text('.export-done')).to.contain('1 row');
    expect(stage.text('.export-note')).to.contain('2 of the selected users no longer exist');
  });

  it('starts once, however often it is pressed', async () => {
    const stream = streaming(10, () => undefined);
    await open({}, { streamUsers: stream.streamUsers });
    const button = stage.button('Export');
    button.click();
    button.click();
    await done();
    expect(stream.signals).to.have.length(1);
    expect(saved.files).to.have.length(1);
  });
});

describe('an export under way', () => {
  it('shows how far it is, holds the page, and takes no double click for a stop', async () => {
    const { release } = await halfway();
    const bar = stage.find<HTMLProgressElement>('progress');
    expect(bar?.max).to.equal(1200);
    expect(bar?.value).to.be.greaterThan(0).and.lessThan(1200);
    expect(leaving()).to.equal(true);
    expect(stage.focused?.id).to.equal('dialog-title');
    stage.button('Stop').dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true }));
    release();
    await done();
    expect(leaving()).to.equal(false);
    expect(stage.text('.export-done')).to.contain('1,200 rows');
  });

  it('is told to who listens, now and then', async () => {
    const { release } = await halfway();
    const said = (): string => stage.text('.dialog-body > [role=status]');
    expect(said()).to.equal('');
    const now = later(7000);
    stage.element.requestUpdate();
    await stage.until(() => said().includes('of 1,200 rows'));
    now();
    release();
    await done();
    expect(said()).to.match(/\.xlsx$/);
  });

  it('tells the rows so far, of how many, and the time that is left at the pace so far', async () => {
    const { release } = await halfway();
    const far = (): string => stage.text('.export-progress p');
    expect(far()).not.to.contain('left');
    const now = later(60_000);
    stage.element.requestUpdate();
    await stage.until(() => far().includes('left'));
    const [, rows = '', left = ''] = /^([\d,]+) of 1,200 rows · (\d+) secs? left/.exec(far()) ?? [];
    const written = Number(rows.replace(',', ''));
    expect(written).to.be.within(900, 1000);
    const after = (seconds: number): number => Math.ceil((seconds * (1200 - written)) / written);
    expect(Number(left)).to.be.within(after(60), after(75));
    now();
    release();
    await done();
  });

  it('has no measure where nobody knows how many there are', async () => {
    const gate = held<undefined>();
    const { streamUsers } = streaming(1200, (at) => (at === 1000 ? gate.promise : undefined));
    await open({ count: { count: 1200, exact: false } }, { streamUsers });
    start();
    await stage.shows('of about 1,200 rows');
    expect(stage.find('progress')?.hasAttribute('value')).to.equal(false);
    gate.resolve(undefined);
    await done();
  });

  it('stops at once, without a file', async () => {
    const { signals } = await halfway();
    stage.button('Stop').click();
    await stage.element.updateComplete;
    expect(stage.text('.export-note')).to.equal('Stopped. No file was saved.');
    expect(signals[0]?.aborted).to.equal(true);
    expect(saved.files).to.deep.equal([]);
    expect(leaving()).to.equal(false);
    await stage.until(() => focusedText() === 'Start again');
    stage.button('Back').click();
    await stage.appears('.export-form');
  });

  it('asks before Esc ends it', async () => {
    const { signals } = await halfway();
    await sendKeys({ press: 'Escape' });
    await stage.shows('Stop writing the file?');
    await stage.until(() => focusedText() === 'Go on');
    await sendKeys({ press: 'Enter' });
    await stage.until(() => buttons().join() === 'Stop');
    expect(signals[0]?.aborted).to.equal(false);
    await sendKeys({ press: 'Escape' });
    await stage.shows('Stop writing the file?');
    stage.button('Stop').click();
    await stage.closes();
    expect(signals[0]?.aborted).to.equal(true);
    expect(saved.files).to.deep.equal([]);
  });

  it('whose end comes while it asks shows its end', async () => {
    const { release } = await halfway();
    await sendKeys({ press: 'Escape' });
    await stage.shows('Stop writing the file?');
    release();
    await done();
    expect(buttons()).to.deep.equal(['Save again', 'Close']);
  });

  it('is let go when the element leaves the page', async () => {
    const { signals } = await halfway();
    stage.remove();
    await stage.until(() => signals[0]?.aborted);
    expect(leaving()).to.equal(false);
    expect(saved.files).to.deep.equal([]);
  });
});

describe('an export that is cut', () => {
  it('says why, keeps what has come, offers no file, and goes on when it is told to', async () => {
    const { signals } = await cutOnce(new UsersError('server', { requestId: 'r-1' }));
    expect(stage.text('.banner')).to.equal('The server had a problem. What has come is kept: it goes on from there. Request r-1');
    expect(leaving()).to.equal(true);
    expect(saved.files).to.deep.equal([]);
    stage.button('Go on').click();
    await done();
    expect(signals).to.have.length(2);
    expect(saved.files).to.have.length(1);
    expect(stage.text('.export-done')).to.contain('1,200 rows');
  });

  it('goes on by itself when the network is back', async () => {
    await cutOnce(new UsersError('offline'));
    dispatchEvent(new Event('online'));
    await done();
  });

  it('tells the host that the session is over, once, and waits', async () => {
    await cutOnce(new UsersError('unauthorized', { status: 401 }));
    expect(stage.heard).to.deep.equal([{ kind: 'unauthorized' }]);
    expect(stage.text('.banner')).to.contain('Sign in again');
    dispatchEvent(new Event('online'));
    expect(stage.find('.banner')).not.to.equal(null);
    stage.button('Go on').click();
    await done();
  });
});

describe('an export that fails', () => {
  const failing = (error: () => UsersError) =>
    streaming(10, (at) => {
      if (at === 5) throw error();
    });

  it('says so in words, with the request, saves nothing, and can start again', async () => {
    let fails = true;
    const { streamUsers } = streaming(10, (at) => {
      if (at === 5 && fails) throw new UsersError('contract', { requestId: 'r-7' });
    });
    await open({}, { streamUsers });
    start();
    expect(await stage.shows('No file was saved.', '.banner')).to.equal(
      'The server gave an answer that could not be read. No file was saved.Request r-7',
    );
    expect(saved.files).to.deep.equal([]);
    await stage.until(() => focusedText() === 'Start again');
    fails = false;
    stage.button('Start again').click();
    await done();
    expect(stage.text('.export-done')).to.contain('10 rows');
  });

  it('for want of a right has no way on but back', async () => {
    await open({}, { streamUsers: failing(() => new UsersError('forbidden', { status: 403 })).streamUsers });
    start();
    await stage.shows('Your role does not allow this. No file was saved.');
    expect(buttons()).to.deep.equal(['Back', 'Close']);
  });
});

describe('a long export', () => {
  const LONG = { count: { count: 60_000, exact: true } };
  const inChosenPlace = onlyIn('chromium', 'No other engine lets a person choose a place, nor takes back what was begun there.');
  type Picker = (options: { suggestedName: string }) => Promise<unknown>;
  const own = Object.getOwnPropertyDescriptor(globalThis, 'showSaveFilePicker');
  const letChoose = (picker: Picker | undefined): void => {
    if (picker) Object.defineProperty(globalThis, 'showSaveFilePicker', { value: picker, configurable: true, writable: true });
    else Reflect.deleteProperty(globalThis, 'showSaveFilePicker');
  };
  afterEach(async () => {
    Reflect.deleteProperty(globalThis, 'showSaveFilePicker');
    if (own) Object.defineProperty(globalThis, 'showSaveFilePicker', own);
    // WebKitGTK has no store for files.
    const folder = await navigator.storage?.getDirectory();
    await folder?.removeEntry('chosen.json').catch(() => undefined);
  });
  const inFolder = async (): Promise<string[]> => {
    const names: string[] = [];
    const folder = (await navigator.storage.getDirectory()) as unknown as { keys(): AsyncIterable<string> };
    for await (const name of folder.keys()) names.push(name);
    return names;
  };
  const chosen = async (): Promise<FileSystemFileHandle> =>
    (await navigator.storage.getDirectory()).getFileHandle('chosen.json', { create: true });

  inChosenPlace('asks for the place in the click, and is written straight there', async () => {
    const asked: string[] = [];
    letChoose(({ suggestedName }) => {
      asked.push(suggestedName);
      return chosen();
    });
    await open(LONG);
    pick('JSON');
    expect(stage.text('.export-form')).to.contain('you choose where to save it');
    start();
    await done();
    expect(asked).to.deep.equal(['localhost users 2026-11-23 1300.json']);
    expect(stage.text('.export-done')).to.contain('chosen.json');
    expect(buttons()).to.deep.equal(['Close']);
    expect(saved.files).to.deep.equal([]);
    const file = JSON.parse(await (await (await chosen()).getFile()).text()) as { users: unknown[] };
    expect(file.users).to.have.length(USERS);
  });

  it('goes back to its choices where the person changes their mind', async () => {
    letChoose(() => Promise.reject(new DOMException('', 'AbortError')));
    await open(LONG);
    pick('CSV');
    start();
    await stage.until(() => stage.find('.export-form') && stage.focused?.getAttribute('type') === 'radio');
    expect(stage.text('.export-file')).to.contain('.csv');
    expect(saved.files).to.deep.equal([]);
  });

  it('is handed over by the browser where the page may not let a person choose', async () => {
    letChoose(() => Promise.reject(new DOMException('', 'SecurityError')));
    await open(LONG);
    start();
    await done();
    expect(saved.files).to.have.length(1);
  });

  it('is handed over by the browser where that cannot let a person choose', async () => {
    letChoose(undefined);
    await open(LONG);
    expect(stage.text('.export-form')).not.to.contain('you choose');
    start();
    await done();
    expect(saved.files).to.have.length(1);
  });

  inChosenPlace('that is stopped leaves nothing in the place', async () => {
    letChoose(chosen);
    const gate = held<undefined>();
    const { streamUsers } = streaming(1200, (at) => (at === 1000 ? gate.promise : undefined));
    await open(LONG, { streamUsers });
    start();
    await stage.shows('of 60,000 rows');
    stage.button('Stop').click();
    await stage.shows('No file was saved.');
    for (;;) if ((await inFolder()).length === 0) break;
  });

  it('says where the place takes no file', async () => {
    letChoose(() => Promise.resolve({ createWritable: () => Promise.reject(new DOMException('', 'NotAllowedError')) }));
    await open(LONG);
    start();
    await stage.shows('The file could not be written where it was to be saved.');
    expect(buttons()).to.deep.equal(['Back', 'Close', 'Start again']);
  });
});

describe('a file of one user', () => {
  const backend = backendOf({
    getSettings: () => Promise.resolve(settings()),
    listViews: (_id, query) => Promise.resolve(viewsOf(1234, query)),
  });

  it('is what was watched in a period', async () => {
    const period = { from: '2026-11-01', to: '2026-11-23' };
    const asked: unknown[] = [];
    const listViews: UsersBackend['listViews'] = (_id, query) => {
      asked.push([query.from, query.to, query.zone]);
      return Promise.resolve(viewsOf(1234, query));
    };
    const about = { kind: 'sessions', userId: 'u1', period, days: 'This month', count: 1234 } as const;
    await stage.open('exportUser', about, { backend: { ...backend, listViews } });
    expect(stage.text('.export-lead')).to.equal('1,234 viewing sessions What this user watchedPeriod: This month');
    expect(stage.text('.export-file')).to.equal('File localhost viewing sessions u1 This month 2026-11-23 1300.xlsx');
    pick('JSON');
    start();
    await done();
    const { sessions } = JSON.parse(await text()) as { sessions: { id: string }[] };
    expect(sessions.map(({ id }) => id)).to.deep.equal(Array.from({ length: 1234 }, (_, at) => session(at).id));
    expect(asked).to.deep.equal(Array.from({ length: 3 }, () => ['2026-11-01', '2026-11-23', 'Europe/Paris']));
    expect(stage.heard).to.deep.equal([{ kind: 'exported', what: 'sessions', rows: 1234, format: 'json' }]);
  });

  it('is all that is known: a designed workbook or JSON, never CSV', async () => {
    await stage.open('exportUser', { kind: 'person', userId: 'u1' }, { backend });
    expect(stage.all('.export-segments label').map(({ textContent }) => textContent?.trim())).to.deep.equal(['Excel', 'JSON']);
    start();
    await done();
    expect(stage.text('.export-done')).to.contain('1,234 viewing sessions');
    expect((await text()).slice(0, 2)).to.equal('PK');
  });

  it('with more than a designed workbook takes is a plain one', async () => {
    const listViews: UsersBackend['listViews'] = (_id, query) => Promise.resolve(viewsOf(20_500, query));
    await stage.open('exportUser', { kind: 'person', userId: 'u1' }, { backend: { ...backend, listViews } });
    start();
    await done();
    expect(stage.text('.export-done')).to.contain('20,500 viewing sessions');
    expect(saved.files).to.have.length(1);
    expect(stage.heard).to.have.length(1);
  });
});
