"""Finds whose words a quote is."""
