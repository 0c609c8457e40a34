// What a form makes of a user: the values of the fields that staff enter, what of them changed, and who changed what meanwhile.
// Pure; knows no inputs and no words.
import { sameValue } from './profile.js';
import type { CustomValue, User, UserChanges } from './schema/index.js';
import type { UserField } from './user-fields.js';

/** The values of fields by the fields' keys. */
export type FormValues = Readonly<Record<string, CustomValue>>;

/** What a user has in these fields. */
export const valuesOf = (user: User, fields: readonly UserField[]): FormValues =>
  Object.fromEntries(fields.map(({ key, read }) => [key, read(user)]));

/** The changes that lead from one state of the form to another; `null` where it says the same. Fields that nobody enters stay out. */
export function changesOf(before: FormValues, after: FormValues, fields: readonly UserField[]): UserChanges | null {
  const changed = fields.filter(({ key, entered }) => entered && !sameValue(before[key], after[key]));
  if (changed.length === 0) return null;
  const custom = changed.flatMap(({ key, definition }) => (definition ? [[definition.key, after[key] ?? null] as const] : []));
  return {
    ...Object.fromEntries(changed.filter(({ definition }) => !definition).map(({ key }) => [key, after[key] ?? null])),
    ...(custom.length > 0 && { customFields: Object.fromEntries(custom) }),
  };
}

/** Whose value: the person's at the form, or what somebody else has saved meanwhile. */
export type Side = 'mine' | 'theirs';

/** A field in which the person, somebody else or both have changed what both began from. */
export interface Clash {
  readonly field: UserField;
  readonly before: CustomValue;
  readonly mine: CustomValue;
  readonly theirs: CustomValue;
  /** `alike`: both, to the same value. */
  readonly by: Side | 'alike' | 'both';
}

/** Field by field, who has changed what. */
export const clashesOf = (before: FormValues, mine: FormValues, theirs: FormValues, fields: readonly UserField[]): Clash[] =>
  fields.flatMap((field) => {
    const values = { before: before[field.key] ?? null, mine: mine[field.key] ?? null, theirs: theirs[field.key] ?? null };
    const by = changedBy(values);
    return field.entered && by ? [{ field, by, ...values }] : [];
  });

function changedBy({ before, mine, theirs }: Record<Side | 'before', CustomValue>): Clash['by'] | null {
  const [byMe, byThem] = [!sameValue(before, mine), !sameValue(before, theirs)];
  if (byMe && byThem) return sameValue(mine, theirs) ? 'alike' : 'both';
  return byMe ? 'mine' : byThem ? 'theirs' : null;
}

/** The side that holds unless the person chooses; `undefined`: the person has to. */
export const usualSide = ({ by }: Clash): Side | undefined => (by === 'both' ? undefined : by === 'mine' ? 'mine' : 'theirs');

/** What somebody else has saved, with the person's values where these are chosen. */
export const merged = (theirs: FormValues, clashes: readonly Clash[], chosen: (clash: Clash) => Side | undefined): FormValues => ({
  ...theirs,
  ...Object.fromEntries(clashes.filter((clash) => chosen(clash) === 'mine').map(({ field, mine }) => [field.key, mine])),
});
