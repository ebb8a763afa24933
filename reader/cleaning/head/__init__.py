"""Finds headline, standfirst, authors, dates and publisher in the page's lines and metadata."""
