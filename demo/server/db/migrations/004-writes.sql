-- What writes leave behind beside users, so that what is sent twice is carried out once. No body is kept.

-- What an Idempotency-Key has carried out.
CREATE TABLE idempotency (
  key text COLLATE "C" PRIMARY KEY,
  -- SHA-256 of what was asked.
  digest text NOT NULL,
  -- Whom it created.
  user_id text COLLATE "C",
  created_at bigint NOT NULL
);
CREATE INDEX idempotency_created ON idempotency (created_at);
CREATE INDEX idempotency_user ON idempotency (user_id) WHERE user_id IS NOT NULL;

-- A file is known by the SHA-256 of its bytes.
CREATE TABLE import (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  digest text COLLATE "C" NOT NULL UNIQUE,
  created_at bigint NOT NULL
);

-- What became of each line when it was last sent. One that was created, updated or unchanged is done for good.
CREATE TABLE import_line (
  import bigint NOT NULL REFERENCES import ON DELETE CASCADE,
  line bigint NOT NULL,
  outcome text NOT NULL,
  -- Of a line that is done; nobody where the person was erased since: the line stays done, and creates nobody anew.
  user_id text COLLATE "C",
  PRIMARY KEY (import, line)
);
CREATE INDEX import_line_user ON import_line (user_id) WHERE user_id IS NOT NULL;

-- Whoever has an e-mail is looked up by it alone.
CREATE INDEX users_email_key ON users (email_key) WHERE email_key IS NOT NULL;

-- Databases of before were filled by a server that only read.
UPDATE settings
SET value = jsonb_set(value, '{permissions}',
  '{"create": true, "edit": true, "erase": true, "import": true, "export": true, "customFields": true}')
WHERE key = 'platform';
