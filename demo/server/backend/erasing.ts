// The calls that erase people: a plan that never grows, then its users, each in a transaction of their own.
import { randomUUID } from 'node:crypto';
import type { UsersBackend, WriteOptions } from '../../../src/contract/backend.js';
import { project } from '../../../src/contract/access.js';
import { otherCount, readSelection } from '../../../src/contract/erase-rules.js';
import { keptSession, ledgerOf } from '../../../src/contract/erasure.js';
import { asUsersError } from '../../../src/contract/failure.js';
import { readQuestion } from '../../../src/contract/question.js';
import { EraseRequest, type EraseResult } from '../../../src/contract/schema/index.js';
import type { Database, Queries } from '../db/database.js';
import { changeUsers, sweep } from '../db/derived.js';
import { keepCounts, keepSessions, settleKept } from '../db/kept.js';
import { forgetStatistics, forgetUser } from '../db/traces.js';
import { countOfPlan, factsOf, makePlan, partOfPlan, type Planned, remainingOf } from './erase-plan-sql.js';
import { platformOf } from './settings-sql.js';
import { askingOf } from './stoppable.js';
import { peopleOf } from './user-sql.js';
import { sessionsIn } from './views-sql.js';
import { inTurn } from './writing.js';

/** Over a database and its clock (Unix ms). */
export function erasing(stored: Database, now: () => number): Required<Pick<UsersBackend, 'planErase' | 'eraseUsers'>> {
  const asking = askingOf(stored);
  return {
    planErase: (selection, call) =>
      asking(call, async (db) => {
        const read = readSelection(selection);
        const at = now();
        await sweep(stored, at);
        const asked = 'filter' in read ? read.zone : undefined;
        const zone = asked ?? (await zoneOf(db));
        const frozen = await inTurn(db, (queries) => makePlan(queries, read, zone, at));
        // Of many users that takes longer, and nobody has to wait for it.
        return { ...frozen, ...(await factsOf(db, frozen.token, at)) };
      }),

    eraseUsers: (request, call) =>
      asking(call, async (db) => {
        const { token, confirmedCount, offset, limit } = readQuestion(EraseRequest, request);
        const at = now();
        const count = await countOfPlan(db, token, at);
        if (count !== confirmedCount) throw otherCount();
        const erasure: Erasure = { id: randomUUID(), at, zone: await zoneOf(db), call };
        const results: Result[] = [];
        try {
          for (const user of await partOfPlan(db, token, count, offset, limit)) results.push(await resultOf(db, user, erasure));
        } finally {
          // Also where the call was stopped: what is erased is erased.
          await forgetStatistics(stored);
          await settleKept(stored);
        }
        return { results, remaining: await remainingOf(db, token) };
      }),
  };
}

type Result = EraseResult['results'][number];

/** One call of `eraseUsers`. */
interface Erasure {
  /** Its row in the audit. */
  readonly id: string;
  /** Unix ms. */
  readonly at: number;
  /** The platform's zone: the days of what is kept. */
  readonly zone: string;
  readonly call: WriteOptions | undefined;
}

const zoneOf = async (db: Queries): Promise<string> => (await platformOf(db)).zone ?? 'UTC';

/** A failure concerns one user; the others go on. A stop is no failure. */
async function resultOf(db: Database, { id, gone }: Planned, erasure: Erasure): Promise<Result> {
  if (gone) return { id, outcome: 'already_gone', reason: null };
  try {
    const erased = await inTurn(db, (queries) => erase(queries, id, erasure));
    return { id, outcome: erased ? 'erased' : 'already_gone', reason: null };
  } catch (thrown) {
    erasure.call?.signal?.throwIfAborted();
    return { id, outcome: 'failed', reason: asUsersError(thrown).kind };
  }
}

/** Erases somebody and keeps what stays, in a transaction. Returns whether there was somebody. */
async function erase(queries: Queries, id: string, erasure: Erasure): Promise<boolean> {
  const [person] = await peopleOf(queries, [id]);
  if (!person) {
    await forgetUser(queries, id);
    return false;
  }
  const { at, zone } = erasure;
  const sessions = await sessionsIn(queries, id, -Infinity, Infinity, 0, Number.MAX_SAFE_INTEGER);
  await changeUsers(queries, [id], at, () => forgetUser(queries, id));
  await keepCounts(queries, ledgerOf({ registeredAt: person.registeredAt, projection: project(person.accesses) }, at, zone));
  await keepSessions(
    queries,
    sessions.map((session) => keptSession(session, zone)),
  );
  await note(queries, erasure);
  return true;
}

/** Who erased, when, how many, under which request: nothing of whom. */
const note = (queries: Queries, { id, at, call }: Erasure): Promise<unknown> =>
  queries.query(
    `INSERT INTO erasure_audit (id, at, actor, request_id, erased) VALUES ($1::uuid, $2::bigint, $3::text, $4::text, 1)
     ON CONFLICT (id) DO UPDATE SET erased = erasure_audit.erased + 1`,
    [id, at, call?.actor ?? null, call?.requestId ?? null],
  );
