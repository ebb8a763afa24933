-- What a feed may do besides being read, which its person decides; and how much it brought of late.
ALTER TABLE feed ADD COLUMN allows_private INTEGER NOT NULL DEFAULT 1;  -- may be on this machine or its network
ALTER TABLE feed ADD COLUMN allows_http INTEGER NOT NULL DEFAULT 0;     -- redirects from https to http are followed
ALTER TABLE feed ADD COLUMN taken INTEGER NOT NULL DEFAULT 0;           -- what was taken of it since taken_since
ALTER TABLE feed ADD COLUMN taken_since INTEGER NOT NULL DEFAULT 0;     -- seconds since 1970: when a day of it began
-- One that never answered may have come with a list: nobody typed its address.
UPDATE feed SET allows_private = 0 WHERE last_success IS NULL;
