// Whether a user who was changed may stand elsewhere in a list, come into it or leave it. Pure; knows what lists are sorted and filtered by.
import type { SortKey, User } from '../contract/schema/index.js';
import type { TableQuery } from './table-query.js';

type Read = (user: User) => unknown;

const SORTED: Readonly<Record<SortKey, Read>> = {
  registeredAt: (user) => user.registeredAt,
  updatedAt: (user) => user.updatedAt,
  name: ({ firstName, lastName }) => [firstName, lastName],
  email: (user) => user.email,
  status: (user) => user.status,
};

/** `before`: as the list knew the user; `undefined`: it did not. */
export function mayMove({ filter, sort }: TableQuery, before: User | undefined, after: User): boolean {
  if (!before) return true;
  const changed = (read: Read): boolean => JSON.stringify(read(before)) !== JSON.stringify(read(after));
  const { text, status, registered, updated, offer, customFields = {} } = filter;
  const filtered: readonly Read[] = [
    ...(text === undefined ? [] : [SORTED.name, SORTED.email]),
    ...(status === undefined ? [] : [SORTED.status]),
    ...(registered === undefined ? [] : [SORTED.registeredAt]),
    ...(updated === undefined ? [] : [SORTED.updatedAt]),
    ...(offer === undefined ? [] : [(user: User) => user.offer?.id]),
    ...Object.keys(customFields).map((key) => (user: User) => user.customFields[key]),
  ];
  return [SORTED[sort.by], ...filtered].some(changed);
}
