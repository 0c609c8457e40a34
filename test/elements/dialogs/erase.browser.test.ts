// The dialog that erases users, as a person works with it: plan, confirmation, progress, stop, failures and the result.
import { sendKeys } from '@web/test-runner-commands';
import type { UsersBackend } from '../../../src/contract/backend.js';
import { UsersError } from '../../../src/contract/failure.js';
import type { ErasePlan, UserDetail } from '../../../src/contract/schema/index.js';
import type { Chosen } from '../../../src/controllers/selection.js';
import { EraseStore, idOf, planOf } from '../../controllers/erase-kit.js';
import { afterEach, beforeEach, describe, expect, it } from '../../runner/suite.js';
import { backendOf, held, session, settings, viewsOf } from '../user-detail/stub.js';
import { catchDownloads, type Downloads } from './downloads.js';
import { later } from './later.js';
import { type Given, Stage } from './stage.js';

const person = (at: number) => ({ id: idOf(at), firstName: `First${at}`, lastName: `Last${at}`, email: `p${at}@example.com` });
/** What a plan tells besides its number. */
const TOLD: Partial<ErasePlan> = {
  sessionsKept: 1204,
  runningSubscriptions: { count: 2, nextRenewal: '2026-12-03T10:00:00Z' },
};

/** A platform of numbered users, whose plans tell more than the store's. */
function platform(
  users: number,
  told: Partial<ErasePlan> = TOLD,
  more: Partial<UsersBackend> = {},
): { store: EraseStore; backend: UsersBackend } {
  const store = new EraseStore(users);
  const { planErase, eraseUsers } = store.backend;
  const { permissions } = settings();
  const backend = backendOf({
    getSettings: () => Promise.resolve(settings({ permissions: { ...permissions, export: true } })),
    eraseUsers,
    planErase: async (selection, call) => {
      const plan = await planErase(selection, call);
      const ids = store.plans.get(plan.token) ?? [];
      return { ...plan, ...told, sample: ids.slice(0, 5).map((id) => person(Number(id.slice(1)))) };
    },
    ...more,
  });
  return { store, backend };
}

const ids = (count: number): Chosen => ({ ids: Array.from({ length: count }, (_, at) => idOf(at)) });
const everybody: Chosen = { filter: {}, zone: 'Europe/Paris', except: [] };

let stage: Stage;
const open = async (chosen: Chosen, given: Given, count?: number): Promise<void> => {
  stage = new Stage();
  await stage.open('erase', { chosen, ...(count !== undefined && { count }) }, given);
};
const planned = (): Promise<unknown> => stage.until(() => stage.find('.dialog-foot .danger'));
const title = (): string => stage.text('.dialog-title');
const type = (text: string): void => {
  const input = stage.find<HTMLInputElement>('#erase-count');
  if (!input) throw new Error('No count is asked for.');
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
};
const over = (): Promise<unknown> => stage.until(() => stage.find('.dialog-foot .primary'));
const leaving = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
afterEach(() => stage.remove());

describe('the plan of an erasure', () => {
  it('names the person, and says what goes, what stays and what is not touched', async () => {
    await open(ids(1), platform(1));
    await planned();
    expect(title()).to.equal('Erase First0 Last0?');
    expect(stage.text('.erase-people')).to.contain('p0@example.com');
    const parts = stage.all('.erase-parts dd').map(({ textContent }) => textContent ?? '');
    expect(parts[1]).to.contain('1,204 viewing sessions');
    expect(parts[2]).to.contain('2 running subscriptions');
    expect(parts[2]).to.contain('3 December 2026');
    expect(stage.find('#erase-count')).to.equal(null);
    expect(stage.text('.dialog-body > [role=status]')).to.equal('Erase First0 Last0?');
  });

  it('speaks French', async () => {
    await open(ids(40), { ...platform(40), lang: 'fr' });
    await planned();
    expect(title()).to.equal('Effacer 40 utilisateurs ?');
    expect(stage.text('.erase-others')).to.equal('et 35 autres');
    expect(stage.text('.erase-count')).to.contain('Saisissez 40 pour confirmer');
  });

  it('says where it holds fewer than were selected, and asks the server for these alone', async () => {
    const { store, backend } = platform(38);
    await open(ids(40), { backend });
    await planned();
    expect(stage.text('.erase-note')).to.contain('Of the 40 selected users, 38 are left');
    expect(store.sent).to.deep.equal([]);
  });

  it('says where more match by now than the person was told', async () => {
    await open({ ...everybody, filter: { status: ['active'] } }, platform(12), 10);
    await planned();
    expect(stage.text('.erase-note')).to.contain('You selected 10 users. By now, 12 match.');
  });

  it('is made anew where it could not be had, and counts the seconds down that the server asks for', async () => {
    const { store, backend } = platform(1);
    store.planFates = ['busy'];
    await open(ids(1), { backend });
    expect(await stage.shows('Trying again in 60 s')).to.be.a('string');
    stage.button('Retry').click();
    await planned();
  });

  it('has no way on where the role does not allow it', async () => {
    await open(ids(1), platform(1, TOLD, { planErase: () => Promise.reject(new UsersError('forbidden', { status: 403 })) }));
    await stage.shows('Your role does not allow this.');
    expect(stage.all('button').map((button) => button.textContent?.trim())).to.deep.equal(['', 'Cancel']);
  });

  it('of somebody who is no more is done already', async () => {
    await open(ids(1), platform(0));
    await over();
    expect(title()).to.equal('1 already gone');
    expect(stage.heard).to.deep.equal([{ kind: 'erased', ids: ['u0'] }]);
  });

  it('says that a session is over', async () => {
    await open(ids(1), platform(1, TOLD, { planErase: () => Promise.reject(new UsersError('unauthorized', { status: 401 })) }));
    await stage.shows('Sign in again');
    expect(stage.heard).to.deep.equal([{ kind: 'unauthorized' }]);
  });
});

