// Where host pages and what they bring along lie. Paths only.
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
export const here = fileURLToPath(new URL('.', import.meta.url));
/** What is built for the pages. */
export const built = `${root}.cache/hosts/`;
