// An RFC 9457 problem document. Field errors carry a JSON pointer (RFC 6901) into the request body.
import * as v from 'valibot';
import { Id, absent } from './common.js';

/** More wrong fields than these are not told. */
export const MOST_ERRORS = 100;

export const Problem = v.object({
  type: v.nullish(v.string(), 'about:blank'),
  title: v.nullish(v.string(), ''),
  status: absent(v.number()),
  detail: absent(v.string()),
  instance: absent(v.string()),
  /** To quote to the backend's people. */
  requestId: absent(v.string()),
  errors: v.nullish(
    v.array(v.object({ pointer: v.nullish(v.string(), ''), detail: v.nullish(v.string(), ''), code: absent(v.string()) })),
    [],
  ),
  /** On a duplicate e-mail: the user who has it. */
  userId: absent(Id),
});

export type Problem = v.InferOutput<typeof Problem>;
