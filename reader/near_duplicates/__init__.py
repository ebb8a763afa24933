"""Near duplicates: whether two texts are the same story, by their shingles and sketches."""
