// The texts of the dialog that erases users, which come with its code.
import { terms, type EraseTerms } from './en/erase.js';
import type { Languages } from './languages.js';

export type { EraseTerms };

export const eraseLanguages: Languages<EraseTerms> = {
  en: terms,
  others: {
    fr: () => import('./fr/erase.js'),
  },
};
