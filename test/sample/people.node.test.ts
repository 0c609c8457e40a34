// The generated people: the same for the same row, of every kind that a platform has, and believable in number.
import { describe, expect, it } from 'vitest';
import { project } from '../../src/contract/access.js';
import { monthAt } from '../../src/contract/calendar.js';
import { decode } from '../../src/contract/decode.js';
import { isRental } from '../../src/contract/records.js';
import { Settings, User } from '../../src/contract/schema/index.js';
import { statusAt } from '../../src/contract/status.js';
import { idAt, personAt, profileAt, type SampleWorld } from '../../src/sample/person.js';
import { userOf } from '../../src/sample/rows.js';
import { sampleSettings } from '../../src/sample/settings.js';
import { sessionsAt } from '../../src/sample/views.js';

const NOW = Date.parse('2026-11-17T10:20:30.456Z');
const WORLD: SampleWorld = { users: 20_000, now: NOW };
const PEOPLE = Array.from({ length: WORLD.users }, (_, row) => personAt(row, WORLD));
const ACCESSES = PEOPLE.flatMap(({ accesses }) => accesses);
const share = (count: number): number => count / PEOPLE.length;

describe('a generated person', () => {
  it('depends on the row and the world alone', () => {
    for (const row of [19_999, 0, 777]) expect(personAt(row, { ...WORLD })).toEqual(PEOPLE[row]);
    expect(personAt(5, { users: 10, now: NOW })).toEqual(PEOPLE[5]);
  });

  it('has the profile that the profile alone has', () => {
    expect(PEOPLE[42]).toMatchObject(profileAt(42, WORLD));
  });

  it('has an id of its own that sorts as the row does, also among more than a million', () => {
    expect(new Set(PEOPLE.map(({ id }) => id)).size).toBe(PEOPLE.length);
    const users = 2_000_000;
    const ids = [0, 9, 10, 999_999, 1_000_000, 1_999_999].map((row) => idAt(row, users));
    expect([...ids].sort()).toEqual(ids);
    expect(idAt(123, 20_000)).toBe('u_000123');
  });

  it('is a row of the contract', () => {
    for (const person of PEOPLE.slice(0, 500)) {
      const user = userOf(person, NOW);
      expect(decode(User, user)).toEqual(user);
    }
  });

  it('did nothing before registering and nothing after now, except for what is planned', () => {
    for (const { registeredAt, updatedAt, lastSeenAt, accesses } of PEOPLE) {
      expect(registeredAt).toBeLessThanOrEqual(NOW);
      for (const at of [updatedAt ?? NOW, lastSeenAt ?? NOW]) expect(at >= registeredAt && at <= NOW).toBe(true);
      for (const { kind, start, boughtAt, firstPlayedAt } of accesses) {
        expect(start >= registeredAt && boughtAt <= NOW && (start <= NOW || kind === 'gift') && (firstPlayedAt ?? NOW) <= NOW).toBe(true);
      }
    }
  });
});

describe('the generated crowd', () => {
  it('is a platform’s: under half active, a third gone, a fifth that never began', () => {
    const count = { active: 0, canceled: 0, registered: 0 };
    for (const { accesses } of PEOPLE) count[statusAt(project(accesses), NOW)] += 1;
    expect(share(count.active)).toBeCloseTo(0.45, 1);
    expect(share(count.canceled)).toBeCloseTo(0.36, 1);
    expect(share(count.registered)).toBeCloseTo(0.19, 1);
  });

  it('grew over four years, more in winter, with several hundred in the month that runs', () => {
    const months = new Map<string, number>();
    for (const { registeredAt } of PEOPLE) months.set(monthAt(registeredAt, 'UTC'), (months.get(monthAt(registeredAt, 'UTC')) ?? 0) + 1);
    const of = (month: string): number => months.get(month) ?? 0;
    expect(months.size).toBeGreaterThanOrEqual(47);
    expect(of('2026-10')).toBeGreaterThan(of('2025-10'));
    expect(of('2025-10')).toBeGreaterThan(of('2024-10'));
    expect(of('2025-12')).toBeGreaterThan(of('2026-06'));
    expect(of('2026-11')).toBeGreaterThan(300);
    expect(of('2026-11')).toBeLessThan(1000);
  });

  it('holds whatever access a platform knows', () => {
    const some = (what: string, holds: (access: (typeof ACCESSES)[number]) => boolean): void =>
      expect(ACCESSES.some(holds), what).toBe(true);
    for (const kind of ['subscription', 'rental', 'purchase', 'free_copy', 'gift']) some(kind, (access) => access.kind === kind);
    for (const state of ['past_due', 'paused', 'cancellation_scheduled', 'refunded'])
      some(state, (access) => access.recordedState === state);
    for (const reason of ['voluntary', 'nonpayment', 'chargeback']) some(reason, (access) => access.endReason === reason);
    for (const days of [7, 14, 30])
      some(`a trial of ${days} days`, ({ trial }) => trial !== null && trial.end - trial.start === days * 86_400_000);
    for (const period of ['month', 'year']) some(period, (access) => access.billingPeriod === period);
    some(
      'an end that nobody explains',
      ({ kind, end, endReason }) => kind === 'subscription' && end !== null && end <= NOW && endReason === null,
    );
    some('a gift that has not begun', ({ kind, start }) => kind === 'gift' && start > NOW);
    some(
      'a rental that runs 48 hours from its first play',
      (access) =>
        isRental(access) && access.end !== null && access.firstPlayedAt !== null && access.end - access.firstPlayedAt === 48 * 3_600_000,
    );
    some('a title that was removed', ({ titleRemoved }) => titleRemoved);
    expect(
      PEOPLE.some(({ accesses }) => project(accesses).subscriptions.length > 1),
      'a return after a break',
    ).toBe(true);
    expect(new Set(ACCESSES.map(({ id }) => id)).size).toBe(ACCESSES.length);
  });

  it('has a few without e-mail, without name, never updated, and names of many scripts', () => {
    const few = (holds: (person: (typeof PEOPLE)[number]) => boolean): number => share(PEOPLE.filter(holds).length);
    for (const rate of [few(({ email }) => email === null), few(({ firstName, lastName }) => firstName === null && lastName === null)]) {
      expect(rate).toBeGreaterThan(0);
      expect(rate).toBeLessThan(0.02);
    }
    expect(few(({ updatedAt }) => updatedAt === null)).toBeCloseTo(0.12, 1);
    for (const script of ['Latin', 'Greek', 'Cyrillic', 'Arabic', 'Hebrew', 'Han', 'Hangul', 'Devanagari']) {
      expect(
        PEOPLE.some(({ firstName }) => new RegExp(`\\p{Script=${script}}`, 'u').test(firstName ?? '')),
        script,
      ).toBe(true);
    }
  });
});

