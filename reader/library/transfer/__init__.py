"""Whole records of articles, for export and import."""
