-- An article may come by several feeds: each lists all that it brought, by the date that it gave. New: when articles came in.
DROP TRIGGER feed_moved;
DROP TRIGGER article_came_by_feed;
DROP TRIGGER view_gained;
DROP TRIGGER view_lost;
DROP TRIGGER view_changed;
DROP TRIGGER stretch_gained;
DROP TRIGGER stretch_lost;
DROP TRIGGER stretch_changed;
DROP INDEX list_feed;
DROP INDEX list_feed_unread;
DROP INDEX list_folder;
DROP INDEX list_folder_unread;

ALTER TABLE article ADD COLUMN arrived_at INTEGER NOT NULL DEFAULT 0;  -- seconds since 1970: when it came in first
UPDATE article SET arrived_at = fetched_at;
UPDATE article SET arrived_at = (SELECT min(fetched_at) FROM version WHERE article_id = article.id)
    WHERE id IN (SELECT article_id FROM version WHERE number = 2);

CREATE TABLE article_feed (             -- which feeds brought an article
    article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    feed_id INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
    sort_at INTEGER NOT NULL,           -- seconds since 1970: the date of the feed's entry
    arrived_at INTEGER NOT NULL,        -- when it came by this feed
    is_read INTEGER NOT NULL,           -- as in `article`
    is_listed INTEGER NOT NULL,         -- whether the article is not deleted
    PRIMARY KEY (article_id, feed_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE article_folder (           -- the folders of these feeds, for articles that are not deleted
    article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    folder TEXT NOT NULL,
    sort_at INTEGER NOT NULL,           -- these three as in `article`
    arrived_at INTEGER NOT NULL,
    is_read INTEGER NOT NULL,
    PRIMARY KEY (article_id, folder)
) STRICT, WITHOUT ROWID;
INSERT INTO article_feed SELECT id, feed_id, sort_at, arrived_at, is_read, deleted_at IS NULL FROM article
    WHERE feed_id IS NOT NULL;
INSERT INTO article_folder SELECT id, folder, sort_at, arrived_at, is_read FROM article
    WHERE folder IS NOT NULL AND deleted_at IS NULL;
ALTER TABLE article DROP COLUMN feed_id;
ALTER TABLE article DROP COLUMN folder;

-- An order of every list: as it came in.
CREATE INDEX list_all_arrival ON article (arrived_at DESC, sort_at DESC, id DESC)
    WHERE deleted_at IS NULL AND behind IS NULL;
CREATE INDEX list_unread_arrival ON article (arrived_at DESC, sort_at DESC, id DESC)
    WHERE is_read = 0 AND deleted_at IS NULL AND behind IS NULL;
CREATE INDEX list_starred_arrival ON article (arrived_at DESC, sort_at DESC, id DESC)
    WHERE is_starred = 1 AND deleted_at IS NULL;
CREATE INDEX list_later_arrival ON article (arrived_at DESC, sort_at DESC, id DESC)
    WHERE is_later = 1 AND deleted_at IS NULL AND behind IS NULL;
CREATE INDEX list_site_arrival ON article (site, arrived_at DESC, sort_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX list_feed_time ON article_feed (feed_id, sort_at DESC, article_id DESC) WHERE is_listed = 1;
CREATE INDEX list_feed_unread ON article_feed (feed_id, sort_at DESC, article_id DESC)
    WHERE is_listed = 1 AND is_read = 0;
CREATE INDEX list_feed_arrival ON article_feed (feed_id, arrived_at DESC, sort_at DESC, article_id DESC)
    WHERE is_listed = 1;
CREATE INDEX list_folder_time ON article_folder (folder, sort_at DESC, article_id DESC);
CREATE INDEX list_folder_unread ON article_folder (folder, sort_at DESC, article_id DESC) WHERE is_read = 0;
CREATE INDEX list_folder_arrival ON article_folder (folder, arrived_at DESC, sort_at DESC, article_id DESC);

CREATE TRIGGER view_gained AFTER INSERT ON article WHEN new.deleted_at IS NULL BEGIN
    INSERT INTO view_count SELECT column1, column2, 1, NOT new.is_read FROM (VALUES
        ('all', '', new.behind IS NULL), ('starred', '', new.is_starred),
        ('later', '', new.is_later AND new.behind IS NULL), ('samples', '', new.sample IS NOT NULL),
        ('site', new.site, 1)
    ) WHERE column3
    ON CONFLICT DO UPDATE SET listed = listed + 1, unread = unread + excluded.unread;
END;
CREATE TRIGGER view_lost AFTER DELETE ON article WHEN old.deleted_at IS NULL BEGIN
    INSERT INTO view_count SELECT column1, column2, -1, -NOT old.is_read FROM (VALUES
        ('all', '', old.behind IS NULL), ('starred', '', old.is_starred),
        ('later', '', old.is_later AND old.behind IS NULL), ('samples', '', old.sample IS NOT NULL),
        ('site', old.site, 1)
    ) WHERE column3
    ON CONFLICT DO UPDATE SET listed = listed - 1, unread = unread + excluded.unread;
END;
CREATE TRIGGER view_changed
AFTER UPDATE OF is_read, is_starred, is_later, behind, sample, site, deleted_at ON article
WHEN (old.is_read, old.is_starred, old.is_later, old.behind IS NULL, old.sample, old.site, old.deleted_at IS NULL)
    IS NOT (new.is_read, new.is_starred, new.is_later, new.behind IS NULL, new.sample, new.site,
    new.deleted_at IS NULL)
BEGIN
    INSERT INTO view_count SELECT column1, column2, column3, column4 FROM (VALUES
        ('all', '', -(old.behind IS NULL), -NOT old.is_read), ('starred', '', -old.is_starred, -NOT old.is_read),
        ('later', '', -(old.is_later AND old.behind IS NULL), -NOT old.is_read),
        ('samples', '', -(old.sample IS NOT NULL), -NOT old.is_read), ('site', old.site, -1, -NOT old.is_read)
    ) WHERE column3 AND old.deleted_at IS NULL
    ON CONFLICT DO UPDATE SET listed = listed + excluded.listed, unread = unread + excluded.unread;
    INSERT INTO view_count SELECT column1, column2, column3, NOT new.is_read FROM (VALUES
        ('all', '', new.behind IS NULL), ('starred', '', new.is_starred),
        ('later', '', new.is_later AND new.behind IS NULL), ('samples', '', new.sample IS NOT NULL),
        ('site', new.site, 1)
    ) WHERE column3 AND new.deleted_at IS NULL
    ON CONFLICT DO UPDATE SET listed = listed + excluded.listed, unread = unread + excluded.unread;
END;
CREATE TRIGGER stretch_gained AFTER INSERT ON article WHEN new.deleted_at IS NULL BEGIN
    INSERT INTO stretch SELECT column1, column2, column3, column4, column5 FROM (VALUES
        ('all', '', 20, new.sort_at >> 20, new.behind IS NULL),
        ('unread', '', 20, new.sort_at >> 20, new.behind IS NULL AND NOT new.is_read),
        ('all', '', 12, new.sort_at >> 12, new.behind IS NULL),
        ('unread', '', 12, new.sort_at >> 12, new.behind IS NULL AND NOT new.is_read),
        ('site', new.site, 20, new.sort_at >> 20, 1)
    ) WHERE column5
    ON CONFLICT DO UPDATE SET listed = listed + excluded.listed;
END;
CREATE TRIGGER stretch_lost AFTER DELETE ON article WHEN old.deleted_at IS NULL BEGIN
    INSERT INTO stretch SELECT column1, column2, column3, column4, -column5 FROM (VALUES
        ('all', '', 20, old.sort_at >> 20, old.behind IS NULL),
        ('unread', '', 20, old.sort_at >> 20, old.behind IS NULL AND NOT old.is_read),
        ('all', '', 12, old.sort_at >> 12, old.behind IS NULL),
        ('unread', '', 12, old.sort_at >> 12, old.behind IS NULL AND NOT old.is_read),
        ('site', old.site, 20, old.sort_at >> 20, 1)
    ) WHERE column5
    ON CONFLICT DO UPDATE SET listed = listed + excluded.listed;
END;
CREATE TRIGGER stretch_changed
AFTER UPDATE OF is_read, behind, site, deleted_at, sort_at ON article
WHEN (old.is_read, old.behind IS NULL, old.site, old.deleted_at IS NULL, old.sort_at)
    IS NOT (new.is_read, new.behind IS NULL, new.site, new.deleted_at IS NULL, new.sort_at)
BEGIN
    INSERT INTO stretch SELECT column1, column2, column3, column4, sum(column5) FROM (VALUES
        ('all', '', 20, old.sort_at >> 20, -(old.deleted_at IS NULL AND old.behind IS NULL)),
        ('unread', '', 20, old.sort_at >> 20, -(old.deleted_at IS NULL AND old.behind IS NULL AND NOT old.is_read)),
        ('all', '', 12, old.sort_at >> 12, -(old.deleted_at IS NULL AND old.behind IS NULL)),
        ('unread', '', 12, old.sort_at >> 12, -(old.deleted_at IS NULL AND old.behind IS NULL AND NOT old.is_read)),
        ('site', old.site, 20, old.sort_at >> 20, -(old.deleted_at IS NULL)),
        ('all', '', 20, new.sort_at >> 20, (new.deleted_at IS NULL AND new.behind IS NULL)),
        ('unread', '', 20, new.sort_at >> 20, (new.deleted_at IS NULL AND new.behind IS NULL AND NOT new.is_read)),
        ('all', '', 12, new.sort_at >> 12, (new.deleted_at IS NULL AND new.behind IS NULL)),
        ('unread', '', 12, new.sort_at >> 12, (new.deleted_at IS NULL AND new.behind IS NULL AND NOT new.is_read)),
        ('site', new.site, 20, new.sort_at >> 20, (new.deleted_at IS NULL))
    ) GROUP BY 1, 2, 3, 4 HAVING sum(column5) != 0
    ON CONFLICT DO UPDATE SET listed = listed + excluded.listed;
END;

-- Counts of feeds and folders, and what follows from what.
CREATE TRIGGER feed_gained AFTER INSERT ON article_feed WHEN new.is_listed BEGIN
    INSERT INTO view_count VALUES ('feed', CAST(new.feed_id AS TEXT), 1, NOT new.is_read)
    ON CONFLICT DO UPDATE SET listed = listed + 1, unread = unread + excluded.unread;
    INSERT INTO stretch VALUES ('feed', CAST(new.feed_id AS TEXT), 20, new.sort_at >> 20, 1)
    ON CONFLICT DO UPDATE SET listed = listed + 1;
    INSERT OR IGNORE INTO article_folder SELECT article.id, folder, sort_at, arrived_at, is_read FROM article, feed
    WHERE article.id = new.article_id AND feed.id = new.feed_id AND folder IS NOT NULL;
END;
CREATE TRIGGER feed_lost AFTER DELETE ON article_feed WHEN old.is_listed BEGIN
    INSERT INTO view_count VALUES ('feed', CAST(old.feed_id AS TEXT), -1, -NOT old.is_read)
    ON CONFLICT DO UPDATE SET listed = listed - 1, unread = unread + excluded.unread;
    INSERT INTO stretch VALUES ('feed', CAST(old.feed_id AS TEXT), 20, old.sort_at >> 20, -1)
    ON CONFLICT DO UPDATE SET listed = listed - 1;
    DELETE FROM article_folder WHERE article_id = old.article_id AND folder NOT IN (
        SELECT folder FROM article_feed o JOIN feed ON feed.id = o.feed_id
        WHERE o.article_id = old.article_id AND folder IS NOT NULL);
END;
CREATE TRIGGER feed_changed AFTER UPDATE OF sort_at, is_read, is_listed ON article_feed
WHEN (old.sort_at, old.is_read, old.is_listed) IS NOT (new.sort_at, new.is_read, new.is_listed) BEGIN
    INSERT INTO view_count VALUES ('feed', CAST(new.feed_id AS TEXT), new.is_listed - old.is_listed,
        (new.is_listed AND NOT new.is_read) - (old.is_listed AND NOT old.is_read))
    ON CONFLICT DO UPDATE SET listed = listed + excluded.listed, unread = unread + excluded.unread;
    INSERT INTO stretch SELECT 'feed', CAST(new.feed_id AS TEXT), 20, column1, sum(column2)
    FROM (VALUES (old.sort_at >> 20, -old.is_listed), (new.sort_at >> 20, new.is_listed))
    GROUP BY column1 HAVING sum(column2) != 0
    ON CONFLICT DO UPDATE SET listed = listed + excluded.listed;
END;
CREATE TRIGGER folder_gained AFTER INSERT ON article_folder BEGIN
    INSERT INTO view_count VALUES ('folder', new.folder, 1, NOT new.is_read)
    ON CONFLICT DO UPDATE SET listed = listed + 1, unread = unread + excluded.unread;
    INSERT INTO stretch VALUES ('folder', new.folder, 20, new.sort_at >> 20, 1)
    ON CONFLICT DO UPDATE SET listed = listed + 1;
END;
CREATE TRIGGER folder_lost AFTER DELETE ON article_folder BEGIN
    INSERT INTO view_count VALUES ('folder', old.folder, -1, -NOT old.is_read)
    ON CONFLICT DO UPDATE SET listed = listed - 1, unread = unread + excluded.unread;
    INSERT INTO stretch VALUES ('folder', old.folder, 20, old.sort_at >> 20, -1)
    ON CONFLICT DO UPDATE SET listed = listed - 1;
END;
CREATE TRIGGER folder_changed AFTER UPDATE OF sort_at, is_read ON article_folder
WHEN (old.sort_at, old.is_read) IS NOT (new.sort_at, new.is_read) BEGIN
    INSERT INTO view_count VALUES ('folder', new.folder, 0, old.is_read - new.is_read)
    ON CONFLICT DO UPDATE SET unread = unread + excluded.unread;
    INSERT INTO stretch SELECT 'folder', new.folder, 20, column1, sum(column2)
    FROM (VALUES (old.sort_at >> 20, -1), (new.sort_at >> 20, 1)) GROUP BY column1 HAVING sum(column2) != 0
    ON CONFLICT DO UPDATE SET listed = listed + excluded.listed;
END;
CREATE TRIGGER article_in_feeds AFTER UPDATE OF is_read, deleted_at ON article
WHEN (old.is_read, old.deleted_at IS NULL) IS NOT (new.is_read, new.deleted_at IS NULL) BEGIN
    UPDATE article_feed SET is_read = new.is_read, is_listed = new.deleted_at IS NULL WHERE article_id = new.id;
END;
CREATE TRIGGER article_in_folders AFTER UPDATE OF is_read, sort_at, deleted_at ON article
WHEN (old.is_read, old.sort_at, old.deleted_at IS NULL) IS NOT (new.is_read, new.sort_at, new.deleted_at IS NULL)
BEGIN
    DELETE FROM article_folder WHERE article_id = new.id AND new.deleted_at IS NOT NULL;
    UPDATE article_folder SET sort_at = new.sort_at, is_read = new.is_read WHERE article_id = new.id;
    INSERT OR IGNORE INTO article_folder SELECT new.id, folder, new.sort_at, new.arrived_at, new.is_read
    FROM article_feed JOIN feed ON feed.id = feed_id
    WHERE article_id = new.id AND folder IS NOT NULL AND new.deleted_at IS NULL AND old.deleted_at IS NOT NULL;
END;
CREATE TRIGGER feed_moved AFTER UPDATE OF folder ON feed WHEN old.folder IS NOT new.folder BEGIN
    DELETE FROM article_folder WHERE folder = old.folder
        AND article_id IN (SELECT article_id FROM article_feed WHERE feed_id = new.id)
        AND NOT EXISTS (SELECT 1 FROM article_feed o JOIN feed ON feed.id = o.feed_id
            WHERE o.article_id = article_folder.article_id AND feed.folder = old.folder);
    INSERT OR IGNORE INTO article_folder
    SELECT article.id, new.folder, article.sort_at, article.arrived_at, article.is_read
    FROM article_feed JOIN article ON article.id = article_id
    WHERE feed_id = new.id AND is_listed = 1 AND new.folder IS NOT NULL;
END;

-- Tags and samples in the order of arrival, too.
ALTER TABLE tagged ADD COLUMN arrived_at INTEGER NOT NULL DEFAULT 0;
UPDATE tagged SET arrived_at = (SELECT arrived_at FROM article WHERE id = article_id);
CREATE INDEX list_tag_arrival ON tagged (tag, arrived_at DESC, sorted_at DESC, article_id DESC);
CREATE INDEX list_samples_arrival ON article (arrived_at DESC, sort_at DESC, id DESC)
    WHERE sample IS NOT NULL AND deleted_at IS NULL;
DROP TRIGGER tag_given;
CREATE TRIGGER tag_given AFTER INSERT ON tag BEGIN
    INSERT OR IGNORE INTO tagged SELECT new.tag, sort_at, id, NOT is_read, arrived_at FROM article
    WHERE id = new.article_id AND deleted_at IS NULL;
END;
DROP TRIGGER tagged_changed;
CREATE TRIGGER tagged_changed AFTER UPDATE OF is_read, sort_at, deleted_at ON article
WHEN (old.is_read, old.sort_at, old.deleted_at IS NULL) IS NOT (new.is_read, new.sort_at, new.deleted_at IS NULL)
BEGIN
    DELETE FROM tagged WHERE article_id = new.id;
    INSERT INTO tagged SELECT tag, new.sort_at, new.id, NOT new.is_read, new.arrived_at FROM tag
    WHERE article_id = new.id AND new.deleted_at IS NULL;
END;

-- What a feed had: which article each entry became, and what it said, by which a corrected one is known.
ALTER TABLE entry ADD COLUMN article_id INTEGER REFERENCES article ON DELETE SET NULL;
ALTER TABLE entry ADD COLUMN content_hash BLOB;  -- of its link, date, title and text; null in libraries of before
CREATE INDEX entry_article ON entry (article_id) WHERE article_id IS NOT NULL;
ALTER TABLE waiting ADD COLUMN key BLOB NOT NULL DEFAULT x'';   -- as in `entry`
ALTER TABLE waiting ADD COLUMN sort_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE waiting ADD COLUMN attachments TEXT NOT NULL DEFAULT '[]';  -- JSON
ALTER TABLE waiting ADD COLUMN article_id INTEGER;  -- of the article that it corrects
UPDATE waiting SET sort_at = coalesce(published, fetched_at);
CREATE TABLE attachment (               -- audio, video, pictures and comments that came with an entry
    article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    number INTEGER NOT NULL,            -- in the order of the feed
    url TEXT NOT NULL,
    kind TEXT NOT NULL,                 -- audio, video, image, file, comments
    media_type TEXT,
    size INTEGER,                       -- bytes
    title TEXT,
    PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;
