-- What statistics repeat of people who are erased.

-- No question is planned by these columns, and a table that is emptied again keeps what statistics it had.
ALTER TABLE idempotency
  ALTER COLUMN digest SET STATISTICS 0,
  ALTER COLUMN user_id SET STATISTICS 0;
ALTER TABLE import_line ALTER COLUMN user_id SET STATISTICS 0;
ALTER TABLE erase_plan_user ALTER COLUMN user_id SET STATISTICS 0;
ALTER TABLE viewing_session ALTER COLUMN device SET STATISTICS 0;

-- Statistics that were made of a column before it had none stay until it gets a type, if only the one that it has.
ALTER TABLE idempotency ALTER COLUMN digest TYPE text, ALTER COLUMN user_id TYPE text COLLATE "C";
ALTER TABLE import_line ALTER COLUMN user_id TYPE text COLLATE "C";
ALTER TABLE erase_plan_user ALTER COLUMN user_id TYPE text COLLATE "C";
ALTER TABLE users
  ALTER COLUMN email TYPE text,
  ALTER COLUMN first_name TYPE text,
  ALTER COLUMN last_name TYPE text,
  ALTER COLUMN custom_fields TYPE jsonb,
  ALTER COLUMN custom_keys TYPE jsonb;
ALTER TABLE access ALTER COLUMN id TYPE text COLLATE "C";
ALTER TABLE access_span ALTER COLUMN access_id TYPE text;
ALTER TABLE viewing_session ALTER COLUMN id TYPE text COLLATE "C", ALTER COLUMN device TYPE text;
