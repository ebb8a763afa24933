"""The version of the annotator, in a file that costs nothing to import: it is asked for whenever an article opens."""

VERSION = 11
"""Moves when the annotator finds other things than before: stored annotations of another version are made anew."""
