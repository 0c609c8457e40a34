// Where sample people come from: generated row by row, or a list given by a test. Rows stand in the order of their ids.
import { compareBytewise } from '../contract/fold.js';
import type { CustomValue } from '../contract/schema/index.js';
import {
  customFieldsOf,
  historyAt,
  idAt,
  personAt,
  profileAt,
  type SampleHistory,
  type SamplePerson,
  type SampleProfile,
  type SampleWorld,
} from './person.js';
import { type SampleSession, sessionCountAt, sessionsAt } from './views.js';

export interface SampleSource {
  readonly count: number;
  person(row: number): SamplePerson;
  /** Parts of the person that cost less. */
  profile(row: number): SampleProfile;
  history(row: number): SampleHistory;
  customFields(row: number): Record<string, CustomValue>;
  /** Newest first. */
  sessions(row: number): SampleSession[];
  sessionCount(row: number): number;
  /** The row of an id, or -1. */
  rowOf(id: string): number;
}

/** People generated on demand: nothing is kept. */
export const generatedSource = (world: SampleWorld): SampleSource => ({
  count: world.users,
  person: (row) => personAt(row, world),
  profile: (row) => profileAt(row, world),
  history: (row) => historyAt(row, world),
  customFields: customFieldsOf,
  sessions: (row) => sessionsAt(row, historyAt(row, world), world),
  sessionCount: (row) => sessionCountAt(row, historyAt(row, world), world),
  rowOf: (id) => {
    const row = /^u_\d{6,}$/.test(id) ? Number(id.slice(2)) : -1;
    return row >= 0 && row < world.users && idAt(row, world.users) === id ? row : -1;
  },
});

/** The people given, with their sessions by id. */
export function listedSource(people: readonly SamplePerson[], sessions: ReadonlyMap<string, SampleSession[]> = new Map()): SampleSource {
  const rows = [...people].sort((a, b) => compareBytewise(a.id, b.id));
  const at = new Map(rows.map((person, row) => [person.id, row]));
  const person = (row: number): SamplePerson => {
    const found = rows[row];
    if (!found) throw new RangeError(`No row ${row}`);
    return found;
  };
  return {
    count: rows.length,
    person,
    profile: person,
    history: person,
    customFields: (row) => person(row).customFields,
    sessions: (row) => [...(sessions.get(person(row).id) ?? [])].sort((a, b) => b.startedAt - a.startedAt || compareBytewise(b.id, a.id)),
    sessionCount: (row) => sessions.get(person(row).id)?.length ?? 0,
    rowOf: (id) => at.get(id) ?? -1,
  };
}
