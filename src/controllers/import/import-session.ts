// An import from the choice of a file to its end: four steps, each of which knows what the next one needs. Knows no DOM and no text.
import type { UsersBackend } from '../../contract/backend.js';
import { asUsersError, type UsersError } from '../../contract/failure.js';
import { rightsOf } from '../../contract/rights.js';
import type { CustomFieldDefinition, ImportBatch, Settings } from '../../contract/schema/index.js';
import { type UserField, userFields } from '../../contract/user-fields.js';
import { SheetError } from '../../sheet/in/faults.js';
import { OpenFile } from '../../sheet/in/open-file.js';
import type { Target } from '../../sheet/in/columns.js';
import type { Survey } from '../../sheet/in/survey.js';
import { policy } from '../../vendor/lit/policy.js';
import { earlierLines } from './earlier.js';
import { type ImportColumn, newDefinitions, proposedColumns, readerOf, withTarget } from './import-columns.js';
import { ImportRun } from './import-run.js';
import { LineSet } from './line-set.js';

export const STEPS = ['file', 'columns', 'check', 'import'] as const;
export type Step = (typeof STEPS)[number];

/** What becomes of people who are there already, and of those who are not. */
export type Choice = Required<Pick<ImportBatch, 'existing' | 'missing'>>;

export interface ImportSessionOptions {
  readonly backend: UsersBackend;
  readonly settings: Settings;
  readonly onChange: () => void;
  readonly unauthorized: () => void;
  /** Custom fields were made. */
  readonly onFields: () => void;
  /** The language in which new fields are labelled. */
  readonly lang: () => string;
  /** Without them files are read on the page's own thread. */
  readonly workers?: boolean;
}

export class ImportSession {
  step: Step = 'file';
  /** Something is being read, asked or made before the next step. */
  busy = false;
  file: OpenFile | undefined;
  /** Why the file is refused. */
  fault: SheetError | undefined;
  /** Rows of the file that were looked at so far. */
  seen = 0;
  survey: Survey | undefined;
  columns: readonly ImportColumn[] = [];
  choice: Choice = { existing: 'update', missing: 'create' };
  /** Lines that an earlier import of this file has carried out. */
  earlier = new LineSet();
  /** Why the backend could not be asked before the next step. */
  error: UsersError | undefined;
  check: ImportRun | undefined;
  run: ImportRun | undefined;
  fields: readonly UserField[];
  readonly mayDefine: boolean;
  readonly #options: ImportSessionOptions;
  #settings: Settings;
  #turn = new AbortController();

  constructor(options: ImportSessionOptions) {
    this.#options = options;
    this.#settings = options.settings;
    this.fields = enteredFields(options.settings);
    this.mayDefine = rightsOf(options.backend, options.settings).customFields;
  }

  /** The run that is shown: of the check, or of the import. */
  get shown(): ImportRun | undefined {
    return this.step === 'import' ? this.run : this.step === 'check' ? this.check : undefined;
  }

  /** A column tells who is meant. */
  get hasKey(): boolean {
    return this.columns.some(({ target }) => target === 'email');
  }

