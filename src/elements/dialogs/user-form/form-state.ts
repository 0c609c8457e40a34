// What happens to a form from its opening until it is saved: loading, checking, sending, and choosing where somebody else was quicker.
// Keeps the draft. Knows no DOM and no words.
import type { UsersBackend } from '../../../contract/backend.js';
import { asUsersError, UsersError } from '../../../contract/failure.js';
import type { CustomValue, Settings, UserChanges, UserDetail } from '../../../contract/schema/index.js';
import { changesOf, clashesOf, type Clash, type FormValues, type Side, valuesOf } from '../../../contract/user-change.js';
import { type UserField, userFields } from '../../../contract/user-fields.js';
import { Reconciliation } from './reconciliation.js';
import { checkedTroubles, NO_TROUBLES, toldTroubles, type Trouble, type Troubles } from './troubles.js';
import { Writing } from './writing.js';

export interface FormOptions {
  readonly backend: UsersBackend;
  readonly settings: Settings;
  /** Who is edited; `null`: somebody new. */
  readonly userId: string | null;
  /** Another drawing is needed; `attend`: and the person should be led to what is new. */
  readonly changed: (attend: boolean) => void;
  /** The backend has the user as wanted. */
  readonly saved: (user: UserDetail) => void;
  /** There was nothing to save. */
  readonly unchanged: () => void;
  readonly unauthorized: () => void;
  /** There is no such user any more. */
  readonly missing: () => void;
}

export class FormState {
  readonly fields: readonly UserField[];
  /** Whom the draft began from; `null` while that is not known, and of somebody new. */
  user: UserDetail | null = null;
  values: FormValues = {};
  troubles: Troubles = NO_TROUBLES;
  /** Why the last question failed. */
  failure: UsersError | undefined;
  busy: 'loading' | 'sending' | null = null;
  /** Somebody else has saved meanwhile: what is to hold has to be chosen. */
  reconciliation: Reconciliation | null = null;
  readonly #options: FormOptions;
  #before: FormValues = {};
  #turn: AbortController | undefined;
  readonly #writing: Writing;

  constructor(options: FormOptions) {
    this.#options = options;
    this.fields = userFields(options.settings);
    this.#writing = new Writing(options.backend);
  }

  get creating(): boolean {
    return this.#options.userId === null;
  }

  /** Something would be lost. */
  get dirty(): boolean {
    return this.#changes() !== null;
  }

  /** It failed, and may have been saved all the same. */
  get unsure(): boolean {
    return this.failure !== undefined && this.#writing.unsure;
  }

  /** Nobody may be without a value here, or lose it. */
  isRequired({ key, definition }: UserField): boolean {
    return definition?.required ?? (key === 'email' && (this.creating || Boolean(this.user?.email)));
  }

  /** Reads who is edited. */
  async load(): Promise<void> {
    await this.#during('loading', async (signal) => {
      this.#begin(await this.#read(signal));
    });
  }

  enter(key: string, value: CustomValue): void {
    if (value === (this.values[key] ?? null)) return;
    this.values = { ...this.values, [key]: value };
    const seen = this.failure !== undefined || this.troubles.fields.has(key);
    this.failure = undefined;
    if (this.troubles.fields.has(key)) this.#judge(key);
    if (seen) this.#options.changed(false);
  }

  /** The person has left a field: what is wrong with it is told now, if something was entered. */
  leave(key: string): void {
    if (this.values[key] === this.#before[key] || this.troubles.fields.has(key)) return;
    this.#judge(key);
    if (this.troubles.fields.has(key)) this.#options.changed(false);
  }

  choose(clash: Clash, side: Side): void {
    this.reconciliation?.choose(clash, side);
    this.failure = undefined;
    this.#options.changed(false);
  }

  async submit(): Promise<void> {
    if (this.busy || (!this.creating && !this.user)) return;
    if (this.reconciliation && !this.#settle(this.reconciliation)) return;
    const changes = this.#changes();
    this.troubles = { fields: this.#check(), others: [] };
    if (this.troubles.fields.size > 0) return this.#options.changed(true);
    if (!changes) return this.#options.unchanged();
    await this.#during('sending', async (signal) => {
      const saved = await this.#writing.write(this.user, changes, signal).catch((thrown: unknown) => {
        signal.throwIfAborted();
        return this.#refused(this.#writing.failed(asUsersError(thrown)), changes, signal);
      });
      signal.throwIfAborted();
      if (saved) this.#options.saved(saved);
    });
  }

  dispose(): void {
    this.#turn?.abort();
    this.#turn = undefined;
  }

  #begin(user: UserDetail): void {
    this.user = user;
    this.#before = this.values = valuesOf(user, this.fields);
  }

  #changes(): UserChanges | null {
    return changesOf(this.#before, this.values, this.fields);
  }

  #check(): ReadonlyMap<string, Trouble> {
    return checkedTroubles(this.#changes() ?? {}, this.#options.settings.customFields, this.creating);
  }

  /** Looks at one field again. */
  #judge(key: string): void {
    const fields = new Map(this.troubles.fields);
    const trouble = this.#check().get(key);
    if (trouble) fields.set(key, trouble);
    else fields.delete(key);
    this.troubles = { ...this.troubles, fields };
  }

  /** What was chosen becomes the draft. Whether there is something to save then. */
  #settle(reconciliation: Reconciliation): boolean {
    const { theirs } = reconciliation;
    const values = reconciliation.outcome(valuesOf(theirs, this.fields));
    if (!values) {
      this.#options.changed(true);
      return false;
    }
    this.#begin(theirs);
    this.values = values;
    this.reconciliation = null;
    if (!this.dirty) this.#options.saved(theirs);
    return this.dirty;
  }

  async #read(signal: AbortSignal): Promise<UserDetail> {
    const { backend, userId } = this.#options;
    if (!backend.getUser || userId === null) throw new UsersError('contract');
    const user = await backend.getUser(userId, { signal });
    signal.throwIfAborted();
    return user;
  }

  /** Resolves with the user where the change has been carried out after all, with `null` where the person has to look; else throws. */
  async #refused(error: UsersError, changes: UserChanges, signal: AbortSignal): Promise<UserDetail | null> {
    const duplicate = this.creating || (error.status === 409 && changes.email !== undefined);
    const troubles = toldTroubles(error, this.fields, duplicate);
    if (troubles.fields.size + troubles.others.length > 0) {
      this.troubles = troubles;
      return null;
    }
    if (error.kind !== 'conflict') throw error;
    const theirs = await this.#read(signal);
    const clashes = clashesOf(this.#before, this.values, valuesOf(theirs, this.fields), this.fields);
    // An answer that was lost, perhaps: what was asked for is there.
    if (!clashes.some(({ by }) => by === 'mine' || by === 'both')) return theirs;
    this.reconciliation = new Reconciliation(theirs, clashes);
    return null;
  }

  async #during(what: 'loading' | 'sending', work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const turn = (this.#turn = new AbortController());
    this.busy = what;
    this.failure = undefined;
    this.#options.changed(false);
    try {
      await work(turn.signal);
    } catch (thrown) {
      if (turn.signal.aborted) return;
      this.failure = asUsersError(thrown);
      if (this.failure.kind === 'unauthorized') this.#options.unauthorized();
      if (this.failure.kind === 'missing') this.#options.missing();
    }
    this.busy = null;
    if (!turn.signal.aborted) this.#options.changed(true);
  }
}
