// The texts of the list, which come with its code.
import { terms, type ListTerms } from './en/list.js';
import type { Languages } from './languages.js';

export const listLanguages: Languages<ListTerms> = {
  en: terms,
  others: {
    fr: () => import('./fr/list.js'),
  },
};
