-- Searches that a person keeps.
CREATE TABLE saved_search (
    name TEXT PRIMARY KEY COLLATE NOCASE,
    query TEXT NOT NULL UNIQUE          -- as it was typed
) STRICT, WITHOUT ROWID;
