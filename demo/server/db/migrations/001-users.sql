-- Everything that the reading calls need. Every instant is a bigint in Unix milliseconds, the contract's smallest
-- step: no driver rounds or shifts it. `to_timestamp(registered_at / 1000.0)` shows one.
-- For ever is 9007199254740991 in access_span (so that ranges can be indexed) and NULL elsewhere.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE users (
  id text COLLATE "C" PRIMARY KEY,
  email text,
  first_name text,
  last_name text,
  registered_at bigint NOT NULL,
  updated_at bigint,
  last_seen_at bigint,
  custom_fields jsonb NOT NULL,
  -- Folded by contract/fold.ts, compared bytewise; NULL is empty.
  name_key text COLLATE "C",
  email_key text COLLATE "C",
  search_key text COLLATE "C" NOT NULL,
  -- Per custom field the folded text of its value.
  custom_keys jsonb NOT NULL
);
-- Read from either end; users without a value are read apart, since they come last in both directions.
CREATE INDEX users_registered ON users (registered_at, id);
CREATE INDEX users_updated ON users (updated_at, id);
CREATE INDEX users_name ON users (name_key, id);
CREATE INDEX users_email ON users (email_key, id);
CREATE INDEX users_search ON users USING gin (search_key gin_trgm_ops);

CREATE TABLE access (
  user_id text COLLATE "C" NOT NULL REFERENCES users ON DELETE CASCADE,
  id text COLLATE "C" NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  starts_at bigint NOT NULL,
  ends_at bigint,
  end_reason text,
  trial_starts_at bigint,
  trial_ends_at bigint,
  offer_id text,
  recorded_state text,
  renews_at bigint,
  price_amount bigint,
  price_currency text,
  billing_period text,
  bought_at bigint NOT NULL,
  first_played_at bigint,
  title_removed boolean NOT NULL,
  PRIMARY KEY (user_id, id)
);

-- The stored projection of contract/access.ts: merged spans per kind ('access', 'subscription', 'trial'), each with
-- the start of the next one of its kind, so that "the span that began last by t" is a condition on one row.
CREATE TABLE access_span (
  user_id text COLLATE "C" NOT NULL REFERENCES users ON DELETE CASCADE,
  kind text NOT NULL,
  starts_at bigint NOT NULL,
  ends_at bigint NOT NULL,
  next_starts_at bigint NOT NULL,
  cause text,
  access_id text NOT NULL,
  -- The user's, copied: figures read this table only.
  registered_at bigint NOT NULL,
  PRIMARY KEY (user_id, kind, starts_at)
);
CREATE INDEX access_span_ends ON access_span (kind, ends_at, next_starts_at, registered_at);
CREATE INDEX access_span_trial ON access_span (ends_at, starts_at) WHERE kind = 'trial';

CREATE TABLE title (
  id text COLLATE "C" PRIMARY KEY,
  name text NOT NULL,
  removed boolean NOT NULL
);

CREATE TABLE viewing_session (
  user_id text COLLATE "C" NOT NULL REFERENCES users ON DELETE CASCADE,
  id text COLLATE "C" NOT NULL,
  title_id text COLLATE "C" REFERENCES title,
  -- Where the catalogue has no entry.
  title_name text,
  live boolean NOT NULL,
  started_at bigint NOT NULL,
  ended_at bigint,
  played_ms bigint,
  furthest_ms bigint,
  duration_ms bigint,
  device text,
  country text,
  PRIMARY KEY (user_id, id)
);
CREATE INDEX viewing_session_time ON viewing_session (user_id, started_at, id);

-- Settings of the platform, the clock where it is frozen, and what the database was filled with.
CREATE TABLE settings (
  key text PRIMARY KEY,
  value jsonb NOT NULL
);

-- The counts of erased people, so that totals of past months do not move.
CREATE TABLE erased_ledger (
  day date NOT NULL,
  tile text NOT NULL,
  amount integer NOT NULL,
  PRIMARY KEY (day, tile)
);
