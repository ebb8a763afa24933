"""Cuts a page into blocks."""
