// The dialog that erases users: shows the plan, takes the confirmation, follows the run to its result, and leads the focus.
import { html, nothing, type TemplateResult } from 'lit';
import { UsersError } from '../../../contract/failure.js';
import { selectsEverybody } from '../../../contract/everybody.js';
import { rightsOf } from '../../../contract/rights.js';
import { type ErasePhase, EraseRun } from '../../../controllers/erase-run.js';
import { LocaleController } from '../../../controllers/locale.js';
import { eraseLanguages, type EraseTerms } from '../../../i18n/erase-languages.js';
import { displayName } from '../../parts/avatar.js';
import { isolated } from '../../../i18n/isolated.js';
import type { Dialog, DialogPlace, Openings } from '../dialog.js';
import { frame, type LosingView } from '../frame.js';
import { Spoken } from '../spoken.js';
import { footView } from './foot-view.js';
import { PersonSaver } from './person-saver.js';
import { planSkeleton, planView } from './plan-view.js';
import { farText, progressView, resultView, type RunView, unplannedView } from './run-view.js';
import { titleOf } from './title.js';
import { typedCount } from './typed-count.js';

/** Something is sent or still to be sent: leaving the page would stop it. */
const UNDER_WAY: readonly ErasePhase[] = ['erasing', 'stopping', 'paused'];

/** The title tells what has come, and the focus is not on it. */
const SPOKEN: readonly ErasePhase[] = ['planned', 'stopped', 'done'];

type Sample = NonNullable<EraseRun['plan']>['sample'][number];

export class EraseDialog implements Dialog {
  readonly #place: DialogPlace;
  readonly #locale: LocaleController<EraseTerms>;
  readonly #run: EraseRun;
  /** All that match are everybody: the count is asked for, whatever it is. */
  readonly #everybody: boolean;
  /** Whoever a plan has named. */
  readonly #names = new Map<string, Sample>();
  #saver: PersonSaver | null = null;
  #typed = '';
  #wrong = false;
  /** The person was asked whether to stop. */
  #asks = false;
  #was: ErasePhase = 'planning';
  #spoken = new Spoken(0);
  #refused: UsersError | undefined;

