// French: all terms.
import type { Terms } from '../en/index.js';
import { detail } from './detail.js';
import { shell } from './shell.js';
import { table } from './table.js';
import { users } from './users.js';

export const terms: Terms = { ...shell, ...users, table, detail };
