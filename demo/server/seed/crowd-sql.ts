// The statements that make a crowd: users, access and sessions as pure functions of a number, drawn by the database's own
// hash. Knows the catalogue of names, offers and titles; what is drawn follows src/sample in kind, not row by row.
import { COUNTRIES, DEVICES, FIRST_NAMES, LAST_NAMES, OFFERS, SOURCES, TITLES } from '../../../src/sample/catalogue.js';
import { fold } from '../../../src/contract/fold.js';
import { FOR_EVER } from '../db/storable.js';

const DAY = 86_400_000;
const MONTH = 30 * DAY;
const YEARS = 4 * 365.25 * DAY;

/** From 0 to 1, 1 excluded: a pure function of a number (SQL) and a stream. */
const draw = (number: string, stream: number): string => `((hashint8extended(${number}, ${stream}) & 1073741823)::float8 / 1073741824)`;
const below = (number: string, stream: number, limit: string | number): string => `floor(${draw(number, stream)} * ${limit})::bigint`;

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const pick = (items: readonly (string | number | null)[], number: string, stream: number): string =>
  `(ARRAY[${items.map((item) => (item === null ? 'NULL' : typeof item === 'number' ? String(item) : quoted(item))).join(',')}])[1 + ${below(number, stream, items.length)}]`;

const ascii = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '') || 'user';

/** Growing over four years, as in the sample. */
const registeredAt = (now: string): string => `(${now} - floor(${YEARS} * (1 - sqrt(${draw('n', 1)})))::bigint)`;

/** Numbers and registrations: what the other statements read. `$1` users, `$2` now. */
export const PEOPLE = `CREATE TEMPORARY TABLE crowd ON COMMIT DROP AS
  SELECT n, 'u_' || lpad(n::text, 9, '0') COLLATE "C" AS id, ${registeredAt('$2::bigint')} AS registered_at
  FROM generate_series(0, $1::bigint - 1) AS n`;

const ACCESS = `INSERT INTO access (user_id, id, kind, title, starts_at, ends_at, end_reason, trial_starts_at, trial_ends_at, offer_id,
  recorded_state, renews_at, price_amount, price_currency, billing_period, bought_at, first_played_at, title_removed)`;

/** Three of four begin a subscription, most with a trial; over half of them go on. `$1` now. */
export const FIRST_SUBSCRIPTIONS = `${ACCESS}
  SELECT id, 'sub_' || n || '_0', 'subscription', title, starts_at, CASE WHEN goes_on THEN NULL ELSE ends_at END,
    CASE WHEN goes_on THEN NULL ELSE ${pick(['voluntary', 'voluntary', 'voluntary', 'nonpayment', 'nonpayment', 'chargeback', null], 'n', 12)} END,
    trial_starts_at, trial_ends_at, offer_id, CASE WHEN goes_on THEN ${pick([null, null, null, null, null, null, null, null, null, 'past_due', 'paused'], 'n', 13)} END,
    CASE WHEN goes_on THEN $1::bigint + ${below('n', 14, MONTH)} END, price, 'EUR', period, starts_at, NULL, false
  FROM (
    SELECT *, ends_at > $1::bigint AS goes_on FROM (
      SELECT n, id, starts_at, o.title, o.offer_id, o.price, o.period,
        CASE WHEN tried THEN starts_at END AS trial_starts_at, CASE WHEN tried THEN starts_at + o.trial END AS trial_ends_at,
        starts_at + CASE WHEN tried THEN o.trial ELSE 0 END
          + CASE WHEN tried AND ${draw('n', 9)} < 0.18 THEN 0 ELSE (1 + floor(-ln(1 - ${draw('n', 10)}) * 14))::bigint * ${MONTH} END AS ends_at
      FROM (SELECT n, id, registered_at + ${below('n', 2, 3 * DAY)} AS starts_at, 1 + ${below('n', 3, OFFERS.length)} AS number,
              ${draw('n', 4)} < 0.7 AS tried FROM crowd WHERE ${draw('n', 5)} < 0.74) begun
      JOIN (VALUES ${OFFERS.map((o, at) => `(${at + 1}::bigint, ${quoted(o.id)}, ${quoted(o.name)}, ${o.price}::bigint, ${quoted(o.billingPeriod)}, ${Math.max(o.trialDays, 7) * DAY}::bigint)`).join(', ')})
        AS o (number, offer_id, title, price, period, trial) USING (number)
      WHERE starts_at <= $1::bigint) drawn) judged`;

