// English: all terms.
import { detail } from './detail.js';
import { terms as list } from './list.js';

export const terms = { ...list, detail };

/** Every text of the elements. A language that lacks one does not compile. */
export type Terms = typeof terms;
