-- What is kept for later, the site that a page stands on, and a person's own words for articles.
ALTER TABLE article ADD COLUMN is_later INTEGER NOT NULL DEFAULT 0;
ALTER TABLE article ADD COLUMN site TEXT NOT NULL DEFAULT '';  -- host of the address without "www.", '' where it has none
UPDATE article SET site = substr(identity, 1, instr(identity, '/') - 1) WHERE url LIKE '%://%';
CREATE TABLE tag (
    article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    tag TEXT NOT NULL COLLATE NOCASE,
    PRIMARY KEY (tag, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_article ON tag (article_id);
