// One question for users and what it has told so far: the broker of its pages, its head, and whether its cursors serve.
// Knows the backend's call and how its failures are retried; knows nothing of what is on screen.
import { asUsersError, type FailureKind } from '../contract/failure.js';
import type { User, UsersPage } from '../contract/schema/index.js';
import { backOff } from './broker/back-off.js';
import type { Wait } from './broker/failed-pages.js';
import { createPageBroker, type PageBroker } from './broker/page-broker.js';
import type { Connection } from './connection.js';
import type { TableQuery } from './table-query.js';

/** Where and why a question is asked. */
export interface TurnStart {
  readonly query: TableQuery;
  readonly connection: Connection;
  /** The list starts again from its top. */
  readonly fromTop: boolean;
  /** It is asked again because a cursor was no longer known. */
  readonly restarted?: boolean;
  /** `false`: the backend's cursors do not work. */
  readonly cursors?: boolean;
}

export interface UserTurn extends TurnStart {
  readonly broker: PageBroker<User>;
  readonly pageSize: number;
  readonly head: UsersPage | undefined;
  /** A page has come by cursor. */
  readonly cursorServed: boolean;
}

/** Rows of a page: what a screen shows and a little more, so that a page is quick and few are kept in vain. */
const PAGE_SIZE = 50;
const MOST_RETRIES = 5;
/** Kinds that may pass by themselves. */
const PASSING: readonly FailureKind[] = ['offline', 'timeout', 'busy', 'server'];
const LONGEST_PAUSE = 3600;

/** Passing failures are tried again, a few times, ever more rarely; not before the backend wants it. */
export function retryOf(error: unknown, failed: number, random: () => number = Math.random): Wait | null {
  const { kind, retryAfter } = asUsersError(error);
  if (!PASSING.includes(kind) || failed > MOST_RETRIES || (retryAfter ?? 0) > LONGEST_PAUSE) return null;
  const wait = backOff(failed, random);
  return retryAfter === undefined ? { wait, all: false } : { wait: retryAfter * 1000 + Math.min(wait, 1000), all: true };
}

const isCursorLost = (error: unknown): boolean => ['invalid', 'missing'].includes(asUsersError(error).kind);

/** What a question is, besides its place. */
export const questionOf = ({ query, connection }: TurnStart) => ({ filter: query.filter, sort: query.sort, zone: connection.zone });

export function startTurn(
  start: TurnStart,
  told: { onChange: (turn: UserTurn, page: number) => void; onCursorLost: (turn: UserTurn) => void },
): UserTurn {
  const { connection, cursors = true } = start;
  const pageSize = Math.min(PAGE_SIZE, Math.max(1, connection.settings.limits.pageSize));
  let head: UsersPage | undefined;
  let cursorServed = false;
  const broker = createPageBroker<User>({
    pageSize,
    cursors,
    isCursorLost,
    retry: retryOf,
    idOf: (user) => user.id,
    load: async ({ cursor, offset }, signal) => {
      const place = cursor === null ? { offset } : { cursor };
      const page = await connection.backend.searchUsers({ ...questionOf(start), ...place, limit: pageSize }, { signal });
      if (!signal.aborted) {
        head = page;
        cursorServed ||= cursor !== null;
      }
      const { items: rows, total, nextCursor: next, previousCursor: previous } = page;
      return { rows, total: total.count, exact: total.exact, next, previous };
    },
    onChange: (page) => told.onChange(turn, page),
    onCursorLost: () => told.onCursorLost(turn),
  });
  const turn: UserTurn = {
    ...start,
    broker,
    pageSize,
    get head() {
      return head;
    },
    get cursorServed() {
      return cursorServed;
    },
  };
  return turn;
}
