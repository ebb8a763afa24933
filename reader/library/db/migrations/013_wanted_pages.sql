-- Addresses that were kept elsewhere, of which no article is made yet.
CREATE TABLE wanted_page (
    id INTEGER PRIMARY KEY,
    identity TEXT NOT NULL UNIQUE,      -- canonical address
    url TEXT NOT NULL,
    title TEXT NOT NULL,
    tags TEXT NOT NULL,                 -- a JSON list
    is_read INTEGER NOT NULL,
    is_starred INTEGER NOT NULL,
    is_later INTEGER NOT NULL,
    added_at INTEGER,                   -- seconds since 1970: when it was kept
    error TEXT                          -- why it could not be fetched, null where nobody tried
) STRICT;
