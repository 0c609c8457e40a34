// What the world's people should look like from outside, worked out person by person. Knows no backend.
import { project } from '../../src/contract/access.js';
import { daysWindow } from '../../src/contract/calendar.js';
import { fold } from '../../src/contract/fold.js';
import { type AccessRecord, labelsOf } from '../../src/contract/records.js';
import { instantText, SORT_KEYS, type User, type UsersSort } from '../../src/contract/schema/index.js';
import { currentSubscription, type Status, statusAt } from '../../src/contract/status.js';
import type { SamplePerson } from '../../src/sample/person.js';
import { NOW, PEOPLE } from './world.js';

/** The zone of the suite's days. */
export const ZONE = 'Europe/Paris';

export const SORTS: readonly UsersSort[] = SORT_KEYS.flatMap(
  (by) =>
    [
      { by, direction: 'asc' },
      { by, direction: 'desc' },
    ] as const,
);

export const statusOf = (person: SamplePerson): Status => statusAt(project(person.accesses), NOW);

export function offerOf(person: SamplePerson): AccessRecord | undefined {
  const current = currentSubscription(project(person.accesses), NOW);
  return person.accesses.find(({ id, offerId }) => id === current?.id && offerId !== null);
}

/** Whether an instant lies in local days of the suite's zone, both included. */
export function inDays(instant: number | null, from: string | undefined, to: string | undefined): boolean {
  const window = daysWindow(from, to, ZONE);
  return instant !== null && instant >= window.from && instant < window.to;
}

/** A person as a row of the list. */
export function rowOf(person: SamplePerson): User {
  const offer = offerOf(person);
  return {
    id: person.id,
    firstName: person.firstName,
    lastName: person.lastName,
    email: person.email,
    status: statusOf(person),
    labels: labelsOf(person.accesses, NOW),
    registeredAt: instantText(person.registeredAt),
    updatedAt: person.updatedAt === null ? null : instantText(person.updatedAt),
    offer: offer ? { id: String(offer.offerId), name: offer.title } : null,
    customFields: person.customFields,
  };
}

function keyOf(person: SamplePerson, by: UsersSort['by']): string | number | null {
  switch (by) {
    case 'registeredAt':
    case 'updatedAt':
      return person[by];
    case 'name':
      return fold(`${person.firstName ?? ''} ${person.lastName ?? ''}`) || null;
    case 'email':
      return fold(person.email ?? '') || null;
    case 'status':
      return statusOf(person);
  }
}

const order = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));

/** The ids of the people that a test keeps, sorted: empty keys last both ways, the id settles ties in the same direction. */
export function idsOf(keep: (person: SamplePerson) => boolean, { by, direction }: UsersSort): string[] {
  const turn = direction === 'asc' ? 1 : -1;
  const rows = PEOPLE.filter(keep).map((person) => ({ id: person.id, key: keyOf(person, by) }));
  rows.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null) || turn * order(a.id, b.id);
    return turn * (order(a.key, b.key) || order(a.id, b.id));
  });
  return rows.map(({ id }) => id);
}
