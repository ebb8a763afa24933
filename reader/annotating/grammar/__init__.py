"""The sentences of a text as far as speech needs them: words and their classes, phrases, subjects."""