/** One of four who left comes back, without a trial. `$1` now. */
export const RETURNS = `${ACCESS}
  SELECT id, 'sub_' || n || '_1', 'subscription', title, begins, CASE WHEN goes_on THEN NULL ELSE stops END,
    CASE WHEN goes_on THEN NULL ELSE 'voluntary' END, NULL, NULL, offer_id, NULL,
    CASE WHEN goes_on THEN $1::bigint + ${below('n', 24, MONTH)} END, price_amount, price_currency, billing_period, begins, NULL, false
  FROM (
    SELECT *, stops > $1::bigint AS goes_on FROM (
      SELECT *, begins + (1 + floor(-ln(1 - ${draw('n', 22)}) * 14))::bigint * ${MONTH} AS stops FROM (
        SELECT c.n, c.id, a.title, a.offer_id, a.price_amount, a.price_currency, a.billing_period, a.ends_at + ${below('c.n', 21, 150 * DAY)} AS begins
        FROM access a JOIN crowd c ON c.id = a.user_id WHERE a.ends_at IS NOT NULL AND ${draw('c.n', 23)} < 0.25) back
      WHERE begins <= $1::bigint) drawn) judged`;

/** Free copies and gifts, some of them not begun. `$1` now. */
export const GIFTS = `${ACCESS}
  SELECT id, kind || '_' || n, kind, CASE kind WHEN 'gift' THEN 'Premium, three months' ELSE 'Premium for 30 days' END, starts_at,
    starts_at + CASE kind WHEN 'gift' THEN 90 ELSE 30 END * ${DAY}::bigint, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, least(starts_at, $1::bigint), NULL, false
  FROM (
    SELECT n, id, CASE WHEN ${draw('n', 31)} < 0.05 THEN 'free_copy' ELSE 'gift' END AS kind,
      CASE WHEN ${draw('n', 31)} >= 0.07 THEN $1::bigint + ${below('n', 32, 40 * DAY)}
        ELSE registered_at + floor(($1::bigint - registered_at) * ${draw('n', 32)})::bigint END AS starts_at
    FROM crowd WHERE ${draw('n', 31)} < 0.08) given`;

/** Rentals and purchases: as many as are asked for. `$1` now, `$2` users, `$3` how many. */
export const RENTALS = `${ACCESS}
  SELECT id, 'rent_' || r, CASE WHEN bought THEN 'purchase' ELSE 'rental' END, t.name, starts_at,
    CASE WHEN bought THEN NULL WHEN refunded THEN starts_at WHEN played <= $1::bigint THEN played + ${2 * DAY} ELSE starts_at + ${MONTH} END,
    NULL, NULL, NULL, NULL, CASE WHEN refunded AND NOT bought THEN 'refunded' END, NULL, CASE WHEN bought THEN 999 ELSE 399 END, 'EUR', NULL, starts_at,
    CASE WHEN NOT refunded AND played <= $1::bigint THEN played END, t.removed
  FROM (
    SELECT r, c.id, ${draw('r', 41)} < 0.3 AS bought, ${draw('r', 42)} < 0.03 AS refunded, 1 + ${below('r', 43, TITLES.length)} AS number,
      at.starts_at, at.starts_at + ${below('r', 44, 5 * DAY)} AS played
    FROM generate_series(1, $3::bigint) AS r
    JOIN crowd c ON c.n = floor($2::bigint * ${draw('r', 45)})::bigint,
    LATERAL (SELECT c.registered_at + floor(($1::bigint - c.registered_at) * ${draw('r', 46)})::bigint AS starts_at) at) drawn
  JOIN (VALUES ${TITLES.map((t, at) => `(${at + 1}::bigint, ${quoted(t.name)}, ${t.removed})`).join(', ')}) AS t (number, name, removed) USING (number)`;

/** About ten sessions for every three accesses, more for a few; from number `$2` to before `$3`. `$1` now. */
export const SESSIONS = `INSERT INTO viewing_session (user_id, id, title_id, title_name, live, started_at, ended_at, played_ms, furthest_ms, duration_ms, device, country)
  SELECT user_id, 'v_' || v, t.id, NULL, t.live, started_at, least(started_at + played + 60000, $1::bigint), played,
    CASE WHEN t.live THEN NULL ELSE floor(length * share)::bigint END, t.duration, device, country
  FROM (
    SELECT a.user_id, k.v, 1 + floor(${draw('k.v', 51)} ^ 2 * ${TITLES.length})::bigint AS number,
      a.starts_at + floor((least(coalesce(a.ends_at, ${FOR_EVER}), $1::bigint) - a.starts_at) * ${draw('k.v', 52)})::bigint AS started_at,
      CASE WHEN ${draw('k.v', 53)} < 0.45 THEN 0.9 + ${draw('k.v', 54)} * 0.1 ELSE ${draw('k.v', 54)} END AS share,
      ${pick(DEVICES, 'k.v', 55)} AS device, ${pick(COUNTRIES, 'c.n', 66)} AS country
    FROM crowd c JOIN access a ON a.user_id = c.id,
    LATERAL (SELECT hashtextextended(a.id, 57) & 1073741823 AS h) hashed,
    LATERAL (SELECT (h << 12) + s AS v FROM generate_series(1, CASE WHEN h % 50000 = 0 THEN 3000 ELSE floor(-ln(1 - h::float8 / 1073741824) * 3.95)::bigint END) AS s) k
    WHERE c.n >= $2::bigint AND c.n < $3::bigint AND a.starts_at < $1::bigint AND (a.ends_at IS NULL OR a.ends_at > a.starts_at)) drawn
  JOIN (VALUES ${TITLES.map((t, at) => `(${at + 1}::bigint, ${quoted(t.id)}, ${t.live}, ${t.durationSeconds === null ? 'NULL::bigint' : `${t.durationSeconds * 1000}::bigint`})`).join(', ')})
    AS t (number, id, live, duration) USING (number),
  LATERAL (SELECT coalesce(t.duration, 3600000) AS length) lasting, LATERAL (SELECT floor(length * share)::bigint AS played) playing`;

