// Importing: what becomes of each row, and that a file is written once, however often and however cut it is sent.
import { describe, expect, it } from 'vitest';
import type { ImportBatch, ImportRowResult } from '../../src/contract/schema/index.js';
import { NOW, PEOPLE } from './world.js';
import { foundBy, newEmail, usersIn, type Written } from './written.js';

let files = 0;
/** The digest of a file that nobody has imported yet. */
const newDigest = (): string => (files += 1).toString(16).padStart(64, '0');
type Users = ImportBatch['rows'][number]['user'][];
/** Rows from a line on; the first line of a file is its header. */
const rowsOf = (users: Users, first = 2): ImportBatch['rows'] => users.map((user, at) => ({ line: first + at, user }));
const outcomes = (results: readonly ImportRowResult[]) => results.map(({ outcome }) => outcome);

export function describeImporting(backend: Written): void {
  const send = async (users: Users, more: Partial<ImportBatch> = {}, key?: string) =>
    backend().importUsers({ digest: newDigest(), rows: rowsOf(users), ...more }, key === undefined ? {} : { idempotencyKey: key });
  const someone = (firstName = 'Ines') => backend().createUser({ email: newEmail(), firstName, customFields: { profiles: 1 } });

  describe('imports', () => {
    it('every row to its outcome, with who it is about, what changed and what is wrong', async () => {
      const [changed, same] = [await someone(), await someone()];
      const email = newEmail();
      const { results } = await send([
        { email, firstName: 'New', customFields: { country: 'PT' } },
        { email: String(changed.email).toUpperCase(), firstName: 'Inès', customFields: { profiles: 3 } },
        { email: String(same.email), firstName: 'Ines' },
        { email: newEmail(), customFields: { country: 'Portugal' } },
        { email: 'nobody' },
      ]);
      const [created, ...others] = results;
      expect(created).toEqual({ line: 2, outcome: 'created', id: created!.id, changes: [], errors: [] });
      expect(await backend().getUser(created!.id!)).toMatchObject({
        email,
        firstName: 'New',
        customFields: { country: 'PT' },
        updatedAt: null,
      });
      expect(others).toMatchObject([
        {
          line: 3,
          outcome: 'updated',
          id: changed.id,
          changes: [
            { field: 'firstName', before: 'Ines', after: 'Inès' },
            { field: 'custom:profiles', before: '1', after: '3' },
          ],
        },
        { line: 4, outcome: 'unchanged', id: same.id, changes: [], errors: [] },
        { line: 5, outcome: 'refused', id: null, errors: [{ pointer: '/customFields/country', code: 'country' }] },
        { line: 6, outcome: 'refused', id: null, errors: [{ pointer: '/email', code: 'email' }] },
      ]);
      expect(await backend().getUser(changed.id)).toMatchObject({ email: changed.email, firstName: 'Inès', customFields: { profiles: 3 } });
      expect(await backend().getUser(same.id)).toEqual(same);
    });

    it('an empty cell as a value that is gone, and a column that is left out as no change', async () => {
      const { id, email } = await someone();
      await send([{ email: String(email), customFields: { profiles: null } }]);
      expect(await backend().getUser(id)).toMatchObject({ firstName: 'Ines', customFields: {} });
    });

    it('only those who are there, or only those who are not', async () => {
      const { id, email } = await someone();
      const users = [{ email: String(email), firstName: 'Other' }, { email: newEmail() }];
      const before = await usersIn(backend());
      expect(outcomes((await send(users, { existing: 'skip', missing: 'skip' })).results)).toEqual(['skipped', 'skipped']);
      expect([await usersIn(backend()), (await backend().getUser(id)).firstName]).toEqual([before, 'Ines']);
      expect(outcomes((await send(users, { missing: 'skip' })).results)).toEqual(['updated', 'skipped']);
      expect(outcomes((await send(users, { existing: 'skip' })).results)).toEqual(['skipped', 'created']);
    });

    it('rows one after the other: the second with an e-mail finds whom the first has created', async () => {
      const email = newEmail();
      const { results } = await send([{ email, firstName: 'First' }, { email: email.toUpperCase(), lastName: 'Second' }, { email }]);
      expect(outcomes(results)).toEqual(['created', 'updated', 'unchanged']);
      expect(new Set(results.map(({ id }) => id)).size).toBe(1);
      expect(await backend().getUser(results[0]!.id!)).toMatchObject({ email, firstName: 'First', lastName: 'Second' });
    });

    it('whom the list, its counts, search and the figures then know', async () => {
      const registered = async () => (await backend().getKpis({})).current.registered.count;
      const before = [await usersIn(backend()), await registered()];
      const { results } = await send(['Ottoline', 'Ottokar'].map((firstName) => ({ email: newEmail(), firstName })));
      expect([await usersIn(backend()), await registered()]).toEqual(before.map((count) => count + 2));
      expect((await foundBy(backend(), 'otto')).sort()).toEqual(results.map(({ id }) => id).sort());
    });

    it('nothing in a dry run, which tells the same', async () => {
      const { id, email } = await someone();
      const digest = newDigest();
      const fresh = newEmail();
      const users = [{ email: String(email), firstName: 'Dry' }, { email: fresh }, { email: fresh, firstName: 'Again' }, { email: '' }];
      const before = [await usersIn(backend()), await backend().getUser(id)];
      const tried = await send(users, { digest, dryRun: true }, 'suite-dry');
      expect([await usersIn(backend()), await backend().getUser(id)]).toEqual(before);
      await expect(backend().getImport(digest)).rejects.toMatchObject({ kind: 'missing' });
      const { results } = await send(users, { digest }, 'suite-dry');
      expect(tried.results).toEqual(results.map((result, at) => (at === 1 || at === 2 ? { ...result, id: null } : result)));
      expect(outcomes((await send(users, { digest, dryRun: true })).results)).toEqual(['unchanged', 'unchanged', 'unchanged', 'refused']);
    });

    it('the same file twice: nothing new', async () => {
      const { email } = await someone();
      const digest = newDigest();
      const users = [{ email: newEmail() }, { email: String(email), firstName: 'Once' }, { email: newEmail(), firstName: 'New' }];
      const first = await send(users, { digest });
      const status = await backend().getImport(digest);
      const before = await usersIn(backend());
      const second = await send(users, { digest });
      expect(second.results.map(({ outcome, id }) => [outcome, id])).toEqual(first.results.map(({ outcome, id }) => [outcome, id]));
      expect([await usersIn(backend()), await backend().getImport(digest)]).toEqual([before, status]);
    });

    it('a line that is done never again, also when somebody has edited the user since', async () => {
      const digest = newDigest();
      const users = [{ email: newEmail(), firstName: 'File' }];
      const { results } = await send(users, { digest });
      const { id, etag } = await backend().getUser(results[0]!.id!);
      await backend().updateUser(id, { firstName: 'Edited' }, { etag });
      await send(users, { digest });
      expect((await backend().getUser(id)).firstName).toBe('Edited');
    });

    it('a batch whose answer was lost, under the same key: the answer again', async () => {
      const batch = { digest: newDigest(), rows: rowsOf([{ email: newEmail() }, { email: newEmail() }]) };
      const again = () => backend().importUsers(batch, { idempotencyKey: 'suite-lost' });
      const before = await usersIn(backend());
      const [first, ...others] = [...(await Promise.all([again(), again(), again()])), await again()];
      for (const other of others) expect(other).toEqual(first);
      expect(await usersIn(backend())).toBe(before + 2);
      const other = { ...batch, rows: rowsOf([{ email: newEmail() }]) };
      await expect(backend().importUsers(other, { idempotencyKey: 'suite-lost' })).rejects.toMatchObject({ kind: 'invalid' });
    });

    it('an interrupted file from where it stands, known by the digest and by its id', async () => {
      const digest = newDigest();
      const users = Array.from({ length: 9 }, (_, at) => (at === 4 ? { email: 'broken' } : { email: newEmail() }));
      const part = (from: number, to: number) =>
        backend().importUsers({ digest, rows: rowsOf(users, 2).slice(from, to), existing: 'update', missing: 'create' });
      const { id } = await part(0, 3);
      await part(6, 9);
      const status = { id, digest, created: 6, updated: 0, unchanged: 0, skipped: 0, refused: 0 };
      const halves = [
        { first: 2, last: 4 },
        { first: 8, last: 10 },
      ];
      expect(await backend().getImport(digest)).toEqual({ ...status, doneLines: halves });
      expect(await backend().getImport(id)).toEqual(await backend().getImport(digest));
      await part(3, 6);
      expect(await backend().getImport(digest)).toEqual({
        ...status,
        created: 8,
        refused: 1,
        doneLines: [
          { first: 2, last: 5 },
          { first: 7, last: 10 },
        ],
      });
    });

    it('a refused line of the same file once the platform takes it', async () => {
      const digest = newDigest();
      const users = [{ email: newEmail(), customFields: { suite_later: 'here' } }];
      expect(outcomes((await send(users, { digest })).results)).toEqual(['refused']);
      await backend().defineCustomField({
        key: 'suite_later',
        labels: { en: 'Later' },
        type: 'text',
        required: false,
        options: [],
        order: 90,
        archived: false,
      });
      expect(outcomes((await send(users, { digest })).results)).toEqual(['created']);
      expect(await backend().getImport(digest)).toMatchObject({ created: 1, refused: 0, doneLines: [{ first: 2, last: 2 }] });
    });

    it('two files with the same people at the same time: each of them once', async () => {
      const users = Array.from({ length: 20 }, () => ({ email: newEmail() }));
      const before = await usersIn(backend());
      const both = await Promise.all([send(users), send([...users].reverse())]);
      expect(await usersIn(backend())).toBe(before + 20);
      expect(both.flatMap(({ results }) => outcomes(results)).filter((outcome) => outcome === 'created')).toHaveLength(20);
    });

    it('people of the world, told by what they have', async () => {
      const people = PEOPLE.filter(({ email, registeredAt }) => email !== null && registeredAt <= NOW).slice(100, 130);
      const users = people.map(({ email, firstName, lastName, customFields }) => ({
        email: String(email),
        firstName,
        lastName,
        customFields,
      }));
      const { results } = await send(users);
      expect(results.map(({ outcome, id }) => [outcome, id])).toEqual(people.map(({ id }) => ['unchanged', id]));
    });

    it('not a batch that has a line twice, no digest, or more rows than may be sent', async () => {
      const row = { line: 2, user: { email: newEmail() } };
      const before = await usersIn(backend());
      for (const wrong of [{ rows: [row, row] }, { digest: 'none' }, { rows: rowsOf(Array.from({ length: 1001 }, () => row.user)) }])
        await expect(send([row.user], wrong)).rejects.toMatchObject({ kind: 'invalid' });
      expect(await usersIn(backend())).toBe(before);
    });

    it('and knows nothing of a file that nobody has sent', async () => {
      for (const id of ['nothing', newDigest(), 'a\0b']) await expect(backend().getImport(id)).rejects.toMatchObject({ kind: 'missing' });
    });
  });
}
