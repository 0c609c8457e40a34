// The calls that erase people. A plan freezes rows, which nobody else ever gets: so it never grows. Kept viewing sessions are counted
// only, since no call of the contract reads them.
import { project } from '../contract/access.js';
import type { UsersBackend } from '../contract/backend.js';
import { compareRows } from '../contract/cursor.js';
import { forgottenId, NAMED, otherCount, PLAN_MS, planGone, readSelection } from '../contract/erase-rules.js';
import { ledgerOf } from '../contract/erasure.js';
import { fold } from '../contract/fold.js';
import { readQuestion } from '../contract/question.js';
import { type ErasePlan, EraseRequest, type EraseResult, type EraseSelection, instantText, UsersQuery } from '../contract/schema/index.js';
import { fullName } from '../contract/user-fields.js';
import type { Ledger } from './ledger.js';
import type { SampleHistory } from './person.js';
import { randomHex } from '../contract/chance.js';
import type { Store } from './store.js';
import { inTurns, sortInTurns } from './turns.js';

/** How many people are read, and erased, at a time: what each of them has access to is made, and counted by day. */
const READ_TURN = 512;
const ERASE_TURN = 16;

interface Plan {
  /** In the order of their ids. */
  readonly rows: Uint32Array;
  /** Unix ms. */
  readonly expiresAt: number;
}

export function erasing(store: Store, ledger: Ledger): Required<Pick<UsersBackend, 'planErase' | 'eraseUsers'>> {
  const { people, questions } = store;
  const plans = new Map<string, Plan>();
  const zone = (): string => store.settings().zone ?? 'UTC';

  const rowsOf = (ids: readonly string[], at: number): Set<number> =>
    new Set(ids.map(people.rowOf).filter((row) => row >= 0 && people.profile(row).registeredAt <= at));

  const selected = async (selection: EraseSelection, at: number, signal?: AbortSignal): Promise<Uint32Array> => {
    if ('ids' in selection) return Uint32Array.from(rowsOf(selection.ids, at));
    const query = readQuestion(UsersQuery, { filter: selection.filter });
    const { rows } = await questions.matches(query, selection.zone ?? zone(), at, signal);
    const spared = rowsOf(selection.except, at);
    return rows.filter((row) => !spared.has(row));
  };

  const factsOf = async (rows: Uint32Array, at: number, signal?: AbortSignal) => {
    let named: { readonly key: string | null; readonly id: string; readonly person: SampleHistory }[] = [];
    let [sessionsKept, count, renewal] = [0, 0, Infinity];
    const read = (place: number): void => {
      const row = rows[place] ?? 0;
      const person = people.history(row);
      sessionsKept += people.sessionCount(row);
      for (const { renewsAt } of runningSubscriptions(person, at)) {
        count += 1;
        if (renewsAt !== null && renewsAt >= at) renewal = Math.min(renewal, renewsAt);
      }
      named = [...named, { key: fold(fullName(person)) || null, id: person.id, person }]
        .sort((a, b) => compareRows(a, b, 'asc'))
        .slice(0, NAMED);
    };
    await inTurns(rows.length, read, signal, READ_TURN);
    return {
      sample: named.map(({ person: { id, firstName, lastName, email } }) => ({ id, firstName, lastName, email })),
      sessionsKept,
      runningSubscriptions: { count, nextRenewal: renewal === Infinity ? null : instantText(renewal) },
    };
  };

  const erase = (row: number, at: number): void => {
    const { registeredAt, accesses } = people.history(row);
    ledger.add(ledgerOf({ registeredAt, projection: project(accesses) }, at, zone()));
    store.write({ erased: [row] });
  };

  return {
    planErase: (selection, call) =>
      store.reading(call, async (): Promise<ErasePlan> => {
        const at = store.now();
        const rows = await selected(readSelection(selection), at, call?.signal);
        await sortInTurns(rows, people.compareIds);
        const facts = await factsOf(rows, at, call?.signal);
        for (const [token, { expiresAt }] of plans) if (expiresAt <= at) plans.delete(token);
        const token = randomHex();
        const expiresAt = at + PLAN_MS;
        plans.set(token, { rows, expiresAt });
        return { token, expiresAt: instantText(expiresAt), count: rows.length, ...facts };
      }),

    eraseUsers: (request, call) =>
      store.writing(call, async (at): Promise<EraseResult> => {
        const { token, confirmedCount, offset, limit } = readQuestion(EraseRequest, request);
        const plan = plans.get(token);
        if (!plan || plan.expiresAt <= at) throw planGone();
        const { rows } = plan;
        plans.set(token, { rows, expiresAt: at + PLAN_MS });
        if (confirmedCount !== rows.length) throw otherCount();
        const part = rows.subarray(offset, offset + limit);
        const results: EraseResult['results'] = [];
        const eraseAt = (place: number): void => {
          const row = part[place] ?? 0;
          const gone = people.isErased(row);
          const id = gone ? forgottenId(token, offset + place) : people.profile(row).id;
          if (!gone) erase(row, at);
          results.push({ id, outcome: gone ? 'already_gone' : 'erased', reason: null });
        };
        await inTurns(part.length, eraseAt, call?.signal, ERASE_TURN);
        return { results, remaining: rows.reduce((sum, row) => sum + Number(!people.isErased(row)), 0) };
      }),
  };
}

const runningSubscriptions = ({ accesses }: SampleHistory, at: number) =>
  accesses.filter(({ kind, start, end }) => kind === 'subscription' && start <= at && (end ?? Infinity) > at);
