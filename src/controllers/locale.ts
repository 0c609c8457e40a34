// Tells a host element its language, direction, texts and formats: its own `lang`, its ancestors' (through shadow roots), or the page's.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Format } from '../i18n/format.js';
import { directionOf, termsFor, type Terms } from '../i18n/languages.js';

export class LocaleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #zone: () => string;
  #observer: MutationObserver | undefined;
  #lang = 'en';
  #format: Format | undefined;

  /** `zone` tells the IANA zone in which instants are shown. */
  constructor(host: ReactiveControllerHost & HTMLElement, zone: () => string) {
    this.#host = host;
    this.#zone = zone;
    host.addController(this);
  }

  get lang(): string {
    return this.#lang;
  }

  get direction(): 'ltr' | 'rtl' {
    return directionOf(this.#lang);
  }

  get terms(): Terms {
    return termsFor(this.#lang);
  }

  get format(): Format {
    const zone = this.#zone();
    if (this.#format?.lang !== this.#lang || this.#format.zone !== zone) this.#format = new Format(this.#lang, zone, this.terms.invalidDate);
    return this.#format;
  }

  hostConnected(): void {
    this.#read();
    this.#observer = new MutationObserver(() => this.#read());
    for (const root of rootsOf(this.#host)) {
      this.#observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #read(): void {
    const lang = canonical(langOf(this.#host));
    if (lang === this.#lang) return;
    this.#lang = lang;
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
