// Reads what a request says, by the contract's schemas. What cannot be read is a 400, what does not fit a 422 with pointers.
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';
import type { CallOptions, WriteOptions } from '../src/contract/backend.js';
import { fieldErrors } from '../src/contract/field-errors.js';
import { Refusal } from './problems.js';
import type { AppVariables } from './routes/route.js';

const MAX_BODY = 4 * 1024 * 1024;
const MAX_KEY = 255;

/** Refuses a body of more than 4 MiB, told or counted. */
export const limitedBody = bodyLimit({
  maxSize: MAX_BODY,
  onError: () => {
    throw new Refusal(413);
  },
});

function valid<const Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const read = v.safeParse(schema, value);
  if (read.success) return read.output;
  throw new Refusal(422, { errors: fieldErrors(read.issues) });
}

/** The JSON body. A form of another site cannot send this type, so it cannot write with somebody's cookie. */
export async function bodyOf<const Schema extends v.GenericSchema>(context: Context, schema: Schema): Promise<v.InferOutput<Schema>> {
  if (!/^application\/([\w.-]+\+)?json\b/i.test(context.req.header('content-type') ?? '')) throw new Refusal(415);
  const text = await context.req.text();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal(400, { detail: 'The body is not JSON' });
  }
  return valid(schema, value);
}

/** The query's parameters; the named ones are numbers. */
export function queryOf<const Schema extends v.GenericSchema>(
  context: Context,
  schema: Schema,
  numbers: readonly string[] = [],
): v.InferOutput<Schema> {
  const given = Object.entries(context.req.query());
  return valid(
    schema,
    Object.fromEntries(given.map(([key, text]) => [key, numbers.includes(key) && /^-?\d+$/.test(text) ? Number(text) : text])),
  );
}

/** The signal of a request, for the backend. */
export const callOf = (context: Context): CallOptions => ({ signal: context.req.raw.signal });

/** The same for a call that writes: who asks, under which request, and the idempotency key, where one was sent. */
export function writeOf(context: Context<AppVariables>): WriteOptions {
  const { actor, requestId } = context.var;
  const call = { ...callOf(context), actor, requestId };
  const key = context.req.header('idempotency-key');
  if (key === undefined) return call;
  if (key.length === 0 || key.length > MAX_KEY) throw new Refusal(400, { detail: `An Idempotency-Key has 1 to ${MAX_KEY} characters` });
  return { ...call, idempotencyKey: key };
}
