-- A search that is kept remembers the list that it was made in.
CREATE TABLE search_in_view (
    name TEXT PRIMARY KEY COLLATE NOCASE,
    query TEXT NOT NULL,                -- as it was typed
    view TEXT NOT NULL,
    UNIQUE (query, view)
) STRICT, WITHOUT ROWID;
INSERT INTO search_in_view SELECT name, query, 'all' FROM saved_search;
DROP TABLE saved_search;
ALTER TABLE search_in_view RENAME TO saved_search;
