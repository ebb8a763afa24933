"""Adds many pages at once, from folders and archives, on all processors."""
