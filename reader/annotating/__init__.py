"""Finds quotes with their speakers, and named entities, in an article. Pure: text in, offsets out."""
