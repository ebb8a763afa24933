"""The frozen types of what is marked in an article's text: quotes with their speakers, and names.

Offsets are half-open, in code points, into `Article.text`.
"""

from enum import StrEnum
from typing import NamedTuple


class QuoteKind(StrEnum):
    """How words are quoted: a sentence, a piece of one, reported without quotation marks; or scare quotes, which quote
    nobody.
    """

    DIRECT = "direct"
    PARTIAL = "partial"
    INDIRECT = "indirect"
    SCARE = "scare"


IN_MARKS = frozenset({QuoteKind.DIRECT, QuoteKind.PARTIAL})
"""Kinds of quotes in quotation marks that are somebody's words."""


class EntityKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    NATIONALITY = "nationality"
    DATE = "date"


class Span(NamedTuple):
    """A half-open range of `Article.text`, in code points."""

    start: int
    end: int


class Speaker(NamedTuple):
    """Whose words a quote is: the mention in the text that says so, and the speaker's canonical name.

    The mention is empty, at the start of the quote, if a person corrected the speaker to somebody whom the text does
    not name.
    """

    start: int
    end: int
    name: str


class Quote(NamedTuple):
    """Words that somebody said, quotation marks included; `cue` is the verb that says so."""

    start: int
    end: int
    kind: QuoteKind
    speaker: Speaker | None = None
    cue: Span | None = None


class Entity(NamedTuple):
    """A mention of a name; `name` is the canonical form that all mentions of the same entity share."""

    start: int
    end: int
    kind: EntityKind
    name: str


class Annotations(NamedTuple):
    """What was found in an article's text, in order of `start`. `version` is that of the annotator."""

    quotes: tuple[Quote, ...] = ()
    entities: tuple[Entity, ...] = ()
    version: int = 0
