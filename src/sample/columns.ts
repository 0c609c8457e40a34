// Keeps what sorting, filtering and counting need of every row in typed arrays: a million users without a million objects.
import { type EndCause, project, type Projection, type Span } from '../contract/access.js';
import { compareBytewise, fold, searchKey } from '../contract/fold.js';
import type { SortKey } from '../contract/schema/index.js';
import { type Person, type Status, statusAt } from '../contract/status.js';
import { fullName } from '../contract/user-fields.js';
import type { SampleSource } from './source.js';

const CAUSES: readonly (EndCause | null)[] = [
  null, 'choice', 'nonpayment', 'trial_not_converted', 'other', 'unknown', 'rental_over', 'free_copy_over', 'gift_over',
];

/** Spans of all rows, one after the other. */
interface PackedSpans {
  readonly first: Uint32Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly cause: Uint8Array;
}

export interface Columns {
  readonly count: number;
  /** Unix ms. */
  readonly registeredAt: Float64Array;
  /** Unix ms; NaN: never. */
  readonly updatedAt: Float64Array;
  person(row: number): Person;
  statusAt(row: number, t: number): Status;
  /** Rows by a key, upwards, then by id; the rows without a value stand behind `filled`. `status` is not kept: it changes with time. */
  order(by: Exclude<SortKey, 'status'>): { readonly rows: Uint32Array; readonly filled: number };
  searchKey(row: number): string;
}

/** Reads every row once. */
export function createColumns(source: SampleSource): Columns {
  const { count } = source;
  const registeredAt = new Float64Array(count);
  const updatedAt = new Float64Array(count);
  const spans: Record<'access' | 'subscriptions' | 'trials', Span[][]> = { access: [], subscriptions: [], trials: [] };
  for (let row = 0; row < count; row += 1) {
    const person = source.person(row);
    registeredAt[row] = person.registeredAt;
    updatedAt[row] = person.updatedAt ?? NaN;
    const projection = project(person.accesses);
    spans.access.push([...projection.access]);
    spans.subscriptions.push([...projection.subscriptions]);
    spans.trials.push([...projection.trials]);
  }
  const packed = { access: pack(spans.access), subscriptions: pack(spans.subscriptions), trials: pack(spans.trials) };
  const orders = new Map<SortKey, { rows: Uint32Array; filled: number }>();
  let texts: string[] | undefined;
  const projection = (row: number): Projection => ({
    access: unpack(packed.access, row), subscriptions: unpack(packed.subscriptions, row), trials: unpack(packed.trials, row), runs: [],
  });
  return {
    count,
    registeredAt,
    updatedAt,
    person: (row) => ({ registeredAt: registeredAt[row] ?? NaN, projection: projection(row) }),
    statusAt: (row, t) => statusAt({ access: unpack(packed.access, row), subscriptions: [], trials: [], runs: [] }, t),
    searchKey: (row) => {
      texts ??= Array.from({ length: count }, (_, at) => {
        const person = source.person(at);
        return searchKey(fullName(person), person.email);
      });
      return texts[row] ?? '';
    },
    order: (by) => {
      const known = orders.get(by);
      if (known) return known;
      const made = by === 'registeredAt' ? byNumber(registeredAt) : by === 'updatedAt' ? byNumber(updatedAt) : byText(source, by);
      orders.set(by, made);
      return made;
    },
  };
}

function byNumber(values: Float64Array): { rows: Uint32Array; filled: number } {
  const valueOf = (row: number): number => values[row] ?? NaN;
  const all = Uint32Array.from(values, (_, row) => row);
  const filled = all.filter((row) => !Number.isNaN(valueOf(row))).sort((a, b) => valueOf(a) - valueOf(b) || a - b);
  return joined(filled, all.filter((row) => Number.isNaN(valueOf(row))));
}

function byText(source: SampleSource, by: 'name' | 'email'): { rows: Uint32Array; filled: number } {
  const keys = Array.from({ length: source.count }, (_, row) => {
    const person = source.person(row);
    return fold(by === 'name' ? fullName(person) : (person.email ?? ''));
  });
  const all = Uint32Array.from(keys, (_, row) => row);
  const filled = all.filter((row) => keys[row] !== '').sort((a, b) => compareBytewise(keys[a] ?? '', keys[b] ?? '') || a - b);
  return joined(filled, all.filter((row) => keys[row] === ''));
}

function joined(filled: Uint32Array, empty: Uint32Array): { rows: Uint32Array; filled: number } {
  const rows = new Uint32Array(filled.length + empty.length);
  rows.set(filled);
  rows.set(empty, filled.length);
  return { rows, filled: filled.length };
}

function pack(lists: readonly Span[][]): PackedSpans {
  const size = lists.reduce((sum, list) => sum + list.length, 0);
  const packed = { first: new Uint32Array(lists.length + 1), start: new Float64Array(size), end: new Float64Array(size), cause: new Uint8Array(size) };
  let at = 0;
  lists.forEach((list, row) => {
    for (const span of list) {
      packed.start[at] = span.start;
      packed.end[at] = span.end;
      packed.cause[at] = CAUSES.indexOf(span.cause);
      at += 1;
    }
    packed.first[row + 1] = at;
  });
  return packed;
}

function unpack({ first, start, end, cause }: PackedSpans, row: number): Span[] {
  const spans: Span[] = [];
  for (let at = first[row] ?? 0; at < (first[row + 1] ?? 0); at += 1) {
    spans.push({ start: start[at] ?? NaN, end: end[at] ?? NaN, cause: CAUSES[cause[at] ?? 0] ?? null, accessId: '' });
  }
  return spans;
}
