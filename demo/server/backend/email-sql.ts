// Finds who has an e-mail. Knows folded keys only.
import { fold } from '../../../src/contract/fold.js';
import { emailTaken } from '../../../src/contract/refusals.js';
import type { Queries } from '../db/database.js';
import type { StoredPerson } from '../db/people.js';
import { Params } from './params.js';
import { peopleOf } from './user-sql.js';

/** Who has each of these folded e-mails; of several people with the same one, the first by id. */
export async function ownersOf(db: Queries, emailKeys: readonly string[]): Promise<Map<string, string>> {
  const params = new Params();
  const rows = await db.query<{ id: string; email_key: string }>(
    `SELECT email_key, min(id) AS id FROM users WHERE email_key = ANY(${params.texts(emailKeys)}) GROUP BY email_key`,
    params.values,
  );
  return new Map(rows.map(({ email_key: key, id }) => [key, id]));
}

/** The same as people in full. */
export async function peopleByEmail(db: Queries, emailKeys: readonly string[]): Promise<Map<string, StoredPerson>> {
  const people = await peopleOf(db, [...(await ownersOf(db, emailKeys)).values()]);
  return new Map(people.map((person) => [fold(person.email ?? ''), person]));
}

/** `conflict` where another user has this e-mail. */
export async function refuseTaken(db: Queries, email: string): Promise<void> {
  const [owner] = (await ownersOf(db, [fold(email)])).values();
  if (owner !== undefined) throw emailTaken(owner);
}
