// Erasing users: by a plan that never grows, once, and so that no figure moves.
import { describe, expect, it } from 'vitest';
import { addMonths, monthAt } from '../../src/contract/calendar.js';
import { type ErasePlan, type EraseSelection, type Kpis, instantText, type UsersFilter } from '../../src/contract/schema/index.js';
import { ZONE } from './expected.js';
import { NOW, PEOPLE, sessionsOf } from './world.js';
import { foundBy, newEmail, usersIn, type Written } from './written.js';

const MONTH = monthAt(NOW, ZONE);
const BASES = ['current', 'samePoint', 'previousMonth'] as const;

const refusal = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'none',
    ({ kind }: { kind: string }) => kind,
  );

export function describeErasing(backend: Written): void {
  const taken = new Set<string>();
  /** The ids of people of the world whom no other test has. */
  const take = (count: number): string[] => {
    const ids = PEOPLE.map(({ id }) => id)
      .filter((id) => !taken.has(id))
      .slice(-count);
    for (const id of ids) taken.add(id);
    return ids;
  };
  const plan = (selection: EraseSelection): Promise<ErasePlan> => backend().planErase(selection);
  const byFilter = (filter: UsersFilter, more: { except?: string[]; everybody?: boolean; zone?: string } = {}): Promise<ErasePlan> =>
    plan({ filter, except: [], everybody: false, ...more });
  /** Carries out a whole plan that has no more than a part. */
  const carryOut = ({ token, count }: ErasePlan) => backend().eraseUsers({ token, confirmedCount: count, limit: 500 });
  const total = async (filter: UsersFilter): Promise<number> => (await backend().searchUsers({ filter, zone: ZONE, limit: 1 })).total.count;

  describe('plans an erasure', () => {
    it('of these ids: who is there, each once, what would stay and what runs on, and changes nothing', async () => {
      const people = PEOPLE.filter(({ accesses }) => accesses.some(({ renewsAt, end }) => renewsAt !== null && end === null)).slice(0, 7);
      const ids = people.map(({ id }) => id);
      const before = await usersIn(backend());
      const made = await plan({ ids: [...ids, ...ids.slice(0, 2), 'nobody'] });
      const running = people.flatMap(({ accesses }) =>
        accesses.filter(({ kind, start, end }) => kind === 'subscription' && start <= NOW && (end ?? Infinity) > NOW),
      );
      const renewals = running.flatMap(({ renewsAt }) => (renewsAt !== null && renewsAt >= NOW ? [renewsAt] : []));
      expect(made).toMatchObject({
        count: ids.length,
        sessionsKept: people.reduce((sum, person) => sum + sessionsOf(PEOPLE.indexOf(person)).length, 0),
        runningSubscriptions: { count: running.length, nextRenewal: instantText(Math.min(...renewals)) },
      });
      expect(Date.parse(made.expiresAt ?? '')).toBeGreaterThan(NOW);
      expect(await usersIn(backend())).toBe(before);
    });

    it('and names the first by name', async () => {
      const filter: UsersFilter = { status: ['canceled'], registered: { from: '2024-01-01' } };
      const { items, total: all } = await backend().searchUsers({ filter, zone: ZONE, sort: { by: 'name', direction: 'asc' }, limit: 5 });
      const made = await byFilter(filter, { zone: ZONE });
      expect(made.count).toBe(all.count);
      expect(made.sample).toEqual(items.map(({ id, firstName, lastName, email }) => ({ id, firstName, lastName, email })));
    });

    it('of all that match but these, in the zone of the question', async () => {
      const filter: UsersFilter = { text: 'ma', hadAccessIn: (await backend().getKpis({})).previousMonth.window };
      const { items } = await backend().searchUsers({ filter, limit: 500 });
      expect(items.length).toBeGreaterThan(4);
      const except = [...items.slice(0, 3).map(({ id }) => id), 'nobody'];
      expect((await byFilter(filter, { except })).count).toBe(items.length - 3);
      for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
        const day: UsersFilter = { registered: { from: '2026-11-01', to: '2026-11-10' } };
        expect((await byFilter(day, { zone })).count).toBe((await backend().searchUsers({ filter: day, zone, limit: 1 })).total.count);
      }
    });

    it('of everybody only where that is said', async () => {
      for (const filter of [{}, { text: ' ' }, { registered: {} }]) expect(await refusal(byFilter(filter))).toBe('invalid');
      expect((await byFilter({}, { everybody: true })).count).toBe(await usersIn(backend()));
    });

    it('of nobody, where nobody is there', async () => {
      const made = await plan({ ids: ['nobody'] });
      expect(made).toMatchObject({ count: 0, sample: [], sessionsKept: 0, runningSubscriptions: { count: 0 } });
      expect(await carryOut(made)).toEqual({ results: [], remaining: 0 });
    });
  });

  describe('erases', () => {
    it('who is planned: gone from the list, the search and every call, once and for all', async () => {
      const ids = take(3);
      const { email } = await backend().getUser(ids[0] ?? '');
      const before = await usersIn(backend());
      const made = await plan({ ids });
      const { results, remaining } = await carryOut(made);
      expect(results.map(({ id, outcome }) => [id, outcome]).sort()).toEqual(ids.map((id) => [id, 'erased']).sort());
      expect([remaining, await usersIn(backend())]).toEqual([0, before - 3]);
      expect(await foundBy(backend(), email ?? 'nobody')).not.toContain(ids[0]);
      for (const id of ids) {
        expect(await refusal(backend().getUser(id))).toBe('missing');
        expect(await refusal(backend().listViews(id, {}))).toBe('missing');
      }
    });

    it('nobody twice: the same part again, and another plan with the same people, find them gone', async () => {
      const ids = take(2);
      const [first, second] = [await plan({ ids }), await plan({ ids })];
      await carryOut(first);
      const after = [await usersIn(backend()), await backend().getKpis({})];
      for (const made of [first, second]) {
        const { results, remaining } = await carryOut(made);
        expect([results.map(({ outcome }) => outcome), remaining]).toEqual([['already_gone', 'already_gone'], 0]);
      }
      expect([await usersIn(backend()), await backend().getKpis({})]).toEqual(after);
      expect((await plan({ ids })).count).toBe(0);
    });

    it('in parts, and tells how many are still there', async () => {
      const { token, count: confirmedCount } = await plan({ ids: take(5) });
      const part = (offset: number, limit: number) => backend().eraseUsers({ token, confirmedCount, offset, limit });
      const outcomes = async (offset: number, limit: number) => {
        const { results, remaining } = await part(offset, limit);
        return [results.map(({ outcome }) => outcome), remaining];
      };
      expect(await outcomes(3, 2)).toEqual([['erased', 'erased'], 3]);
      expect(await outcomes(2, 2)).toEqual([['erased', 'already_gone'], 2]);
      expect(await outcomes(0, 100)).toEqual([['erased', 'erased', 'already_gone', 'already_gone', 'already_gone'], 0]);
      expect(await outcomes(9, 100)).toEqual([[], 0]);
    });

    it('nobody who came after the plan, though they match', async () => {
      const lastName = 'Latecomer';
      const first = await backend().createUser({ email: newEmail(), lastName });
      const made = await byFilter({ text: lastName });
      const late = await backend().createUser({ email: newEmail(), lastName });
      expect((await carryOut(made)).results).toEqual([{ id: first.id, outcome: 'erased', reason: null }]);
      expect(await foundBy(backend(), lastName)).toEqual([late.id]);
    });

    it('nobody when another number was confirmed, or there is no such plan', async () => {
      const before = await usersIn(backend());
      const { token, count } = await plan({ ids: take(2) });
      expect(await refusal(backend().eraseUsers({ token, confirmedCount: count + 1 }))).toBe('conflict');
      for (const none of ['no plan', 'a\0b', 'a\uD83D'])
        expect(await refusal(backend().eraseUsers({ token: none, confirmedCount: 0 }))).toBe('missing');
      expect(await usersIn(backend())).toBe(before);
    });
  });

  describe('keeps the figures', () => {
    /** What a month's figures say, without how many of the people are erased. */
    const said = (kpis: Kpis) => [
      kpis.registrationsPerDay,
      ...BASES.map((base) => {
        const { registered, active, inTrial, unsubscribed, expired } = kpis[base];
        return [registered.count, active.count, inTrial?.count, unsubscribed.count, unsubscribed.by, expired];
      }),
    ];

    it('of every month, and behind each tile as many rows as it counts people who are there', async () => {
      const months = Array.from({ length: 14 }, (_, at) => addMonths(MONTH, -at));
      const asked = async (): Promise<Kpis[]> => Promise.all(months.map((month) => backend().getKpis({ month, zone: ZONE })));
      const before = await asked();
      const made = await plan({ ids: take(120) });
      expect((await carryOut(made)).remaining).toBe(0);
      const after = await asked();

      for (const [at, kpis] of after.entries()) {
        // The same point is told by the day: who was erased counts to its end.
        const whole = (all: Kpis) => said({ ...all, samePoint: all.previousMonth });
        expect(whole(kpis)).toEqual(whole(before[at]!));
      }
      let erased = 0;
      for (const base of BASES) {
        for (const kpis of after.slice(0, 3)) {
          const { window, registered, active, inTrial, unsubscribed } = kpis[base];
          for (const [figure, filter] of [
            [registered, { registeredIn: window }],
            [active, { hadAccessIn: window }],
            [inTrial ?? { count: 0, erased: 0 }, { hadTrialIn: window }],
            [unsubscribed, { unsubscribedIn: window }],
          ] as const) {
            expect((await total(filter)) + figure.erased).toBe(figure.count);
            erased += figure.erased;
          }
        }
      }
      expect(erased).toBeGreaterThan(0);
    });
  });
}
