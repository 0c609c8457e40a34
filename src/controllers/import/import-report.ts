// Adds up what becomes of the rows of an import: counts, differences, and why rows are refused, grouped by cause. Pure; knows no words.
import { pointerParts } from '../../contract/pointer.js';
import type { ImportResult } from '../../contract/schema/index.js';
import { LineSet } from './line-set.js';

type RowResult = ImportResult['results'][number];

/** Why rows are refused: the same for all of these lines. */
export interface Cause {
  /** The field's key in the list of user fields; `null`: the row as a whole. */
  readonly field: string | null;
  /** A code of the check of users or of the reading of cells, `ragged`, `duplicate`, or one that only the backend knows. */
  readonly code: string;
  /** The backend's own words, for a code that this version does not know. */
  readonly detail: string | null;
  readonly lines: LineSet;
}

export interface Fault {
  readonly field: string | null;
  readonly code: string;
  readonly detail?: string;
}

/** A row that changes somebody, field by field. */
export type Difference = Pick<RowResult, 'line' | 'changes'>;

/** Differences that are kept to be shown. */
export const MOST_DIFFERENCES = 100;

export class ImportReport {
  /** Rows whose turn has been. */
  rows = 0;
  created = 0;
  updated = 0;
  unchanged = 0;
  skipped = 0;
  refused = 0;
  /** Rows that an earlier import of the same file has carried out. */
  earlier = 0;
  /** The first ones. */
  readonly differences: Difference[] = [];
  readonly #causes = new Map<string, Cause>();

  /** The most frequent first. */
  get causes(): readonly Cause[] {
    return [...this.#causes.values()].sort((a, b) => b.lines.count - a.lines.count);
  }

  /** The next row was carried out before. */
  pass(): void {
    this.rows += 1;
    this.earlier += 1;
  }

  /** The next row is refused, for all of these. */
  refuse(line: number, faults: readonly Fault[]): void {
    this.rows += 1;
    this.refused += 1;
    for (const { field, code, detail = null } of faults) {
      const key = JSON.stringify([field, code, detail]);
      const cause = this.#causes.get(key) ?? { field, code, detail, lines: new LineSet() };
      this.#causes.set(key, cause);
      cause.lines.add(line);
    }
  }

  /** What the backend says of the next row. */
  take({ line, outcome, changes, errors }: RowResult): void {
    switch (outcome) {
      case 'created':
      case 'updated':
      case 'unchanged':
      case 'skipped':
        this.rows += 1;
        this[outcome] += 1;
        break;
      default:
        return this.refuse(line, errors.length > 0 ? errors.map(faultOf) : [{ field: null, code: 'refused' }]);
    }
    if (outcome === 'updated' && this.differences.length < MOST_DIFFERENCES) this.differences.push({ line, changes });
  }
}

/** `/customFields/birth_date` leads to the field `custom:birth_date`. */
function faultOf({ pointer, code = 'refused', detail }: RowResult['errors'][number]): Fault {
  const [first = '', second = ''] = pointerParts(pointer);
  return { field: first === 'customFields' ? `custom:${second}` : first || null, code, detail };
}
