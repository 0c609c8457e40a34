// Tells a sample person as the contract does: a row of the list, and one user in full.
import { project } from '../contract/access.js';
import { namesProfile, userTag } from '../contract/etag.js';
import { labelsOf, reasonOf } from '../contract/records.js';
import { instantText, type Money, type User, type UserDetail } from '../contract/schema/index.js';
import { currentSubscription, statusAt, whyAt } from '../contract/status.js';
import { sumOf } from '../contract/sum.js';
import type { SamplePerson } from './person.js';
import type { SampleSession } from './views.js';

const text = (ms: number | null): string | null => (ms === null ? null : instantText(ms));

/** A row of the list, its status judged at now (Unix ms). */
export function userOf(person: SamplePerson, now: number): User {
  const projection = project(person.accesses);
  const current = currentSubscription(projection, now);
  const record = person.accesses.find(({ id }) => id === current?.id);
  return {
    id: person.id,
    email: person.email,
    firstName: person.firstName,
    lastName: person.lastName,
    status: statusAt(projection, now),
    labels: labelsOf(person.accesses, now),
    registeredAt: instantText(person.registeredAt),
    updatedAt: text(person.updatedAt),
    offer: record?.offerId != null ? { id: record.offerId, name: record.title } : null,
    customFields: person.customFields,
  };
}

const THIRTY_DAYS = 30 * 86_400_000;

/** One user in full, judged at now (Unix ms). */
export function userDetailOf(person: SamplePerson, sessions: readonly SampleSession[], now: number): UserDetail {
  const projection = project(person.accesses);
  const seen = sessions.filter((session) => session.startedAt <= now);
  const lastSession = seen.reduce<number | null>((last, { startedAt }) => Math.max(last ?? startedAt, startedAt), null);
  const lastSeen = [person.lastSeenAt, lastSession].filter((at) => at !== null && at <= now);
  const watchedMs = seen.filter(({ startedAt }) => startedAt > now - THIRTY_DAYS).reduce((sum, { playedMs }) => sum + (playedMs ?? 0), 0);
  const firstSpan = projection.access[0];
  const shown = {
    ...userOf(person, now),
    why: reasonOf(whyAt(projection, now), person.accesses),
    facts: {
      customerSince: firstSpan && firstSpan.start <= now ? instantText(firstSpan.start) : null,
      lastSeenAt: lastSeen.length > 0 ? instantText(Math.max(...lastSeen.map(Number))) : null,
      watchedSeconds30d: watchedMs / 1000,
      spent: spentOf(person, now),
    },
  };
  return { ...shown, etag: userTag(profileSum(person), sumOf(JSON.stringify(shown))) };
}

/** Names the state of what staff enter: another one also where two changes fall into one millisecond. */
const profileSum = ({ email, firstName, lastName, updatedAt, customFields }: SamplePerson): string =>
  `${updatedAt ?? 0}-${sumOf(JSON.stringify([email, firstName, lastName, customFields]))}`;

/** Whether an ETag, weak or not, is one of the person's profile as it is. */
export const ofProfile = (etag: string, person: SamplePerson): boolean => namesProfile(etag, profileSum(person));

const PERIODS: Readonly<Record<string, number>> = { month: 30.436875 * 86_400_000, year: 365.2425 * 86_400_000 };

/** What was paid by now: one-off prices, and one price per begun billing period after the trial. */
function spentOf(person: SamplePerson, now: number): Money[] {
  const sums = new Map<string, number>();
  for (const record of person.accesses) {
    if (!record.price || record.recordedState === 'refunded' || record.start > now) continue;
    const period = PERIODS[record.billingPeriod ?? ''];
    const paidFrom = record.trial?.end ?? record.start;
    const paidUntil = Math.min(record.end ?? Infinity, now);
    const times = period === undefined ? 1 : Math.max(0, Math.ceil(Math.round((paidUntil - paidFrom) / (period / 30)) / 30));
    sums.set(record.price.currency, (sums.get(record.price.currency) ?? 0) + times * record.price.amount);
  }
  return [...sums].filter(([, amount]) => amount > 0).map(([currency, amount]) => ({ amount, currency }));
}
