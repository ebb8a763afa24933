"""Headline, standfirst, names, dates and publisher."""
