-- The texts of waiting entries, many of a feed in one row. What waited before has its text in `waiting.html`.
CREATE TABLE waiting_text (
    id INTEGER PRIMARY KEY,
    texts BLOB NOT NULL                 -- in UTF-8, one after another
) STRICT;
ALTER TABLE waiting ADD COLUMN text_row INTEGER;    -- in `waiting_text`; null where the text is in `html`
ALTER TABLE waiting ADD COLUMN text_start INTEGER;  -- its first byte, from 1 on
ALTER TABLE waiting ADD COLUMN text_length INTEGER; -- in bytes
CREATE TRIGGER waiting_taken AFTER DELETE ON waiting WHEN old.text_row IS NOT NULL BEGIN
    DELETE FROM waiting_text WHERE id = old.text_row
        AND NOT EXISTS (SELECT 1 FROM waiting WHERE feed_id = old.feed_id AND text_row = old.text_row);
END;
