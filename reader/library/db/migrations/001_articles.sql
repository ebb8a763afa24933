-- The first tables. The article table is narrow, since every list reads it; text and page lie in `version`.
CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    identity TEXT NOT NULL UNIQUE,      -- canonical address, or the hash of the text
    sort_at INTEGER NOT NULL,           -- seconds since 1970: published, or fetched
    headline TEXT NOT NULL,
    publisher TEXT,
    published TEXT,                     -- ISO 8601
    fetched_at INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    url TEXT,
    folded_title TEXT NOT NULL,
    sample TEXT UNIQUE,                 -- file name of the sample page, null for the person's own
    is_read INTEGER NOT NULL DEFAULT 0,
    is_starred INTEGER NOT NULL DEFAULT 0,
    place INTEGER NOT NULL DEFAULT 0,   -- offset of the line at the top of the screen
    current INTEGER NOT NULL,           -- number of the version to show
    deleted_at INTEGER
) STRICT;
CREATE INDEX article_newest ON article (sort_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX article_unread ON article (sort_at DESC, id DESC) WHERE is_read = 0 AND deleted_at IS NULL;
CREATE INDEX article_title ON article (folded_title) WHERE deleted_at IS NULL;
CREATE TABLE version (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    number INTEGER NOT NULL,
    fetched_at INTEGER NOT NULL,
    text_hash BLOB NOT NULL,
    annotator INTEGER NOT NULL,         -- version of the annotator
    content BLOB NOT NULL,              -- zlib of the JSON of the article and its annotations
    source TEXT NOT NULL,
    page_kind TEXT NOT NULL,
    page_url TEXT,
    page BLOB NOT NULL,                 -- zlib of the page as it came in
    UNIQUE (article_id, number)
) STRICT;
CREATE INDEX version_text ON version (text_hash);
-- Counting rows takes 12 ms at 100,000 articles; keeping count takes nothing that can be measured.
CREATE TABLE counter (
    listed INTEGER NOT NULL,            -- articles that are not deleted
    unread INTEGER NOT NULL             -- those of them that are unread
) STRICT;
INSERT INTO counter VALUES (0, 0);
CREATE TRIGGER article_added AFTER INSERT ON article WHEN new.deleted_at IS NULL BEGIN
    UPDATE counter SET listed = listed + 1, unread = unread + NOT new.is_read;
END;
CREATE TRIGGER article_gone AFTER DELETE ON article WHEN old.deleted_at IS NULL BEGIN
    UPDATE counter SET listed = listed - 1, unread = unread - NOT old.is_read;
END;
CREATE TRIGGER article_changed AFTER UPDATE OF is_read, deleted_at ON article BEGIN
    UPDATE counter SET
        listed = listed + (new.deleted_at IS NULL) - (old.deleted_at IS NULL),
        unread = unread + (new.deleted_at IS NULL AND NOT new.is_read)
                        - (old.deleted_at IS NULL AND NOT old.is_read);
END;
CREATE TABLE state (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
