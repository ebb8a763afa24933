"""Feeds that one follows: visiting them, making articles of their entries, taking lists of them in and out."""
