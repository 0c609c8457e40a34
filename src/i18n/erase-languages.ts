// The texts of the dialog that erases users, which come with its code.
import { terms, type EraseTerms } from './en/erase.js';
import type { Languages } from './languages.js';

export type { EraseTerms };

export const eraseLanguages: Languages<EraseTerms> = {
  en: terms,
  others: {
    ar: () => import('./ar/erase.js'),
    de: () => import('./de/erase.js'),
    es: () => import('./es/erase.js'),
    fr: () => import('./fr/erase.js'),
    it: () => import('./it/erase.js'),
    pt: () => import('./pt/erase.js'),
  },
};
