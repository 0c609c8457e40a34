// Making, changing and archiving a custom field.
import { describe, expect, it } from 'vitest';
import { newEmail, refusal, type Written } from './written.js';

export function describeDefining(backend: Written): void {
  describe('defines a custom field', () => {
    const definition = {
      key: 'suite_size',
      labels: { en: 'Size', fr: 'Taille' },
      type: 'choice',
      required: false,
      options: ['S', 'M'].map((value) => ({ value, labels: { en: value } })),
      order: 50,
      archived: false,
    };
    const inSettings = async (key: string) => (await backend().getSettings()).customFields.find((field) => field.key === key);

    it('that users then have, and are found by', async () => {
      const before = (await backend().getSettings()).customFields;
      expect(await backend().defineCustomField(definition)).toEqual(definition);
      expect((await backend().getSettings()).customFields).toEqual([...before, definition]);
      const { id } = await backend().createUser({ email: newEmail(), customFields: { suite_size: 'M' } });
      const { items } = await backend().searchUsers({ filter: { customFields: { suite_size: { anyOf: ['M'] } } } });
      expect(items.map((user) => user.id)).toEqual([id]);
    });

    it('anew: labels, options, order; archived it keeps its values and takes no new ones', async () => {
      await backend().defineCustomField({ ...definition, key: 'suite_old' });
      const { id, etag } = await backend().createUser({ email: newEmail(), customFields: { suite_old: 'S' } });
      const changed = { ...definition, key: 'suite_old', labels: { en: 'Old size' }, order: 60, archived: true };
      await backend().defineCustomField(changed);
      expect(await inSettings('suite_old')).toEqual(changed);
      expect((await backend().getUser(id)).customFields).toEqual({ suite_old: 'S' });
      expect(await refusal(backend().updateUser(id, { customFields: { suite_old: 'M' } }, { etag }))).toEqual({
        kind: 'invalid',
        pointers: ['/customFields/suite_old'],
      });
    });

    it('not with another type: users have values of the one that it has', async () => {
      const before = await inSettings('profiles');
      expect(await refusal(backend().defineCustomField({ ...before!, type: 'text' }))).toMatchObject({ kind: 'conflict' });
      expect(await inSettings('profiles')).toEqual(before);
    });

    it('under a name that every object has: values and conditions are those of users alone', async () => {
      const filled = { customFields: { valueOf: { empty: false } } };
      expect((await backend().searchUsers({ filter: filled })).total.count).toBe(0);
      await backend().defineCustomField({ ...definition, key: 'valueOf', type: 'text', options: [] });
      const { id } = await backend().createUser({ email: newEmail(), customFields: { valueOf: 'five' } });
      expect((await backend().searchUsers({ filter: filled })).items.map((user) => user.id)).toEqual([id]);
    });

    it('not under a name that a decoder leaves out: nobody could have a value', async () => {
      for (const key of ['constructor', 'prototype', '__proto__'])
        expect(await refusal(backend().defineCustomField({ ...definition, key }))).toEqual({ kind: 'invalid', pointers: ['/key'] });
    });

    it('not of what is wrong: a pointer to each', async () => {
      const wrong = { ...definition, key: 'no key', type: 'nothing', labels: { en: '' } };
      expect(await refusal(backend().defineCustomField(wrong))).toEqual({ kind: 'invalid', pointers: ['/key', '/type', '/labels/en'] });
    });
  });
}
