-- Whether another text of an article came since it was read, which nobody has looked at yet.
ALTER TABLE article ADD COLUMN is_changed INTEGER NOT NULL DEFAULT 0;
