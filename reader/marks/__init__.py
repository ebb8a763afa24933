"""What follows from the marks of an article: voices, names, and what a person corrected of them. Pure."""
