"""The articles kept, in SQLite."""
