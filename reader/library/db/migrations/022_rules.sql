-- Rules: what is done to new articles that a query finds. Hidden articles: in no list, but never dropped.
ALTER TABLE article ADD COLUMN is_hidden INTEGER NOT NULL DEFAULT 0;  -- where 1, deleted_at is set too: lists and counts go by that
CREATE INDEX article_hidden ON article (sort_at DESC, id DESC) WHERE is_hidden = 1;

CREATE TABLE rule (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,          -- in the order in which rules are applied
    query TEXT NOT NULL,                -- as typed
    tags TEXT NOT NULL,                 -- JSON: tags that it gives
    command TEXT NOT NULL,              -- that it runs, as typed; '' for none
    stars INTEGER NOT NULL,
    saves_for_later INTEGER NOT NULL,
    marks_read INTEGER NOT NULL,
    hides INTEGER NOT NULL,
    notifies INTEGER NOT NULL,
    stops INTEGER NOT NULL,             -- whether no later rule is applied to an article that it matches
    is_on INTEGER NOT NULL,
    matched INTEGER NOT NULL DEFAULT 0, -- articles that it matched so far
    matched_at INTEGER                  -- when last, in seconds since 1970
) STRICT;
CREATE TABLE rule_feed (                -- the feeds of a rule that is not for all
    rule_id INTEGER NOT NULL REFERENCES rule ON DELETE CASCADE,
    url TEXT NOT NULL,                  -- the address: it stays that of the feed if that is unfollowed and followed again
    PRIMARY KEY (rule_id, url)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER rule_feed_moved AFTER UPDATE OF url ON feed WHEN old.url != new.url BEGIN
    UPDATE OR REPLACE rule_feed SET url = new.url WHERE url = old.url;
END;
