-- What a stream of users needs to catch up: by which of the changes each user was last changed. Whoever never was has no row, so an
-- index of a million that nobody touches is empty, and a change writes a narrow row instead of all the indexes of users again.

-- Goes up with every change of users, and of their status where nobody wrote but time passed.
INSERT INTO derived VALUES ('changes', 0);

CREATE TABLE user_change (
  user_id text COLLATE "C" PRIMARY KEY REFERENCES users ON DELETE CASCADE,
  change bigint NOT NULL
);
CREATE INDEX user_change_order ON user_change (change, user_id);
-- No question is planned by it.
ALTER TABLE user_change ALTER COLUMN user_id SET STATISTICS 0;
