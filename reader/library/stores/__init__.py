"""What the library stores beside articles: feeds, pages, corrections, searches, tags, sources."""
