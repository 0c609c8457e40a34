// Carries an erasure out: the plan, then one part after the other; stopped, failed and taken up again anywhere. Knows no DOM and no text.
import type { UsersBackend } from '../contract/backend.js';
import { asUsersError, UsersError } from '../contract/failure.js';
import type { ErasePlan, EraseResult, EraseSelection } from '../contract/schema/index.js';
import { EraseTally } from './erase-tally.js';
import { randomHex } from '../contract/chance.js';

/**
 * - `planning`: the plan is asked for · `unplanned`: it could not be had (`error`) · `planned`: it waits to be confirmed
 * - `erasing` · `stopping`: the part under way is the last one · `paused`: a part failed (`error`)
 * - `stopped`: some of the plan was not carried out · `done`: all of it was
 */
export type ErasePhase = 'planning' | 'unplanned' | 'planned' | 'erasing' | 'stopping' | 'paused' | 'stopped' | 'done';

export interface EraseRunOptions {
  readonly backend: Required<Pick<UsersBackend, 'planErase' | 'eraseUsers'>>;
  readonly selection: EraseSelection;
  /** How many users the person selected, where that is known. */
  readonly selected: number | undefined;
  readonly onChange: () => void;
  /** These users are no more. */
  readonly onErased: (ids: readonly string[]) => void;
}

/** Users of one part: few enough for an answer within the deadline and a progress that moves. */
export const PART = 100;

/** Failures after which nobody knows whether the part was carried out. */
const LOST: readonly UsersError['kind'][] = ['offline', 'timeout', 'server', 'contract'];

export class EraseRun {
  phase: ErasePhase = 'planning';
  plan: ErasePlan | undefined;
  /** Why the last call failed. */
  error: UsersError | undefined;
  /** How many users the plan should hold, where that is known: it holds fewer where some are no more. */
  expected: number | undefined;
  /** The plan before this one had run out, which asks for another confirmation. */
  renewed = false;
  /** Users of the plan whose turn has been. */
  done = 0;
  /** Users of the part that was sent last, as long as its answer is lost. */
  unsure = 0;
  readonly tally = new EraseTally();
  readonly #options: EraseRunOptions;
  readonly #end = new AbortController();
  #selection: EraseSelection;
  /** Of selected ids, those without a result. */
  #open: Set<string>;
  /** How many of them were told of by no id of theirs. A store that keeps nothing of who is no more cannot name them. */
  #unnamed = 0;
  #confirmed = false;
  /** The key of the part under way: sent again, it happens once. */
  #key: string | undefined;

  constructor(options: EraseRunOptions) {
    this.#options = options;
    this.#selection = options.selection;
    this.#open = idsOf(options.selection);
    this.expected = options.selected;
  }

  /** Asks for the plan. */
  start(): void {
    void this.#ask();
  }

  /** Erases what the plan says. */
  confirm(): void {
    if (this.phase !== 'planned') return;
    this.#confirmed = true;
    void this.#erase();
  }

  /** Nothing is sent after the part that is under way. */
  stop(): void {
    if (this.phase === 'erasing') this.#enter('stopping');
    if (this.phase === 'paused') this.#enter('stopped');
  }

  /** Goes on after a failure or a stop. */
  resume(): void {
    if (this.phase === 'unplanned') void this.#ask();
    if (this.phase === 'paused' || this.phase === 'stopped') void this.#erase();
  }

  /** Tries those again who could not be erased. They were confirmed, and a plan of ids holds nobody else. */
  retryFailed(): void {
    const ids = [...this.tally.failed.keys()];
    if (this.phase !== 'done' || ids.length === 0) return;
    this.#select({ ids }, ids.length);
    void this.#ask();
  }

  /** Stops every wait, for good. What was sent may still be carried out. */
  dispose(): void {
    this.#end.abort();
  }