describe('the confirmation of an erasure', () => {
  it('is one press for one user, however often it is pressed', async () => {
    const { store, backend } = platform(1);
    await open(ids(1), { backend });
    await planned();
    const button = stage.button('Erase');
    button.click();
    button.click();
    await over();
    expect(title()).to.equal('First0 Last0 is erased');
    expect(store.sent).to.have.length(1);
    expect(stage.heard).to.deep.equal([{ kind: 'erased', ids: ['u0'] }]);
    expect(stage.text('.erase-note')).to.contain('2 running subscriptions');
  });

  it('is the typed number for many; another number erases nobody and leads back to the field', async () => {
    const { store, backend } = platform(1208);
    await open(ids(1208), { backend });
    await planned();
    for (const wrong of ['', '1207', '12,08x', 'all']) {
      type(wrong);
      stage.button('Erase 1,208 users').click();
      await stage.shows('This is not 1,208');
      expect(stage.focused?.id).to.equal('erase-count');
    }
    expect(store.sent).to.deep.equal([]);
    type('1 208');
    stage.button('Erase 1,208 users').click();
    await over();
    expect(title()).to.equal('1,208 users are erased');
    expect(store.alive.size).to.equal(0);
  });

  it('is the typed number for everybody, also where that is one user, and says everybody', async () => {
    let asked: unknown;
    const { backend } = platform(1, TOLD, {
      planErase: (selection) => Promise.resolve(((asked = selection), planOf({ sample: [person(0)] }))),
    });
    await open(everybody, { backend });
    await planned();
    expect(asked).to.deep.equal({ ...everybody, everybody: true });
    expect(stage.text('.erase-count')).to.contain('Type 1 to confirm');
  });

  it('does not say everybody of a filter', async () => {
    let asked: unknown;
    const { backend } = platform(1, TOLD, { planErase: (selection) => Promise.resolve(((asked = selection), planOf())) });
    await open({ ...everybody, filter: { text: 'a' }, except: ['u1'] }, { backend });
    await planned();
    expect(asked).to.deep.equal({ filter: { text: 'a' }, zone: 'Europe/Paris', except: ['u1'], everybody: false });
  });

  it('works by the keyboard alone, and the focus goes back to where it was', async () => {
    await open(ids(2), platform(2));
    await planned();
    expect(stage.focused?.id).to.equal('dialog-title');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    // Firefox stops at whatever scrolls.
    if (stage.focused?.className === 'dialog-body') await sendKeys({ press: 'Tab' });
    expect(stage.focused?.id).to.equal('erase-count');
    await sendKeys({ type: '2' });
    await sendKeys({ press: 'Enter' });
    await over();
    await stage.until(() => stage.focused?.textContent?.trim() === 'Close');
    await sendKeys({ press: 'Enter' });
    await stage.closes();
    await stage.until(() => stage.focused?.className === 'opener');
  });

  it('is left by Esc, and nothing is sent', async () => {
    const { store, backend } = platform(1);
    await open(ids(1), { backend });
    await planned();
    await sendKeys({ press: 'Escape' });
    await stage.closes();
    expect(store.sent).to.deep.equal([]);
  });
});

