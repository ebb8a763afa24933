"""The SQLite file: opening it, its schema, migrations."""
