// What is wrong with the fields of a form: what the check says before sending, and what the backend said. Pure; knows no words.
import type { UsersError } from '../../../contract/failure.js';
import { pointerParts } from '../../../contract/pointer.js';
import type { CustomFieldDefinition, UserChanges } from '../../../contract/schema/index.js';
import { checkUser, FAULT_CODES, type FaultCode } from '../../../contract/user-checks.js';
import type { UserField } from '../../../contract/user-fields.js';

export interface Trouble {
  /** `taken`: another user has the e-mail. `refused`: for a reason that only the backend has words for. */
  readonly code: FaultCode | 'taken' | 'refused';
  /** The other user, where the backend tells. */
  readonly otherId?: string;
  /** The backend's own words. */
  readonly detail?: string;
}

export interface Troubles {
  /** By the key of the field. */
  readonly fields: ReadonlyMap<string, Trouble>;
  /** The backend's words about what has no field in the form. */
  readonly others: readonly string[];
}

export const NO_TROUBLES: Troubles = { fields: new Map(), others: [] };

/** The key of the field that a pointer leads to, or into: `/customFields/genres/0` is the field `custom:genres`. */
function fieldAt(pointer: string): string {
  const [first = '', second = ''] = pointerParts(pointer);
  return first === 'customFields' ? `custom:${second}` : first;
}

/** What can be said of the changes without asking anybody. */
export const checkedTroubles = (
  changes: UserChanges,
  definitions: readonly CustomFieldDefinition[],
  creating: boolean,
): ReadonlyMap<string, Trouble> =>
  new Map(checkUser(changes, definitions, { creating }).map(({ pointer, code }) => [fieldAt(pointer), { code }]));

/** What a refusal says of fields. `duplicate`: a conflict that names no field is about the e-mail. */
export function toldTroubles({ kind, problem }: UsersError, fields: readonly UserField[], duplicate: boolean): Troubles {
  const found = new Map<string, Trouble>();
  const others: string[] = [];
  for (const { pointer, code, detail } of problem?.errors ?? []) {
    const key = fieldAt(pointer);
    if (!fields.some((field) => field.entered && field.key === key)) others.push(detail || pointer);
    else if (!found.has(key)) found.set(key, isFault(code) ? { code } : { code: 'refused', ...(detail && { detail }) });
  }
  const otherId = problem?.userId;
  if (kind === 'conflict' && (otherId !== undefined || (duplicate && found.size + others.length === 0))) {
    found.set('email', { code: 'taken', ...(otherId !== undefined && { otherId }) });
  }
  return { fields: found, others };
}

const isFault = (code: string | undefined): code is Trouble['code'] => code === 'taken' || FAULT_CODES.some((known) => known === code);