describe('an erasure under way', () => {
  /** Opens and confirms an erasure of 250 users whose second part waits for its answer. */
  const halfway = async (fates: EraseStore['fates'] = []) => {
    const gate = held<undefined>();
    const { store, backend } = platform(250);
    const eraseUsers: UsersBackend['eraseUsers'] = async (request, call) => {
      if (store.sent.length === 1) await gate.promise;
      return store.backend.eraseUsers(request, call);
    };
    store.fates = fates;
    await open(everybody, { backend: { ...backend, eraseUsers } });
    await planned();
    type('250');
    stage.button('Erase 250').click();
    await stage.shows('100 of 250');
    return { store, release: () => gate.resolve(undefined) };
  };

  it('shows how far it is, holds the page, and tells of each part as it is done', async () => {
    const { release } = await halfway();
    expect(stage.find<HTMLProgressElement>('progress')?.value).to.equal(100);
    expect(leaving()).to.equal(true);
    expect(stage.heard).to.have.length(1);
    expect(stage.focused?.id).to.equal('dialog-title');
    release();
    await over();
    expect(leaving()).to.equal(false);
    expect(stage.heard).to.have.length(3);
  });

  it('is told to who listens, now and then', async () => {
    const { release } = await halfway();
    const said = (): string => stage.text('.dialog-body > [role=status]');
    expect(said()).to.equal('');
    const now = later(7000);
    stage.element.requestUpdate();
    await stage.until(() => said() === '100 of 250');
    now();
    release();
    await over();
    expect(said()).to.equal('250 users are erased');
  });

  it('stops after the part under way, says what is done and what is not, and can go on', async () => {
    const { store, release } = await halfway();
    stage.button('Stop').click();
    await stage.shows('Stopping after this part');
    release();
    await over();
    expect(title()).to.equal('Stopped');
    expect(stage.all('.erase-results li').map((line) => line.textContent?.trim())).to.deep.equal(['200 erased', '50 not erased yet']);
    expect(store.alive.size).to.equal(50);
    stage.button('Erase the other 50').click();
    await stage.shows('250 users are erased');
  });

  it('asks before Esc stops it', async () => {
    const { release } = await halfway();
    await sendKeys({ press: 'Escape' });
    await stage.shows('Stop erasing?');
    await stage.until(() => stage.focused?.textContent?.trim() === 'Go on');
    await sendKeys({ press: 'Enter' });
    expect(stage.text('.dialog-foot')).to.equal('Stop');
    await sendKeys({ press: 'Escape' });
    await stage.shows('Stop erasing?');
    stage.button('Stop').click();
    release();
    await stage.shows('200 erased');
  });

  it('takes the second click of a double click for no answer', async () => {
    const { release } = await halfway();
    stage.button('Stop').dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true }));
    release();
    await over();
    expect(title()).to.equal('250 users are erased');
  });

  it('pauses where a part fails, and goes on with the same part', async () => {
    const { store, release } = await halfway(['fine', 'lost']);
    release();
    await stage.shows('The server took too long to answer.');
    expect(stage.text('.banner')).to.contain('Nothing is lost');
    stage.button('Retry').click();
    await over();
    expect(title()).to.equal('250 users are erased');
    expect(store.carriedOut).to.have.length(3);
  });

  it('stopped while an answer is lost, says of whom nobody knows', async () => {
    const { release } = await halfway(['fine', 'lost']);
    release();
    await stage.appears('.banner');
    stage.button('Stop').click();
    await stage.shows('For 100 of these no answer came');
  });

  it('goes on by itself when the network is back', async () => {
    const { store, backend } = platform(1);
    let calls = 0;
    const eraseUsers: UsersBackend['eraseUsers'] = (request, call) =>
      (calls += 1) === 1 ? Promise.reject(new UsersError('offline')) : store.backend.eraseUsers(request, call);
    await open(ids(1), { backend: { ...backend, eraseUsers } });
    await planned();
    stage.button('Erase').click();
    await stage.appears('.banner');
    dispatchEvent(new Event('online'));
    await over();
    expect(store.alive.size).to.equal(0);
  });

  it('whose plan runs out shows another one, and erases nobody before it is confirmed', async () => {
    const { store, release } = await halfway(['fine', 'expired']);
    release();
    await planned();
    expect(title()).to.equal('Erase 150 users?');
    expect(stage.text('.erase-note')).to.contain('The plan ran out');
    expect(stage.find<HTMLInputElement>('#erase-count')?.value).to.equal('');
    expect(store.alive.size).to.equal(150);
    type('150');
    stage.button('Erase 150').click();
    await stage.shows('250 users are erased');
  });

  it('is let go when the element leaves the page', async () => {
    const { store, release } = await halfway();
    stage.remove();
    await new Promise(requestAnimationFrame);
    release();
    await new Promise(requestAnimationFrame);
    expect(leaving()).to.equal(false);
    expect(stage.heard).to.have.length(1);
    expect(store.sent.length).to.be.lessThan(3);
  });
});

