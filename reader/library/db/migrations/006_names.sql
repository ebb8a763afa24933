-- Who is quoted and named where. Articles of before come in when another annotator goes through them.
CREATE TABLE name (
    id INTEGER PRIMARY KEY,
    folded TEXT NOT NULL UNIQUE,        -- words without case, accents and punctuation
    name TEXT NOT NULL                  -- as the first article writes it
) STRICT;
CREATE TABLE name_word (                -- each word of a folded name
    word TEXT NOT NULL,
    name_id INTEGER NOT NULL,
    PRIMARY KEY (word, name_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE mention (
    name_id INTEGER NOT NULL,
    kind INTEGER NOT NULL,              -- 0 person, 1 organisation, 2 place, 3 nationality
    article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    count INTEGER NOT NULL,
    PRIMARY KEY (name_id, kind, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_article ON mention (article_id);
CREATE TABLE said (
    name_id INTEGER NOT NULL,           -- the speaker
    article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    count INTEGER NOT NULL,             -- quotes
    PRIMARY KEY (name_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX said_article ON said (article_id);
CREATE INDEX version_annotator ON version (annotator, article_id, number);  -- else all pages are read to find few
