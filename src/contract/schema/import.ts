// Importing users in batches of rows, dry run or not, and where an import stands.
import * as v from 'valibot';
import { Count, Id, maybe } from './common.js';
import { UserChanges } from './user.js';

export const ImportBatch = v.object({
  /** SHA-256 of the file, in hex: the same file continues its import. */
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  dryRun: v.optional(v.boolean(), false),
  /** What to do with an e-mail that exists. */
  existing: v.optional(v.picklist(['update', 'skip']), 'update'),
  /** What to do with an e-mail that does not exist. */
  missing: v.optional(v.picklist(['create', 'skip']), 'create'),
  rows: v.pipe(v.array(v.object({ line: Count, user: v.object({ ...UserChanges.entries, email: v.string() }) })), v.maxLength(1000)),
});

export const ImportRowResult = v.object({
  line: Count,
  /** `created`, `updated`, `unchanged`, `skipped` or `refused`. */
  outcome: v.string(),
  id: maybe(Id),
  /** Old and new text per changed field. */
  changes: v.nullish(v.array(v.object({ field: v.string(), before: maybe(v.string()), after: maybe(v.string()) })), []),
  errors: v.nullish(v.array(v.object({ pointer: v.string(), detail: v.string() })), []),
});

export const ImportResult = v.object({ id: Id, results: v.array(ImportRowResult) });

export const ImportStatus = v.object({
  id: Id,
  digest: v.string(),
  /** The lines that are done, as ranges in order, both ends included. */
  doneLines: v.nullish(v.array(v.object({ first: Count, last: Count })), []),
  created: Count,
  updated: Count,
  unchanged: v.nullish(Count, 0),
  skipped: v.nullish(Count, 0),
  refused: Count,
});

export type ImportBatch = v.InferInput<typeof ImportBatch>;
export type ImportRowResult = v.InferOutput<typeof ImportRowResult>;
export type ImportResult = v.InferOutput<typeof ImportResult>;
export type ImportStatus = v.InferOutput<typeof ImportStatus>;
