// All texts, for the detail: its own, and those of the list.
import { terms, type Terms } from './en/index.js';
import type { Languages } from './languages.js';

export const allLanguages: Languages<Terms> = {
  en: terms,
  others: {
    ar: () => import('./ar/index.js'),
    de: () => import('./de/index.js'),
    es: () => import('./es/index.js'),
    fr: () => import('./fr/index.js'),
    it: () => import('./it/index.js'),
    pt: () => import('./pt/index.js'),
  },
};
