// What a database keeps beside users and follows from them: to be held against the same made anew. Knows no test.
import type { Queries } from '../../demo/server/db/database.js';

const KEPT = [
  'SELECT list, status, sum(amount)::bigint AS amount FROM list_amount GROUP BY list, status HAVING sum(amount) <> 0 ORDER BY list, status',
  'SELECT kind, moment, day, amount FROM span_tally WHERE amount <> 0 ORDER BY kind, moment, day',
  'SELECT * FROM user_search ORDER BY id',
  'SELECT * FROM user_sample ORDER BY id',
];

export const derivedRows = (db: Queries): Promise<unknown[]> => Promise.all(KEPT.map((sql) => db.query(sql)));
