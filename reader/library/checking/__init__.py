"""Checks a library for damage, row by row and index by index, and repairs it."""
