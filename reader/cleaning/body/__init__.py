"""The article's own text: where it stands, and what each block of it is."""
