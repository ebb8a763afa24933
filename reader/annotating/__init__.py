"""From an Article to its quotes and names. Pure: text in, offsets out."""
