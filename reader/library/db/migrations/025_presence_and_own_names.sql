-- Which articles were deleted, hidden, or brought back, in that order: a search that was made before looks at these again.
CREATE TABLE presence_change (
    number INTEGER PRIMARY KEY,         -- the last ones are kept, so that it only rises
    article_id INTEGER NOT NULL
) STRICT;
CREATE TRIGGER presence_changed AFTER UPDATE OF deleted_at, is_hidden ON article
WHEN (old.deleted_at IS NULL, old.is_hidden) IS NOT (new.deleted_at IS NULL, new.is_hidden) BEGIN
    INSERT INTO presence_change (article_id) VALUES (new.id);
END;

-- Lists name an article's feed as its person does, and sort by that name.
ALTER TABLE article ADD COLUMN own_feed TEXT;   -- the person's own name of the feed that brought it, null without one
UPDATE article SET own_feed = (
    SELECT own_title FROM article_feed f JOIN feed ON feed.id = f.feed_id
    WHERE f.article_id = article.id AND own_title IS NOT NULL ORDER BY f.feed_id LIMIT 1)
WHERE id IN (SELECT article_id FROM article_feed JOIN feed ON feed.id = feed_id WHERE own_title IS NOT NULL);
CREATE TRIGGER own_feed_gained AFTER INSERT ON article_feed
WHEN (SELECT own_title FROM feed WHERE id = new.feed_id) IS NOT NULL BEGIN
    UPDATE article SET own_feed = (
        SELECT own_title FROM article_feed f JOIN feed ON feed.id = f.feed_id
        WHERE f.article_id = new.article_id AND own_title IS NOT NULL ORDER BY f.feed_id LIMIT 1)
    WHERE id = new.article_id;
END;
CREATE TRIGGER own_feed_lost AFTER DELETE ON article_feed BEGIN
    UPDATE article SET own_feed = (
        SELECT own_title FROM article_feed f JOIN feed ON feed.id = f.feed_id
        WHERE f.article_id = old.article_id AND own_title IS NOT NULL ORDER BY f.feed_id LIMIT 1)
    WHERE id = old.article_id AND own_feed IS NOT NULL;
END;
CREATE TRIGGER own_feed_renamed AFTER UPDATE OF own_title ON feed WHEN old.own_title IS NOT new.own_title BEGIN
    UPDATE article SET own_feed = (
        SELECT own_title FROM article_feed f JOIN feed ON feed.id = f.feed_id
        WHERE f.article_id = article.id AND own_title IS NOT NULL ORDER BY f.feed_id LIMIT 1)
    WHERE id IN (SELECT article_id FROM article_feed WHERE feed_id = new.id);
END;
DROP INDEX list_all_source;
CREATE INDEX list_all_source ON article (lower(coalesce(own_feed, publisher, site)), sort_at DESC, id DESC)
    WHERE deleted_at IS NULL AND behind IS NULL;
DROP INDEX list_unread_source;
CREATE INDEX list_unread_source ON article (lower(coalesce(own_feed, publisher, site)), sort_at DESC, id DESC)
    WHERE is_read = 0 AND deleted_at IS NULL AND behind IS NULL;
DROP INDEX list_starred_source;
CREATE INDEX list_starred_source ON article (lower(coalesce(own_feed, publisher, site)), sort_at DESC, id DESC)
    WHERE is_starred = 1 AND deleted_at IS NULL;
DROP INDEX list_later_source;
CREATE INDEX list_later_source ON article (lower(coalesce(own_feed, publisher, site)), sort_at DESC, id DESC)
    WHERE is_later = 1 AND deleted_at IS NULL AND behind IS NULL;
