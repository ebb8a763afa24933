"""Salvages a library that SQLite refuses: its pages are read one by one, and what they hold goes into a new library."""
