"""Processes stored pages and articles again: with a newer cleaner or annotator, or with a person's corrections."""
