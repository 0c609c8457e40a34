// The languages there are, and how their texts are had: English comes with the code, the others when they are asked for.
import { baseOf, isAdded } from './added.js';
import type { Terms } from './en/index.js';
import type { ListTerms } from './en/list.js';
import { terms, type ShellTerms } from './en/shell.js';

export type { ListTerms, ShellTerms, Terms };

/** A set of texts in every language. */
export interface Languages<T extends ShellTerms> {
  readonly en: T;
  /** By language tag, without region. */
  readonly others: Readonly<Record<string, () => Promise<{ readonly terms: T }>>>;
}

/** What the dashboard says. */
export const shellLanguages: Languages<ShellTerms> = {
  en: terms,
  others: {
    ar: () => import('./ar/shell.js'),
    de: () => import('./de/shell.js'),
    es: () => import('./es/shell.js'),
    fr: () => import('./fr/shell.js'),
    it: () => import('./it/shell.js'),
    pt: () => import('./pt/shell.js'),
  },
};

/** The language that serves a tag (`fr-CA` is served by `fr`); English where there is none. */
export function languageFor(tag: string, { others }: Pick<Languages<ShellTerms>, 'others'>): string {
  const base = baseOf(tag);
  return Object.hasOwn(others, base) || isAdded(base) ? base : 'en';
}

/** The tag in which a tag is served: itself where its language has texts, else English in its region. A mix would be neither. */
export function servedBy(tag: string, languages: Pick<Languages<ShellTerms>, 'others'>): string {
  const language = languageFor(tag, languages);
  if (language === baseOf(tag)) return tag;
  const region = tag
    .split('-')
    .slice(1)
    .find((part) => /^(?:[a-z]{2}|\d{3})$/i.test(part));
  return region ? `${language}-${region}` : language;
}

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction in which a language is written. */
export const directionOf = (lang: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(baseOf(lang)) ? 'rtl' : 'ltr');
