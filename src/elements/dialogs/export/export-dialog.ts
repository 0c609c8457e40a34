// The dialog that saves files: draws the steps of an export in the frame, leads the focus, and asks before one is stopped.
import { html, nothing, type TemplateResult } from 'lit';
import type { SessionPhase } from '../../../controllers/export/export-session.js';
import type { ExportAbout } from '../../../controllers/export/export-about.js';
import type { ExportSubject } from '../../../controllers/export/subjects/subject.js';
import type { Dialog, DialogPlace } from '../dialog.js';
import { frame, type LosingView } from '../frame.js';
import { choicesView } from './choices-view.js';
import { footView } from './foot-view.js';
import { doneView, farText, goingView, noneView } from './run-view.js';
import { Saving } from './saving.js';
import { Spoken } from '../spoken.js';
import type { ExportView, Lead } from './view.js';

/** Rows are read and written: leaving the page would stop it. */
const UNDER_WAY: readonly SessionPhase[] = ['going', 'cut'];

/** What is exported, and how the dialog says it. */
export interface Exported {
  readonly about: ExportAbout;
  readonly subject: ExportSubject;
  readonly lead: Lead;
}

export class ExportDialog implements Dialog {
  readonly #place: DialogPlace;
  readonly #exported: Exported;
  readonly #saving: Saving;
  /** The person was asked whether to stop. */
  #asks = false;
  #was: SessionPhase = 'choosing';
  #spoken = new Spoken(0);

  constructor(exported: Exported, place: DialogPlace) {
    const { about, subject } = exported;
    this.#place = place;
    this.#exported = exported;
    this.#saving = new Saving(about, subject, place, () => this.#follow());
    globalThis.addEventListener('beforeunload', this.#hold);
  }

  leave(): void {
    if (!this.#underWay) return this.#place.close();
    this.#asks = true;
    this.#place.host.requestUpdate();
    void this.#focus('.dialog-foot [data-focus]', true);
  }

  dispose(): void {
    globalThis.removeEventListener('beforeunload', this.#hold);
    this.#saving.dispose();
  }

  render(): TemplateResult | typeof nothing {
    const { terms, lang, direction, ready } = this.#saving.locale;
    if (!ready) return nothing;
    const view = this.#view();
    return frame({
      title: terms.exports.titles[view.about.kind],
      closeLabel: terms.close,
      lang,
      direction,
      body: html`${this.#body(view)}
        <p class="visually-hidden" role="status">${this.#spokenText(view)}</p>`,
      foot: footView(view, {
        close: () => this.#place.close(),
        start: () => void view.session.start(),
        saveAgain: this.#saving.saveAgain,
      }),
      leave: () => this.leave(),
      losing: this.#losing(),
    });
  }

  #body(view: ExportView): TemplateResult {
    switch (view.session.phase) {
      case 'choosing':
        return choicesView(view, () => void view.session.start());
      case 'done':
        return doneView(view);
      case 'stopped':
      case 'failed':
        return noneView(view);
      default:
        return goingView(view);
    }
  }

  #spokenText(view: ExportView): string {
    const { exports: words } = view.terms;
    const { phase, name } = view.session;
    if (phase === 'done') return `${words.done}: ${name}`;
    return phase === 'going' ? this.#spoken.say(farText(view), performance.now()) : '';
  }

  #losing(): LosingView | undefined {
    if (!this.#asks) return undefined;
    const { leave, resume, stop } = this.#saving.locale.terms.exports;
    return {
      question: leave,
      stayLabel: resume,
      leaveLabel: stop,
      stay: () => {
        this.#asks = false;
        this.#place.host.requestUpdate();
        void this.#focus('.dialog-title', true);
      },
      lose: () => this.#place.close(),
    };
  }

  get #underWay(): boolean {
    return UNDER_WAY.includes(this.#saving.session.phase);
  }

  #follow(): void {
    const { phase } = this.#saving.session;
    this.#asks &&= this.#underWay;
    this.#place.host.requestUpdate();
    if (phase !== this.#was) {
      if (phase === 'going' && this.#was !== 'cut') this.#spoken = new Spoken(performance.now());
      this.#was = phase;
      void this.#guide(phase);
    }
  }

  /** Where the focus goes when a step begins: where the person goes on; while it goes on by itself, where nothing can be pressed. */
  async #guide(phase: SessionPhase): Promise<void> {
    if (phase === 'choosing') return this.#focus('[data-focus]', true);
    const over = phase === 'done' || phase === 'stopped' || phase === 'failed';
    if (over || phase === 'cut') await this.#focus('.dialog-foot .primary', over);
    await this.#focus('.dialog-title', phase === 'placing' || phase === 'going');
  }

  /** Leads the focus once it is drawn; unless `always`, only where what had it has gone. */
  async #focus(selector: string, always: boolean): Promise<void> {
    const { host } = this.#place;
    await host.updateComplete;
    const dialog = host.renderRoot.querySelector('dialog.dialog');
    if (always || !dialog?.querySelector(':focus')) dialog?.querySelector<HTMLElement>(selector)?.focus();
  }

  #view(): ExportView {
    const { session, locale } = this.#saving;
    return { ...this.#exported, session, terms: locale.terms, format: locale.format };
  }

  readonly #hold = (event: BeforeUnloadEvent): void => {
    if (this.#underWay) event.preventDefault();
  };
}
