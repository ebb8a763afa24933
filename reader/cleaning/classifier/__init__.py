"""The learnt classifier: how likely each block belongs to the article."""
