// The border on the side of who answers: a question that the contract does not allow is refused as `invalid`.
import * as v from 'valibot';
import { UsersError } from './failure.js';
import { fieldErrors } from './field-errors.js';

/** Reads a question, its defaults filled in; throws `invalid`, with JSON pointers, where it does not fit. */
export function readQuestion<const Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const read = v.safeParse(schema, value);
  if (read.success) return read.output;
  throw new UsersError('invalid', {
    status: 422,
    problem: { type: 'about:blank', title: 'The question is not valid', status: 422, errors: fieldErrors(read.issues) },
  });
}
