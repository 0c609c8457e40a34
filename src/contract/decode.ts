// The border: turns an `unknown` answer into a contract value. Rows that stand for themselves are in decode-row.ts.
import * as v from 'valibot';
import { UsersError } from './failure.js';

/** Decodes an answer; rejects it with `contract` where it does not fit. */
export function decode<const Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const read = v.safeParse(schema, value);
  if (read.success) return read.output;
  throw new UsersError('contract', { cause: new TypeError(read.issues.map((issue) => v.getDotPath(issue) ?? '').join(', ')) });
}
