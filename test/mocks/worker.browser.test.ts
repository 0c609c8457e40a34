// The contract in a browser without a server: the HTTP client's real requests, answered by the app through a service worker.
import { createUsersApp } from '../../mocks/app.js';
import { usersWorker } from '../../mocks/browser.js';
import { busy, withFaults } from '../../mocks/faults.js';
import { createRestBackend } from '../../src/backend/rest.js';
import { UsersError } from '../../src/contract/failure.js';
import { createSampleBackend } from '../../src/sample/backend.js';
import { after, before, describe, expect, it } from '../runner/suite.js';

const BASE = '/api/v1';

describe('the service worker', () => {
  const app = createUsersApp(createSampleBackend({ users: 300, now: () => Date.parse('2026-11-17T10:20:30.456Z') }), { base: BASE });
  const faulty = withFaults((request) => app.fetch(request), [busy(0)]);
  const worker = usersWorker(faulty, BASE);
  const backend = createRestBackend({ baseUrl: BASE });

  before(async () => {
    await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
  });
  after(async () => {
    worker.stop();
    // The pages of other tests are not this worker's.
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
  });

  it('answers a page’s requests from the app, faults in between', async () => {
    const page = await backend.searchUsers({ limit: 20 });
    expect(page.items.length).to.equal(20);
    expect(page.total.count).to.equal(300);
    expect(faulty.requests.length).to.equal(2);
  });

  it('passes lines on as a stream', async () => {
    let count = 0;
    for await (const user of backend.streamUsers?.({}) ?? []) count += user.id === '' ? 0 : 1;
    expect(count).to.equal(300);
  });

  it('passes refusals on as they are', async () => {
    const failure = await backend.getUser?.('nobody').catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(UsersError);
    expect(failure).to.include({ kind: 'missing', status: 404 });
  });
});
