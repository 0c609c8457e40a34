// The texts of the form, which come with its code.
import { form, type FormWords } from './en/form.js';
import { shell, type ShellTerms } from './en/shell.js';
import { users, type UsersTerms } from './en/users.js';
import type { Languages } from './languages.js';

export type FormTerms = ShellTerms & UsersTerms & { readonly form: FormWords };

export const formLanguages: Languages<FormTerms> = {
  en: { ...shell, ...users, form },
  others: {
    fr: async () => {
      const [french, names, words] = await Promise.all([import('./fr/shell.js'), import('./fr/users.js'), import('./fr/form.js')]);
      return { ...french.shell, ...names.users, form: words.form };
    },
  },
};
