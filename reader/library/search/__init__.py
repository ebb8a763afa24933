"""Searching the library: queries as SQL, results, related articles."""
