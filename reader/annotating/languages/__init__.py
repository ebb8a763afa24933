"""What finding names and speakers knows of each language: its words, as data."""
