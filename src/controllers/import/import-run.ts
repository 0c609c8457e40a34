// Takes the rows of a file to the backend in batches, checking or writing; paused, cut and taken up again anywhere. Knows no DOM and no text.
import type { UsersBackend } from '../../contract/backend.js';
import { asUsersError, UsersError } from '../../contract/failure.js';
import { fold } from '../../contract/fold.js';
import type { ImportBatch } from '../../contract/schema/index.js';
import type { Row } from '../../sheet/in/cells.js';
import { digestOf } from '../../sheet/in/digest.js';
import { SheetError } from '../../sheet/in/faults.js';
import type { ImportedUser, RowUser } from '../../sheet/in/row-user.js';
import { type Fault, ImportReport } from './import-report.js';
import type { LineSet } from './line-set.js';

/**
 * - `going` · `pausing`, `stopping`: the batch under way is the last one before
 * - `paused` · `cut`: a call failed (`error`), and whether its batch was carried out is not known
 * - `stopped`: some rows had no turn · `broken`: the file could not be read on (`fault`) · `done`: every row had its turn
 */
export type ImportPhase = 'going' | 'pausing' | 'stopping' | 'paused' | 'cut' | 'stopped' | 'broken' | 'done';

export interface ImportRunOptions {
  readonly importUsers: NonNullable<UsersBackend['importUsers']>;
  /** SHA-256 of the file. */
  readonly digest: string;
  /** Everything of the file, in order. */
  readonly rows: (signal: AbortSignal) => AsyncIterable<readonly Row[]>;
  readonly read: (row: Row) => RowUser;
  readonly choice: Required<Pick<ImportBatch, 'existing' | 'missing' | 'dryRun'>>;
  /** Rows of a batch. */
  readonly size: number;
  /** Lines that an earlier import of this file has carried out. */
  readonly done: LineSet;
  readonly onChange: () => void;
}

/** Characters of a batch, about: a row may hold long texts. */
const LONGEST_BATCH = 400_000;

/** Failures after which nobody knows whether the batch was carried out. */
const LOST: readonly UsersError['kind'][] = ['offline', 'timeout', 'server', 'contract'];

/** A row on its way to its turn. */
type Waiting = { readonly line: number } & (
  | { readonly user: ImportedUser }
  | { readonly faults: readonly Fault[] }
  | { readonly done: true }
);

export class ImportRun {
  phase: ImportPhase = 'going';
  readonly report = new ImportReport();
  error: UsersError | undefined;
  fault: SheetError | undefined;
  /** Rows of the batch that was sent last, as long as its answer is lost. */
  unsure = 0;
  readonly #options: ImportRunOptions;
  readonly #end = new AbortController();
  /** E-mails that a line before had, folded. */
  readonly #emails = new Set<string>();
  #waiting: Waiting[] = [];
  #users = 0;
  #length = 0;
  #goOn: () => void = () => undefined;

  constructor(options: ImportRunOptions) {
    this.#options = options;
  }

  /** Resolves when nothing more happens: `stopped`, `broken` or `done`, or disposed of. */
  async start(): Promise<void> {
    try {
      for await (const rows of this.#options.rows(this.#end.signal)) {
        for (const row of rows) {
          this.#queue(row);
          if (this.#isFull() && !(await this.#flush())) return;
        }
      }
      if (await this.#flush()) this.#enter('done');
    } catch (error) {
      if (this.#end.signal.aborted) return;
      this.fault = error instanceof SheetError ? error : new SheetError('damaged');
      this.#enter('broken');
    }
  }

  /** Nothing is sent after the batch that is under way, until `resume`. */
  pause(): void {
    if (this.phase === 'going') this.#enter('pausing');
  }

  resume(): void {
    if (this.phase === 'pausing') this.#enter('going');
    if (this.phase !== 'paused' && this.phase !== 'cut') return;
    this.#enter('going');
    this.#goOn();
  }

  /** Nothing is sent after the batch that is under way, for good. */
  stop(): void {
    const waits = this.phase === 'paused' || this.phase === 'cut';
    if (waits || this.phase === 'going' || this.phase === 'pausing') this.#enter('stopping');
    if (waits) this.#goOn();
  }

  /** Stops every wait, for good. What was sent may still be carried out. */
  dispose(): void {
    this.#end.abort();
    this.#goOn();
  }

  #queue(row: Row): void {
    const { line } = row;
    const read = this.#options.read(row);
    // The first line with an e-mail is the one that counts, also where it was carried out before.
    const key = 'user' in read ? fold(read.user.email) : '';
    const repeats = this.#emails.has(key);
    if (key !== '' && !repeats) this.#emails.add(key);
    if (this.#options.done.has(line)) return void this.#waiting.push({ line, done: true });
    if ('faults' in read) return void this.#waiting.push({ line, faults: read.faults });
    if (repeats) return void this.#waiting.push({ line, faults: [{ field: 'email', code: 'duplicate' }] });
    this.#waiting.push({ line, user: read.user });
    this.#users += 1;
    for (const cell of row.cells) this.#length += String(cell).length;
  }

  #isFull(): boolean {
    return this.#users >= this.#options.size || this.#length >= LONGEST_BATCH || this.#waiting.length >= 4 * this.#options.size;
  }

  /** Gives the rows that wait their turn; `false`: it is over. */
  async #flush(): Promise<boolean> {
    const waiting = this.#waiting;
    const results = await this.#results(waiting);
    if (!results) return false;
    for (const row of waiting) {
      if ('faults' in row) this.report.refuse(row.line, row.faults);
      else if ('done' in row) this.report.pass();
      else this.report.take(results.get(row.line) ?? { line: row.line, outcome: 'refused', id: null, changes: [], errors: [] });
    }
    this.#waiting = [];
    this.#users = this.#length = this.unsure = 0;
    this.#options.onChange();
    return true;
  }

  async #results(waiting: readonly Waiting[]) {
    const rows = waiting.flatMap((row) => ('user' in row ? [{ line: row.line, user: row.user }] : []));
    for (;;) {
      const { phase } = this;
      if (phase === 'stopping') this.#enter('stopped');
      if (phase === 'stopping' || this.#end.signal.aborted) return null;
      try {
        if (phase === 'pausing') await this.#wait('paused');
        else return await this.#send(rows);
      } catch (error) {
        if (this.#end.signal.aborted) return null;
        this.error = asUsersError(error);
        if (LOST.includes(this.error.kind)) this.unsure = rows.length;
        await this.#wait('cut');
      }
    }
  }

  async #send(rows: ImportBatch['rows']) {
    if (rows.length === 0) return new Map();
    const { importUsers, digest, choice } = this.#options;
    const batch = { digest, ...choice, rows };
    // The same rows under the same choices have the same key, also after the page was closed in between.
    const idempotencyKey = digestOf(JSON.stringify(batch));
    const { results } = await importUsers(batch, { signal: this.#end.signal, idempotencyKey });
    const byLine = new Map(results.map((result) => [result.line, result] as const));
    if (rows.some(({ line }) => !byLine.has(line))) throw new UsersError('contract');
    return byLine;
  }

  async #wait(phase: 'paused' | 'cut'): Promise<void> {
    // Stopped while the call was under way: what failed then is the end.
    if (this.phase === 'stopping') return;
    await new Promise<void>((resolve) => {
      this.#goOn = resolve;
      this.#enter(phase);
    });
    this.error = undefined;
  }

  #enter(phase: ImportPhase): void {
    this.phase = phase;
    this.#options.onChange();
  }
}
