// The texts of the dialog that imports users, which come with its code.
import { terms, type ImportTerms } from './en/import.js';
import type { Languages } from './languages.js';

export type { ImportTerms };

export const importLanguages: Languages<ImportTerms> = {
  en: terms,
  others: {
    ar: () => import('./ar/import.js'),
    de: () => import('./de/import.js'),
    es: () => import('./es/import.js'),
    fr: () => import('./fr/import.js'),
    it: () => import('./it/import.js'),
    pt: () => import('./pt/import.js'),
  },
};
