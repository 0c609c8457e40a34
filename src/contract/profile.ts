// What staff enter of a person, and what a change makes of it. Pure: every store writes what this says, and nothing else.
import type { CustomValue, UserChanges, UserDraft } from './schema/index.js';
import { isEmptyValue } from './custom-value.js';

/** The fields that staff enter, as stores keep them, and when one of them last changed (Unix ms). */
export interface Profile {
  readonly email: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly customFields: Readonly<Record<string, CustomValue>>;
  readonly updatedAt: number | null;
}

const TEXTS = ['firstName', 'lastName', 'email'] as const;
const NOBODY: Profile = { email: null, firstName: null, lastName: null, customFields: {}, updatedAt: null };

/** Whether two values say the same. What is empty says nothing, however it is written; several choices are a set. */
export function sameValue(a: CustomValue | undefined, b: CustomValue | undefined): boolean {
  if (isEmptyValue(a) || isEmptyValue(b)) return isEmptyValue(a) && isEmptyValue(b);
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  const [left, right] = [new Set(a), new Set(b)];
  return left.size === right.size && [...left].every((item) => right.has(item));
}

/** Those of the changes that say something else than the profile; custom fields one by one. */
export function differing(profile: Omit<Profile, 'updatedAt'>, changes: UserChanges): UserChanges {
  const texts = TEXTS.filter((field) => changes[field] !== undefined && !sameValue(profile[field], changes[field]));
  const custom = Object.entries(changes.customFields ?? {}).filter(([key, value]) => !sameValue(customValue(profile, key), value));
  return {
    ...Object.fromEntries(texts.map((field) => [field, changes[field]])),
    ...(custom.length > 0 && { customFields: Object.fromEntries(custom) }),
  };
}

/** One custom value of a profile; nothing that every object has by its nature. */
export const customValue = ({ customFields }: Pick<Profile, 'customFields'>, key: string): CustomValue =>
  (Object.hasOwn(customFields, key) ? customFields[key] : null) ?? null;

/**
 * The person with the changes written, as of now (Unix ms). Where nothing differs, the same object comes back, and its last update
 * stays. What the changes do not name survives, also where no definition knows it; a value that is emptied is gone.
 */
export function applied<P extends Profile>(person: P, changes: UserChanges, now: number): P {
  const { customFields: given = {}, ...texts } = differing(person, changes);
  const custom = Object.entries(given);
  if (custom.length === 0 && Object.keys(texts).length === 0) return person;
  const kept = Object.entries(person.customFields).filter(([key]) => !Object.hasOwn(given, key));
  return {
    ...person,
    ...Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, text || null])),
    customFields: Object.fromEntries([...kept, ...custom.filter(([, value]) => !isEmptyValue(value))]),
    updatedAt: now,
  };
}

/** The profile of somebody who is created: never updated yet. */
export const entered = (draft: UserChanges | UserDraft): Profile => ({ ...applied(NOBODY, draft, 0), updatedAt: null });
