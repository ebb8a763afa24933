"""Finds the speakers of quotes in the languages that have tables."""
