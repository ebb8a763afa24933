-- The same story told by several articles: it is listed once, as the best telling.
CREATE TABLE sketch (
    article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    shingles BLOB NOT NULL,                 -- those in sketch_shingle, six bytes each
    words INTEGER NOT NULL,
    story INTEGER,                          -- the lowest id of the articles that tell the same, deleted ones too
    is_apart INTEGER NOT NULL DEFAULT 0     -- a person said that nothing else tells this
) STRICT;
CREATE INDEX sketch_story ON sketch (story) WHERE story IS NOT NULL;
CREATE TABLE sketch_shingle (
    shingle INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    PRIMARY KEY (shingle, article_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE likeness (                     -- each pair of articles that tell the same, both ways
    article_id INTEGER NOT NULL,
    other_id INTEGER NOT NULL,
    PRIMARY KEY (article_id, other_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE unsketched (
    article_id INTEGER PRIMARY KEY          -- articles of before, sketched in the background
) STRICT;
INSERT INTO unsketched SELECT id FROM article;
-- Where a telling is deleted or restored, another may be the best.
CREATE TRIGGER telling_listed AFTER UPDATE OF deleted_at ON article
WHEN (new.deleted_at IS NULL) != (old.deleted_at IS NULL) BEGIN
    UPDATE article SET behind = CASE WHEN deleted_at IS NULL THEN nullif((
        SELECT a.id FROM sketch s JOIN article a ON a.id = s.article_id
        WHERE s.story = (SELECT story FROM sketch WHERE article_id = new.id) AND a.deleted_at IS NULL
        ORDER BY a.is_starred DESC, a.is_read DESC, s.words DESC, a.sort_at, a.id LIMIT 1
    ), id) END
    WHERE id IN (SELECT article_id FROM sketch WHERE story = (SELECT story FROM sketch WHERE article_id = new.id));
END;
