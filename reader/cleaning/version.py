"""The version of the cleaner, in a module that is cheap to import."""

VERSION = 5
"""Raised when the cleaner starts to produce different articles; `broadsheet reclean` then processes stored pages again.
"""
