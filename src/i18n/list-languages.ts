// The texts of the list, which come with its code.
import { terms, type ListTerms } from './en/list.js';
import type { Languages } from './languages.js';

export const listLanguages: Languages<ListTerms> = {
  en: terms,
  others: {
    ar: () => import('./ar/list.js'),
    de: () => import('./de/list.js'),
    es: () => import('./es/list.js'),
    fr: () => import('./fr/list.js'),
    it: () => import('./it/list.js'),
    pt: () => import('./pt/list.js'),
  },
};
