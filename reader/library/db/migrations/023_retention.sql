-- How long the articles of feeds are kept, and how many; the default of all feeds is in table `state`.
ALTER TABLE feed ADD COLUMN retention TEXT;   -- as `Retention` writes it, null for the default
ALTER TABLE article ADD COLUMN is_retained INTEGER NOT NULL DEFAULT 0;  -- a person marked it unread, or restored it
