// Proposes for each column of a file the field that it goes to: by its header in English or French, else by what it holds. Pure.
import { fold } from '../../contract/fold.js';
import type { UserField } from '../../contract/user-fields.js';
import type { SurveyedColumn } from './survey.js';

/**
 * Where a column goes: a field's key in the list of user fields; `name`, which is split into first and last name; `new`, a custom
 * field that is still to be made; '', nowhere.
 */
export type Target = string;

/** Headers that mean the same, in words of small letters. Among them those of Stripe, Ghost, Mailchimp and WooCommerce. */
const SAME: readonly (readonly string[])[] = [
  'email|e mail|mail|courriel|email address|e mail address|user email|customer email|billing email|adresse e mail|adresse email|adresse mail|adresse electronique|mel',
  'first name|firstname|fname|given name|forename|prenom|billing first name|customer first name',
  'last name|lastname|lname|surname|family name|nom de famille|nom|billing last name|customer last name',
  'name|full name|customer name|display name|nom complet|nom et prenom|prenom et nom|prenom nom',
  'phone|phone number|telephone|telephone number|mobile|mobile phone|tel|billing phone|numero de telephone|portable|telephone portable',
  'country|country region|country code|cc|pays|pays region|code pays|billing country|card address country',
  'birth date|birthdate|birthday|date of birth|dob|date de naissance|naissance|anniversaire|ne le',
  'website|web site|url|site|site web|site internet',
  'note|notes|comment|comments|remark|commentaire|commentaires|remarque',
  'city|town|ville|billing city',
  'postal code|postcode|zip|zip code|code postal|billing postcode',
  'language|locale|langue',
].map((names) => names.split('|'));

/** The headers of the column that tells why a line was not imported. */
const REASONS: readonly string[] = ['not imported because', 'non importe car'];

const words = (text: string): string =>
  fold(text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether a column only tells why its lines failed in an earlier import. */
export const tellsReasons = (header: string): boolean => REASONS.includes(words(header));

/** All the ways to write a name, the name itself first. */
const waysOf = (name: string): readonly string[] => [words(name), ...(SAME.find((group) => group.includes(words(name))) ?? [])];

const namesOf = ({ key, definition }: UserField): readonly string[] =>
  [...new Set((definition ? [...Object.values(definition.labels), definition.key] : [key]).flatMap(waysOf))].filter((name) => name !== '');

/** For each column a target; no field twice. `fields`: those that staff enter. */
export function recognised(columns: readonly SurveyedColumn[], fields: readonly UserField[]): Target[] {
  const headers = columns.map(({ header }) => words(header));
  const targets: Target[] = columns.map(() => '');
  const isFree = (at: number): boolean => targets[at] === '' && !tellsReasons(columns[at]?.header ?? '');
  const place = (target: Target, at: number): void => {
    if (at >= 0) targets[at] = target;
  };
  const named = (names: readonly string[]): number => {
    for (const name of names) {
      const at = headers.findIndex((header, column) => header === name && isFree(column));
      if (at >= 0) return at;
    }
    return -1;
  };
  // A field's own names go before words that others share with it.
  const rank = ({ definition }: UserField): number => (definition ? 1 : 0);
  for (const field of [...fields].sort((a, b) => rank(a) - rank(b))) place(field.key, named(namesOf(field)));
  if (!targets.includes('firstName') && !targets.includes('lastName')) place('name', named(waysOf('name')));
  for (const { key, type, definition } of fields) {
    if (targets.includes(key) || !BY_CONTENT.includes(type)) continue;
    const alike = columns.flatMap(({ content }, at) => (content === type && isFree(at) ? [at] : []));
    const only = fields.filter((field) => field.type === type && !targets.includes(field.key)).length === 1;
    if (only && (alike.length === 1 || !definition)) place(key, alike[0] ?? -1);
  }
  return targets;
}

/** What a value shows by itself. */
const BY_CONTENT: readonly string[] = ['email', 'phone', 'country', 'url'];

/** First and last name from one text: "Last, First", else the first word is the first name. */
export function splitName(text: string): { firstName: string | null; lastName: string | null } {
  const [last = '', first] = text.split(/,\s*/, 2);
  if (first !== undefined) return { firstName: first.trim() || null, lastName: last.trim() || null };
  const [, head = '', tail = ''] = /^(\S+)\s*(.*)$/s.exec(text.trim()) ?? [];
  return { firstName: head || null, lastName: tail.trim() || null };
}
