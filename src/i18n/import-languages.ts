// The texts of the dialog that imports users, which come with its code.
import { imports, type ImportWords } from './en/import.js';
import { shell, type ShellTerms } from './en/shell.js';
import { users, type UsersTerms } from './en/users.js';
import type { Languages } from './languages.js';

export type ImportTerms = ShellTerms & UsersTerms & { readonly imports: ImportWords };

export const importLanguages: Languages<ImportTerms> = {
  en: { ...shell, ...users, imports },
  others: {
    fr: async () => {
      const [french, names, words] = await Promise.all([import('./fr/shell.js'), import('./fr/users.js'), import('./fr/import.js')]);
      return { ...french.shell, ...names.users, imports: words.imports };
    },
  },
};
