"""Backups of the library: copies that are checked after writing, kept by the day and the month, and restored."""
