// English: all terms.
import { detail } from './detail.js';
import { shell } from './shell.js';
import { table } from './table.js';
import { users } from './users.js';

export const terms = { ...shell, ...users, table, detail };

/** Every text of the elements. A language that lacks one does not compile. */
export type Terms = typeof terms;
