// Numbers as people type them in a language, and numbers as a field shows them to be typed over. Knows no field.

/** More digits than these are not kept exactly by every computer on the way. */
const MOST_DIGITS = 15;

/** Digits in groups, by the sign between the groups: the last group is of three, Indian ones before it are of two. */
const GROUPED: Readonly<Record<string, RegExp>> = {
  ',': /^-?[1-9]\d{0,2}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/,
  '.': /^-?[1-9]\d{0,2}(?:\.\d{2,3})*\.\d{3}(?:,\d+)?$/,
};

const signs = new Map<string, string>();

function signOf(lang: string, type: 'group' | 'decimal'): string {
  const known = signs.get(lang + type);
  if (known !== undefined) return known;
  const sign = new Intl.NumberFormat(lang).formatToParts(-1234567.5).find((part) => part.type === type)?.value ?? '';
  signs.set(lang + type, sign);
  return sign;
}

/**
 * The number that a text says; `null` where it says none, or more digits than are kept exactly. Spaces and apostrophes part groups in
 * every language; the language decides what "1,234" is.
 */
export function readNumber(text: string, lang: string): number | null {
  const group = signOf(lang, 'group');
  const plain = text
    .trim()
    .replace(/^[−–]/, '-')
    .replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '');
  const bare = GROUPED[group]?.test(plain) ? plain.replaceAll(group, '') : plain;
  if (!/^-?\d+(?:[.,]\d+)?$/.test(bare)) return null;
  const digits = bare.replace(/\D/g, '').replace(/^0+/, '');
  return digits.length > MOST_DIGITS ? null : Number(bare.replace(',', '.'));
}

/** A number as it is typed in a language: all its digits, no groups. */
export const writeNumber = (value: number, lang: string): string => String(value).replace('.', signOf(lang, 'decimal'));
