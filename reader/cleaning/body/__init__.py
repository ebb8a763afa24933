"""Finds the article's text on the page and labels each block of it."""
