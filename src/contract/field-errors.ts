// Says what a schema has against a value, field by field. Knows valibot's issues; tells no value.
import type * as v from 'valibot';
import { pointerTo } from './pointer.js';
import { MOST_ERRORS, type Problem } from './schema/problem.js';

/** The field errors of a problem document. Their pointers are RFC 6901's: `/rows/0/user/e~1mail`. */
export const fieldErrors = (issues: readonly v.BaseIssue<unknown>[]): Problem['errors'] =>
  issues.slice(0, MOST_ERRORS).map((issue) => ({ pointer: pointerOf(issue), detail: `Expected ${expected(issue)}`, code: issue.type }));

const pointerOf = ({ path }: v.BaseIssue<unknown>): string => pointerTo(...(path ?? []).map(({ key }) => key));

/** What the schema expects: its own words, else what valibot calls it; never what was received. */
function expected({ message, expected: shape, requirement }: v.BaseIssue<unknown>): string {
  if (!message.startsWith('Invalid ')) return message;
  return shape ?? (typeof requirement === 'string' || typeof requirement === 'number' ? String(requirement) : 'another value');
}