  /** Looks a file over, and goes on to its columns. */
  async choose(file: File): Promise<void> {
    const turn = this.#begin('file');
    this.file = new OpenFile(file, { workers: this.#options.workers ?? true, trust: (url) => policy().createScriptURL(url) });
    this.seen = 0;
    try {
      const survey = await this.file.survey({
        signal: turn.signal,
        seen: (rows) => {
          this.seen = rows;
          this.#options.onChange();
        },
      });
      const earlier = await earlierLines(this.#options.backend, survey.digest, turn.signal);
      if (turn.signal.aborted) return;
      this.survey = survey;
      this.earlier = earlier;
      this.columns = proposedColumns(survey, this.fields);
      this.#enter('columns');
    } catch (error) {
      this.#fail(turn, error);
    }
  }

  aim(at: number, target: Target): void {
    this.columns = withTarget(this.columns, at, target);
    this.#options.onChange();
  }

  change(at: number, change: Partial<Pick<ImportColumn, 'reading' | 'newField'>>): void {
    this.columns = this.columns.map((column, place) => (place === at ? { ...column, ...change } : column));
    this.#options.onChange();
  }

  decide(choice: Partial<Choice>): void {
    this.choice = { ...this.choice, ...choice };
    this.#options.onChange();
  }

  /** Lets the backend say what the import would do. */
  startCheck(): void {
    this.#begin('check');
    this.check = this.#runOf(true, newDefinitions(this.columns, this.#settings.customFields, this.#options.lang()));
    this.#enter('check');
    void this.check?.start();
  }

  /** Makes the fields that are missing, and imports. */
  async startImport(): Promise<void> {
    const turn = this.#begin('check');
    try {
      await this.#makeFields(turn.signal);
      if (turn.signal.aborted) return;
      this.run = this.#runOf(false, new Map());
      this.#enter('import');
      void this.run?.start();
    } catch (error) {
      this.#fail(turn, error);
    }
  }

  /** To a step before, of which everything is as it was. */
  back(step: Step): void {
    this.#begin(step);
    this.#enter(step);
  }

  /** Stops every wait, for good. */
  dispose(): void {
    this.#turn.abort();
    this.check?.dispose();
    this.run?.dispose();
  }

  /** A wait for the next step; the one before it is over. */
  #begin(step: Step): AbortController {
    this.#turn.abort();
    this.#turn = new AbortController();
    if (step !== 'check' || this.step !== 'check') this.check?.dispose();
    this.step = step;
    this.busy = true;
    this.fault = this.error = undefined;
    this.#options.onChange();
    return this.#turn;
  }

  #enter(step: Step): void {
    this.step = step;
    this.busy = false;
    this.#options.onChange();
  }

  #fail(turn: AbortController, error: unknown): void {
    if (turn.signal.aborted) return;
    this.busy = false;
    if (error instanceof SheetError) this.fault = error;
    else this.#told(asUsersError(error));
    this.#options.onChange();
  }

  #told(error: UsersError): void {
    this.error = error;
    if (error.kind === 'unauthorized') this.#options.unauthorized();
  }

  async #makeFields(signal: AbortSignal): Promise<void> {
    const { backend, lang, onFields } = this.#options;
    for (const [at, definition] of newDefinitions(this.columns, this.#settings.customFields, lang())) {
      const made = await backend.defineCustomField?.(definition, { signal });
      if (!made || signal.aborted) return;
      this.#settings = { ...this.#settings, customFields: [...this.#settings.customFields, made] };
      this.fields = enteredFields(this.#settings);
      this.columns = withTarget(this.columns, at, `custom:${made.key}`);
      onFields();
    }
  }

  #runOf(dryRun: boolean, toBeMade: ReadonlyMap<number, CustomFieldDefinition>): ImportRun | undefined {
    const { file, survey, earlier } = this;
    const { backend, onChange, unauthorized } = this.#options;
    const importUsers = backend.importUsers?.bind(backend);
    if (!file || !survey || !importUsers) return undefined;
    let refused: UsersError | undefined;
    const run: ImportRun = new ImportRun({
      importUsers,
      digest: survey.digest,
      rows: (signal) => file.rows(survey.shape, { signal }),
      read: readerOf(survey, this.columns, this.fields, toBeMade),
      choice: { ...this.choice, dryRun },
      size: Math.min(this.#settings.limits.importBatch, 1000) || 500,
      done: earlier,
      onChange: () => {
        if (run.error?.kind === 'unauthorized' && run.error !== refused) unauthorized();
        refused = run.error;
        onChange();
      },
    });
    return run;
  }
}

const enteredFields = (settings: Settings): UserField[] => userFields(settings).filter(({ entered }) => entered);
