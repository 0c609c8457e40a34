// What every store holds an erasure to, whatever it keeps its plans in. Pure; knows no words that a person reads.
import { selectsEverybody } from './everybody.js';
import { UsersError } from './failure.js';
import { readQuestion } from './question.js';
import { EraseSelection } from './schema/index.js';

/** A plan holds for an hour after it was made, and after each part of it that was carried out. */
export const PLAN_MS = 3_600_000;

/** So many users of a plan are named, the first by name. */
export const NAMED = 5;

/** The selection, read; `invalid` where it leaves nobody out and does not say so. */
export function readSelection(selection: unknown): EraseSelection {
  const read = readQuestion(EraseSelection, selection);
  if ('filter' in read && !read.everybody && selectsEverybody(read.filter)) {
    const errors = [{ pointer: '/everybody', detail: 'Expected true, since the filter leaves nobody out', code: 'everybody' }];
    throw new UsersError('invalid', { status: 422, problem: { type: 'about:blank', title: 'Everybody is selected', status: 422, errors } });
  }
  return read;
}

/** `missing`: there is no such plan, or it has expired. */
export const planGone = (): UsersError => new UsersError('missing', { status: 410 });

/** `conflict`: the person confirmed another number of users than the plan has. */
export const otherCount = (): UsersError => new UsersError('conflict', { status: 409 });

/** Stands for the id of a user who is gone from a plan: a store that has erased an id cannot tell it. Each stands for one user of one plan. */
export const forgottenId = (token: string, position: number): string => `gone-${token}-${position}`;
