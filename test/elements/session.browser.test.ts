// A session that ends while an element is at work over HTTP: what the host hears, what stays, and for whom nobody is asked any more.
import { createUsersApp } from '../../mocks/app.js';
import { createRestBackend } from '../../src/backend/rest.js';
import type { UsersBackend } from '../../src/contract/backend.js';
import { createSampleBackend } from '../../src/sample/backend.js';
import { afterEach, beforeEach, describe, expect, it } from '../runner/suite.js';
import { plain, type Shown } from './shown.js';
import { Detail } from './user-detail/harness.js';
import { Dashboard } from './users-dashboard/harness.js';
import { Table } from './users-table/harness.js';

const NOW = Date.parse('2026-11-23T12:00:00Z');

/** A host and its server, which serves who sends the token that counts. `given`: what the host has; a refresh brings no other. */
function site(users = 60) {
  const sample = createSampleBackend({ users, now: () => NOW });
  const app = createUsersApp(sample, { base: '/api' });
  const state = { given: 'token', served: 'token' };
  /** How often the token and the network were asked. */
  const asked = { token: 0, fetch: 0 };
  /** Stands before each token and each answer. */
  const meet = { token: async (): Promise<undefined> => undefined, fetch: async (): Promise<Response | undefined> => undefined };
  const backend = createRestBackend({
    baseUrl: 'https://backend.test/api',
    getToken: async ({ refresh }) => {
      asked.token += 1;
      await meet.token();
      return refresh ? null : state.given;
    },
    fetch: async (input, init) => {
      asked.fetch += 1;
      const request = new Request(input, init);
      const met = await meet.fetch();
      if (met) return met;
      const known = request.headers.get('authorization') === `Bearer ${state.served}`;
      return known ? app.fetch(request) : new Response(null, { status: 401 });
    },
  });
  const endSession = (): void => void (state.served += '!');
  const signIn = (): void => void (state.given = state.served);
  return { sample, backend, asked, meet, endSession, signIn };
}

let shown: Shown<'users-dashboard' | 'users-table' | 'user-detail'>;
afterEach(() => shown.remove());

/** Types a first name into the open form. */
async function typeName(text: string, within: () => ParentNode = () => shown.root): Promise<HTMLInputElement> {
  const input = await shown.until(() => within().querySelector<HTMLInputElement>('dialog[open] [data-field=firstName] input'));
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  return input;
}
const save = (): void => shown.button('Save', 'dialog .dialog-foot').click();
const heard = (): { auth: number; saved: string[] } => {
  const told = { auth: 0, saved: [] as string[] };
  shown.element.addEventListener('auth-required', () => (told.auth += 1));
  shown.element.addEventListener('user-saved', ({ userId }) => told.saved.push(userId));
  return told;
};

