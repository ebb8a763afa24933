"""The indexes that are derived from articles: words, names, story clusters."""
