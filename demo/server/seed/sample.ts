// The generated people of src/sample as a load: the demo's own data.
import { TITLES } from '../../../src/sample/catalogue.js';
import { personAt, type SampleWorld } from '../../../src/sample/person.js';
import { sampleSettings } from '../../../src/sample/settings.js';
import { type SampleSession, sessionsAt } from '../../../src/sample/views.js';
import type { StoredPerson, StoredSession } from '../db/people.js';
import type { Load } from './load.js';

export const sampleLoad = (world: SampleWorld, frozenAt: number | null): Load => ({
  name: `${world.users} generated users`,
  settings: sampleSettings(world.now),
  titles: TITLES.map(({ id, name, removed }) => ({ id, name, removed })),
  people: samplePeople(world),
  frozenAt,
});

function* samplePeople(world: SampleWorld): Generator<StoredPerson> {
  for (let index = 0; index < world.users; index += 1) {
    const person = personAt(index, world);
    yield { ...person, sessions: sessionsAt(index, person, world).map(storedSession) };
  }
}

/** A session of a title of the catalogue. */
export const storedSession = ({
  id,
  titleId,
  live,
  startedAt,
  endedAt,
  playedMs,
  furthestMs,
  durationMs,
  device,
  country,
}: SampleSession): StoredSession => ({
  id,
  titleId,
  titleName: null,
  live,
  startedAt,
  endedAt,
  playedMs,
  furthestMs,
  durationMs,
  device,
  country,
});
