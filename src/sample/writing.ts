// The calls that create and change users, and define custom fields.
import type { UsersBackend } from '../contract/backend.js';
import { withField } from '../contract/field-definition.js';
import { fold } from '../contract/fold.js';
import { applied, differing, entered, type Profile } from '../contract/profile.js';
import { readQuestion } from '../contract/question.js';
import { changedSince, emailTaken, refuseFaults } from '../contract/refusals.js';
import { CustomFieldDefinition, UserChanges, type UserDetail, UserDraft } from '../contract/schema/index.js';
import { checkUser } from '../contract/user-checks.js';
import { randomHex } from '../contract/chance.js';
import type { Keys } from './keys.js';
import type { SamplePerson } from './person.js';
import { ofProfile, userDetailOf } from './rows.js';
import type { Store } from './store.js';

export function writing(store: Store, keys: Keys): Required<Pick<UsersBackend, 'createUser' | 'updateUser' | 'defineCustomField'>> {
  const { people, questions } = store;
  const detailOf = (row: number, at: number): UserDetail => userDetailOf(people.person(row), people.sessions(row), at);
  const refuseTaken = async (email: string): Promise<void> => {
    const owner = (await questions.emails())(fold(email));
    if (owner >= 0) throw emailTaken(people.profile(owner).id);
  };

  return {
    createUser: (draft, call) =>
      store.writing(call, async (at) => {
        const wanted = readQuestion(UserDraft, draft);
        const asked = ['createUser', wanted];
        const before = keys.used(call?.idempotencyKey, asked);
        if (typeof before === 'number') return detailOf(before, at);
        refuseFaults(checkUser(wanted, store.settings().customFields, { creating: true }));
        await refuseTaken(wanted.email);
        const person = newcomer(entered(wanted), at);
        store.write({ added: [person] });
        const row = people.rowOf(person.id);
        keys.note(call?.idempotencyKey, asked, row);
        return detailOf(row, at);
      }),

    updateUser: (id, changes, { etag, ...call }) =>
      store.writing(call, async (at) => {
        const wanted = readQuestion(UserChanges, changes);
        const row = store.rowOf(id);
        const person = people.person(row);
        if (!ofProfile(etag, person)) throw changedSince();
        const different = differing(person, wanted);
        refuseFaults(checkUser(different, store.settings().customFields, { creating: false }));
        const changed = applied(person, different, at);
        if (fold(changed.email ?? '') !== fold(person.email ?? '')) await refuseTaken(changed.email ?? '');
        if (changed !== person) store.write({ changed: new Map([[row, changed]]) });
        return detailOf(row, at);
      }),

    defineCustomField: (definition, call) =>
      store.writing(call, () => {
        const wanted = readQuestion(CustomFieldDefinition, definition);
        store.define(withField(store.settings().customFields, wanted));
        return wanted;
      }),
  };
}

/** Somebody new: only an account. The id says nothing. */
export const newcomer = (profile: Profile, now: number): SamplePerson => ({
  ...profile,
  id: `u_${randomHex()}`,
  registeredAt: now,
  lastSeenAt: null,
  accesses: [],
});
