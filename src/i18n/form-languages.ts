// The texts of the form, which come with its code.
import { terms, type FormTerms } from './en/form.js';
import type { Languages } from './languages.js';

export type { FormTerms };

export const formLanguages: Languages<FormTerms> = {
  en: terms,
  others: {
    fr: () => import('./fr/form.js'),
  },
};
