// Saves the refused rows of an import as a file. Knows no step.
import { failedRows } from '../../../controllers/import/failed-rows.js';
import type { ImportReport } from '../../../controllers/import/import-report.js';
import { because, columnName, type ImportView, labelOf } from './view.js';
import { download } from '../download.js';

export class RefusedFile {
  state: 'none' | 'writing' | 'saved' = 'none';
  readonly #changed: () => void;
  #turn = new AbortController();
  #release: () => void = () => undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  async write(view: ImportView, report: ImportReport): Promise<void> {
    const { session, terms } = view;
    const { file, survey } = session;
    const { reason, fileName } = terms.imports.refused;
    if (!file || !survey || this.state === 'writing') return;
    const { signal } = (this.#turn = new AbortController());
    this.#enter('writing');
    const header = (at: number): string => {
      const target = session.columns[at]?.target;
      return target ? labelOf(view, target) : columnName(view, at);
    };
    const parts: string[] = [];
    try {
      const words = { reason, header, because: (cause: Parameters<typeof because>[1]) => because(view, cause) };
      for await (const part of failedRows(file.rows(survey.shape, { signal }), survey, report, words)) parts.push(part);
      this.#release();
      this.#release = download(fileName, parts.join(''), 'text/csv');
      this.#enter('saved');
    } catch {
      // The file is gone, or the dialog: nothing was saved.
      this.#enter('none');
    }
  }

  /** What was saved was of a report before. */
  forget(): void {
    this.#turn.abort();
    this.#release();
    this.state = 'none';
  }

  #enter(state: RefusedFile['state']): void {
    this.state = state;
    this.#changed();
  }
}
