// The refusals of a write that mean the same in every store. Knows no words that a person reads.
import { UsersError } from './failure.js';
import type { Problem } from './schema/index.js';
import { type FieldFault, faultErrors } from './user-checks.js';

const problem = (status: number, title: string, facts: Partial<Problem> = {}): { status: number; problem: Problem } => ({
  status,
  problem: { type: 'about:blank', title, status, errors: [], ...facts },
});

/** `invalid`: these fields are wrong. */
export const wrongFields = (errors: Problem['errors']): UsersError =>
  new UsersError('invalid', problem(422, 'The fields are not valid', { errors }));

/** Refuses what has a fault. */
export function refuseFaults(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw wrongFields(faultErrors(faults));
}

/** `conflict`: this user has the e-mail. */
export const emailTaken = (userId: string): UsersError =>
  new UsersError(
    'conflict',
    problem(409, 'Another user has this e-mail', {
      userId,
      errors: [{ pointer: '/email', detail: 'Expected an e-mail that nobody has', code: 'taken' }],
    }),
  );

/** `conflict`: a custom field has this key, and users have values of its type. */
export const otherType = (): UsersError =>
  new UsersError(
    'conflict',
    problem(409, 'The field exists with another type', {
      errors: [{ pointer: '/type', detail: 'Expected the type that the field has', code: 'type' }],
    }),
  );

/** `conflict`: the user is no longer the one whose ETag was given. */
export const changedSince = (): UsersError => new UsersError('conflict', problem(412, 'Changed in the meantime'));

/** `invalid`: the key has carried out something else. */
export const keyOfAnother = (): UsersError => new UsersError('invalid', problem(422, 'The Idempotency-Key belongs to another request'));
