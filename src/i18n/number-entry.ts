// Numbers as people type them in a language, and numbers as a field shows them to be typed over. Knows no field.

/** More digits than these are not kept exactly by every computer on the way. */
const MOST_DIGITS = 15;

/** Digits in groups, by the sign between the groups: the last group is of three, Indian ones before it are of two. */
const GROUPED: Readonly<Record<string, RegExp>> = {
  ',': /^-?[1-9]\d{0,2}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/,
  '.': /^-?[1-9]\d{0,2}(?:\.\d{2,3})*\.\d{3}(?:,\d+)?$/,
  '٬': /^-?[1-9]\d{0,2}(?:٬\d{2,3})*٬\d{3}(?:٫\d+)?$/,
};

const ARABIC_DIGITS = /[٠-٩۰-۹]/g;

/** Text with the digits of Arabic and Persian as 0 to 9, and without the marks of direction that stand around them. */
export const latinDigits = (text: string): string =>
  text.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '').replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) % 16));

const signs = new Map<string, string>();

/** A sign of the language's numbers, in its own digits or in Latin ones: Arabic ones have signs of their own. */
function signOf(lang: string, type: 'group' | 'decimal' | 'integer', digits?: 'latn'): string {
  const key = [lang, type, digits].join();
  const known = signs.get(key);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat(lang, { ...(digits && { numberingSystem: digits }) }).formatToParts(-1234567.5);
  const sign = parts.find((part) => part.type === type)?.value ?? '';
  signs.set(key, sign);
  return sign;
}

/**
 * The number that a text says; `null` where it says none, or more digits than are kept exactly. Spaces and apostrophes part groups in
 * every language, and Arabic signs mean one thing; the language decides what "1,234" is.
 */
export function readNumber(text: string, lang: string): number | null {
  const plain = latinDigits(text)
    .trim()
    .replace(/^[−–]/, '-')
    .replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '');
  const group = /[٬٫]/.test(plain) ? '٬' : signOf(lang, 'group', 'latn');
  const bare = GROUPED[group]?.test(plain) ? plain.replaceAll(group, '') : plain;
  if (!/^-?\d+(?:[.,٫]\d+)?$/.test(bare)) return null;
  const digits = bare.replace(/\D/g, '').replace(/^0+/, '');
  return digits.length > MOST_DIGITS ? null : Number(bare.replace(/[,٫]/, '.'));
}

/** A number as it is typed in a language: all its digits, no groups. */
export function writeNumber(value: number, lang: string): string {
  const written = String(value).replace('.', signOf(lang, 'decimal'));
  const one = signOf(lang, 'integer').charCodeAt(0);
  return written.replace(/\d/g, (digit) => ownDigit(one - 1 + Number(digit)) ?? digit);
}

/** Those digits alone that are read again. */
const ownDigit = (code: number): string | undefined => String.fromCharCode(code).match(ARABIC_DIGITS)?.[0];
