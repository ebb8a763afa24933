"""Once more over what the library keeps: with another cleaner, another annotator, or what a person corrected."""
