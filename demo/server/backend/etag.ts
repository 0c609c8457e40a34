// Names the state of a user. A tag has two parts: the profile, which a change is held against, and all the rest that is
// shown, which an answer from a cache must not hide. So a payment is no conflict for whoever edits, and yet is seen at once.
import { createHash } from 'node:crypto';
import type { UserDetail } from '../../../src/contract/schema/index.js';
import type { StoredPerson } from '../db/people.js';

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);

/** What staff can edit, and when it was. */
const profileOf = ({ id, email, firstName, lastName, registeredAt, updatedAt, customFields }: StoredPerson): unknown => [
  id,
  email,
  firstName,
  lastName,
  registeredAt,
  updatedAt,
  Object.entries(customFields).sort(),
];

export const etagOf = (person: StoredPerson, shown: Omit<UserDetail, 'etag'>): string => `"${digest(profileOf(person))}.${digest(shown)}"`;

/** Whether a tag, weak or not, is one of the person's profile as it is. */
export const ofProfile = (etag: string, person: StoredPerson): boolean =>
  etag.replace(/^W\//, '').split('.')[0] === `"${digest(profileOf(person))}`;
