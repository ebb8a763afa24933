"""The main screen and the dialogues above it."""
