"""The trained block classifier: the probability that each block belongs to the article."""
