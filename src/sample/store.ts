// Where sample people stand: generated or listed, what was written laid over them, and what has to be known to find them. Whoever
// asks or writes comes in here.
import type { CallOptions } from '../contract/backend.js';
import { UsersError } from '../contract/failure.js';
import type { Settings } from '../contract/schema/index.js';
import { type Changes, createChanges } from './changes.js';
import { createGate } from './gate.js';
import { type Overlay, overlayOf } from './overlay.js';
import type { SamplePerson } from './person.js';
import { createQuestions, type Questions } from './questions.js';
import { sampleSettings } from './settings.js';
import { generatedSource, listedSource } from './source.js';
import { stoppable } from './turns.js';
import type { SampleSession } from './views.js';

/** Generated users by their number, or people that a test lists. */
export type SampleOptions = {
  /** The clock: Unix ms. Histories are generated up to its first reading. */
  readonly now?: () => number;
  /** What replaces the sample platform's settings. */
  readonly settings?: Partial<Settings>;
  /** After how many users a stream gives way, and tells where it can be taken up; 1,000. */
  readonly streamTurn?: number;
} & ({ readonly users: number } | { readonly people: readonly SamplePerson[]; readonly sessions?: ReadonlyMap<string, SampleSession[]> });

export interface Store {
  /** The clock: Unix ms. */
  now(): number;
  settings(): Settings;
  /** Defines the custom fields anew. */
  define(customFields: Settings['customFields']): void;
  readonly people: Omit<Overlay, 'put' | 'add' | 'erase'>;
  readonly questions: Omit<Questions, 'written'>;
  readonly changes: Omit<Changes, 'note'>;
  /** The row of somebody who exists now; throws `missing`. */
  rowOf(id: string): number;
  /** Answers on a later turn, as a network would, with nobody writing meanwhile. */
  reading<T>(call: CallOptions | undefined, work: () => T | Promise<T>): Promise<T>;
  /** The same with nobody else in, at the instant that the work is given. Whoever stops waiting undoes nothing. */
  writing<T>(call: CallOptions | undefined, work: (at: number) => T | Promise<T>): Promise<T>;
  /** Writes people at once: changed ones by row, new ones, and the rows of the erased. */
  write(people: { changed?: ReadonlyMap<number, SamplePerson>; added?: readonly SamplePerson[]; erased?: readonly number[] }): void;
}

export function createStore(options: SampleOptions): Store {
  const now = options.now ?? Date.now;
  const source =
    'users' in options ? generatedSource({ users: options.users, now: now() }) : listedSource(options.people, options.sessions);
  const people = overlayOf(source);
  const questions = createQuestions(people);
  const changes = createChanges();
  const gate = createGate();
  let defined: Partial<Settings> = {};

  const enter = async <T>(call: CallOptions | undefined, run: (work: () => T | Promise<T>) => Promise<T>, work: () => T | Promise<T>) => {
    const unstopped = (): void => call?.signal?.throwIfAborted();
    unstopped();
    await Promise.resolve();
    unstopped();
    const begun = run(() => {
      unstopped();
      return work();
    });
    return stoppable(begun, call?.signal);
  };

  return {
    now,
    settings: () => ({ ...sampleSettings(now()), ...options.settings, ...defined }),
    define(customFields) {
      defined = { customFields };
    },
    people,
    questions,
    changes,
    rowOf(id) {
      const row = people.rowOf(id);
      if (row < 0 || people.profile(row).registeredAt > now()) throw new UsersError('missing', { status: 404 });
      return row;
    },
    reading: (call, work) => enter(call, gate.reading, work),
    writing: (call, work) => enter(call, gate.writing, () => work(now())),
    write({ changed = new Map(), added = [], erased = [] }) {
      for (const [row, person] of changed) people.put(row, person);
      for (const row of erased) people.erase(row);
      const rows = [...changed.keys(), ...erased, ...added.map(people.add)];
      questions.written(rows);
      changes.note(rows);
    },
  };
}