describe('the generated viewing sessions', () => {
  const all = PEOPLE.map((person, row) => sessionsAt(row, person, WORLD));

  it('are fewer than 200,000 for 20,000 people, most people with a few, a few with thousands', () => {
    const counts = all.map((sessions) => sessions.length);
    const total = counts.reduce((sum, count) => sum + count, 0);
    expect(total).toBeGreaterThan(150_000);
    expect(total).toBeLessThan(200_000);
    expect(counts.filter((count) => count > 3000).length).toBeGreaterThanOrEqual(3);
    expect(share(counts.filter((count) => count === 0).length)).toBeGreaterThan(0.2);
  });

  it('come newest first, each while its person had access, and none lasts beyond now', () => {
    all.slice(0, 3000).forEach((sessions, row) => {
      sessions.forEach(({ startedAt, endedAt }, at) => {
        expect(startedAt).toBeLessThanOrEqual(sessions[at - 1]?.startedAt ?? NOW);
        expect((endedAt ?? NOW) >= startedAt && (endedAt ?? NOW) <= NOW).toBe(true);
        expect(PEOPLE[row]?.accesses.some((access) => access.start <= startedAt && startedAt < (access.end ?? Infinity))).toBe(true);
      });
    });
  });

  it('hold live ones, unknown durations, and titles that were removed', () => {
    const some = all.slice(0, 3000).flat();
    for (const odd of [
      some.filter(({ live }) => live),
      some.filter(({ live, durationMs }) => !live && durationMs === null),
      some.filter(({ titleRemoved }) => titleRemoved),
    ]) {
      expect(odd.length).toBeGreaterThan(0);
      expect(odd.length).toBeLessThan(some.length / 5);
    }
  });

  it('have ids of their own', () => {
    const ids = all.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the sample’s settings', () => {
  const settings = sampleSettings(NOW);

  it('are settings of the contract', () => {
    expect(decode(Settings, settings)).toEqual(settings);
  });

  it('describe every custom field that people have, and its values', () => {
    const definitions = new Map(settings.customFields.map((definition) => [definition.key, definition]));
    const types: Record<string, (value: unknown) => boolean> = {
      number: Number.isFinite,
      boolean: (value) => typeof value === 'boolean',
      choices: Array.isArray,
    };
    for (const { customFields } of PEOPLE.slice(0, 3000)) {
      for (const [key, value] of Object.entries(customFields)) {
        const definition = definitions.get(key);
        expect(definition, key).toBeDefined();
        expect((types[definition?.type ?? ''] ?? ((text: unknown) => typeof text === 'string'))(value), `${key}: ${String(value)}`).toBe(
          true,
        );
        const options = definition?.options.map((option) => option.value) ?? [];
        if (options.length > 0) for (const chosen of Array.isArray(value) ? value : [value]) expect(options).toContain(chosen);
      }
    }
  });

  it('name every offer that people subscribe to', () => {
    const offers = new Set(settings.offers.map(({ id }) => id));
    for (const { offerId } of ACCESSES) if (offerId !== null) expect(offers).toContain(offerId);
  });
});
