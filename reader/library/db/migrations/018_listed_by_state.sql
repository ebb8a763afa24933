-- What programs list by its state, every telling of a story.
CREATE INDEX article_unread ON article (sort_at DESC, id DESC) WHERE is_read = 0 AND deleted_at IS NULL;
CREATE INDEX article_later ON article (sort_at DESC, id DESC) WHERE is_later = 1 AND deleted_at IS NULL;
