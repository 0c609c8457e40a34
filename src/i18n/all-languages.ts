// All texts, for what comes late: the list and the detail.
import { terms, type Terms } from './en/index.js';
import type { Languages } from './languages.js';

export const allLanguages: Languages<Terms> = {
  en: terms,
  others: { fr: async () => (await import('./fr/index.js')).terms },
};
