// The calls that create and change users, and define custom fields: each in one transaction, one after the other.
import { randomUUID } from 'node:crypto';
import type { CallOptions, UsersBackend } from '../../../src/contract/backend.js';
import { withField } from '../../../src/contract/field-definition.js';
import { fold } from '../../../src/contract/fold.js';
import { applied, differing, entered, type Profile } from '../../../src/contract/profile.js';
import { readQuestion } from '../../../src/contract/question.js';
import { changedSince, refuseFaults } from '../../../src/contract/refusals.js';
import { CustomFieldDefinition, UserChanges, UserDraft } from '../../../src/contract/schema/index.js';
import { checkUser } from '../../../src/contract/user-checks.js';
import type { Database, Queries } from '../db/database.js';
import { changeUsers, takeTurn } from '../db/derived.js';
import { type StoredPerson, writePeople, writeProfiles } from '../db/people.js';
import { detailOf, personOf } from './detail-sql.js';
import { refuseTaken } from './email-sql.js';
import { ofProfile } from './etag.js';
import { noteCreated, takeKey } from './idempotency.js';
import { platformOf, writeSetting } from './settings-sql.js';
import { askingOf } from './stoppable.js';

/** Over a database and its clock (Unix ms). */
export function writing(
  stored: Database,
  now: () => number,
): Required<Pick<UsersBackend, 'createUser' | 'updateUser' | 'defineCustomField'>> {
  const asking = askingOf(stored);
  /** In a transaction of its own, when it is this call's turn to write. */
  const writes = <T>(call: CallOptions | undefined, work: (queries: Queries, at: number) => Promise<T>): Promise<T> =>
    asking(call, (db) => inTurn(db, (queries) => work(queries, now())));

  return {
    createUser: (draft, call) =>
      writes(call, async (queries, at) => {
        const wanted = readQuestion(UserDraft, draft);
        const key = call?.idempotencyKey;
        const before = await takeKey(queries, key, ['createUser', wanted], at);
        if (before) return detailOf(queries, before.userId ?? '', at);
        refuseFaults(checkUser(wanted, (await platformOf(queries)).customFields, { creating: true }));
        await refuseTaken(queries, wanted.email);
        const person = newcomer(entered(wanted), at);
        await changeUsers(queries, [person.id], at, () => writePeople(queries, [person]));
        await noteCreated(queries, key, person.id);
        return detailOf(queries, person.id, at);
      }),

    updateUser: (id, changes, { etag, ...call }) =>
      writes(call, async (queries, at) => {
        const wanted = readQuestion(UserChanges, changes);
        const person = await personOf(queries, id, at);
        if (!ofProfile(etag, person)) throw changedSince();
        const different = differing(person, wanted);
        refuseFaults(checkUser(different, (await platformOf(queries)).customFields, { creating: false }));
        const changed = applied(person, different, at);
        const key = fold(changed.email ?? '');
        if (key !== fold(person.email ?? '')) await refuseTaken(queries, key);
        if (changed !== person) await changeUsers(queries, [id], at, () => writeProfiles(queries, [changed]));
        return detailOf(queries, id, at);
      }),

    defineCustomField: (definition, call) =>
      writes(call, async (queries) => {
        const wanted = readQuestion(CustomFieldDefinition, definition);
        const platform = await platformOf(queries);
        await writeSetting(queries, 'platform', { ...platform, customFields: withField(platform.customFields, wanted) });
        return wanted;
      }),
  };
}

/** Runs `work` in a transaction when everybody who wrote before has ended theirs. */
export const inTurn = <T>(db: Database, work: (queries: Queries) => Promise<T>): Promise<T> =>
  db.transaction(async (queries) => {
    await takeTurn(queries);
    return work(queries);
  });

/** Somebody new: only an account. The id says nothing. */
export const newcomer = (profile: Profile, now: number): StoredPerson => ({
  ...profile,
  id: `u_${randomUUID().replaceAll('-', '')}`,
  registeredAt: now,
  lastSeenAt: null,
  accesses: [],
});
