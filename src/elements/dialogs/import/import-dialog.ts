// The dialog that imports users: draws the steps of an import in the frame, leads the focus, and asks before one is stopped.
import { html, nothing, type TemplateResult } from 'lit';
import type { ImportPhase, ImportRun } from '../../../controllers/import/import-run.js';
import { ImportSession, type Step, STEPS } from '../../../controllers/import/import-session.js';
import { LocaleController } from '../../../controllers/locale.js';
import { workersAllowed } from '../../../controllers/workers-allowed.js';
import { importLanguages, type ImportTerms } from '../../../i18n/import-languages.js';
import { CSV_START, csvLine } from '../../../sheet/out/csv-line.js';
import type { Dialog, DialogPlace } from '../dialog.js';
import { download } from '../download.js';
import { frame, type LosingView } from '../frame.js';
import { Spoken } from '../spoken.js';
import { columnsView } from './columns-view.js';
import { fileView } from './file-view.js';
import { footView } from './foot-view.js';
import { RefusedFile } from './refused-file.js';
import { checkView, farText, finalWords, importView } from './run-view.js';
import { type ImportView, labelOf } from './view.js';

/** Rows are sent or still to be sent: leaving the page would stop it. */
const UNDER_WAY: readonly ImportPhase[] = ['going', 'pausing', 'stopping', 'paused', 'cut'];

export class ImportDialog implements Dialog {
  readonly #place: DialogPlace;
  readonly #locale: LocaleController<ImportTerms>;
  readonly #session: ImportSession;
  readonly #refused: RefusedFile;
  /** The person was asked whether to stop. */
  #asks = false;
  /** What is drawn last, to lead the focus when it changes. */
  #was = '';
  #told = { created: 0, updated: 0 };
  #spoken: Spoken | undefined;
  #release: () => void = () => undefined;

  constructor(place: DialogPlace) {
    const { host, connection, unauthorized, wrote } = place;
    this.#place = place;
    this.#locale = new LocaleController(host, () => connection.zone, importLanguages);
    this.#refused = new RefusedFile(() => host.requestUpdate());
    this.#session = new ImportSession({
      backend: connection.backend,
      settings: connection.settings,
      workers: workersAllowed(host),
      onChange: () => this.#follow(),
      unauthorized,
      onFields: () => wrote({ kind: 'fields' }),
      lang: () => this.#locale.lang.split('-')[0] ?? 'en',
    });
    globalThis.addEventListener('beforeunload', this.#hold);
    globalThis.addEventListener('online', this.#online);
  }

  leave(): void {
    if (!this.#imports) return this.#close();
    this.#asks = this.#session.run?.phase !== 'stopping';
    this.#place.host.requestUpdate();
    void this.#focus('.dialog-foot [data-focus]');
  }

  dispose(): void {
    globalThis.removeEventListener('beforeunload', this.#hold);
    globalThis.removeEventListener('online', this.#online);
    this.#session.dispose();
    this.#refused.forget();
    this.#release();
    this.#locale.hostDisconnected();
    this.#place.host.removeController(this.#locale);
  }

  render(): TemplateResult | typeof nothing {
    const { terms, lang, direction } = this.#locale;
    if (!this.#locale.ready) return nothing;
    const view = this.#view();
    const { run } = this.#session;
    return frame({
      title: terms.imports.title,
      closeLabel: terms.close,
      lang,
      direction,
      body: html`${this.#steps(terms)} ${this.#body(view)}
        <p class="visually-hidden" role="status">${run ? this.#spokenText(view, run) : ''}</p>`,
      foot: footView(view, () => this.#close()),
      leave: () => this.leave(),
      losing: this.#losing(),
      size: 'wide',
    });
  }

  #spokenText(view: ImportView, run: ImportRun): string {
    if (!this.#imports) return finalWords(view, run);
    this.#spoken ??= new Spoken(performance.now());
    return run.phase === 'going' ? this.#spoken.say(farText(view, run), performance.now()) : '';
  }

  #steps({ imports }: ImportTerms): TemplateResult {
    const { step } = this.#session;
    return html`<ol class="import-steps">
      ${STEPS.map((one) => html`<li aria-current=${one === step ? 'step' : nothing}>${imports.steps[one]}</li>`)}
    </ol>`;
  }

  #body(view: ImportView): TemplateResult | typeof nothing {
    const { session } = view;
    const choose = (file: File): void => {
      this.#refused.forget();
      void session.choose(file);
    };
    const draw: Readonly<Record<Step, () => TemplateResult | typeof nothing>> = {
      file: () => fileView(view, { choose, template: () => this.#saveTemplate(view) }),
      columns: () => columnsView(view),
      check: () => checkView(view),
      import: () => importView(view),
    };
    return draw[session.step]();
  }

  #losing(): LosingView | undefined {
    if (!this.#asks) return undefined;
    const { stopQuestion, stay, tell } = this.#locale.terms.imports.run;
    const answer = (act: () => void): void => {
      this.#asks = false;
      act();
      this.#place.host.requestUpdate();
      void this.#focus('.import-head');
    };
    return {
      question: stopQuestion,
      stayLabel: stay,
      leaveLabel: tell,
      stay: () => answer(() => undefined),
      lose: () => answer(() => this.#session.run?.stop()),
    };
  }

  /** The import itself is under way. */
  get #imports(): boolean {
    const { step, run } = this.#session;
    return step === 'import' && run !== undefined && UNDER_WAY.includes(run.phase);
  }

  #follow(): void {
    const { step, busy, fault, error, shown, run } = this.#session;
    this.#place.host.requestUpdate();
    if (!this.#imports) this.#asks = false;
    if (run && run.phase !== 'going') this.#tell(run);
    const over = shown !== undefined && !UNDER_WAY.includes(shown.phase);
    const now = [step, busy, fault?.fault, error?.kind, over].join();
    if (now !== this.#was) {
      this.#was = now;
      if (step !== 'import') this.#refused.forget();
      void this.#focus('.import-head');
    }
  }

  /** What was written since it was told last. */
  #tell({ report: { created, updated } }: ImportRun): void {
    const since = { created: created - this.#told.created, updated: updated - this.#told.updated };
    this.#told = { created, updated };
    if (since.created + since.updated > 0) this.#place.wrote({ kind: 'imported', ...since });
  }

  #close(): void {
    const { run } = this.#session;
    if (run) this.#tell(run);
    this.#place.close();
  }

  /** A file with the headers that are known, and nobody in it. */
  #saveTemplate(view: ImportView): void {
    const { templateName } = view.terms.imports.file;
    const headers = view.session.fields.map(({ key }) => labelOf(view, key));
    this.#release();
    this.#release = download(templateName, CSV_START + csvLine(headers), 'text/csv');
  }

  async #focus(selector: string): Promise<void> {
    const { host } = this.#place;
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>(`dialog.dialog ${selector}`)?.focus();
  }

  #view(): ImportView {
    const { terms, format } = this.#locale;
    return { session: this.#session, terms, format, refused: this.#refused };
  }

  readonly #hold = (event: BeforeUnloadEvent): void => {
    if (this.#imports) event.preventDefault();
  };

  readonly #online = (): void => {
    const { shown } = this.#session;
    if (shown?.phase === 'cut' && shown.error?.kind === 'offline') shown.resume();
  };
}
