// Carries one export out: reads, writes, tells how far it is; cut and taken up again anywhere, stopped at any moment. One file or none.
// Knows no table, no DOM and no text.
import { asUsersError, type UsersError } from '../../contract/failure.js';
import { WriteError } from '../../sheet/out/faults.js';
import type { FileWriter, WriterOptions } from '../../sheet/out/file-writer.js';
import type { FileSpec } from '../../sheet/out/table.js';
import type { UserCount } from '../selection.js';
import type { FileTarget } from './file-target.js';

/**
 * - `going` · `cut`: a call failed (`error`); what has come is kept, and the reading can go on
 * - `done`: the file is whole (`file`, where it still has to be handed over) · `failed`: there is none (`error` or `fault`)
 * - `stopped`: the person wanted none
 */
export type ExportPhase = 'going' | 'cut' | 'done' | 'failed' | 'stopped';

/** What a plan writes with. */
export interface ExportWork {
  readonly writer: FileWriter;
  readonly signal: AbortSignal;
  /** So many rows more are in the file. */
  readonly wrote: (rows: number) => void;
  /** So many rows there will be in all, as is known now. */
  readonly expects: (rows: number) => void;
  /** Reads on after a failure as soon as the person, or the network, says so. `read` goes on where it stood when it is called again. */
  readonly steadily: <T>(read: (signal: AbortSignal) => AsyncIterable<T>) => AsyncGenerator<T>;
  /** The same for one answer. */
  readonly surely: <T>(ask: (signal: AbortSignal) => Promise<T>) => Promise<T>;
}

export interface ExportPlan {
  readonly spec: FileSpec;
  /** Rows to come, as far as that is known. */
  readonly total: UserCount | null;
  /** Writes everything, up to what the file says about itself. */
  readonly write: (work: ExportWork) => Promise<void>;
}

export interface ExportRunOptions {
  readonly plan: ExportPlan;
  readonly target: FileTarget;
  readonly openWriter: (
    spec: FileSpec,
    take: (piece: Uint8Array<ArrayBuffer>) => Promise<void>,
    options: WriterOptions,
  ) => Promise<FileWriter>;
  readonly writerOptions: Omit<WriterOptions, 'signal'>;
  readonly onChange: () => void;
  /** The clock that time left is told by: ms. */
  readonly clock?: () => number;
}

export class ExportRun {
  phase: ExportPhase = 'going';
  /** Rows in the file so far. */
  rows = 0;
  /** Bytes of the file so far. */
  bytes = 0;
  error: UsersError | undefined;
  fault: WriteError['fault'] | undefined;
  /** The whole file, where it is not in its place yet. */
  file: Blob | null = null;
  total: UserCount | null;
  readonly #options: ExportRunOptions;
  readonly #end = new AbortController();
  #goOn: () => void = () => undefined;
  /** Ms of work so far, without those in which nothing came. */
  #worked = 0;
  #since = 0;

  constructor(options: ExportRunOptions) {
    this.#options = options;
    this.total = options.plan.total;
  }

  /** Ms until the end at the pace so far; `null`: too early to say, or nobody knows how many there are. */
  get timeLeft(): number | null {
    const worked = this.#worked + this.#sinceStart();
    if (!this.total || this.rows === 0 || worked < 1000) return null;
    return Math.max(0, ((this.total.count - this.rows) * worked) / this.rows);
  }

  /** Resolves when nothing more happens. */
  async start(): Promise<void> {
    const { plan, target, openWriter, writerOptions } = this.#options;
    const { signal } = this.#end;
    let writer: FileWriter | undefined;
    this.#since = this.#now();
    try {
      const take = async (piece: Uint8Array<ArrayBuffer>): Promise<void> => {
        signal.throwIfAborted();
        // Whoever takes a piece may empty it.
        const { length } = piece;
        await target.write(piece);
        this.bytes += length;
      };
      const opened = (writer = await openWriter(plan.spec, take, { ...writerOptions, signal }));
      await plan.write({
        writer: opened,
        signal,
        wrote: (rows) => this.#wrote(rows),
        expects: (count) => void (this.total = { count, exact: true }),
        steadily: (read) => this.#steadily(read),
        surely: (ask) => this.#surely(ask),
      });
      await opened.end();
      signal.throwIfAborted();
      this.file = await target.finish();
      this.#enter('done');
    } catch (error) {
      await target.discard();
      if (!signal.aborted) this.#fail(error);
    } finally {
      writer?.close();
    }
  }

  /** Reads on after a failure. */
  resume(): void {
    if (this.phase !== 'cut') return;
    this.error = undefined;
    this.#since = this.#now();
    this.#enter('going');
    this.#goOn();
  }

  /** Ends it at once, without a file. */
  stop(): void {
    if (this.phase !== 'going' && this.phase !== 'cut') return;
    this.error = undefined;
    this.#enter('stopped');
    this.#quit();
  }

  /** Ends every wait and lets go of the file, for good. */
  dispose(): void {
    this.#quit();
    this.file = null;
  }

  #quit(): void {
    this.#end.abort();
    this.#goOn();
  }

  async *#steadily<T>(read: (signal: AbortSignal) => AsyncIterable<T>): AsyncGenerator<T> {
    const { signal } = this.#end;
    for (;;) {
      try {
        for await (const item of read(signal)) {
          signal.throwIfAborted();
          yield item;
        }
        return;
      } catch (error) {
        await this.#waitAfter(error);
      }
    }
  }

  async #surely<T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await ask(this.#end.signal);
      } catch (error) {
        await this.#waitAfter(error);
      }
    }
  }

  /** After a failure that may pass, until somebody says that it has; any other is thrown. */
  async #waitAfter(error: unknown): Promise<void> {
    const { signal } = this.#end;
    signal.throwIfAborted();
    if (error instanceof WriteError) throw error;
    const failure = asUsersError(error);
    if (!PASSING.includes(failure.kind)) throw failure;
    this.error = failure;
    this.#worked += this.#sinceStart();
    await new Promise<void>((resolve) => {
      this.#goOn = resolve;
      this.#enter('cut');
    });
    signal.throwIfAborted();
  }

  #wrote(rows: number): void {
    this.rows += rows;
    this.#options.onChange();
  }

  #fail(error: unknown): void {
    if (error instanceof WriteError) this.fault = error.fault;
    else this.error = asUsersError(error);
    this.#enter('failed');
  }

  #enter(phase: ExportPhase): void {
    this.phase = phase;
    this.#options.onChange();
  }

  #sinceStart(): number {
    return this.phase === 'going' ? this.#now() - this.#since : 0;
  }

  #now(): number {
    return (this.#options.clock ?? (() => performance.now()))();
  }
}

/** Failures that may pass; that of a session does when the person has signed in again. */
const PASSING: readonly UsersError['kind'][] = ['offline', 'timeout', 'busy', 'server', 'unauthorized'];
