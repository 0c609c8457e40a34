// French: all terms.
import type { Terms } from '../en/index.js';
import { common } from './common.js';
import { dashboard } from './dashboard.js';
import { detail } from './detail.js';
import { table } from './table.js';

export const fr: Terms = { ...common, dashboard, table, detail };

