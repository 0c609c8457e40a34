// Figures, list and open user follow when one of them has written.
import type { UsersBackend } from '../../../src/contract/backend.js';
import { UserSavedEvent, UsersErasedEvent, UsersImportedEvent } from '../../../src/elements/write-events.js';
import { afterEach, describe, expect, it } from '../../runner/suite.js';
import { backendOf, Dashboard } from './harness.js';

let dashboard: Dashboard;
afterEach(() => dashboard.remove());

/** A dashboard that counts what it asks. */
async function counted() {
  const asked = { figures: 0, users: 0, rows: 0 };
  const real = backendOf();
  const count = <K extends 'getKpis' | 'getUser' | 'searchUsers'>(name: K, what: keyof typeof asked): UsersBackend[K] =>
    ((...args: never[]) => {
      asked[what] += 1;
      return (real[name] as (...given: never[]) => unknown)(...args);
    }) as UsersBackend[K];
  const backend = backendOf({
    ...real,
    getKpis: count('getKpis', 'figures'),
    getUser: count('getUser', 'users'),
    searchUsers: count('searchUsers', 'rows'),
  });
  dashboard = new Dashboard({ width: 1280, backend });
  await dashboard.figure('Registered');
  await dashboard.names();
  return { asked, backend };
}

const detail = (): HTMLElement => {
  const found = dashboard.find('user-detail');
  if (!found) throw new Error('No user is open.');
  return found;
};
const settled = async (asked: Readonly<Record<string, number>>): Promise<void> => {
  let before = '';
  await dashboard.until(() => {
    const now = JSON.stringify(asked);
    return now === before || void (before = now);
  });
};

describe('what the list has written', () => {
  it('is counted by the figures', async () => {
    const { asked } = await counted();
    for (const event of [
      new UserSavedEvent({ userId: 'u', created: true }),
      new UsersErasedEvent({ userIds: ['u'] }),
      new UsersImportedEvent({ created: 1, updated: 0 }),
    ]) {
      const { figures } = asked;
      dashboard.list.dispatchEvent(event);
      await dashboard.until(() => asked.figures === figures + 1);
    }
  });

  it('is shown by the open user, where it is that one', async () => {
    const { asked } = await counted();
    const id = await dashboard.open(1);
    await dashboard.until(() => asked.users === 1);
    dashboard.list.dispatchEvent(new UserSavedEvent({ userId: 'somebody else', created: false }));
    await settled(asked);
    expect(asked.users).to.equal(1);
    dashboard.list.dispatchEvent(new UserSavedEvent({ userId: id, created: false }));
    await dashboard.until(() => asked.users === 2);
  });

  it('closes the user who was erased', async () => {
    await counted();
    const id = await dashboard.open(1);
    let told = 0;
    dashboard.element.addEventListener('open-user-change', () => (told += 1));
    dashboard.list.dispatchEvent(new UsersErasedEvent({ userIds: [id] }));
    await dashboard.until(() => !dashboard.find('.panel'));
    expect([dashboard.element.openUserId, told]).to.eql([null, 1]);
  });
});

describe('what the open user’s own element has written', () => {
  it('is shown by the row, which is asked alone', async () => {
    const { asked, backend } = await counted();
    const id = await dashboard.open(1);
    await dashboard.until(() => asked.users === 1);
    const { etag } = (await backend.getUser?.(id)) ?? { etag: '' };
    await backend.updateUser?.(id, { firstName: 'Zora' }, { etag });
    const { rows } = asked;
    detail().dispatchEvent(new UserSavedEvent({ userId: id, created: false }));
    await dashboard.until(() => dashboard.list.shadowRoot?.querySelector(`[data-user="${id}"]`)?.textContent?.includes('Zora'));
    expect(asked.rows).to.equal(rows);
  });

  it('takes the erased user out of the list, and closing it puts the focus on the next one', async () => {
    const { backend } = await counted();
    const next = (await dashboard.names())[2]?.dataset['user'];
    const id = await dashboard.open(1);
    const { token = '' } = (await backend.planErase?.({ ids: [id] })) ?? {};
    await backend.eraseUsers?.({ token, confirmedCount: 1 });
    detail().dispatchEvent(new UsersErasedEvent({ userIds: [id] }));
    await dashboard.until(() => !dashboard.list.shadowRoot?.querySelector(`[data-user="${id}"]`));
    expect(dashboard.element.openUserId, 'its dialog may still show the result').to.equal(id);
    (document.activeElement as HTMLElement | null)?.blur();
    detail().dispatchEvent(new Event('user-close', { bubbles: true, composed: true }));
    await dashboard.until(() => dashboard.list.shadowRoot?.activeElement?.getAttribute('data-user') === next);
  });
});

describe('settings that were changed by the list', () => {
  it('are those of figures, list and user, and nothing is asked from the top', async () => {
    const { asked, backend } = await counted();
    const settings = await backend.getSettings?.();
    const { rows } = asked;
    dashboard.list.dispatchEvent(new CustomEvent('settings-changed', { detail: { ...settings, currency: 'XTS' } }));
    await dashboard.until(() => dashboard.list.connection?.settings.currency === 'XTS');
    await settled(asked);
    expect(asked.rows).to.equal(rows);
  });
});
