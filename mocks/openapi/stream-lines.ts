// The lines of a stream that are no users. Written by mocks/stream.ts, read by src/backend/lines.ts.
import * as v from 'valibot';
import { Count, Problem } from '../../src/contract/schema/index.js';

export const StreamCursor = v.object({ cursor: v.string() });

export const StreamEnd = v.object({ end: v.boolean(), count: v.optional(Count), problem: v.optional(Problem) });
