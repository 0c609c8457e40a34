// Tells a host element its language, direction, texts and formats: its own `lang`, its ancestors' (through shadow roots), or the page's.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Format } from '../i18n/format.js';
import { onAdded, withAdded } from '../i18n/added.js';
import { directionOf, languageFor, type Languages, servedBy, type ShellTerms } from '../i18n/languages.js';

export class LocaleController<T extends ShellTerms> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #zone: () => string;
  #observer: MutationObserver | undefined;
  #unheard: (() => void) | undefined;
  #lang = 'en';
  #asked = false;
  #format: Format | undefined;
  readonly #languages: Languages<T>;
  #terms: T;
  /** Texts have been there at least once; before, nothing should be read. */
  ready = false;
  /** Settles when the texts of the language are there, or could not be had. */
  settled: Promise<void> = Promise.resolve();

  /** `zone` tells the IANA zone in which instants are shown. */
  constructor(host: ReactiveControllerHost & HTMLElement, zone: () => string, languages: Languages<T>) {
    this.#host = host;
    this.#zone = zone;
    this.#languages = languages;
    this.#terms = languages.en;
    host.addController(this);
  }

  /** The language of texts, dates and numbers alike: the one that is asked for, else English as the asked region writes it. */
  get lang(): string {
    return servedBy(this.#lang, this.#languages);
  }

  get direction(): 'ltr' | 'rtl' {
    return directionOf(this.lang);
  }

  /** The texts; those of the language before while another one's are on their way. */
  get terms(): T {
    return this.#terms;
  }

  get format(): Format {
    const zone = this.#zone();
    const { lang } = this;
    if (this.#format?.lang !== lang || this.#format.zone !== zone) this.#format = new Format(lang, zone, this.terms.invalidDate);
    return this.#format;
  }

  hostConnected(): void {
    this.#read();
    this.#unheard = onAdded(() => {
      this.#asked = false;
      this.#read();
    });
    this.#observer = new MutationObserver(() => this.#read());
    for (const root of rootsOf(this.#host)) {
      this.#observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    }
  }

  hostDisconnected(): void {
    this.#unheard?.();
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #read(): void {
    const lang = canonical(langOf(this.#host));
    if (lang === this.#lang && this.#asked) return;
    this.#asked = true;
    this.#lang = lang;
    this.settled = this.#load(lang);
    this.#host.requestUpdate();
  }

  async #load(lang: string): Promise<void> {
    const language = languageFor(lang, this.#languages);
    const load = this.#languages.others[language];
    this.ready ||= !load;
    try {
      const terms = load ? (await load()).terms : this.#languages.en;
      if (lang !== this.#lang) return;
      this.#terms = withAdded(terms, language);
      this.#format = undefined;
    } catch {
      // A language that does not come is no reason to show nothing: the texts stay as they are.
    }
    this.ready = true;
    this.#host.requestUpdate();
  }
}

/** The roots that the host stands in, innermost first. */
function rootsOf(element: Element): Node[] {
  const roots: Node[] = [];
  for (let root: Node = element.getRootNode(); ; root = root.host.getRootNode()) {
    roots.push(root);
    if (!(root instanceof ShadowRoot)) return roots;
  }
}

function langOf(element: Element): string {
  const near = element.closest('[lang]');
  if (near) return near.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? langOf(root.host) : '';
}

/** A tag that Intl accepts; a page's odd `lang` must not throw. */
function canonical(lang: string): string {
  for (const tag of [lang, navigator.language, 'en']) {
    try {
      const [found] = Intl.getCanonicalLocales(tag.replace('_', '-'));
      if (found) return found;
    } catch {
      // Not a language tag: the next one.
    }
  }
  return 'en';
}
