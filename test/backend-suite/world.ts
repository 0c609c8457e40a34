// The world that the suite knows: sample people seen at a fixed instant. A backend under test holds exactly these.
import { personAt, type SamplePerson, type SampleWorld } from '../../src/sample/person.js';
import { type SampleSession, sessionsAt } from '../../src/sample/views.js';

/** Mid-month, mid-day, in winter time. */
export const NOW = Date.parse('2026-11-17T10:20:30.456Z');
export const WORLD: SampleWorld = { users: 600, now: NOW };

export const PEOPLE: readonly SamplePerson[] = Array.from({ length: WORLD.users }, (_, row) => personAt(row, WORLD));

/** The sessions of a person of the world, newest first. */
export const sessionsOf = (row: number): SampleSession[] => sessionsAt(row, personAt(row, WORLD), WORLD);
