// An RFC 9457 problem document. Field errors carry a JSON pointer (RFC 6901) into the request body.
import * as v from 'valibot';
import { Id } from './common.js';

export const Problem = v.object({
  type: v.optional(v.string(), 'about:blank'),
  title: v.optional(v.string(), ''),
  status: v.optional(v.number()),
  detail: v.optional(v.string()),
  instance: v.optional(v.string()),
  /** To quote to the backend's people. */
  requestId: v.optional(v.string()),
  errors: v.optional(
    v.array(v.object({ pointer: v.optional(v.string(), ''), detail: v.optional(v.string(), ''), code: v.optional(v.string()) })),
    [],
  ),
  /** On a duplicate e-mail: the user who has it. */
  userId: v.optional(Id),
});

export type Problem = v.InferOutput<typeof Problem>;
