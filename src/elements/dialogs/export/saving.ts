// A file being saved: the session that writes it, the words in it, and the hand-over to the browser. Draws nothing.
import { ExportSession } from '../../../controllers/export/export-session.js';
import type { ExportAbout } from '../../../controllers/export/export-about.js';
import type { ExportSubject } from '../../../controllers/export/subjects/subject.js';
import { TYPES } from '../../../controllers/export/file-name.js';
import { LocaleController } from '../../../controllers/locale.js';
import { workersAllowed } from '../../../controllers/workers-allowed.js';
import { exportLanguages, type ExportTerms } from '../../../i18n/export-languages.js';
import { policy } from '../../../vendor/lit/policy.js';
import type { DialogPlace } from '../dialog.js';
import { download } from '../download.js';

/** How often what has come is drawn, ms: rows come in batches of some milliseconds' work. */
const CALM = 200;

export class Saving {
  readonly #about: ExportAbout;
  readonly session: ExportSession;
  readonly locale: LocaleController<ExportTerms>;
  readonly #place: DialogPlace;
  readonly #changed: () => void;
  readonly #releases: (() => void)[] = [];
  #was: ExportSession['phase'] = 'choosing';
  #calm: ReturnType<typeof setTimeout> | undefined;

  constructor(about: ExportAbout, subject: ExportSubject, place: DialogPlace, changed: () => void) {
    const { host, connection, unauthorized } = place;
    this.#about = about;
    this.#place = place;
    this.#changed = changed;
    this.locale = new LocaleController(host, () => connection.zone, exportLanguages);
    this.session = new ExportSession({
      subject,
      connection,
      words: () => this.locale,
      site: globalThis.location.hostname,
      writerOptions: { workers: workersAllowed(host), trust: (url) => policy().createScriptURL(url) },
      onChange: () => this.#follow(),
      unauthorized,
    });
    globalThis.addEventListener('online', this.#online);
  }

  /** Hands the file over once more. */
  readonly saveAgain = (): void => {
    const { file } = this.session.run ?? {};
    if (file) this.#releases.push(download(this.session.name, file, TYPES[this.session.choice.format]));
  };

  /** Ends every wait; nothing of the file stays in the page. */
  dispose(): void {
    globalThis.removeEventListener('online', this.#online);
    clearTimeout(this.#calm);
    this.session.dispose();
    for (const release of this.#releases.splice(0)) release();
    this.locale.hostDisconnected();
    this.#place.host.removeController(this.locale);
  }

  #follow(): void {
    const { phase } = this.session;
    if (phase === this.#was && phase === 'going') {
      this.#calm ??= setTimeout(() => this.#draw(), CALM);
      return;
    }
    const arrives = phase !== this.#was;
    this.#was = phase;
    if (arrives && phase === 'done') this.#hand();
    this.#draw();
  }

  #draw(): void {
    clearTimeout(this.#calm);
    this.#calm = undefined;
    this.#changed();
  }

  #hand(): void {
    this.saveAgain();
    const { run, choice } = this.session;
    this.#place.wrote({ kind: 'exported', what: this.#about.kind, rows: run?.rows ?? 0, format: choice.format });
  }

  readonly #online = (): void => {
    if (this.session.phase === 'cut' && this.session.error?.kind === 'offline') this.session.resume();
  };
}
