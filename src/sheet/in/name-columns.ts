// Which columns hold the first name, the last name or both in one, by their headers and by what stands beside them. Pure.
import { columnUnder, HEADER_WORDS, listed, type Words } from './header-words.js';

/** `name`: both in one. */
export type NamePart = 'firstName' | 'lastName' | 'name';

const BOTH: Words = {
  en: 'full name|customer name|display name',
  fr: 'nom complet|prenom et nom|prenom nom',
  es: 'nombre completo|nombre y apellidos|nombre y apellido|nombre del cliente',
  de: 'vollstandiger name|ganzer name|vor und nachname|vorname nachname|vorname und nachname|vorname name|kundenname|anzeigename',
  it: 'nome completo|nominativo|nome e cognome|nome cognome|nome cliente',
  pt: 'nome completo|nome do cliente|nome e sobrenome|nome e apelido',
  ar: 'الاسم الكامل|الاسم بالكامل|اسم العميل|الاسم واللقب|اسم المستخدم',
};

/** The last name first. Where no comma ends it, nobody knows which words it is, and a guess would turn names round. */
const TURNED: Partial<Words> = {
  en: 'last name first name|surname first name',
  fr: 'nom et prenom|nom prenom',
  es: 'apellidos y nombre|apellidos nombre',
  de: 'nachname vorname|name vorname',
  it: 'cognome e nome|cognome nome',
};

/** Words for a name that leave the part open. Alone, above single words, they mean this part. */
const OPEN: Readonly<Record<string, NamePart>> = {
  name: 'name',
  nom: 'lastName',
  nombre: 'firstName',
  nome: 'firstName',
  الاسم: 'name',
  اسم: 'name',
};

const FIRST = listed(HEADER_WORDS.firstName);
const LAST = listed(HEADER_WORDS.lastName);
const WHOLE = listed(BOTH);
const LAST_TO_FIRST = listed(TURNED);

/** The column of each part that there is; -1: of none. `headers`: their plain words. `samplesOf`: some values of a column. */
export function nameColumns(headers: readonly string[], samplesOf: (at: number) => readonly string[]): ReadonlyMap<NamePart, number> {
  const under = (words: readonly string[]): number => columnUnder(words, headers);
  const [first, last, open] = [under(FIRST), under(LAST), under(Object.keys(OPEN))];
  // Beside one part, an open word means the other.
  if (first >= 0 || last >= 0) {
    return new Map([
      ['firstName', first >= 0 ? first : open],
      ['lastName', last >= 0 ? last : open],
    ]);
  }
  const [whole, turned] = [under(WHOLE), under(LAST_TO_FIRST)];
  if (whole >= 0) return new Map([['name', whole]]);
  if (turned >= 0 && samplesOf(turned).every((text) => COMMA.test(text))) return new Map([['name', turned]]);
  const part = severalWords(samplesOf(open)) ? 'name' : OPEN[headers[open] ?? ''];
  return new Map(part ? [[part, open]] : []);
}

const COMMA = /[,،]/;

const severalWords = (samples: readonly string[]): boolean =>
  samples.filter((text) => /\S[\s,،]+\S/.test(text)).length * 2 > samples.length;

/** First and last name from one text: "Last, First", else the first word is the first name. */
export function splitName(text: string): { firstName: string | null; lastName: string | null } {
  const [last = '', first] = text.split(COMMA, 2);
  if (first !== undefined) return { firstName: first.trim() || null, lastName: last.trim() || null };
  const [, head = '', tail = ''] = /^(\S+)\s*(.*)$/s.exec(text.trim()) ?? [];
  return { firstName: head || null, lastName: tail.trim() || null };
}