describe('a session that ends while a form is open', () => {
  /** Saves without a session, signs in, and saves again. */
  const goThrough = async ({ sample, endSession, signIn }: ReturnType<typeof site>, id: string): Promise<void> => {
    const told = heard();
    const input = await typeName('Zora');
    endSession();
    save();
    await shown.shows('Your session is over.', 'dialog');
    expect(told).to.deep.equal({ auth: 1, saved: [] });
    expect([input.isConnected, input.value]).to.deep.equal([true, 'Zora']);
    expect((await sample.getUser?.(id))?.firstName).not.to.equal('Zora');
    signIn();
    save();
    await shown.until(() => !shown.find('dialog'));
    expect(told).to.deep.equal({ auth: 1, saved: [id] });
    expect((await sample.getUser?.(id))?.firstName).to.equal('Zora');
  };

  it('is told to the host by the list; the entries stay, and are saved once somebody has signed in', async () => {
    const place = site();
    const table = new Table({ backend: place.backend, now: NOW });
    shown = table;
    const name = await table.until(() => table.all('.name')[1]);
    const id = name.dataset['user'] ?? '';
    table.button(`Actions for ${plain(name.textContent ?? '')}`).click();
    await table.appears('.menu:popover-open');
    table.button('Edit', '.menu').click();
    await goThrough(place, id);
    await table.until(() => table.find(`[data-user="${id}"]`)?.textContent?.includes('Zora'));
  });

  it('is told to the host by a user’s own element, too', async () => {
    const place = site();
    const { items } = await place.sample.searchUsers({ limit: 1 });
    const id = items[0]?.id ?? '';
    shown = new Detail({ backend: place.backend, userId: id, now: NOW });
    await shown.appears('.user-actions button');
    shown.button('Edit', '.user-actions').click();
    await goThrough(place, id);
    await shown.shows('Zora', '.head h2');
  });

  it('is told by the dashboard around both, for each time that somebody saves', async () => {
    const { backend, endSession, signIn } = site();
    const dashboard = new Dashboard({ backend, width: 1280 });
    shown = dashboard;
    const told = heard();
    const id = await dashboard.open(1);
    const detail = await dashboard.until(() => dashboard.find('user-detail')?.shadowRoot);
    const pressed = async (name: string, within: string): Promise<void> =>
      (
        await dashboard.until(() =>
          [...detail.querySelectorAll<HTMLElement>(`${within} button`)].find(({ textContent }) => plain(textContent ?? '') === name),
        )
      ).click();
    await pressed('Edit', '.user-actions');
    const input = await typeName('Zora', () => detail);
    endSession();
    await pressed('Save', 'dialog');
    await dashboard.until(() => detail.querySelector('dialog')?.textContent?.includes('Your session is over.'));
    expect(told).to.deep.equal({ auth: 1, saved: [] });
    expect(input.value).to.equal('Zora');
    await pressed('Save', 'dialog');
    await dashboard.until(() => told.auth === 2);
    await dashboard.until(() => detail.querySelector('dialog')?.textContent?.includes('Your session is over.'));
    signIn();
    await pressed('Save', 'dialog');
    await dashboard.until(() => !detail.querySelector('dialog'));
    expect(told).to.deep.equal({ auth: 2, saved: [id] });
  });

  it('is told again by the dashboard where it ends again after somebody has signed in', async () => {
    const { backend, endSession, signIn } = site(1000);
    const dashboard = new Dashboard({ backend, width: 1280 });
    shown = dashboard;
    await dashboard.figure('Registered');
    await dashboard.names();
    const told = heard();
    const list = dashboard.list.shadowRoot;
    const grid = list?.querySelector<HTMLElement & { scrollToIndex: (index: number) => void }>('.grid');
    const failed = (): HTMLElement | null | undefined => list?.querySelector<HTMLElement>('.row-failure button');
    for (const index of [500, 800]) {
      told.auth = 0;
      endSession();
      grid?.scrollToIndex(index);
      await dashboard.until(failed);
      await dashboard.until(() => told.auth > 0);
      signIn();
      await dashboard.until(() => {
        const retry = failed();
        retry?.click();
        return !retry;
      });
    }
  });
});

describe('a session that ends while a list is looked through', () => {
  it('is told to the host once, however many pages are refused, and again for who tries again', async () => {
    const { backend, meet } = site(1000);
    const table = new Table({ backend, now: NOW });
    shown = table;
    await table.until(() => table.names.length > 0);
    const told = heard();
    const refusals: (() => void)[] = [];
    meet.fetch = () => new Promise((resolve) => refusals.push(() => resolve(new Response(null, { status: 401 }))));
    const failed = (): HTMLElement[] => table.all('.row-failure');
    const refuse = async (): Promise<void> => {
      const { length } = failed();
      (await table.until(() => refusals.shift()))();
      await table.until(() => failed().length > length);
    };
    // Where one page ends and the next begins: that one is asked when this one was refused.
    table.grid.scrollToIndex(545);
    await refuse();
    expect(told.auth).to.equal(1);
    await refuse();
    expect(told.auth).to.equal(1);
    failed()[0]?.querySelector('button')?.click();
    await refuse();
    expect(told.auth).to.equal(2);
    table.element.refresh();
    (await table.until(() => refusals.shift()))();
    await table.appears('.banner');
    expect(told.auth).to.equal(3);
  });
});

