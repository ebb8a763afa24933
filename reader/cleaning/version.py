"""The version of the cleaner, in a file that costs nothing to import."""

VERSION = 1
"""Moves when the cleaner makes other articles than before: `broadsheet reclean` then goes over the pages kept."""
