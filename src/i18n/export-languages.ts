// The texts of the dialog that saves files, and of the files, which come with its code.
import { terms, type ExportTerms } from './en/export.js';
import type { Languages } from './languages.js';

export type { ExportTerms };

export const exportLanguages: Languages<ExportTerms> = {
  en: terms,
  others: {
    ar: () => import('./ar/export.js'),
    de: () => import('./de/export.js'),
    es: () => import('./es/export.js'),
    fr: () => import('./fr/export.js'),
    it: () => import('./it/export.js'),
    pt: () => import('./pt/export.js'),
  },
};
