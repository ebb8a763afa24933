-- A telling that a person marked stands in front, and a story is read, or unread, as a whole.
DROP TRIGGER telling_listed;
CREATE TRIGGER telling_marked AFTER UPDATE OF deleted_at, is_later, is_starred ON article
WHEN (new.deleted_at IS NULL, new.is_later, new.is_starred) IS NOT (old.deleted_at IS NULL, old.is_later, old.is_starred)
BEGIN
    UPDATE article SET behind = CASE WHEN deleted_at IS NULL THEN nullif((
        SELECT a.id FROM sketch s JOIN article a ON a.id = s.article_id
        WHERE s.story = (SELECT story FROM sketch WHERE article_id = new.id) AND a.deleted_at IS NULL
        ORDER BY a.is_later DESC, a.is_starred DESC, a.is_read DESC, s.words DESC, a.sort_at, a.id LIMIT 1
    ), id) END
    WHERE id IN (SELECT article_id FROM sketch WHERE story = (SELECT story FROM sketch WHERE article_id = new.id));
END;
CREATE TRIGGER telling_read AFTER UPDATE OF is_read ON article WHEN new.is_read != old.is_read BEGIN
    UPDATE article SET is_read = new.is_read WHERE is_read != new.is_read
        AND id IN (SELECT article_id FROM sketch WHERE story = (SELECT story FROM sketch WHERE article_id = new.id));
END;
