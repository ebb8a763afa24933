"""The patterns by which a text says whose words a quote is; benchmarks/speakers.py measures how often each is right."""

from dataclasses import dataclass
from enum import StrEnum

from reader.annotating.grammar.tagged_paragraphs import Phrase


class Pattern(StrEnum):
    """The patterns by which a text says whose words a quote is."""

    LABEL = "label"
    LABEL_INSIDE = "label inside the marks"
    INVERTED = "said Smith"
    AFTER = "Smith said, after"
    ACCORDING = "according to Smith"
    COLON = "colon"
    BEFORE = "Smith said, before"
    NAMING = "Smith called it"
    JUDGING = "Smith praised"
    SIGNED = "– Smith"
    OPENED = "citing it, Smith left"
    AGENT = "called it by Smith"
    OWNED = "Smith’s claim"
    CLOSING = "at the end of its sentence"
    ANNOUNCED = "colon, paragraph before"
    CONTINUED = "goes on"
    RUN_ON = "named in a later paragraph"
    NEXT_PARAGRAPH = "next paragraph"
    NEXT_SENTENCE = "sentence after"
    SENTENCE_BEFORE = "sentence before"
    PARAGRAPH_BEFORE = "paragraph before"
    FRAMED = "subject of its sentence"


@dataclass(frozen=True, slots=True)
class Clause:
    """The phrase of a speaker and the index of the verb that says so, or None, with the pattern that found them."""

    pattern: Pattern
    speaker: Phrase
    verb: int | None
