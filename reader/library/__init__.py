"""The library: articles and all that belongs to them, in one SQLite file."""
