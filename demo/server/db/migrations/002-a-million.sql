-- What makes a million users quick: the status at now is stored and indexed, lists know how many users lie before
-- any place, and figures add up days instead of people. All of it follows from users, access and access_span:
-- db/derived.ts can make it anew at any time.

-- '' : does not exist yet. The status holds from status_since to before status_until; outside of it, it is judged again.
ALTER TABLE users
  ADD COLUMN status text COLLATE "C" NOT NULL DEFAULT '',
  ADD COLUMN status_since bigint NOT NULL DEFAULT 9007199254740991,
  ADD COLUMN status_until bigint NOT NULL DEFAULT 9007199254740991;
CREATE INDEX users_since ON users (status_since);
CREATE INDEX users_until ON users (status_until);

-- A list is read status by status, each in order, and merged: so one index serves it with and without a status filter.
DROP INDEX users_registered, users_updated, users_name, users_email;
CREATE INDEX users_list_registered ON users (status, registered_at, id);
CREATE INDEX users_list_updated ON users (status, updated_at, id);
CREATE INDEX users_list_name ON users (status, name_key, id);
CREATE INDEX users_list_email ON users (status, email_key, id);
CREATE INDEX users_list_id ON users (status, id);

-- Words of one and two letters: trigrams need three. All single letters and all pairs of a text.
CREATE FUNCTION short_words(key text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  string_to_array(key, NULL)
  || string_to_array(regexp_replace(key, '(..)', E'\\1\x01', 'g'), E'\x01')
  || string_to_array(regexp_replace(substr(key, 2), '(..)', E'\\1\x01', 'g'), E'\x01');
CREATE INDEX users_short_words ON users USING gin (short_words(search_key));
-- One user in 64, by chance: tells whether a word is common before anything is counted.
CREATE INDEX users_sample ON users (status) WHERE md5(id) < '04';

-- Each list is cut into slots of a few thousand users; a slot begins at its low place and ends where the next begins.
CREATE TABLE list_anchor (
  list text COLLATE "C" NOT NULL,
  slot bigint NOT NULL,
  low_ms bigint NOT NULL,
  low_text text COLLATE "C" NOT NULL,
  low_id text COLLATE "C" NOT NULL,
  -- Between these lie the updates of a slot of registrations, and the registrations of a slot of updates: a walk through
  -- one order skips the slots that have nobody of a period of the other. Perhaps too wide, never too narrow.
  other_min bigint NOT NULL DEFAULT -9007199254740991,
  other_max bigint NOT NULL DEFAULT 9007199254740991,
  PRIMARY KEY (list, low_ms, low_text, low_id)
);
-- How many users of a status lie in a slot.
CREATE TABLE list_amount (
  list text COLLATE "C" NOT NULL,
  slot bigint NOT NULL,
  status text COLLATE "C" NOT NULL,
  amount bigint NOT NULL,
  PRIMARY KEY (list, slot, status)
);

-- On the first span of its kind: when the person, registered by then, first had it.
ALTER TABLE access_span ADD COLUMN begun_at bigint;
UPDATE access_span s SET begun_at = greatest(s.starts_at, s.registered_at)
  WHERE s.starts_at = (SELECT min(f.starts_at) FROM access_span f WHERE f.user_id = s.user_id AND f.kind = s.kind);
DROP INDEX access_span_ends, access_span_trial;
CREATE INDEX access_span_ended ON access_span (kind, ends_at, next_starts_at, registered_at, cause);
CREATE INDEX access_span_begun ON access_span (kind, begun_at) WHERE begun_at IS NOT NULL;
CREATE INDEX access_span_resumed ON access_span (kind, next_starts_at, ends_at) WHERE next_starts_at < 9007199254740991;
-- Access that was over before the account was made: rare, and counted apart.
CREATE INDEX access_span_early ON access_span (kind, registered_at, next_starts_at, ends_at) WHERE ends_at < registered_at;

-- Per kind of span and day since 1970 (UTC): how many first began, ended, and were followed by another.
CREATE TABLE span_tally (
  kind text COLLATE "C" NOT NULL,
  moment text COLLATE "C" NOT NULL,
  day bigint NOT NULL,
  amount bigint NOT NULL,
  PRIMARY KEY (kind, moment, day)
);

-- Sessions are read by user and time only: one index instead of two.
ALTER TABLE viewing_session DROP CONSTRAINT viewing_session_pkey;
DROP INDEX viewing_session_time;
ALTER TABLE viewing_session ADD PRIMARY KEY (user_id, started_at, id);

-- `writes` goes up with every change of users or access. Whoever changes what is derived locks its row first.
CREATE TABLE derived (
  name text PRIMARY KEY,
  value bigint NOT NULL
);
INSERT INTO derived VALUES ('writes', 0);
