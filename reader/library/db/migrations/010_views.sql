-- The views of the list, each read in the order of an index, and how many articles stand in each.
ALTER TABLE article ADD COLUMN behind INTEGER REFERENCES article ON DELETE SET NULL;  -- what tells its story better
ALTER TABLE article ADD COLUMN folder TEXT;  -- of its feed
UPDATE article SET folder = (SELECT folder FROM feed WHERE feed.id = feed_id) WHERE feed_id IS NOT NULL;
CREATE TRIGGER feed_moved AFTER UPDATE OF folder ON feed WHEN old.folder IS NOT new.folder BEGIN
    UPDATE article SET folder = new.folder WHERE feed_id = new.id;
END;
CREATE TRIGGER article_came_by_feed AFTER UPDATE OF feed_id ON article WHEN old.feed_id IS NOT new.feed_id BEGIN
    UPDATE article SET folder = (SELECT folder FROM feed WHERE feed.id = new.feed_id) WHERE id = new.id;
END;

CREATE INDEX article_behind ON article (behind) WHERE behind IS NOT NULL;
DROP INDEX article_unread;
DROP INDEX article_feed;
DROP INDEX article_feed_unread;
CREATE INDEX list_all_time ON article (sort_at DESC, id DESC)
    WHERE deleted_at IS NULL AND behind IS NULL;
CREATE INDEX list_all_headline ON article (folded_title, sort_at DESC, id DESC)
    WHERE deleted_at IS NULL AND behind IS NULL;
CREATE INDEX list_all_source ON article (lower(coalesce(publisher, site)), sort_at DESC, id DESC)
    WHERE deleted_at IS NULL AND behind IS NULL;
CREATE INDEX list_all_shortest ON article (minutes, sort_at DESC, id DESC)
    WHERE deleted_at IS NULL AND behind IS NULL;
CREATE INDEX list_all_longest ON article (minutes DESC, sort_at DESC, id DESC)
    WHERE deleted_at IS NULL AND behind IS NULL;
CREATE INDEX list_unread_time ON article (sort_at DESC, id DESC)
    WHERE is_read = 0 AND deleted_at IS NULL AND behind IS NULL;
CREATE INDEX list_unread_headline ON article (folded_title, sort_at DESC, id DESC)
    WHERE is_read = 0 AND deleted_at IS NULL AND behind IS NULL;
CREATE INDEX list_unread_source ON article (lower(coalesce(publisher, site)), sort_at DESC, id DESC)
    WHERE is_read = 0 AND deleted_at IS NULL AND behind IS NULL;
CREATE INDEX list_unread_shortest ON article (minutes, sort_at DESC, id DESC)
    WHERE is_read = 0 AND deleted_at IS NULL AND behind IS NULL;
CREATE INDEX list_unread_longest ON article (minutes DESC, sort_at DESC, id DESC)
    WHERE is_read = 0 AND deleted_at IS NULL AND behind IS NULL;
CREATE INDEX list_starred_time ON article (sort_at DESC, id DESC)
    WHERE is_starred = 1 AND deleted_at IS NULL;
CREATE INDEX list_starred_headline ON article (folded_title, sort_at DESC, id DESC)
    WHERE is_starred = 1 AND deleted_at IS NULL;
CREATE INDEX list_starred_source ON article (lower(coalesce(publisher, site)), sort_at DESC, id DESC)
    WHERE is_starred = 1 AND deleted_at IS NULL;
CREATE INDEX list_starred_shortest ON article (minutes, sort_at DESC, id DESC)
    WHERE is_starred = 1 AND deleted_at IS NULL;
CREATE INDEX list_starred_longest ON article (minutes DESC, sort_at DESC, id DESC)
    WHERE is_starred = 1 AND deleted_at IS NULL;
CREATE INDEX list_later_time ON article (sort_at DESC, id DESC)
    WHERE is_later = 1 AND deleted_at IS NULL AND behind IS NULL;
CREATE INDEX list_later_headline ON article (folded_title, sort_at DESC, id DESC)
    WHERE is_later = 1 AND deleted_at IS NULL AND behind IS NULL;
CREATE INDEX list_later_source ON article (lower(coalesce(publisher, site)), sort_at DESC, id DESC)
    WHERE is_later = 1 AND deleted_at IS NULL AND behind IS NULL;
