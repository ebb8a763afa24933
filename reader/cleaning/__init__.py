"""Extracts the article from a Page. Pure functions: no files, no network, no clock."""
