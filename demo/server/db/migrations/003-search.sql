-- Text search reads rows of its own, a quarter as wide as those of users: whoever matches a word stands anywhere, and what
-- is slow is to fetch each of them. They follow from users: db/search-rows.ts copies them.
DROP INDEX users_search, users_short_words, users_sample;

CREATE TABLE user_search (
  id text COLLATE "C" PRIMARY KEY REFERENCES users ON DELETE CASCADE,
  -- In no index here: a change of status then leaves the indexes of words alone, while the page has room for it.
  status text COLLATE "C" NOT NULL,
  registered_at bigint NOT NULL,
  updated_at bigint,
  search_key text COLLATE "C" NOT NULL
) WITH (fillfactor = 90);
CREATE INDEX user_search_trigrams ON user_search USING gin (search_key gin_trgm_ops);
-- Words of one and two letters.
CREATE INDEX user_search_short_words ON user_search USING gin (short_words(search_key));

-- One user in 64, by chance: read whole, they tell how common a word is before anything is counted.
CREATE TABLE user_sample (
  id text COLLATE "C" PRIMARY KEY REFERENCES users ON DELETE CASCADE,
  status text COLLATE "C" NOT NULL,
  registered_at bigint NOT NULL,
  updated_at bigint,
  search_key text COLLATE "C" NOT NULL
);

-- With the columns by which lists are ordered, under the names that users has for them.
CREATE VIEW searched_users AS SELECT *, nullif(split_part(search_key, E'\n', 1), '') AS name_key,
  nullif(split_part(search_key, E'\n', 2), '') AS email_key FROM user_search;
