// Reads what a request says, by the contract's schemas. What does not fit is a 400 or a 422 with pointers.
import type { Context } from 'hono';
import * as v from 'valibot';
import { fieldErrors, Refusal } from './problems.js';

/** The largest body that is read, in bytes. */
const MAX_BODY = 4 * 1024 * 1024;

function valid<const Schema extends v.GenericSchema>(schema: Schema, value: unknown, prefix: string): v.InferOutput<Schema> {
  const read = v.safeParse(schema, value);
  if (read.success) return read.output;
  throw new Refusal(422, { errors: fieldErrors(read.issues).map((error) => ({ ...error, pointer: prefix + error.pointer })) });
}

/** The JSON body. */
export async function bodyOf<const Schema extends v.GenericSchema>(context: Context, schema: Schema): Promise<v.InferOutput<Schema>> {
  if (Number(context.req.header('content-length') ?? 0) > MAX_BODY) throw new Refusal(413);
  const text = await context.req.text();
  if (text.length > MAX_BODY) throw new Refusal(413);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal(400, { detail: 'The body is not JSON' });
  }
  return valid(schema, value, '');
}

/** The query's parameters; the named ones are numbers. */
export function queryOf<const Schema extends v.GenericSchema>(context: Context, schema: Schema, numbers: readonly string[] = []): v.InferOutput<Schema> {
  const given = Object.entries(context.req.query()).map(([key, text]) => [key, numbers.includes(key) && /^-?\d+$/.test(text) ? Number(text) : text]);
  return valid(schema, Object.fromEntries(given), '');
}

/** The whole idempotency key, or nothing. */
export const idempotencyKeyOf = (context: Context): { idempotencyKey?: string } => {
  const key = context.req.header('idempotency-key');
  return key === undefined ? {} : { idempotencyKey: key };
};
