// Names the state of a user as it is stored, by digests of its profile and of all that is shown.
import { createHash } from 'node:crypto';
import { namesProfile, userTag } from '../../../src/contract/etag.js';
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

export const etagOf = (person: StoredPerson, shown: Omit<UserDetail, 'etag'>): string => userTag(digest(profileOf(person)), digest(shown));

/** Whether a tag, weak or not, is one of the person's profile as it is. */
export const ofProfile = (etag: string, person: StoredPerson): boolean => namesProfile(etag, digest(profileOf(person)));
