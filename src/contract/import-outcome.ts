// What becomes of the rows of an import: decided here for every store, which looks people up before and writes after. Pure.
import { fold } from './fold.js';
import { applied, customValue, differing, entered, type Profile } from './profile.js';
import type { CustomFieldDefinition, CustomValue, ImportBatchFull, ImportRowResult, UserChanges } from './schema/index.js';
import { isEmptyValue } from './custom-value.js';
import { checkUser, faultErrors } from './user-checks.js';

export const IMPORT_OUTCOMES = ['created', 'updated', 'unchanged', 'skipped', 'refused'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** A line with this outcome is done: it is never carried out again. One that was skipped or refused may be sent again. */
export const isDone = (outcome: ImportOutcome): boolean => outcome !== 'skipped' && outcome !== 'refused';

type ImportedUser = ImportBatchFull['rows'][number]['user'];

/** What becomes of one row, and what is to be written of it; `null`: nothing. */
export interface RowOutcome extends Pick<ImportRowResult, 'changes' | 'errors'> {
  readonly outcome: ImportOutcome;
  readonly write: UserChanges | null;
}

/**
 * What becomes of a row. `existing` is who has its e-mail, folded. The e-mail is the key: it finds people and never changes them.
 * A field that is absent changes nothing, one that is empty (`null`) clears. Only what differs is checked and written, so that a
 * file of what is there changes nothing, whatever the definitions say by now.
 */
export function importOutcome(
  user: ImportedUser,
  existing: Profile | null,
  definitions: readonly CustomFieldDefinition[],
  choice: Pick<ImportBatchFull, 'existing' | 'missing'>,
): RowOutcome {
  const nothing = { changes: [], errors: [], write: null };
  const { email: _, ...fields } = user;
  const write = existing ? differing(existing, fields) : user;
  const faults = checkUser(write, definitions, { creating: !existing });
  const skipped = (existing ? choice.existing : choice.missing) === 'skip';
  if (skipped && !faults.some(({ pointer }) => pointer === '/email')) return { ...nothing, outcome: 'skipped' };
  if (faults.length > 0) return { ...nothing, outcome: 'refused', errors: faultErrors(faults) };
  if (!existing) return { ...nothing, outcome: 'created', write };
  const changes = fieldChanges(existing, write);
  return changes.length === 0 ? { ...nothing, outcome: 'unchanged' } : { ...nothing, outcome: 'updated', changes, write };
}

/** A line that an earlier batch carried out. */
export interface DoneLine {
  readonly outcome: string;
  /** Nobody, where the person was erased since. */
  readonly id: string | null;
}

/** The store that rows are imported into, as it is before them. */
export interface ImportStore<P> {
  /** Who has this e-mail (folded). */
  readonly find: (emailKey: string) => P | undefined;
  /** Somebody new with this profile: an id, the registration, no access. */
  readonly make: (profile: Profile) => P;
  readonly done: (line: number) => DoneLine | undefined;
}

export interface ImportPlan<P> {
  readonly results: readonly ImportRowResult[];
  /** People as they are to be written. */
  readonly created: readonly P[];
  readonly updated: readonly P[];
}

/**
 * What becomes of a batch as of now (Unix ms): its rows one after the other, so that a row finds what one before it has written, and
 * it makes no difference how a file is cut into batches. A line that is done is told as it was; of a dry run: it would change nothing.
 */
export function planImport<P extends Profile & { readonly id: string }>(
  { rows, dryRun, ...choice }: ImportBatchFull,
  definitions: readonly CustomFieldDefinition[],
  { find, make, done }: ImportStore<P>,
  now: number,
): ImportPlan<P> {
  const met = new Map<string, P>();
  const created = new Map<string, P>();
  const updated = new Map<string, P>();
  const results = rows.map(({ line, user }): ImportRowResult => {
    const before = done(line);
    if (before) return { line, id: before.id, outcome: dryRun ? 'unchanged' : before.outcome, changes: [], errors: [] };
    const key = fold(user.email);
    const existing = key === '' ? undefined : (met.get(key) ?? find(key));
    const { write, ...told } = importOutcome(user, existing ?? null, definitions, choice);
    const person = write === null ? existing : existing ? applied(existing, write, now) : make(entered(write));
    if (person && write) {
      met.set(key, person);
      (existing && !created.has(person.id) ? updated : created).set(person.id, person);
    }
    // A dry run creates nobody, so nobody has that id.
    return { line, id: person && !(dryRun && created.has(person.id)) ? person.id : null, ...told };
  });
  return { results, created: [...created.values()], updated: [...updated.values()] };
}

/** Each field that changes, by its key in the list of user fields, with both texts. */
function fieldChanges(profile: Profile, { customFields = {}, ...texts }: UserChanges): ImportRowResult['changes'] {
  const change = (field: string, before: CustomValue, after: CustomValue) => ({ field, before: textOf(before), after: textOf(after) });
  return [
    ...Object.entries(texts).map(([field, after]) => change(field, profile[field as keyof typeof texts], after)),
    ...Object.entries(customFields).map(([key, after]) => change(`custom:${key}`, customValue(profile, key), after)),
  ];
}

const textOf = (value: CustomValue): string | null =>
  isEmptyValue(value) ? null : Array.isArray(value) ? value.join(', ') : String(value);
