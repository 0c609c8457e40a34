// Spanish: all terms.
import type { Terms } from '../en/index.js';
import { detail } from './detail.js';
import { terms as list } from './list.js';

export const terms: Terms = { ...list, detail };
