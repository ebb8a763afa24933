"""Broadsheet: a terminal reader for news pages."""

__version__ = "0.1.0"
