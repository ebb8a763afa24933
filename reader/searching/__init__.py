"""Searching: queries, finding text inside an article, snippets, keywords."""
