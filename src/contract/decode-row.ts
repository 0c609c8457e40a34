// The border for rows: a bad row is marked and shown; it never takes its neighbours down.
import * as v from 'valibot';

/** JSON pointers of what a row has that the contract does not allow. Rows without faults are not in the map. */
const rowFaults = new WeakMap<object, readonly string[]>();

/** What was wrong with a decoded row, as JSON pointers. */
export const faultsOf = (row: object): readonly string[] => rowFaults.get(row) ?? [];

/**
 * Decodes a row. A field that does not fit is left as it came where it is text, else emptied, and the row is marked;
 * `null` where there is no row to show at all.
 */
export function decodeRow<const Entries extends v.ObjectEntries>(
  schema: v.ObjectSchema<Entries, undefined>,
  value: unknown,
): v.InferOutput<v.ObjectSchema<Entries, undefined>> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const source: Record<string, unknown> = { ...value };
  const faults: string[] = [];
  const row: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(schema.entries)) {
    const read = v.safeParse(entry, source[key]);
    if (read.success) {
      row[key] = read.output;
    } else {
      faults.push(`/${key}`);
      row[key] = typeof source[key] === 'string' ? source[key] : emptyOf(entry);
    }
  }
  if (faults.length > 0) rowFaults.set(row, faults);
  return row as v.InferOutput<v.ObjectSchema<Entries, undefined>>;
}

function emptyOf(entry: v.GenericSchema | v.GenericSchemaAsync): unknown {
  const read = v.safeParse(entry as v.GenericSchema, undefined);
  return read.success ? read.output : '';
}
