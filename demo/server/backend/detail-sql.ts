// One user in full, as the contract tells them. Knows the meaning of no access.
import { UsersError } from '../../../src/contract/failure.js';
import type { UserDetail } from '../../../src/contract/schema/index.js';
import { userDetailOf } from '../../../src/sample/rows.js';
import type { Queries } from '../db/database.js';
import type { StoredPerson } from '../db/people.js';
import { etagOf } from './etag.js';
import { peopleOf } from './user-sql.js';
import { sessionsIn, type TitledSession } from './views-sql.js';

const THIRTY_DAYS = 30 * 86_400_000;

/** The person with this id; `missing` where there is none at now (Unix ms). */
export async function personOf(db: Queries, id: string, now: number): Promise<StoredPerson> {
  const [person] = await peopleOf(db, [id]);
  if (!person || person.registeredAt > now) throw new UsersError('missing', { status: 404 });
  return person;
}

/** The user with this id, judged at now (Unix ms), with an ETag. */
export async function detailOf(db: Queries, id: string, now: number): Promise<UserDetail> {
  const person = await personOf(db, id, now);
  const [last] = await sessionsIn(db, id, -Infinity, now + 1, 0, 1);
  const recent = await sessionsIn(db, id, now - THIRTY_DAYS, now + 1, 0, Number.MAX_SAFE_INTEGER);
  const sessions = [...recent, ...(last && recent.length === 0 ? [last] : [])].map(toldSession);
  const shown = userDetailOf(told(person), sessions, now);
  return { ...shown, etag: etagOf(person, shown) };
}

/** A person as the sample's rows take one. */
export const told = (person: StoredPerson) => ({ ...person, customFields: { ...person.customFields } });

const toldSession = (session: TitledSession) => ({
  ...session,
  titleId: session.titleId ?? '',
  device: session.device ?? '',
  country: session.country ?? '',
});
