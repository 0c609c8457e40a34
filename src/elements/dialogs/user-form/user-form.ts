// The dialog that creates and edits a user: draws the state of the form in the frame, leads the focus, and asks before entries are lost.
import { html, nothing, type TemplateResult } from 'lit';
import { LocaleController } from '../../../controllers/locale.js';
import { type FormTerms, formLanguages } from '../../../i18n/form-languages.js';
import { displayName } from '../../parts/avatar.js';
import { banner, failure } from '../../parts/failure.js';
import { isolated } from '../../../i18n/isolated.js';
import type { Dialog, DialogPlace } from '../dialog.js';
import { frame, type LosingView } from '../frame.js';
import { comparison } from './comparison.js';
import { fieldList, fieldSkeleton } from './field-list.js';
import { FormState } from './form-state.js';

export class UserForm implements Dialog {
  readonly #place: DialogPlace;
  readonly #locale: LocaleController<FormTerms>;
  readonly #state: FormState;
  /** Where the focus was before it was led away. */
  #was: HTMLElement | null = null;
  /** What is done instead of staying, once the person agrees to lose the entries. */
  #leaving: (() => void) | undefined;

  constructor(place: DialogPlace, userId: string | null) {
    this.#place = place;
    const { backend, settings } = place.connection;
    this.#locale = new LocaleController(place.host, () => place.connection.zone, formLanguages);
    this.#state = new FormState({
      backend,
      settings,
      userId,
      changed: (attend) => {
        place.host.requestUpdate();
        if (attend) void this.#attend();
      },
      saved: (user) => {
        place.wrote({ kind: 'saved', user, created: userId === null });
        place.close();
      },
      unchanged: place.close,
      unauthorized: place.unauthorized,
      missing: () => place.wrote({ kind: 'stale' }),
    });
    void (userId === null ? this.#shown() : this.#state.load());
    globalThis.addEventListener('beforeunload', this.#hold);
  }

  leave(): void {
    this.#leaveBy(() => this.#close());
  }

  dispose(): void {
    globalThis.removeEventListener('beforeunload', this.#hold);
    this.#state.dispose();
    this.#locale.hostDisconnected();
    this.#place.host.removeController(this.#locale);
  }

  render(): TemplateResult | typeof nothing {
    const { terms, lang, direction } = this.#locale;
    if (!this.#locale.ready) return nothing;
    const { user, creating } = this.#state;
    return frame({
      title: creating ? terms.form.create : user ? terms.form.edit(isolated(displayName(user, terms))) : terms.form.editUnknown,
      closeLabel: terms.close,
      lang,
      direction,
      body: this.#body(),
      foot: this.#foot(),
      leave: () => this.leave(),
      losing: this.#losing(),
      size: this.#state.reconciliation ? 'wide' : 'usual',
      waits: this.#state.busy === 'sending',
    });
  }

  #body(): TemplateResult {
    const state = this.#state;
    const { reconciliation } = state;
    const { terms, format } = this.#locale;
    const { openUser } = this.#place;
    const openOther = openUser && ((id: string): void => this.#leaveBy(() => this.#open(id)));
    const list = { state, terms, format, openOther };
    if (!state.creating && !state.user) {
      return state.failure ? failure(state.failure, terms, () => void state.load()) : fieldSkeleton(list);
    }
    const submit = (event: Event): void => {
      event.preventDefault();
      this.#remember();
      void state.submit();
    };
    return html` <form id="user-form" class="user-form" novalidate ?inert=${state.busy === 'sending'} @submit=${submit}>
      ${this.#failure()}${this.#others()}${reconciliation ? comparison({ ...list, reconciliation }) : fieldList(list)}
    </form>`;
  }

  /** What failed on the way to the server, over entries that are all still there. */
  #failure(): TemplateResult | typeof nothing {
    const { failure: error, unsure } = this.#state;
    const { terms } = this.#locale;
    if (!error) return nothing;
    const note = error.kind === 'missing' ? terms.form.gone : unsure ? terms.form.perhapsSaved : '';
    const id = error.requestId ? ` (${terms.requestId(error.requestId)})` : '';
    return banner(error, terms, () => void this.#state.submit(), `${note} ${terms.form.still}${id}`.trim());
  }

  /** What the server says of fields that the form does not have. */
  #others(): TemplateResult | typeof nothing {
    const { others } = this.#state.troubles;
    const { terms } = this.#locale;
    if (others.length === 0) return nothing;
    return html` <div class="banner others" role="alert" tabindex="-1">
      <span>${terms.form.faults.refused}</span>
      <ul>
        ${others.map((text) => html`<li><bdi>${text}</bdi></li>`)}
      </ul>
    </div>`;
  }

  #foot(): TemplateResult {
    const state = this.#state;
    const { terms, format } = this.#locale;
    const words = terms.form;
    const wrong = state.troubles.fields.size;
    const sending = state.busy === 'sending';
    const label = sending ? words.sending : state.reconciliation ? words.clash.save : state.creating ? words.createButton : words.save;
    const ready = state.creating || state.user !== null;
    return html` <p class="form-status ${sending ? 'visually-hidden' : wrong > 0 ? 'told' : ''}" role="status">
        ${sending ? words.sending : wrong > 0 ? words.wrong(wrong, format.number(wrong)) : ''}
      </p>
      <button type="button" @click=${() => this.leave()}>${ready ? terms.cancel : terms.close}</button>
      ${
        ready
          ? html`<button type="submit" form="user-form" class="primary" aria-busy=${sending} aria-disabled=${sending}>${label}</button>`
          : nothing
      }`;
  }

  #losing(): LosingView | undefined {
    const leaving = this.#leaving;
    const { losing, stay, lose } = this.#locale.terms.form;
    if (!leaving) return undefined;
    return { question: losing, stayLabel: stay, leaveLabel: lose, stay: () => this.#stay(), lose: leaving };
  }

  #leaveBy(leaving: () => void): void {
    if (!this.#state.dirty) return leaving();
    if (!this.#leaving) this.#remember();
    this.#leaving = leaving;
    this.#place.host.requestUpdate();
    void this.#focus('.dialog-foot [data-focus]');
  }

  #stay(): void {
    this.#leaving = undefined;
    this.#place.host.requestUpdate();
    void this.#focus();
  }

  #close(): void {
    if (this.#state.busy === 'sending' || this.#state.unsure) this.#place.wrote({ kind: 'stale' });
    this.#place.close();
  }

  #open(id: string): void {
    this.#place.close();
    this.#place.openUser?.(id);
  }

  /** Once the texts are there. */
  async #shown(): Promise<void> {
    await this.#locale.settled;
    this.#place.host.requestUpdate();
    await this.#attend();
  }

  /** Leads the person to what has to be looked at: a wrong field first, else what is new. */
  async #attend(): Promise<void> {
    await this.#place.host.updateComplete;
    const wanted = ['.wrong :is(input, select, textarea)', '.undecided input', '.others'];
    if (this.#state.reconciliation?.hurried === false) wanted.push('.clash-head');
    // A button that asked again has gone with its failure.
    const nowhere = !this.#was && !this.#element(':focus');
    if (nowhere || this.#element('.dialog-title:focus')) wanted.push('.user-form :is(input, select, textarea)', '.dialog-title');
    await this.#focus(...wanted);
  }

  /** Puts the focus on the first of these that is there, else back to where it was; then a failure comes into sight. */
  async #focus(...selectors: readonly string[]): Promise<void> {
    await this.#place.host.updateComplete;
    const found = selectors.map((selector) => this.#element(selector)).find((element) => element !== null);
    if (found) return found.focus();
    this.#was?.focus({ preventScroll: true });
    this.#element('.banner')?.scrollIntoView({ block: 'nearest' });
  }

  #remember(): void {
    this.#was = this.#element(':focus');
  }

  #element(selector: string): HTMLElement | null {
    return this.#place.host.renderRoot.querySelector<HTMLElement>(`.dialog ${selector}`);
  }

  readonly #hold = (event: BeforeUnloadEvent): void => {
    if (this.#state.dirty) event.preventDefault();
  };
}
