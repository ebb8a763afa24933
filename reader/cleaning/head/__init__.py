"""Headline, standfirst, names, dates and publisher, as lines of the page and as its metadata state them."""
