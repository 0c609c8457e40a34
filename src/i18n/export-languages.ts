// The texts of the dialog that saves files, and of the files, which come with its code.
import { exports, type ExportWords } from './en/export.js';
import { terms, type Terms } from './en/index.js';
import type { Languages } from './languages.js';

export type ExportTerms = Terms & { readonly exports: ExportWords };

export const exportLanguages: Languages<ExportTerms> = {
  en: { ...terms, exports },
  others: {
    fr: async () => {
      const [french, words] = await Promise.all([import('./fr/index.js'), import('./fr/export.js')]);
      return { ...french.terms, exports: words.exports };
    },
  },
};
