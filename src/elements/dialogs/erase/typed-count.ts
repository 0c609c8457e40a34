// Reads a count as a person types it, in any script's digits and however its digits are grouped. Pure.

/** Signs that part groups somewhere. A count has no fraction, so they can be nothing else. */
const GROUPING = /[\s.,'’٬_]/g;
const MOST_DIGITS = 15;

/** The whole number that the text says; `null` where it says none. */
export function typedCount(text: string): number | null {
  const digits = [...text.replace(GROUPING, '')];
  if (digits.length === 0 || digits.length > MOST_DIGITS || !digits.every(isDigit)) return null;
  return digits.reduce((sum, digit) => sum * 10 + valueOf(digit), 0);
}

const isDigit = (sign: string): boolean => /^\p{Nd}$/u.test(sign);

/** Every script's ten digits stand in a row, and rows begin with their zero. */
function valueOf(digit: string): number {
  const at = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (isDigit(String.fromCodePoint(at - value - 1))) value += 1;
  return value % 10;
}
