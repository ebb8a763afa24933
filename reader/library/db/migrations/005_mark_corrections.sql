-- What a person said of quotes and names. The annotations in `version` are the annotator's, without it.
CREATE TABLE mark_correction (
    article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    number INTEGER NOT NULL,            -- in the order in which they were made
    mark TEXT NOT NULL,                 -- quote or name
    words TEXT NOT NULL,                -- as the article's text has them
    occurrence INTEGER,                 -- their number among equal words of the text, null for all of them
    found TEXT,                         -- the kind of name of which it is said, null for any
    said TEXT NOT NULL,                 -- speaker, nobody, no quote; a kind of name, no name
    speaker TEXT,
    PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;
