// Lays what was written over the people of a source, which stay what they are. Rows stay where they are: who is created gets the
// next one, and that of who is erased stays empty.
import { compareBytewise } from '../contract/fold.js';
import type { Profile } from '../contract/profile.js';
import type { SamplePerson, SampleProfile } from './person.js';
import type { SampleSource } from './source.js';

export interface Overlay extends SampleSource {
  /** Writes the profile of a row's person. */
  put(row: number, person: SamplePerson): void;
  /** Adds a person, who has no sessions, and returns the row. */
  add(person: SamplePerson): number;
  erase(row: number): void;
  isErased(row: number): boolean;
  /** Orders two rows that are not erased by their ids. */
  compareIds(a: number, b: number): number;
}

/** Stands where somebody was: who never registers exists at no time. */
const NOBODY: SamplePerson = {
  id: '',
  email: null,
  firstName: null,
  lastName: null,
  registeredAt: Infinity,
  updatedAt: null,
  lastSeenAt: null,
  customFields: {},
  accesses: [],
};

/** Kept of a changed person; the rest is the source's. */
const profileOf = ({ email, firstName, lastName, customFields, updatedAt }: Profile): Profile => ({
  email,
  firstName,
  lastName,
  customFields,
  updatedAt,
});

export function overlayOf(source: SampleSource): Overlay {
  /** By row: a profile, or a person whom the source does not have. */
  const written = new Map<number, Profile | SamplePerson>();
  const added = new Map<string, number>();
  let { count } = source;

  const over = <Part extends SampleProfile>(row: number, read: (row: number) => Part): Part | SamplePerson => {
    const own = written.get(row);
    if (own === undefined) return read(row);
    return 'accesses' in own ? own : { ...read(row), ...own };
  };
  const isErased = (row: number): boolean => written.get(row) === NOBODY;
  const profile = (row: number): SampleProfile => over(row, source.profile);

  return {
    get count() {
      return count;
    },
    person: (row) => over(row, source.person) as SamplePerson,
    profile,
    history: (row) => over(row, source.history),
    customFields: (row) => written.get(row)?.customFields ?? source.customFields(row),
    sessions: (row) => (row >= source.count || isErased(row) ? [] : source.sessions(row)),
    sessionCount: (row) => (row >= source.count || isErased(row) ? 0 : source.sessionCount(row)),
    rowOf(id) {
      const row = added.get(id) ?? source.rowOf(id);
      return isErased(row) ? -1 : row;
    },
    put(row, person) {
      written.set(row, row < source.count ? profileOf(person) : person);
    },
    add(person) {
      written.set(count, person);
      added.set(person.id, count);
      count += 1;
      return count - 1;
    },
    erase(row) {
      added.delete(profile(row).id);
      written.set(row, NOBODY);
    },
    isErased,
    compareIds: (a, b) => (a < source.count && b < source.count ? a - b : compareBytewise(profile(a).id, profile(b).id)),
  };
}
