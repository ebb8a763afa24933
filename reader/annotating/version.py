"""The version of the annotator, in a module that costs nothing to import: it is read whenever an article opens."""

VERSION = 14
"""Raise it whenever the annotator's output changes: stored annotations of another version are made again."""
