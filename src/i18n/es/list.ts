// Spanish: what the list says.
import type { ListTerms } from '../en/list.js';
import { terms as shell } from './shell.js';
import { table } from './table.js';
import { users } from './users.js';

export const terms: ListTerms = { ...shell, ...users, table };
