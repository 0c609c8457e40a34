-- What erasing people needs, and what it leaves. Nothing that is left names anybody, or tells what was one person's.

-- A plan of an erasure, and who of it is still to be erased: a row goes with its user, from every plan.
CREATE TABLE erase_plan (
  token text COLLATE "C" PRIMARY KEY,
  count bigint NOT NULL,
  expires_at bigint NOT NULL
);
CREATE TABLE erase_plan_user (
  token text COLLATE "C" NOT NULL,
  position bigint NOT NULL,
  user_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (token, position)
);
CREATE INDEX erase_plan_user_id ON erase_plan_user (user_id);

-- The viewing sessions of erased people. No reference to titles: its check would mark each of them with the transaction.
CREATE TABLE kept_session (
  id uuid PRIMARY KEY,
  title_id text COLLATE "C",
  -- Where the catalogue has no entry.
  title_name text,
  day date NOT NULL,
  minutes bigint,
  percent bigint,
  device text,
  -- Written since sessions were last settled.
  fresh boolean NOT NULL
);
CREATE INDEX kept_session_fresh ON kept_session (id) WHERE fresh;

-- Causes, of the figures that are split by them; '' : of those that are not.
ALTER TABLE erased_ledger
  ADD COLUMN cause text COLLATE "C" NOT NULL DEFAULT '',
  ALTER COLUMN amount TYPE bigint,
  DROP CONSTRAINT erased_ledger_pkey,
  ADD PRIMARY KEY (day, tile, cause);

-- Who erased how many people, and when. A row for each request; it goes up with every person.
CREATE TABLE erasure_audit (
  id uuid PRIMARY KEY,
  at bigint NOT NULL,
  actor text,
  request_id text,
  erased bigint NOT NULL
);

-- Statistics repeat values. No question is planned by these columns: the database keeps none of them.
ALTER TABLE users
  ALTER COLUMN email SET STATISTICS 0,
  ALTER COLUMN first_name SET STATISTICS 0,
  ALTER COLUMN last_name SET STATISTICS 0,
  ALTER COLUMN custom_fields SET STATISTICS 0,
  ALTER COLUMN custom_keys SET STATISTICS 0;
ALTER TABLE access ALTER COLUMN id SET STATISTICS 0;
ALTER TABLE access_span ALTER COLUMN access_id SET STATISTICS 0;
ALTER TABLE viewing_session ALTER COLUMN id SET STATISTICS 0;
