// English: what the list says.
import { shell } from './shell.js';
import { table } from './table.js';
import { users } from './users.js';

export const list = { ...shell, ...users, table };

export type ListTerms = typeof list;
