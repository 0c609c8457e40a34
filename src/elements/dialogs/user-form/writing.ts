// Sends a draft: creates somebody once, however often it is sent, or changes who is there by their ETag. Knows no form.
import type { UsersBackend } from '../../../contract/backend.js';
import { type FailureKind, UsersError } from '../../../contract/failure.js';
import type { UserChanges, UserDetail } from '../../../contract/schema/index.js';
import { randomHex } from '../../../contract/chance.js';

/** Refusals after which nothing has been carried out: the next attempt is another one. */
const REFUSALS: readonly FailureKind[] = ['invalid', 'forbidden', 'conflict'];
/** Failures that do not tell whether it has been carried out. */
const UNSURE: readonly FailureKind[] = ['offline', 'timeout', 'server', 'contract'];

export class Writing {
  /** The last attempt may have been carried out, though it failed. */
  unsure = false;
  readonly #backend: UsersBackend;
  /** What was last sent to create somebody, and its key: the same body again is the same attempt. */
  #attempt = { body: '', key: '' };

  constructor(backend: UsersBackend) {
    this.#backend = backend;
  }

  /** `user`: who is changed; `null`: somebody new is created. */
  async write(user: UserDetail | null, changes: UserChanges, signal: AbortSignal): Promise<UserDetail> {
    this.unsure = false;
    const { createUser, updateUser } = this.#backend;
    if (user) {
      if (!updateUser) throw new UsersError('contract');
      return updateUser.call(this.#backend, user.id, changes, { etag: user.etag, signal });
    }
    if (!createUser) throw new UsersError('contract');
    const body = JSON.stringify(changes);
    if (body !== this.#attempt.body) this.#attempt = { body, key: randomHex() };
    return createUser.call(this.#backend, { ...changes, email: changes.email ?? '' }, { idempotencyKey: this.#attempt.key, signal });
  }

  /** The last attempt has failed. The failure as it is to be told. */
  failed(error: UsersError): UsersError {
    const { kind, retryAfter } = error;
    // The same key is still at work: neither a duplicate nor another's change.
    if (kind === 'conflict' && retryAfter !== undefined) return new UsersError('busy', { retryAfter, cause: error });
    this.unsure = UNSURE.includes(kind);
    if (REFUSALS.includes(kind)) this.#attempt = { body: '', key: '' };
    return error;
  }
}
