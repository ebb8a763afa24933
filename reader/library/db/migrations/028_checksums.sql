-- Checksums of rows (reader/library/db/checksums.py). Rows of before get theirs when the library is checked as a whole.
CREATE TABLE checksum (
    kind INTEGER NOT NULL,              -- of which table
    key ANY NOT NULL,                   -- of its row
    hash INTEGER NOT NULL,
    PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;
INSERT INTO checksum SELECT 0, 0, 0 WHERE NOT EXISTS (SELECT 1 FROM article) AND NOT EXISTS (SELECT 1 FROM state);  -- all rows have one

-- A second copy of what no other index tells of an article, with a number by which a damaged copy is known.
CREATE INDEX article_state ON article (
    id, place, is_changed, is_retained, is_read, is_starred, is_later, is_hidden, deleted_at,
    (place * 251 + is_changed + is_retained * 2 + is_read * 4 + is_starred * 8 + is_later * 16 + is_hidden * 32
        + coalesce(deleted_at, 0)) % 65521
) WHERE (place != 0) + is_changed + is_retained + (deleted_at IS NOT NULL) > 0;
