// English: all terms.
import { common } from './common.js';
import { dashboard } from './dashboard.js';
import { detail } from './detail.js';
import { table } from './table.js';

export const en = { ...common, dashboard, table, detail };

/** Every text of the elements. A language that lacks one does not compile. */
export type Terms = typeof en;
