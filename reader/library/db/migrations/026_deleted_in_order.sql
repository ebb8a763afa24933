-- What was deleted, by when, without what is hidden, of which there may be very much.
CREATE INDEX article_gone ON article (deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL AND is_hidden = 0;
