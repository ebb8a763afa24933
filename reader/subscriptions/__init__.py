"""Feeds that are followed: refreshing them, storing their entries, importing and exporting lists of them."""
