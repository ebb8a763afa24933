"""Whether two texts tell the same story: shingles, sketches, and the decision."""
