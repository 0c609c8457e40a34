// Every match over HTTP, as one stream: an answer that is cut is taken up again from the last cursor that came. Knows no user's shape.
import type { StreamOptions } from '../contract/backend.js';
import { UsersError } from '../contract/failure.js';
import type { User, UsersQuery } from '../contract/schema/index.js';
import type { Asking } from './asking.js';
import { pause } from './deadline.js';
import { userOf } from './decoding.js';
import { jsonLines } from './lines.js';

/** So many times a stream is taken up without having come to another cursor. */
const ATTEMPTS = 3;
const FIRST_WAIT = 1000;
/** Ms; a backend that asks for a longer pause is not waited for. */
const LONGEST_PAUSE = 60_000;

/**
 * The users of all answers together: those between the last cursor and a cut come twice. Ends only when the last answer was whole;
 * rejects with the failure that could not be got over, or the abort reason.
 */
export async function* userStream(
  asking: Asking,
  query: UsersQuery,
  call: StreamOptions | undefined,
): AsyncGenerator<User, void, undefined> {
  let { cursor } = query;
  let attempts = 0;
  const onCursor = (told: string): void => {
    call?.onCursor?.(told);
    if (told !== cursor) attempts = 0;
    cursor = told;
  };
  for (;;) {
    try {
      return yield* answered(asking, { ...query, cursor }, { ...call, onCursor });
    } catch (thrown) {
      call?.signal?.throwIfAborted();
      const error = thrown instanceof UsersError ? thrown : new UsersError('offline', { cause: thrown });
      const asked = (error.retryAfter ?? 0) * 1000;
      if (cursor === undefined || attempts === ATTEMPTS || asked > LONGEST_PAUSE || !mayPass(error)) throw error;
      await pause(Math.max(asked, FIRST_WAIT * 2 ** attempts * (0.5 + Math.random())), call?.signal);
      attempts += 1;
    }
  }
}

/** The users of one answer. */
async function* answered({ http, question }: Asking, query: UsersQuery, call: Required<Pick<StreamOptions, 'onCursor'>> & StreamOptions) {
  const response = await http.open({ ...question('search', query, call), headers: { accept: 'application/x-ndjson' } });
  if (!response.body) throw new UsersError('contract');
  for await (const line of jsonLines(response.body, http.deadline, call.signal, call.onCursor)) yield userOf(line);
}

/** A cut, a silence, too many calls, a failure of the server. A refusal stays one, and an answer that contradicts itself stays wrong. */
const mayPass = ({ kind, status }: UsersError): boolean =>
  kind === 'offline' || kind === 'timeout' || kind === 'busy' || (kind === 'server' && status !== 501);
