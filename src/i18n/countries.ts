// The names of countries by their ISO 3166 codes, and all of them in the order of a language. From the runtime's own data.

const regions = new Map<string, Intl.DisplayNames>();

function namesIn(lang: string): Intl.DisplayNames {
  let names = regions.get(lang);
  if (!names) regions.set(lang, (names = new Intl.DisplayNames(lang, { type: 'region' })));
  return names;
}

/** Names that were asked before, by language and code: a list has the same few in every row. */
const known = new Map<string, string>();

/** The name of a code; what is no code stays as it is. */
export function countryName(code: string, lang: string): string {
  // Two letters have few names; anything else is not worth being kept.
  if (code.length !== 2) return code;
  const key = lang + code;
  let name = known.get(key);
  if (name === undefined) known.set(key, (name = nameOf(code, lang)));
  return name;
}

function nameOf(code: string, lang: string): string {
  try {
    return namesIn(lang).of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
}

export interface Country {
  readonly code: string;
  readonly name: string;
}

/** Codes that the runtime has names for and that are no country: unions, tests, nowhere. */
const NONE = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const lists = new Map<string, readonly Country[]>();

/** Every country, by name. A code that another one has replaced is none. */
export function countries(lang: string): readonly Country[] {
  let list = lists.get(lang);
  if (!list) lists.set(lang, (list = listIn(lang)));
  return list;
}

function listIn(lang: string): Country[] {
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  return codes
    .filter((code) => !NONE.has(code) && new Intl.Locale(`und-${code}`).region === code)
    .map((code) => ({ code, name: countryName(code, lang) }))
    .filter(({ code, name }) => name !== code)
    .sort((a, b) => a.name.localeCompare(b.name, lang));
}
