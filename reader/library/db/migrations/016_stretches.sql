-- How many articles of a list each stretch of time has, so that a place far down is found without counting all above.
CREATE TABLE stretch (
    kind TEXT NOT NULL,
    value TEXT NOT NULL,                -- as in view_count
    bits INTEGER NOT NULL,              -- it is 2^bits seconds long
    number INTEGER NOT NULL,            -- and begins number * 2^bits seconds after 1970
    listed INTEGER NOT NULL,
    PRIMARY KEY (kind, value, bits, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER stretch_gained AFTER INSERT ON article WHEN new.deleted_at IS NULL BEGIN
    INSERT INTO stretch SELECT column1, column2, column3, column4, sum(column5) FROM (VALUES
        ('all', '', 20, new.sort_at >> 20, (new.deleted_at IS NULL AND new.behind IS NULL)),
        ('unread', '', 20, new.sort_at >> 20, (new.deleted_at IS NULL AND new.behind IS NULL AND NOT new.is_read)),
        ('all', '', 12, new.sort_at >> 12, (new.deleted_at IS NULL AND new.behind IS NULL)),
        ('unread', '', 12, new.sort_at >> 12, (new.deleted_at IS NULL AND new.behind IS NULL AND NOT new.is_read)),
        ('feed', CAST(new.feed_id AS TEXT), 20, new.sort_at >> 20, (new.deleted_at IS NULL AND new.feed_id NOTNULL)),
        ('folder', new.folder, 20, new.sort_at >> 20, (new.deleted_at IS NULL AND new.folder NOTNULL)),
        ('site', new.site, 20, new.sort_at >> 20, (new.deleted_at IS NULL AND new.site NOTNULL))
    ) GROUP BY 1, 2, 3, 4 HAVING sum(column5) != 0
    ON CONFLICT DO UPDATE SET listed = listed + excluded.listed;
END;
CREATE TRIGGER stretch_lost AFTER DELETE ON article WHEN old.deleted_at IS NULL BEGIN
    INSERT INTO stretch SELECT column1, column2, column3, column4, sum(column5) FROM (VALUES
        ('all', '', 20, old.sort_at >> 20, -(old.deleted_at IS NULL AND old.behind IS NULL)),
        ('unread', '', 20, old.sort_at >> 20, -(old.deleted_at IS NULL AND old.behind IS NULL AND NOT old.is_read)),
        ('all', '', 12, old.sort_at >> 12, -(old.deleted_at IS NULL AND old.behind IS NULL)),
        ('unread', '', 12, old.sort_at >> 12, -(old.deleted_at IS NULL AND old.behind IS NULL AND NOT old.is_read)),
        ('feed', CAST(old.feed_id AS TEXT), 20, old.sort_at >> 20, -(old.deleted_at IS NULL AND old.feed_id NOTNULL)),
        ('folder', old.folder, 20, old.sort_at >> 20, -(old.deleted_at IS NULL AND old.folder NOTNULL)),
        ('site', old.site, 20, old.sort_at >> 20, -(old.deleted_at IS NULL AND old.site NOTNULL))
    ) GROUP BY 1, 2, 3, 4 HAVING sum(column5) != 0
    ON CONFLICT DO UPDATE SET listed = listed + excluded.listed;
END;
CREATE TRIGGER stretch_changed
AFTER UPDATE OF is_read, behind, feed_id, folder, site, deleted_at, sort_at ON article
WHEN (old.is_read, old.behind IS NULL, old.feed_id, old.folder, old.site, old.deleted_at IS NULL, old.sort_at)
    IS NOT (new.is_read, new.behind IS NULL, new.feed_id, new.folder, new.site, new.deleted_at IS NULL, new.sort_at)
BEGIN
    INSERT INTO stretch SELECT column1, column2, column3, column4, sum(column5) FROM (VALUES
        ('all', '', 20, old.sort_at >> 20, -(old.deleted_at IS NULL AND old.behind IS NULL)),
        ('unread', '', 20, old.sort_at >> 20, -(old.deleted_at IS NULL AND old.behind IS NULL AND NOT old.is_read)),
        ('all', '', 12, old.sort_at >> 12, -(old.deleted_at IS NULL AND old.behind IS NULL)),
        ('unread', '', 12, old.sort_at >> 12, -(old.deleted_at IS NULL AND old.behind IS NULL AND NOT old.is_read)),
        ('feed', CAST(old.feed_id AS TEXT), 20, old.sort_at >> 20, -(old.deleted_at IS NULL AND old.feed_id NOTNULL)),
        ('folder', old.folder, 20, old.sort_at >> 20, -(old.deleted_at IS NULL AND old.folder NOTNULL)),
        ('site', old.site, 20, old.sort_at >> 20, -(old.deleted_at IS NULL AND old.site NOTNULL)),
        ('all', '', 20, new.sort_at >> 20, (new.deleted_at IS NULL AND new.behind IS NULL)),
        ('unread', '', 20, new.sort_at >> 20, (new.deleted_at IS NULL AND new.behind IS NULL AND NOT new.is_read)),
        ('all', '', 12, new.sort_at >> 12, (new.deleted_at IS NULL AND new.behind IS NULL)),
        ('unread', '', 12, new.sort_at >> 12, (new.deleted_at IS NULL AND new.behind IS NULL AND NOT new.is_read)),
        ('feed', CAST(new.feed_id AS TEXT), 20, new.sort_at >> 20, (new.deleted_at IS NULL AND new.feed_id NOTNULL)),
        ('folder', new.folder, 20, new.sort_at >> 20, (new.deleted_at IS NULL AND new.folder NOTNULL)),
        ('site', new.site, 20, new.sort_at >> 20, (new.deleted_at IS NULL AND new.site NOTNULL))
    ) GROUP BY 1, 2, 3, 4 HAVING sum(column5) != 0
    ON CONFLICT DO UPDATE SET listed = listed + excluded.listed;
END;
INSERT INTO stretch
    SELECT 'all', '', bits, sort_at >> bits, count(*) FROM article, (SELECT 12 AS bits UNION ALL SELECT 20)
        WHERE deleted_at IS NULL AND behind IS NULL GROUP BY 3, 4
    UNION ALL SELECT 'unread', '', bits, sort_at >> bits, count(*) FROM article, (SELECT 12 AS bits UNION ALL SELECT 20)
        WHERE is_read = 0 AND deleted_at IS NULL AND behind IS NULL GROUP BY 3, 4
    UNION ALL SELECT 'feed', CAST(feed_id AS TEXT), 20, sort_at >> 20, count(*) FROM article
        WHERE feed_id IS NOT NULL AND deleted_at IS NULL GROUP BY 2, 4
    UNION ALL SELECT 'folder', folder, 20, sort_at >> 20, count(*) FROM article
        WHERE folder IS NOT NULL AND deleted_at IS NULL GROUP BY 2, 4
    UNION ALL SELECT 'site', site, 20, sort_at >> 20, count(*) FROM article WHERE deleted_at IS NULL GROUP BY 2, 4;
