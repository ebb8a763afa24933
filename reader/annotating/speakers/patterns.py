"""The ways in which a text says whose words a quote is, and what each of them finds: how often each is right can be
measured with benchmarks/speakers.py.
"""

from dataclasses import dataclass
from enum import StrEnum

from reader.annotating.grammar.tagged_paragraphs import Phrase


class Pattern(StrEnum):
    """The ways in which a text says whose words a quote is."""

    LABEL = "label"
    LABEL_INSIDE = "label inside the marks"
    INVERTED = "said Smith"
    AFTER = "Smith said, behind"
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
    NEXT_SENTENCE = "sentence behind"
    SENTENCE_BEFORE = "sentence before"
    PARAGRAPH_BEFORE = "paragraph before"
    FRAMED = "subject of its sentence"


@dataclass(frozen=True, slots=True)
class Clause:
    """Who speaks and the place of the verb that says so, by which pattern."""

    pattern: Pattern
    speaker: Phrase
    verb: int | None
