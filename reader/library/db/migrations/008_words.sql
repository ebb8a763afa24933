-- The words of articles. Those of before are indexed in the background.
CREATE VIRTUAL TABLE words USING fts5 (
    headline, standfirst, byline, publisher, body, content='', tokenize='unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE rail_words USING fts5 (
    rails, content='', tokenize='unicode61 remove_diacritics 2'
);
CREATE TABLE document (                 -- articles that are in these indexes
    article_id INTEGER PRIMARY KEY,
    place INTEGER NOT NULL,             -- its number there: sort_at * 2^24 + article_id
    print INTEGER NOT NULL              -- of its words there
) STRICT;
CREATE TABLE unindexed (
    place INTEGER PRIMARY KEY           -- of an article that is to be indexed
) STRICT;
INSERT INTO unindexed SELECT sort_at * 16777216 + id FROM article;
CREATE INDEX article_deleted ON article (id) WHERE deleted_at IS NOT NULL;
