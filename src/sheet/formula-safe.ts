// Keeps a text of a CSV file from being taken for a formula by what opens it, and undoes that. Pure.

/** What a spreadsheet may take for the beginning of a formula, also behind apostrophes, which stand for themselves by one more. */
const DANGEROUS = /^'*[=+\-@\t\r\n\0＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r\n\0＝＋－＠]/;
const NEGATIVE = /^-\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i;

/** The text with an apostrophe in front where it needs one. A negative number is no formula. */
export const guarded = (text: string): string => (DANGEROUS.test(text) && !NEGATIVE.test(text) ? `'${text}` : text);

/** The text as it was before it was guarded, here or by another program. */
export const unguarded = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);
