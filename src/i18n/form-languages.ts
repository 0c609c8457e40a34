// The texts of the form, which come with its code.
import { terms, type FormTerms } from './en/form.js';
import type { Languages } from './languages.js';

export type { FormTerms };

export const formLanguages: Languages<FormTerms> = {
  en: terms,
  others: {
    ar: () => import('./ar/form.js'),
    de: () => import('./de/form.js'),
    es: () => import('./es/form.js'),
    fr: () => import('./fr/form.js'),
    it: () => import('./it/form.js'),
    pt: () => import('./pt/form.js'),
  },
};
