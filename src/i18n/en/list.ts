// English: what the list says.
import { terms as shell } from './shell.js';
import { table } from './table.js';
import { users } from './users.js';

export const terms = { ...shell, ...users, table };

export type ListTerms = typeof terms;
