// The languages there are, and how their texts are had: English comes with the code, the others when they are asked for.
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
    fr: () => import('./fr/shell.js'),
  },
};

/** The language that serves a tag (`fr-CA` is served by `fr`); English where there is none. */
export function languageFor(tag: string, { others }: Pick<Languages<ShellTerms>, 'others'>): string {
  const base = tag.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(others, base) ? base : 'en';
}

/** The tag in which a tag is served: itself where its language has texts, else English in its region. A mix would be neither. */
export function servedBy(tag: string, languages: Pick<Languages<ShellTerms>, 'others'>): string {
  const [base = '', ...rest] = tag.split('-');
  const language = languageFor(tag, languages);
  if (language === base.toLowerCase()) return tag;
  const region = rest.find((part) => /^(?:[a-z]{2}|\d{3})$/i.test(part));
  return region ? `${language}-${region}` : language;
}

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction in which a language is written. */
export const directionOf = (lang: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(lang.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr');
