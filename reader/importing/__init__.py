"""Imports articles and addresses from the files of other programs, or of another library."""
