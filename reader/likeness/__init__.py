"""Whether two texts tell the same story."""
