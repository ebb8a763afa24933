"""The types that every package shares: articles, blocks, corrections, and their JSON and text. Pure."""
