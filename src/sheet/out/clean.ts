// Makes a text one that every workbook can hold and every reader gives back. Pure. Both writers of workbooks take their texts from here.

/** The longest text of a cell, in UTF-16 units: Excel's own limit. */
export const LONGEST = 32_767;

// What XML 1.0 has no way to write, and the two signs that are none.
// oxlint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
// Four digits make an escape; LibreOffice also takes fewer for one, where they mean a control character.
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{1,4}_)/g;
// By code points, what is left of the surrogates are those without another half.
const LONE = /[\uD800-\uDFFF]/gu;

/**
 * - half a surrogate pair becomes U+FFFD; then signs that XML cannot hold are left out, so that no halves meet
 * - line ends are LF, as in a cell of Excel
 * - a text past `LONGEST` is cut there, not within a pair, and ends in …
 * - a literal `_x0041_` would be read as an escape: its first sign is escaped itself
 */
export function cleanText(text: string): string {
  const whole = text.replace(/\r\n?/g, '\n').replace(LONE, '\uFFFD').replace(UNWRITABLE, '');
  return shortened(whole).replace(ESCAPE_LIKE, '_x005F_');
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
