// Where a common word stands: looked for in the order that is asked as far as that pays, else gathered. The rows are the same.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Place, placesOf, type Start } from '../../demo/server/backend/part-sql.js';
import { partsOf, type Question } from '../../demo/server/backend/scope.js';
import type { Database } from '../../demo/server/db/database.js';
import { seedCrowd } from '../../demo/server/seed/crowd.js';
import { type Asked, recording } from './recording.js';
import { STORES } from './stores.js';

const USERS = 20_000;
const NOW = Date.parse('2026-11-17T10:20:30.456Z');
const LIMIT = 5;

describe.each(STORES)('a common word on $name', (store) => {
  let db: Database;
  const asked: Asked[] = [];
  beforeAll(async () => {
    db = await store.open();
    await seedCrowd(db, { users: USERS, now: NOW, frozenAt: NOW });
  }, 300_000);
  afterAll(() => db.close());

  // Told to be in every second user, while in truth those who have it stand together in the order of names.
  const question: Question = {
    filter: { text: 'stefan' },
    sort: { by: 'name', direction: 'asc' },
    zone: 'UTC',
    now: NOW,
    way: 'walk',
    told: { matches: USERS / 2, users: USERS },
  };
  const [part] = partsOf(question);
  const placesFrom = (start: Start, which: Question = question): Promise<Place[]> => {
    asked.length = 0;
    return placesOf(recording(db, asked), which, part!, { start, rising: true, limit: LIMIT, skip: 0 });
  };
  /** Where, in this order: how often users were walked to, the sample asked, and matches gathered. */
  const ways = (): number[] =>
    ['FROM users u', 'FROM user_sample', 'FROM searched_users u'].map((from) => asked.filter(({ sql }) => sql.includes(from)).length);
  /** The row that so many rows stand between and the first of those who have the word. */
  const before = async (rows: number): Promise<Start> => {
    const [first] = await placesFrom(null, { ...question, way: 'gather' });
    const [row] = await db.query<{ id: string; name_key: string }>(
      `SELECT id, name_key FROM users WHERE (name_key, id) < ($1::text, $2::text) ORDER BY name_key DESC, id DESC LIMIT 1 OFFSET ${rows}`,
      [first!.key, first!.id],
    );
    return { beside: { key: row!.name_key, id: row!.id } };
  };

  for (const [rows, what, expected] of [
    [10, 'is walked to where a page should have it', [1, 0, 0]],
    [600, 'is walked to further on where the sample has it in reach', [2, 1, 0]],
    [4000, 'is gathered where the sample has it farther away than that', [1, 1, 1]],
  ] as const) {
    it(what, async () => {
      const start = await before(rows);
      const gathered = await placesFrom(start, { ...question, way: 'gather' });
      expect(gathered).toHaveLength(LIMIT);
      expect(await placesFrom(start)).toEqual(gathered);
      expect(ways()).toEqual(expected);
    });
  }
});
