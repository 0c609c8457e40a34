// The crowd that is made by SQL alone: what is derived of it says what the pure functions say of its rows.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSqlBackend } from '../../demo/server/backend/backend.js';
import { peopleOf } from '../../demo/server/backend/user-sql.js';
import type { Database } from '../../demo/server/db/database.js';
import { seedCrowd } from '../../demo/server/seed/crowd.js';
import { project } from '../../src/contract/access.js';
import { monthWindows } from '../../src/contract/calendar.js';
import { countFigures } from '../../src/contract/figures.js';
import { searchKey } from '../../src/contract/fold.js';
import { STATUSES, statusAt } from '../../src/contract/status.js';
import { readingBackend } from '../backend-suite/reading.js';
import { figuresIn } from './figures-in.js';
import { expectedSpans, storedSpans } from './spans.js';
import { STORES } from './stores.js';

const USERS = 3000;
const NOW = Date.parse('2026-11-17T10:20:30.456Z');
const INDEXES = `SELECT indexdef FROM pg_indexes WHERE tablename IN ('users', 'access', 'access_span', 'viewing_session') ORDER BY indexdef`;
const KEYS = `SELECT conrelid::regclass::text AS on, conname, pg_get_constraintdef(oid) AS made FROM pg_constraint WHERE contype IN ('p', 'f') ORDER BY 1, 2`;

describe.each(STORES)('a crowd on $name', (store) => {
  let db: Database;
  let before: unknown[];
  const steps: string[] = [];
  const ids = Array.from({ length: USERS }, (_, at) => `u_${String(at).padStart(9, '0')}`);

  beforeAll(async () => {
    db = await store.open();
    before = [await db.query(INDEXES), await db.query(KEYS)];
    await seedCrowd(db, { users: USERS, now: NOW, frozenAt: null }, (what) => steps.push(what));
  }, 120_000);
  afterAll(() => db.close());

  it('has half as many accesses again as users, and about five sessions for each user', async () => {
    const [counts] = await db.query<{ users: number; accesses: number; sessions: number }>(
      'SELECT (SELECT count(*) FROM users) AS users, (SELECT count(*) FROM access) AS accesses, (SELECT count(*) FROM viewing_session) AS sessions',
    );
    expect([counts!.users, counts!.accesses]).toEqual([USERS, USERS * 1.5]);
    expect(counts!.sessions / USERS).toBeGreaterThan(4);
    expect(counts!.sessions / USERS).toBeLessThan(7);
    expect(steps.length).toBeGreaterThan(10);
  });

  it('leaves every index and key as it was', async () => {
    expect([await db.query(INDEXES), await db.query(KEYS)]).toEqual(before);
  });

  it('stores the spans and the status that the pure functions give, for every kind of access', async () => {
    const people = await peopleOf(db, ids);
    expect(people).toHaveLength(USERS);
    expect(new Set(people.flatMap(({ accesses }) => accesses.map(({ kind }) => kind))).size).toBe(5);
    const stored = await db.query<{ id: string; status: string }>('SELECT id, status FROM users ORDER BY id');
    expect(stored).toEqual(people.map(({ id, accesses }) => ({ id, status: statusAt(project(accesses), NOW) })));
    expect(await storedSpans(db)).toEqual(
      people.flatMap(({ id, registeredAt, accesses }) => expectedSpans(id, registeredAt, accesses)).sort(),
    );
    expect(new Set(stored.map(({ status }) => status))).toEqual(new Set(STATUSES));
  });

  it('copies everybody for search', async () => {
    const columns = 'id, status, registered_at, updated_at, search_key';
    expect(await db.query(`SELECT ${columns}, name_key, email_key FROM searched_users ORDER BY id`)).toEqual(
      await db.query(`SELECT ${columns}, name_key, email_key FROM users ORDER BY id`),
    );
    expect(await db.query(`SELECT ${columns} FROM user_sample ORDER BY id`)).toEqual(
      await db.query(`SELECT ${columns} FROM users WHERE md5(id) < '04' ORDER BY id`),
    );
  });

  it('stores the keys that the pure functions give', async () => {
    const rows = await db.query<{
      first_name: string | null;
      last_name: string | null;
      email: string | null;
      search_key: string;
      name_key: string | null;
    }>('SELECT first_name, last_name, email, search_key, name_key FROM users');
    for (const { first_name: first, last_name: last, email, search_key: key, name_key: nameKey } of rows) {
      expect(key).toBe(searchKey(`${first ?? ''} ${last ?? ''}`, email));
      expect(nameKey).toBe(key.split('\n')[0] || null);
    }
  });

  it('shows the figures that the pure functions count', async () => {
    const people = (await peopleOf(db, ids)).map(({ registeredAt, accesses }) => ({ registeredAt, projection: project(accesses) }));
    const backend = readingBackend(createSqlBackend(db, { now: () => NOW }));
    for (const month of ['2026-11', '2026-02', '2024-08']) {
      const kpis = await backend.getKpis({ month, zone: 'Europe/Paris' });
      const windows = monthWindows(month, NOW, 'Europe/Paris');
      for (const name of ['current', 'samePoint', 'previousMonth'] as const)
        expect(figuresIn(kpis, name)).toEqual(countFigures(people, windows[name]));
    }
  });
});
