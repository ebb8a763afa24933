"""Coreference: which mentions are of the same person or organisation, and what pronouns and "the company" stand for."""
