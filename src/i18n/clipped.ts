// Cuts a text to what a place on screen can show. Knows no place and no language.

/** More signs than these help nobody, and cost a layout of all of them. */
const MOST = 300;

/** The text, or its start and an ellipsis. */
export const clipped = (text: string): string => (text.length <= MOST ? text : `${text.slice(0, MOST).replace(/[\uD800-\uDBFF]$/, '')}…`);