/** Keeps timers as they are, and lets those that still wait go off at once when asked. */
function watchTimers() {
  const { setTimeout: start, clearTimeout: stop } = globalThis;
  const waiting = new Map<unknown, () => void>();
  globalThis.setTimeout = ((run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => {
    const go = (): void => void (waiting.delete(timer), run(...args));
    const timer = start(go, ms);
    waiting.set(timer, go);
    return timer;
  }) as typeof setTimeout;
  globalThis.clearTimeout = ((timer?: number) => {
    waiting.delete(timer);
    stop(timer);
  }) as typeof clearTimeout;
  return {
    /** All waits are over, those of what follows too. */
    async pass(): Promise<void> {
      for (let frame = 0; frame < 60; frame += 1) {
        for (const [timer, go] of Array.from(waiting)) {
          globalThis.clearTimeout(timer as number);
          go();
        }
        await new Promise(requestAnimationFrame);
      }
    },
    restore: (): void => void Object.assign(globalThis, { setTimeout: start, clearTimeout: stop }),
  };
}

describe('an element that was taken out of the page', () => {
  let timers: ReturnType<typeof watchTimers>;
  beforeEach(() => {
    timers = watchTimers();
  });
  afterEach(() => timers.restore());

  const never = (): Promise<never> => new Promise(() => undefined);
  const refuse = (status: number) => async (): Promise<Response> => new Response(null, { status });
  const whole = async (backend: UsersBackend): Promise<Dashboard> => {
    const dashboard = new Dashboard({ backend, width: 1280 });
    shown = dashboard;
    await dashboard.figure('Registered');
    await dashboard.open(1);
    await dashboard.until(() => dashboard.find('user-detail')?.shadowRoot?.querySelector('.user-actions button'));
    return dashboard;
  };
  /** Nobody is asked any more, whatever time passes and whatever the page hears. */
  const staysSilent = async (asked: Readonly<Record<string, number>>): Promise<void> => {
    shown.remove();
    await Promise.resolve();
    const before = { ...asked };
    for (const type of ['online', 'focus', 'pageshow', 'resize']) globalThis.dispatchEvent(new Event(type));
    document.dispatchEvent(new Event('visibilitychange'));
    await timers.pass();
    expect(asked).to.deep.equal(before);
  };

  it('asks neither for a token nor for anything else once all was there', async () => {
    const { backend, asked } = site();
    await whole(backend);
    expect(asked.fetch).to.be.greaterThan(3);
    expect(asked.token).to.equal(asked.fetch);
    await staysSilent(asked);
  });

  for (const [name, status] of [
    ['fails and would be tried again', 503],
    ['is refused for want of a session', 401],
  ] as const) {
    it(`stops asking where a question ${name}`, async () => {
      const { backend, asked, meet } = site();
      const dashboard = await whole(backend);
      meet.fetch = refuse(status);
      const { fetch: before } = asked;
      dashboard.element.refresh();
      await dashboard.until(() => asked.fetch > before + 1);
      await staysSilent(asked);
    });
  }

  it('stops asking where it waits for its first answer, and for its first token', async () => {
    for (const held of ['fetch', 'token'] as const) {
      const { backend, asked, meet } = site();
      let go = (): void => undefined;
      meet[held] = () => new Promise((resolve) => (go = () => resolve(undefined)));
      shown = new Dashboard({ backend });
      await shown.until(() => asked[held] > 0);
      shown.remove();
      await Promise.resolve();
      go();
      meet[held] = never;
      await staysSilent(asked);
    }
  });
});
