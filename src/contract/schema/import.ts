// Importing users in batches of rows, dry run or not, and where an import stands.
import * as v from 'valibot';
import { Count, Id, absent, maybe } from './common.js';
import { CustomValue } from './user.js';

/**
 * The mapped columns of a row. A column that is left out is absent: it changes nothing. An empty cell of a mapped column is `null`: it
 * clears. Lengths are not asked here: a row that is wrong is refused alone, not its batch.
 */
const ImportedUser = v.object({
  /** The key: it finds who is there, case and accents off, and never changes. */
  email: v.string(),
  firstName: v.optional(v.nullable(v.string())),
  lastName: v.optional(v.nullable(v.string())),
  customFields: v.optional(v.record(v.string(), CustomValue)),
});

export const ImportBatch = v.object({
  /** SHA-256 of the file, in hex: the same file continues its import. */
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  dryRun: v.optional(v.boolean(), false),
  /** What to do with an e-mail that exists. */
  existing: v.optional(v.picklist(['update', 'skip']), 'update'),
  /** What to do with an e-mail that does not exist. */
  missing: v.optional(v.picklist(['create', 'skip']), 'create'),
  rows: v.pipe(
    v.array(v.object({ line: Count, user: ImportedUser })),
    v.maxLength(1000),
    v.check((rows) => new Set(rows.map(({ line }) => line)).size === rows.length, 'each line once'),
  ),
});

export const ImportRowResult = v.object({
  line: Count,
  /** `created`, `updated`, `unchanged`, `skipped` or `refused`. */
  outcome: v.string(),
  id: maybe(Id),
  /** Old and new text per changed field, which is named as in the list of user fields: `firstName`, `custom:birth_date`. */
  changes: v.nullish(v.array(v.object({ field: v.string(), before: maybe(v.string()), after: maybe(v.string()) })), []),
  /** Pointers into the row's user: `/email`, `/customFields/birth_date`. */
  errors: v.nullish(v.array(v.object({ pointer: v.string(), detail: v.string(), code: absent(v.string()) })), []),
});

export const ImportResult = v.object({ id: Id, results: v.array(ImportRowResult) });

export const ImportStatus = v.object({
  id: Id,
  digest: v.string(),
  /** The lines that are done (created, updated, unchanged), as ranges in order, both ends included. */
  doneLines: v.nullish(v.array(v.object({ first: Count, last: Count })), []),
  created: Count,
  updated: Count,
  unchanged: v.nullish(Count, 0),
  /** Lines that were skipped or refused when they were last sent; they may be sent again. */
  skipped: v.nullish(Count, 0),
  refused: Count,
});

export type ImportBatch = v.InferInput<typeof ImportBatch>;
export type ImportBatchFull = v.InferOutput<typeof ImportBatch>;
export type ImportRowResult = v.InferOutput<typeof ImportRowResult>;
export type ImportResult = v.InferOutput<typeof ImportResult>;
export type ImportStatus = v.InferOutput<typeof ImportStatus>;