CREATE INDEX list_later_shortest ON article (minutes, sort_at DESC, id DESC)
    WHERE is_later = 1 AND deleted_at IS NULL AND behind IS NULL;
CREATE INDEX list_later_longest ON article (minutes DESC, sort_at DESC, id DESC)
    WHERE is_later = 1 AND deleted_at IS NULL AND behind IS NULL;
CREATE INDEX list_samples ON article (sort_at DESC, id DESC) WHERE sample IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX list_feed ON article (feed_id, sort_at DESC, id DESC) WHERE feed_id IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX list_feed_unread ON article (feed_id, sort_at DESC, id DESC)
    WHERE feed_id IS NOT NULL AND is_read = 0 AND deleted_at IS NULL;
CREATE INDEX list_folder ON article (folder, sort_at DESC, id DESC) WHERE folder IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX list_folder_unread ON article (folder, sort_at DESC, id DESC)
    WHERE folder IS NOT NULL AND is_read = 0 AND deleted_at IS NULL;
CREATE INDEX list_site ON article (site, sort_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX list_site_unread ON article (site, sort_at DESC, id DESC) WHERE is_read = 0 AND deleted_at IS NULL;

CREATE TABLE view_count (
    kind TEXT NOT NULL,
    value TEXT NOT NULL,                -- which of that kind, '' where there is one
    listed INTEGER NOT NULL,
    unread INTEGER NOT NULL,
    PRIMARY KEY (kind, value)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER view_gained AFTER INSERT ON article WHEN new.deleted_at IS NULL BEGIN
    INSERT INTO view_count SELECT column1, column2, 1, NOT new.is_read FROM (VALUES
        ('all', '', new.behind IS NULL), ('starred', '', new.is_starred),
        ('later', '', new.is_later AND new.behind IS NULL), ('samples', '', new.sample IS NOT NULL),
        ('feed', CAST(new.feed_id AS TEXT), new.feed_id IS NOT NULL), ('folder', new.folder, new.folder IS NOT NULL),
        ('site', new.site, 1)
    ) WHERE column3
    ON CONFLICT DO UPDATE SET listed = listed + 1, unread = unread + excluded.unread;
END;
CREATE TRIGGER view_lost AFTER DELETE ON article WHEN old.deleted_at IS NULL BEGIN
    INSERT INTO view_count SELECT column1, column2, -1, -NOT old.is_read FROM (VALUES
        ('all', '', old.behind IS NULL), ('starred', '', old.is_starred),
        ('later', '', old.is_later AND old.behind IS NULL), ('samples', '', old.sample IS NOT NULL),
        ('feed', CAST(old.feed_id AS TEXT), old.feed_id IS NOT NULL), ('folder', old.folder, old.folder IS NOT NULL),
        ('site', old.site, 1)
    ) WHERE column3
    ON CONFLICT DO UPDATE SET listed = listed - 1, unread = unread + excluded.unread;
END;
CREATE TRIGGER view_changed
AFTER UPDATE OF is_read, is_starred, is_later, behind, sample, feed_id, folder, site, deleted_at ON article
WHEN (old.is_read, old.is_starred, old.is_later, old.behind IS NULL, old.sample, old.feed_id, old.folder, old.site,
    old.deleted_at IS NULL)
    IS NOT (new.is_read, new.is_starred, new.is_later, new.behind IS NULL, new.sample, new.feed_id, new.folder,
    new.site, new.deleted_at IS NULL)
BEGIN
    INSERT INTO view_count SELECT column1, column2, column3, column4 FROM (VALUES
        ('all', '', -(old.behind IS NULL), -NOT old.is_read), ('starred', '', -old.is_starred, -NOT old.is_read),
        ('later', '', -(old.is_later AND old.behind IS NULL), -NOT old.is_read),
        ('samples', '', -(old.sample IS NOT NULL), -NOT old.is_read),
        ('feed', CAST(old.feed_id AS TEXT), -(old.feed_id IS NOT NULL), -NOT old.is_read),
        ('folder', old.folder, -(old.folder IS NOT NULL), -NOT old.is_read), ('site', old.site, -1, -NOT old.is_read)
    ) WHERE column3 AND old.deleted_at IS NULL
    ON CONFLICT DO UPDATE SET listed = listed + excluded.listed, unread = unread + excluded.unread;
    INSERT INTO view_count SELECT column1, column2, column3, NOT new.is_read FROM (VALUES
        ('all', '', new.behind IS NULL), ('starred', '', new.is_starred),
        ('later', '', new.is_later AND new.behind IS NULL), ('samples', '', new.sample IS NOT NULL),
        ('feed', CAST(new.feed_id AS TEXT), new.feed_id IS NOT NULL), ('folder', new.folder, new.folder IS NOT NULL),
        ('site', new.site, 1)
    ) WHERE column3 AND new.deleted_at IS NULL
    ON CONFLICT DO UPDATE SET listed = listed + excluded.listed, unread = unread + excluded.unread;
END;
-- Read straight through: by an index each row would be looked up by itself, which takes four times as long.
INSERT INTO view_count
    SELECT 'all', '', count(*), total(NOT is_read) FROM article NOT INDEXED
        WHERE deleted_at IS NULL AND behind IS NULL
    UNION ALL SELECT 'starred', '', count(*), total(NOT is_read) FROM article NOT INDEXED
        WHERE is_starred = 1 AND deleted_at IS NULL
    UNION ALL SELECT 'samples', '', count(*), total(NOT is_read) FROM article NOT INDEXED
        WHERE sample IS NOT NULL AND deleted_at IS NULL
    UNION ALL SELECT 'later', '', count(*), total(NOT is_read) FROM article NOT INDEXED
        WHERE is_later = 1 AND deleted_at IS NULL
    UNION ALL SELECT 'feed', CAST(feed_id AS TEXT), count(*), total(NOT is_read) FROM article NOT INDEXED
        WHERE feed_id IS NOT NULL AND deleted_at IS NULL GROUP BY feed_id
    UNION ALL SELECT 'folder', folder, count(*), total(NOT is_read) FROM article NOT INDEXED
        WHERE folder IS NOT NULL AND deleted_at IS NULL GROUP BY folder
    UNION ALL SELECT 'site', site, count(*), total(NOT is_read) FROM article NOT INDEXED
        WHERE deleted_at IS NULL GROUP BY site;

-- The articles of a tag that are not deleted, in the order of the list.
CREATE TABLE tagged (
    tag TEXT NOT NULL COLLATE NOCASE,
    sorted_at INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    unread INTEGER NOT NULL,
    PRIMARY KEY (tag, sorted_at, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tagged_article ON tagged (article_id);
CREATE TRIGGER tagged_added AFTER INSERT ON tagged BEGIN
    INSERT INTO view_count VALUES ('tag', lower(new.tag), 1, new.unread)
    ON CONFLICT DO UPDATE SET listed = listed + 1, unread = unread + new.unread;
END;
CREATE TRIGGER tagged_gone AFTER DELETE ON tagged BEGIN
    UPDATE view_count SET listed = listed - 1, unread = unread - old.unread
    WHERE kind = 'tag' AND value = lower(old.tag);
END;
INSERT INTO tagged SELECT tag, sort_at, id, NOT is_read FROM tag JOIN article ON id = article_id
    WHERE deleted_at IS NULL;
CREATE TRIGGER tag_given AFTER INSERT ON tag BEGIN
    INSERT OR IGNORE INTO tagged SELECT new.tag, sort_at, id, NOT is_read FROM article
    WHERE id = new.article_id AND deleted_at IS NULL;
END;
CREATE TRIGGER tag_taken AFTER DELETE ON tag BEGIN
    DELETE FROM tagged WHERE article_id = old.article_id AND tag = old.tag;
END;
CREATE TRIGGER tagged_changed AFTER UPDATE OF is_read, sort_at, deleted_at ON article
WHEN (old.is_read, old.sort_at, old.deleted_at IS NULL) IS NOT (new.is_read, new.sort_at, new.deleted_at IS NULL)
BEGIN
    DELETE FROM tagged WHERE article_id = new.id;
    INSERT INTO tagged SELECT tag, new.sort_at, new.id, NOT new.is_read FROM tag
    WHERE article_id = new.id AND new.deleted_at IS NULL;
END;