  #select(selection: EraseSelection, expected: number): void {
    this.#selection = selection;
    this.#open = idsOf(selection);
    this.#unnamed = 0;
    this.expected = expected;
  }

  async #ask(): Promise<void> {
    this.error = undefined;
    this.#enter('planning');
    try {
      const plan = await this.#options.backend.planErase(this.#selection, { signal: this.#end.signal });
      if (this.#end.signal.aborted) return;
      if ('ids' in this.#selection && plan.count > this.#open.size) throw new UsersError('contract');
      this.#begin(plan);
    } catch (error) {
      if (this.#end.signal.aborted) return;
      this.error = asUsersError(error);
      this.#enter('unplanned');
    }
  }

  #begin(plan: ErasePlan): void {
    this.plan = plan;
    this.done = this.unsure = 0;
    this.#key = undefined;
    if (plan.count === 0) this.#finish();
    else if (this.#confirmed) void this.#erase();
    else this.#enter('planned');
  }

  async #erase(): Promise<void> {
    const { plan } = this;
    if (!plan) return;
    this.error = undefined;
    this.#enter('erasing');
    while (this.done < plan.count) {
      if (this.#stops()) return this.#enter('stopped');
      const size = Math.min(PART, plan.count - this.done);
      try {
        const results = await this.#send(plan, size);
        if (this.#end.signal.aborted) return;
        this.#take(results, size);
      } catch (error) {
        if (this.#end.signal.aborted) return;
        return this.#fail(asUsersError(error), size);
      }
    }
    this.#finish();
  }

  async #send({ token, count }: ErasePlan, size: number): Promise<EraseResult['results']> {
    this.#key ??= randomHex();
    const request = { token, confirmedCount: count, offset: this.done, limit: PART };
    const { results } = await this.#options.backend.eraseUsers(request, { signal: this.#end.signal, idempotencyKey: this.#key });
    const strange = results.some(({ id, outcome }) => outcome !== 'already_gone' && !this.#asked(id));
    if (strange || results.length > size) throw new UsersError('contract');
    return results;
  }

  #take(results: EraseResult['results'], size: number): void {
    this.#key = undefined;
    this.unsure = 0;
    this.done += size;
    const named = results.filter(({ id }) => this.#asked(id));
    this.#unnamed += size - named.length;
    this.tally.gone += size - named.length;
    for (const { id } of named) this.#open.delete(id);
    this.#tell(this.tally.add(named));
    this.#options.onChange();
  }

  /** Whether an id is one of those that were asked for; of a filter, nobody knows them before. */
  #asked(id: string): boolean {
    return !('ids' in this.#selection) || this.#open.has(id);
  }

  #fail(error: UsersError, size: number): void {
    if (error.kind === 'missing' && !this.#stops()) return this.#renew();
    if (LOST.includes(error.kind)) this.unsure = size;
    this.error = error;
    this.#enter(this.#stops() ? 'stopped' : 'paused');
  }

  /** The plan has run out: another one of who is left, and another confirmation. */
  #renew(): void {
    const left = (this.plan?.count ?? 0) - this.done;
    if ('ids' in this.#selection) {
      this.tally.gone -= this.#unnamed;
      this.#select({ ids: [...this.#open] }, this.#open.size);
    } else {
      this.#select({ ...this.#selection, except: [...this.#selection.except, ...this.tally.failed.keys()] }, left);
    }
    this.#confirmed = false;
    this.renewed = true;
    void this.#ask();
  }

  /** Every selected id without a result is no more: the plan, or an answer, left it out for that. */
  #finish(): void {
    const ids = [...this.#open];
    if (ids.length > 0) this.tally.gone += ids.length - this.#unnamed;
    for (const id of ids) this.tally.failed.delete(id);
    this.#open.clear();
    this.#tell(ids);
    this.error = undefined;
    this.#enter('done');
  }

  #tell(ids: readonly string[]): void {
    if (ids.length > 0) this.#options.onErased(ids);
  }

  /** Asked anew each time: a stop comes while an answer is waited for. */
  #stops(): boolean {
    return this.phase === 'stopping';
  }

  #enter(phase: ErasePhase): void {
    this.phase = phase;
    this.#options.onChange();
  }
}

const idsOf = (selection: EraseSelection): Set<string> => new Set('ids' in selection ? selection.ids : []);
