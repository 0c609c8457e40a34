// The one list of user fields: it drives columns, personal information, filters, the form, import and export.
// Custom fields are appended to it. Knows no language: a label is a term's key or the backend's own texts.
import type { CustomFieldDefinition, CustomValue, Labels, Settings, SortKey, User } from './schema/index.js';

/** How a value is shown, filtered and written. `unknown`: a type that this version does not know, shown as text. */
export type FieldType =
  | 'text'
  | 'long_text'
  | 'number'
  | 'boolean'
  | 'date'
  | 'instant'
  | 'choice'
  | 'choices'
  | 'url'
  | 'phone'
  | 'country'
  | 'email'
  | 'status'
  | 'unknown';

/** The built-in fields' keys; their labels are terms of the same name. */
export const BUILT_IN_FIELDS = ['name', 'firstName', 'lastName', 'email', 'status', 'registeredAt', 'updatedAt', 'offer'] as const;
export type BuiltInField = (typeof BUILT_IN_FIELDS)[number];

export interface UserField {
  /** A built-in key, or `custom:` and the definition's key. */
  readonly key: string;
  readonly type: FieldType;
  /** The term of a built-in field, or the texts of a custom one by language. */
  readonly label: { readonly term: BuiltInField } | { readonly texts: Labels; readonly fallback: string };
  /** The value of a user; `null` where there is none. */
  readonly read: (user: User) => CustomValue;
  /** The sort that the field answers to. */
  readonly sort: SortKey | null;
  /** Where the field stands: as a column of the list (and whether it is shown at first), in the personal information. */
  readonly column: 'shown' | 'hidden' | null;
  readonly personal: boolean;
  /** Staff enter it: it stands in the form. */
  readonly entered: boolean;
  readonly definition: CustomFieldDefinition | null;
}

/** First and last name as one; empty where neither is known. */
export const fullName = (user: Pick<User, 'firstName' | 'lastName'>): string =>
  [user.firstName, user.lastName].filter((part) => part !== null && part.trim() !== '').join(' ');

const ENTERED: readonly BuiltInField[] = ['firstName', 'lastName', 'email'];

type BuiltIn = [BuiltInField, FieldType, (user: User) => CustomValue, SortKey | null, UserField['column'], boolean];

const BUILT_IN: readonly BuiltIn[] = [
  ['name', 'text', fullName, 'name', 'shown', false],
  ['firstName', 'text', (user) => user.firstName, null, null, true],
  ['lastName', 'text', (user) => user.lastName, null, null, true],
  ['email', 'email', (user) => user.email, 'email', 'hidden', true],
  ['status', 'status', (user) => user.status, 'status', 'shown', false],
  ['registeredAt', 'instant', (user) => user.registeredAt, 'registeredAt', 'shown', true],
  ['updatedAt', 'instant', (user) => user.updatedAt, 'updatedAt', 'shown', true],
  ['offer', 'text', (user) => user.offer?.name ?? null, null, 'shown', false],
];

const KNOWN_TYPES: readonly string[] = ['text', 'long_text', 'number', 'boolean', 'date', 'choice', 'choices', 'url', 'phone', 'country'];
const isFieldType = (type: string): type is FieldType => KNOWN_TYPES.includes(type);

function customField(definition: CustomFieldDefinition): UserField {
  return {
    key: `custom:${definition.key}`,
    type: isFieldType(definition.type) ? definition.type : 'unknown',
    label: { texts: definition.labels, fallback: definition.key },
    // A key may be a name that every object has.
    read: ({ customFields }) => (Object.hasOwn(customFields, definition.key) ? customFields[definition.key] : null) ?? null,
    sort: null,
    column: 'hidden',
    personal: true,
    entered: isFieldType(definition.type) && !definition.archived,
    definition,
  };
}

/** Every field of a user, built-in ones first, custom ones in the backend's order. */
export const userFields = (settings: Settings): UserField[] => [
  ...BUILT_IN.map(([key, type, read, sort, column, personal]): UserField => ({
    key,
    type,
    label: { term: key },
    read,
    sort,
    column,
    personal,
    entered: ENTERED.includes(key),
    definition: null,
  })),
  ...[...settings.customFields].sort((a, b) => a.order - b.order).map(customField),
];

/** A text for a language: that language, its base, English, or whatever there is. */
export function labelIn(texts: Labels, lang: string, fallback: string): string {
  const base = lang.split('-')[0] ?? lang;
  return texts[lang] ?? texts[base] ?? texts['en'] ?? Object.values(texts)[0] ?? fallback;
}
