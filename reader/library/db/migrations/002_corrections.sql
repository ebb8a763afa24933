-- What a person corrected of the cleaner's work, and which cleaner that was. 0 is one of before.
ALTER TABLE version ADD COLUMN cleaner INTEGER NOT NULL DEFAULT 0;
CREATE TABLE correction (
    article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    line TEXT NOT NULL,                 -- the line's text, as it was cut from the page
    occurrence INTEGER NOT NULL,        -- its number among the lines of the page that read the same
    destination TEXT NOT NULL,
    number INTEGER NOT NULL,            -- in the order in which they were made
    PRIMARY KEY (article_id, line, occurrence)
) STRICT, WITHOUT ROWID;
CREATE TABLE site_correction (
    site TEXT NOT NULL,                 -- host of the page's address
    line TEXT NOT NULL,
    destination TEXT NOT NULL,
    PRIMARY KEY (site, line)
) STRICT, WITHOUT ROWID;