describe('the result of an erasure', () => {
  it('counts by the answers, and names who failed with the reason, in words where they are known', async () => {
    const { store, backend } = platform(30);
    store.kept.set('u2', 'server').set('u3', 'legal_hold').set('u20', '');
    store.before = () => void store.alive.delete('u9');
    await open(ids(30), { backend });
    await planned();
    type('30');
    stage.button('Erase 30').click();
    await over();
    expect(title()).to.equal('Not everybody could be erased');
    expect(stage.text('.erase-results')).to.contain('26 erased');
    expect(stage.text('.erase-results')).to.contain('1 already gone');
    expect(stage.text('.erase-results')).to.contain('3 could not be erased');
    const [server, hold, unnamed] = stage.all('.erase-failures li').map(({ textContent }) => textContent?.replace(/[\u2068\u2069]/g, ''));
    expect([server, hold]).to.deep.equal(['First2 Last2: The server had a problem.', 'First3 Last3: legal_hold']);
    expect(unnamed).to.contain('User u20');
    expect(stage.heard).to.have.length(1);
    expect(JSON.stringify(stage.heard)).not.to.contain('"u3"');
  });

  it('lets those be tried again alone who failed', async () => {
    const { store, backend } = platform(30);
    store.kept.set('u2', 'server').set('u3', 'server');
    await open(ids(30), { backend });
    await planned();
    type('30');
    stage.button('Erase 30').click();
    await over();
    store.kept.clear();
    stage.button('Try 2 again').click();
    await stage.shows('30 users are erased');
    expect(stage.heard.at(-1)).to.deep.equal({ kind: 'erased', ids: ['u2', 'u3'] });
  });
});

describe('the file of a person', () => {
  let saved: Downloads;
  beforeEach(() => {
    saved = catchDownloads();
  });
  afterEach(() => saved.restore());

  it('holds profile, subscriptions, rentals and every session, under a name that says the id alone', async () => {
    const { backend } = platform(1, TOLD, { listViews: (_id, query) => Promise.resolve(viewsOf(1234, query)) });
    await open(ids(1), { backend });
    await planned();
    stage.button('Save as JSON').click();
    await stage.shows('Saved as localhost user u0 2026-11-23 1300.json');
    const file = JSON.parse((await saved.files[0]?.text()) ?? '');
    expect(saved.names).to.deep.equal(['localhost user u0 2026-11-23 1300.json']);
    expect(file.profile).to.deep.include({ id: 'u0', email: 'ana@example.com' });
    expect(file.profile).not.to.have.property('etag');
    expect([file.subscriptions.length, file.rentals.length, file.sessions.length]).to.deep.equal([1, 1, 1234]);
    expect(file.sessions[1233]).to.include({ id: session(1233).id, title: session(1233).title });
    expect(stage.heard).to.deep.equal([{ kind: 'exported', what: 'person', rows: 1234, format: 'json' }]);
    stage.button('Cancel').click();
    await stage.closes();
    expect(saved.held.size).to.equal(0);
  });

  it('is a workbook as well', async () => {
    await open(ids(1), platform(1));
    await planned();
    stage.button('Save as Excel').click();
    await stage.shows('Saved as localhost user u0 2026-11-23 1300.xlsx');
    expect((await saved.files[0]?.text())?.slice(0, 2)).to.equal('PK');
  });

  it('is whole or is not saved at all, and may be asked for once more', async () => {
    let fails = true;
    const { backend } = platform(1, TOLD, {
      listViews: (_id, query) =>
        query.offset && fails ? Promise.reject(new UsersError('offline')) : Promise.resolve(viewsOf(1234, query)),
    });
    await open(ids(1), { backend });
    await planned();
    stage.button('Save as JSON').click();
    await stage.shows('No file was saved.');
    expect(saved.files).to.deep.equal([]);
    expect(stage.button('Erase').getAttribute('aria-disabled')).to.equal('false');
    fails = false;
    stage.button('Save as JSON').click();
    await stage.shows('Saved as');
  });

  it('is finished before anybody can be erased', async () => {
    const gate = held<UserDetail>();
    const { store, backend } = platform(1, TOLD, { getUser: () => gate.promise });
    await open(ids(1), { backend });
    await planned();
    stage.button('Save as JSON').click();
    await stage.shows('Gathering the file');
    stage.button('Erase').click();
    await stage.element.updateComplete;
    expect(store.sent).to.deep.equal([]);
    expect(stage.button('Erase').getAttribute('aria-disabled')).to.equal('true');
  });

  it('is offered for one person alone, and to those alone who may export', async () => {
    await open(ids(2), platform(2));
    await planned();
    expect(stage.find('.erase-file')).to.equal(null);
    stage.remove();
    await open(ids(1), platform(1, TOLD, { getSettings: () => Promise.resolve(settings()) }));
    await planned();
    expect(stage.find('.erase-file')).to.equal(null);
  });
});
