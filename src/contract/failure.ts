// The closed list of ways in which a call can fail. Texts for people are made from the kind, never from a raw message.
import type { Problem } from './schema/index.js';

/**
 * - `offline`: no answer came (network, or a CORS refusal, which cannot be told apart)
 * - `timeout`: the deadline passed, body included
 * - `unauthorized`: 401 after a refresh · `forbidden`: 403 · `missing`: 404, 410
 * - `conflict`: 409, 412, 428 · `invalid`: 400, 422 and other refusals of the question · `busy`: 429
 * - `server`: 5xx · `contract`: an answer that is not what the contract says
 */
export const FAILURE_KINDS = [
  'offline',
  'timeout',
  'unauthorized',
  'forbidden',
  'missing',
  'conflict',
  'invalid',
  'busy',
  'server',
  'contract',
] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

/** What is known of a failure besides its kind. */
export interface FailureFacts {
  readonly status?: number;
  readonly problem?: Problem;
  readonly requestId?: string;
  /** Seconds to wait before asking again, where the backend said so. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/** The one error that a `UsersBackend` call rejects with, besides the abort of its signal. */
export class UsersError extends Error {
  override readonly name = 'UsersError';
  readonly kind: FailureKind;
  readonly status: number | undefined;
  readonly problem: Problem | undefined;
  readonly requestId: string | undefined;
  readonly retryAfter: number | undefined;

  constructor(kind: FailureKind, facts: FailureFacts = {}) {
    super(kind, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.kind = kind;
    this.status = facts.status;
    this.problem = facts.problem;
    this.requestId = facts.requestId ?? facts.problem?.requestId;
    this.retryAfter = facts.retryAfter;
  }
}

/** Whether an error is the abort of a signal, which is no failure. */
export const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

const isKind = (kind: unknown): kind is FailureKind => FAILURE_KINDS.some((known) => known === kind);

/** Anything that a host's backend may throw, as a `UsersError`; one of another copy of this package keeps its kind. */
export function asUsersError(error: unknown): UsersError {
  if (error instanceof UsersError) return error;
  const told = error as Partial<UsersError> | null;
  return error instanceof Error && error.name === 'UsersError' && isKind(told?.kind)
    ? new UsersError(told.kind, { ...error, cause: error })
    : new UsersError('server', { cause: error });
}
