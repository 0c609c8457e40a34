// The texts of the dialog that erases users, which come with its code.
import { erase, type EraseWords } from './en/erase.js';
import { shell, type ShellTerms } from './en/shell.js';
import type { Languages } from './languages.js';

export type EraseTerms = ShellTerms & { readonly erase: EraseWords };

export const eraseLanguages: Languages<EraseTerms> = {
  en: { ...shell, erase },
  others: {
    fr: async () => {
      const [french, words] = await Promise.all([import('./fr/shell.js'), import('./fr/erase.js')]);
      return { ...french.shell, erase: words.erase };
    },
  },
};
