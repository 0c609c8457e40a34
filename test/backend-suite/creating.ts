// Creating a user: once, whole, and seen at once by everything that reads.
import { describe, expect, it } from 'vitest';
import { instantText } from '../../src/contract/schema/index.js';
import { NOW, PEOPLE } from './world.js';
import { foundBy, newEmail, refusal, usersIn, type Written } from './written.js';

export function describeCreating(backend: Written): void {
  describe('creates a user', () => {
    it('with what was given and nothing else, registered now and never updated', async () => {
      const email = newEmail();
      const created = await backend().createUser({
        email,
        firstName: 'Noor',
        lastName: '',
        customFields: { country: 'FR', genres: [], newsletter: false, reference: '007' },
      });
      expect(created).toMatchObject({
        email,
        firstName: 'Noor',
        lastName: null,
        status: 'registered',
        registeredAt: instantText(NOW),
        updatedAt: null,
        offer: null,
        customFields: { country: 'FR', newsletter: false, reference: '007' },
        why: { cause: 'never' },
      });
      expect(Object.keys(created.customFields)).toHaveLength(3);
      expect(created.etag).not.toBe('');
      expect(await backend().getUser(created.id)).toEqual(created);
      for (const { items } of [await backend().listSubscriptions(created.id), await backend().listRentals(created.id)])
        expect(items).toEqual([]);
    });

    it('who is seen at once: in the list and its counts, by search, and in the figures of this month', async () => {
      const month = async () => (await backend().getKpis({})).current.registered.count;
      const before = [await usersIn(backend()), (await backend().searchUsers({})).counts['registered'] ?? 0, await month()] as const;
      const { id } = await backend().createUser({ email: newEmail(), firstName: 'Zephyrine', lastName: 'Quill' });
      const { items, counts } = await backend().searchUsers({ sort: { by: 'registeredAt', direction: 'desc' } });
      expect(items.map((user) => user.id)).toContain(id);
      expect([await usersIn(backend()), counts['registered'], await month()]).toEqual(before.map((count) => count + 1));
      expect(await foundBy(backend(), 'zéphyr qui')).toEqual([id]);
    });

    it('once, however often and however much at once a key is sent', async () => {
      const before = await usersIn(backend());
      const draft = { email: newEmail(), firstName: 'Once' };
      const send = () => backend().createUser(draft, { idempotencyKey: 'suite-once' });
      const answers = [...(await Promise.all([send(), send(), send(), send()])), await send()];
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect(await usersIn(backend())).toBe(before + 1);
    });

    it('of an e-mail that somebody has, however it is written: tells whose it is', async () => {
      const taken = PEOPLE.find(({ email }) => email !== null)!;
      const draft = { email: String(taken.email).toUpperCase() };
      const before = await usersIn(backend());
      expect(await refusal(backend().createUser(draft))).toMatchObject({ kind: 'conflict', userId: taken.id });
      expect(await refusal(backend().createUser(draft, { idempotencyKey: 'suite-taken' }))).toMatchObject({ userId: taken.id });
      expect(await usersIn(backend())).toBe(before);
    });

    it('once of all who send the same e-mail at the same time: the others learn whose it is', async () => {
      const email = newEmail();
      const sent = await Promise.allSettled(Array.from({ length: 5 }, () => backend().createUser({ email })));
      const [created, ...others] = sent.filter((answer) => answer.status === 'fulfilled').map(({ value }) => value);
      expect(others).toEqual([]);
      for (const answer of sent)
        if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ kind: 'conflict', problem: { userId: created!.id } });
    });

    it('of another draft under a key that has created somebody: not at all', async () => {
      const draft = { email: newEmail() };
      await backend().createUser(draft, { idempotencyKey: 'suite-other' });
      const before = await usersIn(backend());
      const other = { ...draft, email: newEmail() };
      expect(await refusal(backend().createUser(other, { idempotencyKey: 'suite-other' }))).toMatchObject({ kind: 'invalid' });
      expect(await usersIn(backend())).toBe(before);
    });

    it('under the key of a draft that was refused, once it is mended', async () => {
      const email = newEmail();
      const send = (country: string) => backend().createUser({ email, customFields: { country } }, { idempotencyKey: 'suite-mended' });
      expect(await refusal(send('Finland'))).toMatchObject({ kind: 'invalid' });
      expect((await send('FI')).email).toBe(email);
    });

    it('not at all when it was stopped before; and stopped on its way, under the same key again, once', async () => {
      const draft = { email: newEmail() };
      const before = await usersIn(backend());
      const stopped = backend().createUser(draft, { idempotencyKey: 'suite-stopped', signal: AbortSignal.abort() });
      await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
      expect(await usersIn(backend())).toBe(before);
      const stop = new AbortController();
      const onItsWay = backend().createUser(draft, { idempotencyKey: 'suite-stopped', signal: stop.signal });
      stop.abort();
      await expect(onItsWay).rejects.toMatchObject({ name: 'AbortError' });
      const { id } = await backend().createUser(draft, { idempotencyKey: 'suite-stopped' });
      expect(await foundBy(backend(), draft.email)).toEqual([id]);
      expect(await usersIn(backend())).toBe(before + 1);
    });

    it('not of fields that are wrong: a pointer to each', async () => {
      const wrong = {
        birth_date: '2026-02-30',
        country: 'France',
        genres: ['none'],
        profiles: 'two',
        fax: '+33 1 00 00 00 00',
        nothing: 1,
      };
      const { kind, pointers } = await refusal(backend().createUser({ email: newEmail(), customFields: wrong }));
      expect([kind, pointers.sort()]).toEqual([
        'invalid',
        Object.keys(wrong)
          .map((key) => `/customFields/${key}`)
          .sort(),
      ]);
      for (const email of ['', 'nobody', 'a b@example.org'])
        expect(await refusal(backend().createUser({ email }))).toEqual({ kind: 'invalid', pointers: ['/email'] });
      expect(await refusal(backend().createUser({ email: newEmail(), firstName: 'n'.repeat(201) }))).toEqual({
        kind: 'invalid',
        pointers: ['/firstName'],
      });
    });

    it('not of texts that no store can keep whole: NUL, half a character', async () => {
      for (const text of ['a\0b', 'a\uD83D']) {
        const draft = { email: newEmail(), firstName: text, customFields: { note: text } };
        expect((await refusal(backend().createUser(draft))).pointers).toEqual(['/firstName', '/customFields/note']);
      }
    });
  });
}
