// Changing a user: only what differs, over nobody else’s change, and seen at once by everything that reads.
import { describe, expect, it } from 'vitest';
import { instantText, type UserDetail } from '../../src/contract/schema/index.js';
import { NOW, PEOPLE } from './world.js';
import { foundBy, newEmail, refusal, type Written } from './written.js';

export function describeChanging(backend: Written): void {
  describe('changes a user', () => {
    const someone = (): Promise<UserDetail> =>
      backend().createUser({ email: newEmail(), firstName: 'Iris', lastName: 'Lund', customFields: { country: 'SE', profiles: 2 } });
    /** Somebody with a value of a type that nobody knows, and with one of an archived field. */
    const odd = PEOPLE.find(({ customFields }) => customFields['loyalty'] !== undefined && customFields['fax'] !== undefined)!;

    it('only in what is given: the rest survives, also what nobody knows the type of and what is archived', async () => {
      const before = await backend().getUser(odd.id);
      const changes = { lastName: 'Changed', customFields: { profiles: 9 } };
      const after = await backend().updateUser(odd.id, changes, { etag: before.etag });
      expect(after).toEqual({
        ...before,
        lastName: 'Changed',
        customFields: { ...before.customFields, profiles: 9 },
        updatedAt: instantText(NOW),
        etag: after.etag,
      });
      expect(after.etag).not.toBe(before.etag);
      expect(await backend().getUser(odd.id)).toEqual(after);
    });

    it('by emptying: a null is a value that is gone', async () => {
      const { id, etag } = await someone();
      const after = await backend().updateUser(id, { firstName: null, customFields: { country: null } }, { etag });
      expect(after).toMatchObject({ firstName: null, lastName: 'Lund' });
      expect(after.customFields).toEqual({ profiles: 2 });
    });

    it('not at all where nothing differs: the last update and the ETag stay', async () => {
      const before = await someone();
      const same = { firstName: 'Iris', customFields: { profiles: 2, genres: [], note: null } };
      expect(await backend().updateUser(before.id, same, { etag: before.etag })).toEqual(before);
      expect(await backend().updateUser(before.id, {}, { etag: before.etag })).toEqual(before);
    });

    it('who is found by what is new and no longer by what was', async () => {
      const { id, etag } = await someone();
      const email = newEmail();
      await backend().updateUser(id, { lastName: 'Zzyzx', email }, { etag });
      expect(await foundBy(backend(), 'zzyzx')).toEqual([id]);
      expect(await foundBy(backend(), email)).toEqual([id]);
      expect(await foundBy(backend(), 'lund')).not.toContain(id);
      const day = instantText(NOW).slice(0, 10);
      const { items } = await backend().searchUsers({ filter: { updated: { from: day, to: day } }, limit: 500 });
      expect(items.map((user) => user.id)).toContain(id);
    });

    it('not over a change that somebody else has made since', async () => {
      const { id, etag } = await someone();
      const theirs = await backend().updateUser(id, { firstName: 'Theirs' }, { etag });
      expect(await refusal(backend().updateUser(id, { firstName: 'Mine' }, { etag }))).toMatchObject({ kind: 'conflict' });
      expect(await refusal(backend().updateUser(id, { firstName: 'Mine' }, { etag: '"of.another"' }))).toMatchObject({ kind: 'conflict' });
      expect(await backend().getUser(id)).toEqual(theirs);
    });

    it('once of two who send at the same time on the same ETag', async () => {
      const { id, etag } = await someone();
      const sent = await Promise.allSettled(['A', 'B'].map((firstName) => backend().updateUser(id, { firstName }, { etag })));
      expect(sent.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('over a change of what staff do not edit: the profile alone is held against the ETag, weak or not, one or several', async () => {
      const { id, etag } = await someone();
      const elsewhere = `W/${etag.split('.')[0]}.of-another-day"`;
      const several = `"of.another", ${elsewhere}`;
      expect((await backend().updateUser(id, { firstName: 'Ivy' }, { etag: several })).firstName).toBe('Ivy');
    });

    it('not to an e-mail that somebody else has; to their own in other letters they may', async () => {
      const taken = PEOPLE.find(({ email }) => email !== null)!;
      const { id, etag, email } = await someone();
      const clash = await refusal(backend().updateUser(id, { email: String(taken.email).toUpperCase() }, { etag }));
      expect(clash).toMatchObject({ kind: 'conflict', userId: taken.id });
      const after = await backend().updateUser(id, { email: String(email).toUpperCase() }, { etag });
      expect(after.email).toBe(String(email).toUpperCase());
    });

    it('not into what is wrong: a pointer to each', async () => {
      const { id, etag } = await someone();
      const { kind, pointers } = await refusal(
        backend().updateUser(id, { email: null, customFields: { country: 'Sverige', fax: '+33 1 00 00 00 00' } }, { etag }),
      );
      expect([kind, pointers.sort()]).toEqual(['invalid', ['/customFields/country', '/customFields/fax', '/email']]);
    });

    it('who is not there: missing', async () => {
      expect(await refusal(backend().updateUser('nobody', { firstName: 'A' }, { etag: '"a.b"' }))).toMatchObject({ kind: 'missing' });
    });
  });
}
