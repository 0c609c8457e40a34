// Proposes for each column of a file the field that it goes to: by its header, else by what it holds. Pure.
import type { CustomFieldDefinition } from '../../contract/schema/index.js';
import type { UserField } from '../../contract/user-fields.js';
import { columnUnder, HEADER_WORDS, listed, REASON_WORDS } from './header-words.js';
import { nameColumns } from './name-columns.js';
import { plainWords } from './plain-words.js';
import type { SurveyedColumn } from './survey.js';

/**
 * Where a column goes: a field's key in the list of user fields; `name`, which is split into first and last name; `new`, a custom
 * field that is still to be made; '', nowhere.
 */
export type Target = string;

const GROUPS = Object.values(HEADER_WORDS).map(listed);
const EMAIL = listed(HEADER_WORDS.email);
const REASONS = listed(REASON_WORDS);

/** The words of a header; programs write some without a space: firstName. */
const words = (header: string): string => plainWords(header.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '));

/** Whether a column only tells why its lines failed in an earlier import. */
export const tellsReasons = (header: string): boolean => REASONS.includes(words(header));

/** What a custom field is called by whoever defined it. */
const ownNames = ({ labels, key }: CustomFieldDefinition): readonly string[] =>
  [...Object.values(labels), key].map(words).filter((name) => name !== '');

/** What others call what it is called. */
const sharedNames = (definition: CustomFieldDefinition): readonly string[] =>
  ownNames(definition).flatMap((name) => GROUPS.find((group) => group.includes(name)) ?? []);

/** For each column a target; no field twice. `fields`: those that staff enter. */
export function recognised(columns: readonly SurveyedColumn[], fields: readonly UserField[]): Target[] {
  const headers = columns.map(({ header }) => words(header));
  const targets: Target[] = columns.map(() => '');
  const isFree = (at: number): boolean => targets[at] === '' && !tellsReasons(columns[at]?.header ?? '');
  const place = (target: Target, at: number): void => {
    if (at >= 0) targets[at] = target;
  };
  const freeHeaders = (): string[] => headers.map((header, at) => (isFree(at) ? header : ''));
  const custom = fields.flatMap(({ key, definition }) => (definition ? [{ key, definition }] : []));
  place('email', columnUnder(EMAIL, freeHeaders()));
  // A field's own names go before words that others share with it.
  for (const { key, definition } of custom) place(key, columnUnder(ownNames(definition), freeHeaders()));
  for (const [part, at] of nameColumns(freeHeaders(), (one) => columns[one]?.samples ?? [])) place(part, at);
  for (const { key, definition } of custom) {
    if (!targets.includes(key)) place(key, columnUnder(sharedNames(definition), freeHeaders()));
  }
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
