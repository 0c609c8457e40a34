// The shapes that every part of the contract shares. Owner of valibot, with its neighbours in this folder.
import * as v from 'valibot';
import { isCalendarDate, isZone } from '../calendar.js';

/** An opaque identifier. */
export const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** An instant: RFC 3339 with offset; without one it is UTC. */
export const Instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/, 'an RFC 3339 instant'),
  // `Date.parse` takes 30 February for 2 March.
  v.check((text) => isCalendarDate(text.slice(0, 10)) && !Number.isNaN(instantMs(text)), 'an instant that the calendar has'),
);

/** Unix ms of an RFC 3339 text; `NaN` where it is none. */
export const instantMs = (text: string): number => Date.parse(/(Z|[+-]\d{2}:\d{2})$/.test(text) ? text : `${text}Z`);

/** The RFC 3339 text of Unix ms. */
export const instantText = (ms: number): string => new Date(ms).toISOString();

/** A calendar date, YYYY-MM-DD: no instant, never shifted by a zone. */
export const CalendarDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.check(isCalendarDate, 'a date that the calendar has'));

/** A calendar month, YYYY-MM. */
export const Month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

/** An IANA time zone. */
export const Zone = v.pipe(v.string(), v.check(isZone, 'an IANA time zone'));

/** A half-open interval of instants: `to` is excluded. */
export const Window = v.object({ from: Instant, to: Instant });

/** Calendar days in the zone of the question, both included; a missing side is open. */
export const Period = v.object({ from: v.optional(CalendarDate), to: v.optional(CalendarDate) });

/** An amount in minor units of an ISO 4217 currency. */
export const Money = v.object({ amount: v.pipe(v.number(), v.safeInteger()), currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)) });

/** A rate from 0 to 1. */
export const Rate = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** A number of people or things. */
export const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Seconds, to the millisecond. */
export const Seconds = v.pipe(v.number(), v.minValue(0));

/** A text in several languages, by language tag. */
export const Labels = v.record(v.string(), v.string());

export type Money = v.InferOutput<typeof Money>;
export type Period = v.InferOutput<typeof Period>;
export type WindowText = v.InferOutput<typeof Window>;
export type Labels = v.InferOutput<typeof Labels>;

/**
 * Absent and `null` mean the same in an answer: nothing is known. So its fields are read by `maybe` (then it is `null`), by `absent`
 * (then it is left out), or by `v.nullish` with what holds otherwise.
 */
export const maybe = <const Schema extends v.GenericSchema>(schema: Schema) => v.nullish(schema, null);
export const absent = <const Schema extends v.GenericSchema>(schema: Schema) =>
  // The type without `null`, as what comes out of it.
  v.nullish(schema, () => undefined) as unknown as v.OptionalSchema<Schema, undefined>;

/** A part of an answer that the rest can do without: where it does not fit, what holds otherwise stands for it. */
export const spared = <const Schema extends v.GenericSchema, const Otherwise extends v.InferInput<Schema> & v.InferOutput<Schema>>(
  schema: Schema,
  otherwise: Otherwise,
) => v.fallback(v.nullish(schema, otherwise), otherwise);
