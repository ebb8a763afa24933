-- How much of a page is not in its article.
ALTER TABLE version ADD COLUMN left_out INTEGER NOT NULL DEFAULT 0;  -- characters of its lines
