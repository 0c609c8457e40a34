// The texts of the dialog that imports users, which come with its code.
import { terms, type ImportTerms } from './en/import.js';
import type { Languages } from './languages.js';

export type { ImportTerms };

export const importLanguages: Languages<ImportTerms> = {
  en: terms,
  others: {
    fr: () => import('./fr/import.js'),
  },
};
