// A store of numbered users that erases them, and fails, loses answers and forgets as a test says. Checks what it is sent.
import type { EraseRunOptions } from '../../src/controllers/erase-run.js';
import { forgottenId } from '../../src/contract/erase-rules.js';
import { UsersError } from '../../src/contract/failure.js';
import type { ErasePlan, EraseRequest, EraseResult } from '../../src/contract/schema/index.js';

/** What happens to one call: `lost`: it is carried out and its answer never arrives; `expired`: all plans run out before it. */
export type Fate = 'fine' | 'lost' | 'refused' | 'busy' | 'expired';

export const idOf = (at: number): string => `u${at}`;

export class EraseStore {
  readonly alive: Set<string>;
  /** Who cannot be erased, with the reason. */
  readonly kept = new Map<string, string>();
  /** Parts as they were carried out: token and offset. */
  readonly carriedOut: string[] = [];
  readonly sent: EraseRequest[] = [];
  readonly plans = new Map<string, readonly string[]>();
  fates: Fate[] = [];
  planFates: Fate[] = [];
  /** How answers tell of who is no more: by the id, by an id that nobody has, or not at all. */
  memory: 'named' | 'forgotten' | 'left out' = 'named';
  /** Called before each call to erase. */
  before: () => void = () => undefined;
  readonly #keys = new Map<string, { readonly body: string; readonly answer: EraseResult }>();
  #tokens = 0;

  constructor(users: number) {
    this.alive = new Set(Array.from({ length: users }, (_, at) => idOf(at)));
  }

  readonly backend: EraseRunOptions['backend'] = {
    planErase: async (selection) => {
      this.#meet(this.planFates.shift() ?? 'fine');
      const wanted = 'ids' in selection ? new Set(selection.ids) : this.alive;
      const except = new Set('ids' in selection ? [] : selection.except);
      const ids = [...wanted].filter((id) => this.alive.has(id) && !except.has(id));
      const token = `plan ${(this.#tokens += 1)}`;
      this.plans.set(token, ids);
      return planOf({ token, count: ids.length });
    },
    eraseUsers: async (request, options) => {
      this.before();
      this.sent.push(request);
      const fate = this.fates.shift() ?? 'fine';
      if (fate === 'expired') this.plans.clear();
      if (fate !== 'lost') this.#meet(fate);
      const answer = this.#erase(request, options?.idempotencyKey ?? '');
      if (fate === 'lost') throw new UsersError('timeout');
      return answer;
    },
  };

  #meet(fate: Fate): void {
    if (fate === 'refused') throw new UsersError('server', { status: 500 });
    if (fate === 'busy') throw new UsersError('busy', { status: 429, retryAfter: 60 });
  }

  #erase(request: EraseRequest, key: string): EraseResult {
    const body = JSON.stringify(request);
    const known = this.#keys.get(key);
    if (known && known.body !== body) throw new UsersError('invalid', { status: 422 });
    if (known && this.memory === 'named') return known.answer;
    const { token, offset = 0, limit = 100, confirmedCount } = request;
    const ids = this.plans.get(token);
    if (!ids) throw new UsersError('missing', { status: 404 });
    if (confirmedCount !== ids.length) throw new UsersError('conflict', { status: 409 });
    const results = ids.slice(offset, offset + limit).flatMap((id, at) => this.#eraseOne(id, token, offset + at));
    const answer = { results, remaining: Math.max(0, ids.length - offset - limit) };
    if (!known) this.carriedOut.push(`${token} ${offset}`);
    this.#keys.set(key, { body, answer });
    return answer;
  }

  #eraseOne(id: string, token: string, place: number): EraseResult['results'] {
    if (!this.alive.has(id)) {
      if (this.memory === 'left out') return [];
      return [{ id: this.memory === 'named' ? id : forgottenId(token, place), outcome: 'already_gone', reason: null }];
    }
    const reason = this.kept.get(id);
    if (reason !== undefined) return [{ id, outcome: 'failed', reason }];
    this.alive.delete(id);
    return [{ id, outcome: 'erased', reason: null }];
  }
}

export const planOf = (plan: Partial<ErasePlan> = {}): ErasePlan => ({
  token: 'plan',
  expiresAt: null,
  count: 1,
  sample: [],
  sessionsKept: 0,
  runningSubscriptions: { count: 0, nextRenewal: null },
  ...plan,
});
