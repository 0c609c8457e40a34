// The texts of the list, which come with its code.
import { list, type ListTerms } from './en/list.js';
import type { Languages } from './languages.js';

export const listLanguages: Languages<ListTerms> = {
  en: list,
  others: { fr: async () => (await import('./fr/list.js')).list },
};