const names = (all: readonly string[]): string =>
  all.map((name, at) => `(${at + 1}::bigint, ${quoted(name)}, ${quoted(fold(name))}, ${quoted(ascii(name))})`).join(', ');

/** Users, with the status that their spans give them at now. `$1` now; `judged` and `standing` are those of db/status.ts. */
export const usersSql = (judged: string, standing: string): string => `INSERT INTO users (id, email, first_name, last_name, registered_at,
    updated_at, last_seen_at, custom_fields, name_key, email_key, search_key, custom_keys, status, status_since, status_until)
  SELECT c.id, c.email, CASE WHEN named THEN f.name END, CASE WHEN named THEN l.name END, c.registered_at, c.updated_at, c.last_seen_at,
    jsonb_strip_nulls(jsonb_build_object('birth_date', birth, 'country', country, 'newsletter', newsletter, 'source', source,
      'profiles', profiles, 'reference', reference, 'loyalty', loyalty)),
    CASE WHEN named THEN f.key || ' ' || l.key END, c.email, coalesce(CASE WHEN named THEN f.key || ' ' || l.key END, '') || E'\\n' || coalesce(c.email, ''),
    jsonb_strip_nulls(jsonb_build_object('birth_date', birth, 'country', lower(country), 'newsletter', newsletter::text, 'source', source,
      'profiles', profiles::text, 'reference', reference, 'loyalty', loyalty)),
    status, status_since, status_until
  FROM (
    SELECT c.n, c.id, c.registered_at, ${draw('n', 61)} >= 0.01 AS named, f.number AS f_number, l.number AS l_number,
      CASE WHEN ${draw('n', 62)} >= 0.005 THEN f.ascii || '.' || l.ascii || '.' || n || '@example.com' END COLLATE "C" AS email,
      CASE WHEN ${draw('n', 63)} >= 0.12 THEN c.registered_at + floor(($1::bigint - c.registered_at) * ${draw('n', 64)})::bigint END AS updated_at,
      CASE WHEN ${draw('n', 65)} >= 0.1 THEN c.registered_at + floor(($1::bigint - c.registered_at) * sqrt(${draw('n', 67)}))::bigint END AS last_seen_at,
      CASE WHEN ${draw('n', 68)} < 0.7 THEN (1945 + ${below('n', 69, 62)}) || '-' || lpad((1 + ${below('n', 70, 12)})::text, 2, '0') || '-' || lpad((1 + ${below('n', 71, 28)})::text, 2, '0') END AS birth,
      ${pick(COUNTRIES, 'n', 66)} AS country, CASE WHEN ${draw('n', 72)} < 0.8 THEN ${draw('n', 73)} < 0.45 END AS newsletter,
      CASE WHEN ${draw('n', 74)} < 0.85 THEN ${pick(SOURCES, 'n', 75)} END AS source, 1 + ${below('n', 76, 5)} AS profiles,
      lpad(${below('n', 77, 1_000_000)}::text, 7, '0') AS reference, CASE WHEN ${draw('n', 78)} < 0.3 THEN 'tier:' || (1 + ${below('n', 79, 3)}) END AS loyalty
    FROM crowd c
    JOIN (VALUES ${names(FIRST_NAMES)}) AS f (number, name, key, ascii) ON f.number = 1 + ${below('n', 80, FIRST_NAMES.length)}
    JOIN (VALUES ${names(LAST_NAMES)}) AS l (number, name, key, ascii) ON l.number = 1 + ${below('n', 81, LAST_NAMES.length)}) c
  JOIN (VALUES ${names(FIRST_NAMES)}) AS f (number, name, key, ascii) ON f.number = c.f_number
  JOIN (VALUES ${names(LAST_NAMES)}) AS l (number, name, key, ascii) ON l.number = c.l_number
  ${standing}, LATERAL (SELECT ${judged}) judged`;