  constructor({ chosen, count }: Openings['erase'], place: DialogPlace) {
    const { host, connection, wrote } = place;
    const { planErase, eraseUsers } = connection.backend;
    if (!planErase || !eraseUsers) throw new UsersError('contract');
    this.#place = place;
    this.#locale = new LocaleController(host, () => connection.zone, eraseLanguages);
    this.#everybody = 'filter' in chosen && selectsEverybody(chosen.filter);
    this.#run = new EraseRun({
      backend: { planErase, eraseUsers },
      selection: 'ids' in chosen ? { ids: [...chosen.ids] } : { ...chosen, except: [...chosen.except], everybody: this.#everybody },
      selected: 'ids' in chosen ? chosen.ids.length : count,
      onChange: () => this.#follow(),
      onErased: (ids) => wrote({ kind: 'erased', ids }),
    });
    this.#run.start();
    globalThis.addEventListener('beforeunload', this.#hold);
    globalThis.addEventListener('online', this.#online);
  }

  leave(): void {
    if (!UNDER_WAY.includes(this.#run.phase)) return this.#place.close();
    this.#asks = this.#run.phase !== 'stopping';
    this.#place.host.requestUpdate();
    void this.#focus('.dialog-foot [data-focus]');
  }

  dispose(): void {
    globalThis.removeEventListener('beforeunload', this.#hold);
    globalThis.removeEventListener('online', this.#online);
    this.#run.dispose();
    this.#saver?.dispose();
    this.#locale.hostDisconnected();
    this.#place.host.removeController(this.#locale);
  }

  render(): TemplateResult | typeof nothing {
    const { terms, lang, direction } = this.#locale;
    if (!this.#locale.ready) return nothing;
    const title = titleOf(this.#view());
    const { phase } = this.#run;
    return frame({
      title,
      closeLabel: terms.close,
      lang,
      direction,
      body: html`${this.#body()}
        <p class="visually-hidden" role="status">${SPOKEN.includes(phase) ? title : this.#spokenText(phase)}</p>`,
      foot: this.#foot(),
      leave: () => this.leave(),
      losing: this.#losing(),
    });
  }

  #spokenText(phase: ErasePhase): string {
    if (phase === 'planning') return this.#locale.terms.loading;
    return phase === 'erasing' ? this.#spoken.say(farText(this.#view()), performance.now()) : '';
  }

  #body(): TemplateResult {
    const { phase, plan, expected, renewed } = this.#run;
    const { terms, format } = this.#locale;
    const view = this.#view();
    if (phase === 'unplanned') return unplannedView(view);
    if (phase === 'stopped' || phase === 'done') return resultView(view);
    if (UNDER_WAY.includes(phase)) return progressView(view);
    if (phase === 'planning' || !plan) return planSkeleton;
    const type = (text: string): void => {
      this.#typed = text;
      this.#wrong = false;
      this.#place.host.requestUpdate();
    };
    const typed = this.#asksCount ? { text: this.#typed, wrong: this.#wrong, type } : null;
    return planView({ plan, expected, renewed, terms, format, saver: this.#saver, typed, confirm: () => this.#confirm() });
  }

  #foot(): TemplateResult {
    const { terms, format } = this.#locale;
    const close = (): void => this.#place.close();
    return footView({ run: this.#run, terms, format, waits: this.#saver?.state === 'gathering', close });
  }

  #losing(): LosingView | undefined {
    if (!this.#asks) return undefined;
    const { stopQuestion, stay, stop } = this.#locale.terms.erase;
    const answer = (act: () => void): void => {
      this.#asks = false;
      act();
      this.#place.host.requestUpdate();
      void this.#focus('.dialog-title');
    };
    return {
      question: stopQuestion,
      stayLabel: stay,
      leaveLabel: stop,
      stay: () => answer(() => undefined),
      lose: () => answer(() => this.#run.stop()),
    };
  }

  /** One person is confirmed by a button, several by their number. */
  get #asksCount(): boolean {
    return this.#everybody || (this.#run.plan?.count ?? 0) > 1;
  }

  #confirm(): void {
    if (this.#saver?.state === 'gathering') return;
    this.#wrong = this.#asksCount && typedCount(this.#typed) !== this.#run.plan?.count;
    if (!this.#wrong) return this.#run.confirm();
    this.#place.host.requestUpdate();
    void this.#focus('#erase-count');
  }

  #follow(): void {
    const { phase, plan, error } = this.#run;
    for (const user of plan?.sample ?? []) this.#names.set(user.id, user);
    if (error?.kind === 'unauthorized' && error !== this.#refused) this.#place.unauthorized();
    this.#refused = error;
    if (phase !== this.#was) this.#arrive(phase);
    this.#place.host.requestUpdate();
  }

  #arrive(phase: ErasePhase): void {
    if (phase === 'erasing' && this.#was === 'planned') this.#spoken = new Spoken(performance.now());
    this.#was = phase;
    this.#asks &&= UNDER_WAY.includes(phase);
    if (phase === 'planned') {
      this.#typed = '';
      this.#wrong = false;
      this.#offerFile();
    }
    const over = phase === 'stopped' || phase === 'done';
    void this.#focus(over ? '.dialog-foot .primary' : '.dialog-title', over);
  }

  #offerFile(): void {
    const { plan } = this.#run;
    const { backend, settings } = this.#place.connection;
    const [only] = plan?.count === 1 ? plan.sample : [];
    if (!only || !backend.getUser || !rightsOf(backend, settings).export) return;
    this.#saver ??= new PersonSaver(only.id, this.#place, () => this.#place.host.requestUpdate());
  }

  /** Leads the focus once it is drawn; unless `always`, only where what had it has gone. */
  async #focus(selector: string, always = true): Promise<void> {
    const { host } = this.#place;
    await host.updateComplete;
    const dialog = host.renderRoot.querySelector('dialog.dialog');
    if (always || !dialog?.querySelector(':focus')) dialog?.querySelector<HTMLElement>(selector)?.focus();
  }

  /** The view of what the run has come to. */
  #view(): RunView {
    const { terms, format } = this.#locale;
    const nameOf = (id: string): string => isolated(displayName(this.#names.get(id) ?? { id, firstName: null, lastName: null }, terms));
    return { run: this.#run, terms, format, nameOf };
  }

  readonly #hold = (event: BeforeUnloadEvent): void => {
    if (UNDER_WAY.includes(this.#run.phase)) event.preventDefault();
  };

  readonly #online = (): void => {
    const { phase, error } = this.#run;
    if (error?.kind === 'offline' && (phase === 'paused' || phase === 'unplanned')) this.#run.resume();
  };
}
