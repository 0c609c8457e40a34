// The languages there are, and which of them serves a language tag.
import { en, type Terms } from './en/index.js';
import { fr } from './fr/index.js';

export type { Terms } from './en/index.js';

const LANGUAGES: Readonly<Record<string, Terms>> = { en, fr };

/** The terms for a language tag (`fr-CA` is served by `fr`), English where there are none. */
export const termsFor = (lang: string): Terms => LANGUAGES[lang.toLowerCase()] ?? LANGUAGES[lang.toLowerCase().split('-')[0] ?? ''] ?? en;

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction in which a language is written. */
export const directionOf = (lang: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(lang.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr');
