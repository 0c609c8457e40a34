// The texts of the dialog that lists the keys, which come with its code.
import { terms, type KeysTerms } from './en/keys.js';
import type { Languages } from './languages.js';

export type { KeysTerms };

export const keysLanguages: Languages<KeysTerms> = {
  en: terms,
  others: {
    ar: () => import('./ar/keys.js'),
    de: () => import('./de/keys.js'),
    es: () => import('./es/keys.js'),
    fr: () => import('./fr/keys.js'),
    it: () => import('./it/keys.js'),
    pt: () => import('./pt/keys.js'),
  },
};
