// What tests of the page broker share: a list of numbered rows, calls that the test answers, a clock that it turns.
import { expect } from 'vitest';
import type { Clock } from '../../src/controllers/broker/clock.js';
import { type BrokerOptions, createPageBroker, type LoadedPage, type PageAsk } from '../../src/controllers/broker/page-broker.js';

export interface Row {
  readonly id: string;
}
interface Call {
  readonly ask: PageAsk;
  readonly signal: AbortSignal;
  readonly answer: (page: LoadedPage<Row>) => Promise<void>;
  readonly fail: (error: unknown) => Promise<void>;
}

export const SIZE = 10;
export const rows = (first: number, count = SIZE): Row[] => Array.from({ length: count }, (_, at) => ({ id: `row ${first + at}` }));
export const page = (first: number, more: Partial<LoadedPage<Row>> = {}): LoadedPage<Row> => ({
  rows: rows(first),
  total: 1000,
  exact: true,
  next: `after ${first + SIZE - 1}`,
  previous: first === 0 ? null : `before ${first}`,
  ...more,
});
/** The first row that an ask is for, by its cursor or its place. */
export const firstOf = ({ cursor, offset }: PageAsk): number =>
  cursor === null ? offset : cursor.startsWith('after') ? Number(cursor.slice(6)) + 1 : Number(cursor.slice(7)) - SIZE;
/** The places of whole pages. */
export const places = (...pages: readonly number[]): number[] =>
  pages.flatMap((at) => Array.from({ length: SIZE }, (_, row) => at * SIZE + row)).sort((a, b) => a - b);
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export class HandClock implements Clock {
  #now = 0;
  readonly #waits = new Map<() => void, number>();

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const due = (): void => run();
    this.#waits.set(due, this.#now + ms);
    return () => void this.#waits.delete(due);
  }

  get waits(): number {
    return this.#waits.size;
  }

  /** Lets time pass, and runs what is due on the way, in its order. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      const [next] = [...this.#waits].filter(([, at]) => at <= end).sort(([, a], [, b]) => a - b);
      if (!next) break;
      this.#waits.delete(next[0]);
      this.#now = next[1];
      next[0]();
      await turn();
    }
    this.#now = end;
  }
}

/** A broker on a clock that the test turns, and the calls that it has made. */
export function brokerWithCalls(options: Partial<BrokerOptions<Row>> = {}) {
  const calls: Call[] = [];
  const changes: number[] = [];
  const clock = new HandClock();
  const broker = createPageBroker<Row>({
    pageSize: SIZE,
    idOf: ({ id }) => id,
    onChange: (changed) => changes.push(changed),
    clock,
    load: (ask, signal) =>
      new Promise((resolve, reject) => {
        calls.push({
          ask,
          signal,
          answer: (answered) => (resolve(answered), turn()),
          fail: (error) => (reject(error), turn()),
        });
      }),
    ...options,
  });
  const call = (at: number): Call => calls[at] ?? expect.fail(`no call ${at}`);
  /** The last call for a place. */
  const callAt = (offset: number): Call => calls.findLast(({ ask }) => ask.offset === offset) ?? expect.fail(`nothing asked at ${offset}`);
  return { broker, calls, call, callAt, changes, clock, open: () => calls.filter(({ signal }) => !signal.aborted) };
}
