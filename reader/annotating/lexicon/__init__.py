"""Word lists that several packages of the annotator share, and the inflection of verbs."""
