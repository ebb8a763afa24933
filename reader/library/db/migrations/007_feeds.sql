-- Feeds, what each had already, and what came in and is no article yet.
CREATE TABLE feed (
    id INTEGER PRIMARY KEY,
    url TEXT NOT NULL UNIQUE,           -- where it is asked for
    title TEXT NOT NULL DEFAULT '',     -- as it calls itself
    own_title TEXT,                     -- as the person calls it
    site TEXT,
    folder TEXT,
    etag TEXT,                          -- with last_modified: what the server said of its last answer
    last_modified TEXT,
    body_hash BLOB,                     -- of that answer, for servers that say neither
    next_visit INTEGER NOT NULL DEFAULT 0,  -- seconds since 1970, as below
    last_success INTEGER,
    error TEXT,                         -- why the last visit failed, null where it did not
    failures INTEGER NOT NULL DEFAULT 0,    -- visits that failed since the last success
    is_gone INTEGER NOT NULL DEFAULT 0, -- its server said that it will not come back
    full_text INTEGER,                  -- whether pages of entries are fetched: 1 always, 0 never, null where short
    is_muted INTEGER NOT NULL DEFAULT 0,    -- visited only when it is asked for by itself
    interval INTEGER NOT NULL DEFAULT 0 -- seconds between two visits at least
) STRICT;
CREATE TABLE entry (                    -- what a feed had already, deleted articles too
    feed_id INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
    key BLOB NOT NULL,                  -- hash of the id
    PRIMARY KEY (feed_id, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE waiting (                  -- entries to make articles of
    id INTEGER PRIMARY KEY,
    feed_id INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
    title TEXT NOT NULL,
    url TEXT,
    published INTEGER,
    author TEXT,
    html TEXT NOT NULL,
    fetched_at INTEGER NOT NULL
) STRICT;
CREATE INDEX waiting_feed ON waiting (feed_id);
ALTER TABLE article ADD COLUMN feed_id INTEGER REFERENCES feed ON DELETE SET NULL;  -- the first that brought it
CREATE INDEX article_feed ON article (feed_id, sort_at DESC, id DESC)
    WHERE feed_id IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX article_feed_unread ON article (feed_id)
    WHERE feed_id IS NOT NULL AND is_read = 0 AND deleted_at IS NULL;
