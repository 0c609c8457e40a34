// All texts, for the detail: its own, and those of the list.
import { terms, type Terms } from './en/index.js';
import type { Languages } from './languages.js';

export const allLanguages: Languages<Terms> = {
  en: terms,
  others: {
    fr: () => import('./fr/index.js'),
  },
};
