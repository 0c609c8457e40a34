// An export from its choices to its file: format, columns, place, then one run after the other. Knows no DOM and nothing of what is exported.
import type { UsersError } from '../../contract/failure.js';
import type { WriteFault } from '../../sheet/out/faults.js';
import { openWriter, type WriterOptions } from '../../sheet/out/file-writer.js';
import type { Connection } from '../connection.js';
import { type ExportPhase, ExportRun } from './export-run.js';
import { fileName, TYPES } from './file-name.js';
import { blobTarget, chooseFile, diskTarget, type FileTarget } from './file-target.js';
import type { ExportChoice, ExportSubject, ExportWords } from './subjects/subject.js';

export interface ExportSessionOptions {
  readonly subject: ExportSubject;
  readonly connection: Connection;
  readonly words: () => ExportWords;
  /** The page's site, as a person knows it. */
  readonly site: string;
  readonly writerOptions: Omit<WriterOptions, 'signal'>;
  readonly onChange: () => void;
  /** A call was refused for want of a session. */
  readonly unauthorized: () => void;
}

/** - `choosing`: nothing is written yet · `placing`: the person chooses a place for the file · then those of the run */
export type SessionPhase = 'choosing' | 'placing' | ExportPhase;

/** Rows from which on a file goes straight to a place that the person chooses, where the browser can. */
const LONG = 50_000;

export class ExportSession {
  choice: ExportChoice;
  run: ExportRun | undefined;
  /** The file's name, as it was written last. */
  name = '';
  /** Of the selected users, so many no longer exist. */
  missing = 0;
  readonly #options: ExportSessionOptions;
  #stage: 'choosing' | 'placing' | 'failed' = 'choosing';
  #disposed = false;
  #refused: UsersError | undefined;

  constructor(options: ExportSessionOptions) {
    this.#options = options;
    this.choice = { format: options.subject.formats[0] ?? 'xlsx', columns: 'all' };
  }

  get phase(): SessionPhase {
    return this.run?.phase ?? this.#stage;
  }

  /** Why there is no file, or why it is not going on. */
  get error(): UsersError | undefined {
    return this.run?.error;
  }

  get fault(): WriteFault | undefined {
    return this.run ? this.run.fault : this.#stage === 'failed' ? 'disk' : undefined;
  }

  /** What the file would be called now. */
  get nextName(): string {
    const { subject, connection, words, site } = this.#options;
    const { zone, now } = connection;
    return fileName([site, ...subject.nameParts(words().terms)], { at: now(), zone, format: this.choice.format });
  }

  /** The person is asked where the file is to be saved. */
  get asksPlace(): boolean {
    const { count } = this.#options.subject;
    return count !== null && count.count > LONG && 'showSaveFilePicker' in globalThis;
  }

  choose(choice: Partial<ExportChoice>): void {
    this.choice = { ...this.choice, ...choice };
    this.#options.onChange();
  }

  /** Writes the file, from its beginning. To be called in a click, where the person is asked for a place. */
  async start(): Promise<void> {
    if (BUSY.includes(this.phase)) return;
    const { subject } = this.#options;
    const type = TYPES[this.choice.format];
    this.name = this.nextName;
    this.run = undefined;
    const place = this.asksPlace ? (this.#enter('placing'), await chooseFile(this.name, type)) : null;
    if (place === undefined) return this.back();
    if (!place) return this.#begin(blobTarget(type), subject.designed);
    this.name = place.name ?? this.name;
    try {
      const target = await diskTarget(place);
      if (this.#disposed) await target.discard();
      else this.#begin(target, subject.designed);
    } catch {
      this.#enter('failed');
    }
  }

  /** Reads on after a failure. */
  resume(): void {
    this.run?.resume();
  }

  /** Ends it at once, without a file. */
  stop(): void {
    this.run?.stop();
  }

  /** To the choices, of which everything is as it was. */
  back(): void {
    this.run?.dispose();
    this.run = undefined;
    this.#enter('choosing');
  }

  /** Ends every wait and lets go of the file, for good. */
  dispose(): void {
    this.#disposed = true;
    this.run?.dispose();
  }

  #begin(target: FileTarget, designed: boolean): void {
    if (this.#disposed) return;
    const { subject, connection, words, site, writerOptions } = this.#options;
    const { terms, format, direction } = words();
    this.missing = 0;
    const spec = { format: this.choice.format, zone: connection.zone, direction, ...(designed && { designed }) };
    const onMissing = (count: number): void => void (this.missing = count);
    const run: ExportRun = (this.run = new ExportRun({
      plan: subject.plan({ choice: this.choice, spec, terms, format, site, onMissing }),
      target,
      openWriter,
      writerOptions,
      onChange: () => run === this.run && this.#follow(run, designed),
    }));
    this.#options.onChange();
    void run.start();
  }

  #follow(run: ExportRun, designed: boolean): void {
    // More than anybody knew beforehand: the same values, without the design.
    if (run.fault === 'too_large' && designed) return this.#begin(blobTarget(TYPES[this.choice.format]), false);
    if (run.error?.kind === 'unauthorized' && run.error !== this.#refused) this.#options.unauthorized();
    this.#refused = run.error;
    this.#options.onChange();
  }

  #enter(stage: 'choosing' | 'placing' | 'failed'): void {
    this.#stage = stage;
    if (!this.#disposed) this.#options.onChange();
  }
}

/** A file is asked for or on its way. */
const BUSY: readonly SessionPhase[] = ['placing', 'going', 'cut'];
