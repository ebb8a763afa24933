"""The kinds of mentions that speak."""

from enum import Enum


class MentionKind(Enum):
    """What a mention of a speaker is."""

    PERSON = "person"
    """A name, or the owner in "Berg’s claim"."""
    PRONOUN = "pronoun"
    """A personal pronoun, a possessive one, or "who" where nothing is found that it stands for."""
    ORGANISATION = "organisation"
    """The name of an organisation or of a place."""
    ROLE = "role"
    """A common noun for people or for what they wrote: "a spokesman for the bank", "the report"."""
