// One user: in full, with subscriptions and rentals.
import { describe, expect, it } from 'vitest';
import { project } from '../../src/contract/access.js';
import { isRental, reasonOf, rentalOf, subscriptionOf } from '../../src/contract/records.js';
import { instantText } from '../../src/contract/schema/index.js';
import { STATUSES, whyAt } from '../../src/contract/status.js';
import type { SamplePerson } from '../../src/sample/person.js';
import { rowOf, statusOf } from './expected.js';
import type { Reading } from './reading.js';
import { NOW, PEOPLE, sessionsOf } from './world.js';

const MONTH = 30 * 86_400_000;

/** A few people of each status, and the oddest ones. */
const CHOSEN: readonly SamplePerson[] = [
  ...STATUSES.flatMap((status) => PEOPLE.filter((person) => statusOf(person) === status).slice(0, 6)),
  ...PEOPLE.filter(({ email, firstName, updatedAt }) => email === null || firstName === null || updatedAt === null).slice(0, 6),
  ...PEOPLE.filter(({ accesses }) => accesses.some(({ start }) => start > NOW)).slice(0, 3),
  ...PEOPLE.filter(({ accesses }) => accesses.length > 4).slice(0, 6),
];

export function describeUser(backend: Reading): void {
  describe('tells one user', () => {
    it('in full: the row of the list, an ETag, the reason of the status, and the facts', async () => {
      for (const person of CHOSEN) {
        const { etag, why, facts, ...row } = await backend().getUser(person.id);
        const projection = project(person.accesses);
        expect(row).toEqual(rowOf(person));
        expect(etag).toMatch(/^(W\/)?"[^"]+"$/);
        expect(why).toEqual(reasonOf(whyAt(projection, NOW), person.accesses));
        const sessions = sessionsOf(PEOPLE.indexOf(person)).filter(({ startedAt }) => startedAt <= NOW);
        const [first] = projection.access.filter(({ start }) => start <= NOW);
        expect(facts.customerSince).toBe(first ? instantText(first.start) : null);
        const watched = sessions.filter(({ startedAt }) => startedAt > NOW - MONTH).reduce((sum, { playedMs }) => sum + (playedMs ?? 0), 0);
        expect(facts.watchedSeconds30d).toBeCloseTo(watched / 1000, 6);
        const seen = [person.lastSeenAt ?? -Infinity, ...sessions.map(({ startedAt }) => startedAt)].reduce((a, b) => Math.max(a, b));
        expect(facts.lastSeenAt).toBe(Number.isFinite(seen) ? instantText(seen) : null);
        for (const { amount, currency } of facts.spent)
          expect([Number.isSafeInteger(amount) && amount > 0, currency]).toEqual([true, 'EUR']);
      }
    });

    it('by the same ETag when nothing has changed', async () => {
      const [person] = CHOSEN;
      const etags = [await backend().getUser(person!.id), await backend().getUser(person!.id)].map(({ etag }) => etag);
      expect(etags[0]).toBe(etags[1]);
    });

    it('with every subscription, free copy and gift, newest first', async () => {
      for (const person of CHOSEN) {
        const { items } = await backend().listSubscriptions(person.id);
        expect(items).toEqual(
          newestFirst(person)
            .filter((record) => !isRental(record))
            .map((record) => subscriptionOf(record, NOW)),
        );
      }
    });

    it('with every rental and purchase, newest first', async () => {
      for (const person of CHOSEN) {
        const { items } = await backend().listRentals(person.id);
        expect(items).toEqual(
          newestFirst(person)
            .filter(isRental)
            .map((record) => rentalOf(record, NOW)),
        );
      }
    });

    it('who is not there as missing, in every call', async () => {
      for (const id of ['nobody', 'u_999999', 'u_1', '../users', `'; --`]) {
        for (const call of [
          () => backend().getUser(id),
          () => backend().listSubscriptions(id),
          () => backend().listRentals(id),
          () => backend().listViews(id, {}),
        ]) {
          await expect(call()).rejects.toMatchObject({ kind: 'missing' });
        }
      }
    });
  });
}

const newestFirst = ({ accesses }: SamplePerson) => [...accesses].sort((a, b) => b.start - a.start || (a.id < b.id ? 1 : -1));
