"""Decides what words in quotation marks are: a sentence that somebody said, a piece of one, or scare quotes."""
