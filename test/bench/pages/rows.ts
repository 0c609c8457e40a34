// The rows of the bench and the backend that answers for them after 30 ms. Counts what it answers; knows no grid.

/** The cells of a row, in the order of `COLUMNS`. */
export type Row = readonly string[];

export const COLUMNS = ['Name', 'Status', 'Registered', 'Last update', 'Offer', 'E-mail'] as const;
export const ANSWER_MS = 30;
export const ROW_HEIGHT = 45;

const STATUSES = ['active', 'registered', 'canceled'];

/** Instants as the product's rows have them. */
export const registeredAt = (index: number): string => new Date(Date.UTC(2026, 10, 22, 23, 30) - index * 61_000).toISOString();
export const statusAt = (index: number): string => STATUSES[index % 3] ?? 'active';
/** What every contender shows in its first column: unique, so that a row is known by what is seen. */
export const nameAt = (index: number): string => `Person ${index}`;

/** Made when the first row is: a page that formats its own dates does not pay for it. */
let dates: Intl.DateTimeFormat | undefined;

export const rowAt = (index: number): Row => {
  dates ??= new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });
  const date = dates.format(new Date(registeredAt(index)));
  return [nameAt(index), statusAt(index), date, date, index % 3 === 0 ? 'Premium monthly' : '', `person${index}@example.com`];
};

/** Rows from `first` up to `last`, exclusive. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** What every answer takes, whatever is asked. */
export async function takeTheWay(signal?: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
  signal?.throwIfAborted();
}

export class Answers {
  /** Answers given. */
  given = 0;
  /** The rows of each answer, while they are recorded. */
  recorded: Range[] | undefined;
  /** Questions that were stopped before they were answered. */
  stopped = 0;
  /** So many of the next questions fail. */
  failing = 0;
  readonly total: number;

  constructor(total: number) {
    this.total = total;
  }

  /** The rows that exist of a range, 30 ms later. */
  rows(first: number, count: number, signal?: AbortSignal): Promise<Row[]> {
    return this.answer(first, count, rowAt, signal);
  }

  /** The same with the rows made by `make`. */
  async answer<Made>(first: number, count: number, make: (index: number) => Made, signal?: AbortSignal): Promise<Made[]> {
    const stop = (): void => void (this.stopped += 1);
    signal?.addEventListener('abort', stop, { once: true });
    await takeTheWay(signal);
    signal?.removeEventListener('abort', stop);
    if (this.failing > 0) {
      this.failing -= 1;
      throw new Error('This page fails, as asked.');
    }
    this.given += 1;
    const last = Math.min(this.total, first + count);
    this.recorded?.push({ first, last });
    return Array.from({ length: Math.max(0, last - first) }, (_, at) => make(first + at));
  }
}
