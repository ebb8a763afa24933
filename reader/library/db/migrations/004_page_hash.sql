-- By what a page is known of which another cleaner made another text.
ALTER TABLE version ADD COLUMN page_hash BLOB;  -- null in versions of before
CREATE INDEX version_page ON version (page_hash) WHERE page_hash IS NOT NULL;
