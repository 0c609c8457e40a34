// Writing into the sample beyond the suite: a clock that goes on, a crowd, and those who ask at the same time.
import { describe, expect, it } from 'vitest';
import type { UsersBackend } from '../../src/contract/backend.js';
import { PLAN_MS } from '../../src/contract/erase-rules.js';
import { createSampleBackend } from '../../src/sample/backend.js';

const NOW = Date.parse('2026-11-17T10:00:00Z');
const sample = (users: number, now: () => number = () => NOW) => createSampleBackend({ users, now }) as Required<UsersBackend>;
const all = async (backend: Required<UsersBackend>): Promise<number> => (await backend.searchUsers({ limit: 1 })).total.count;

it('two changes in one millisecond make two ETags, and the first of them is stale', async () => {
  const backend = sample(3);
  const { etag } = await backend.getUser('u_000001');
  const first = await backend.updateUser('u_000001', { firstName: 'Ana' }, { etag });
  const second = await backend.updateUser('u_000001', { firstName: 'Ida' }, { etag: first.etag });
  expect(second.updatedAt).toBe(first.updatedAt);
  await expect(backend.updateUser('u_000001', { firstName: 'Eva' }, { etag: first.etag })).rejects.toMatchObject({ kind: 'conflict' });
});

it('a key stays used when whom it created is erased', async () => {
  const backend = sample(1);
  const create = () => backend.createUser({ email: 'new@example.org' }, { idempotencyKey: 'key' });
  const { id } = await create();
  const { token } = await backend.planErase({ ids: [id] });
  await backend.eraseUsers({ token, confirmedCount: 1 });
  await expect(create()).rejects.toMatchObject({ kind: 'invalid' });
  expect(await all(backend)).toBe(1);
});

it('two samples know nothing of each other’s writes', async () => {
  const [one, other] = [sample(2), sample(2)];
  await one.createUser({ email: 'new@example.org' });
  const [field] = (await one.getSettings()).customFields;
  await one.defineCustomField({ ...field!, archived: true });
  expect([await all(one), await all(other)]).toEqual([3, 2]);
  expect((await other.getSettings()).customFields[0]).toEqual(field);
});

describe('a plan', () => {
  let now = NOW;
  const backend = sample(9, () => now);

  it('holds for its time after each part, and no longer', async () => {
    const { token, expiresAt, count } = await backend.planErase({ ids: ['u_000001', 'u_000002', 'u_000003'] });
    expect(expiresAt).toBe(new Date(NOW + PLAN_MS).toISOString());
    const part = (offset: number) => backend.eraseUsers({ token, confirmedCount: count, offset, limit: 1 });
    now += PLAN_MS - 1;
    expect((await part(0)).remaining).toBe(2);
    now += PLAN_MS - 1;
    expect((await part(1)).remaining).toBe(1);
    now += PLAN_MS;
    await expect(part(2)).rejects.toMatchObject({ kind: 'missing' });
    expect(await all(backend)).toBe(7);
  });
});

describe('in a crowd', () => {
  it('a list that is read while others write is of before or of after', async () => {
    const backend = sample(9000);
    const list = async () => {
      const { total, counts } = await backend.searchUsers({ sort: { by: 'name', direction: 'asc' }, limit: 1 });
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total.count);
      return total.count;
    };
    const { token, count } = await backend.planErase({ ids: ['u_000001', 'u_000002'] });
    const [before, , between, , after] = await Promise.all([
      list(),
      backend.createUser({ email: 'new@example.org' }),
      list(),
      backend.eraseUsers({ token, confirmedCount: count }),
      list(),
    ]);
    expect([before, between, after]).toEqual([9000, 9001, 8999]);
  });

  it('a write is carried out though whoever asked at the same time has left', async () => {
    const backend = sample(9000);
    const turn = new AbortController();
    const reason = new Error('left');
    const left = expect(backend.searchUsers({ sort: { by: 'email', direction: 'asc' } }, { signal: turn.signal })).rejects.toBe(reason);
    const created = backend.createUser({ email: 'new@example.org' });
    setTimeout(() => turn.abort(reason));
    await left;
    expect((await backend.getUser((await created).id)).email).toBe('new@example.org');
    const { items } = await backend.searchUsers({ filter: { text: 'new@example.org' }, sort: { by: 'email', direction: 'asc' } });
    expect(items).toHaveLength(1);
  });

  it('thousands of new users stand in their places, however many come between two looks', async () => {
    const backend = sample(500);
    const sort = { by: 'email', direction: 'asc' } as const;
    await backend.searchUsers({ sort, limit: 1 });
    for (let batch = 0; batch < 6; batch += 1) {
      const rows = Array.from({ length: 1000 }, (_, at) => ({
        line: batch * 1000 + at,
        user: { email: `${(at * 7919 + batch) % 9973}.${batch}@example.org` },
      }));
      const { results } = await backend.importUsers({ digest: 'c'.repeat(64), rows });
      expect(results.every(({ outcome }) => outcome === 'created')).toBe(true);
    }
    const emails: string[] = [];
    for await (const { email } of backend.streamUsers({ sort, filter: { text: '@example.org' } })) emails.push(email!);
    expect(emails).toHaveLength(6000);
    expect(emails).toEqual([...emails].sort());
    expect(await all(backend)).toBe(6500);
  });

  it('a stream goes on without those who are erased under way', async () => {
    const backend = sample(3);
    const { token } = await backend.planErase({ ids: ['u_000000'] });
    const seen: string[] = [];
    for await (const { id } of backend.streamUsers({ sort: { by: 'registeredAt', direction: 'asc' } })) {
      seen.push(id);
      await backend.eraseUsers({ token, confirmedCount: 1 });
    }
    expect(seen).toEqual(['u_000002', 'u_000001']);
  });
});
