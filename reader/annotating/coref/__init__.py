"""Which mentions are of the same person or organisation, and whom a pronoun stands for."""
