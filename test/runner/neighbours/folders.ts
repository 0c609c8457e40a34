// Where the pages of neighbours and what they bring along lie. Paths only.
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
export const neighbours = `${root}demo/neighbours/`;
/** What is built for the pages: served as `/neighbours/brought/`. */
export const brought = `${root}.cache/neighbours/`;
