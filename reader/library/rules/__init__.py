"""Rules: what is done to new articles that a query finds."""
