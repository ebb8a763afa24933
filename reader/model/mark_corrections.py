"""Corrections of the annotator's marks: what a person changed of a quote or a name.

A mark is known by its words and by the number of the occurrence of these words in the article's text, so that a
correction still holds when the article is annotated again or its text grows.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from reader.base.safe_text import safe_line, safe_text
from reader.model.annotations import EntityKind, Quote


@dataclass(frozen=True, slots=True)
class QuoteCorrection:
    """A quote, and whose words it is.

    `words` are those of the quote as the text has them, quotation marks included; `occurrence` counts from 0 among the
    occurrences of these words. `speaker` is a name, None for nobody in particular; if `is_quote` is false the words are
    no quote.
    """

    words: str
    occurrence: int
    speaker: str | None = None
    is_quote: bool = True

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", safe_text(self.words))
        if self.speaker is not None:
            object.__setattr__(self, "speaker", safe_line(self.speaker).strip() or None)

    @property
    def target(self) -> tuple[str, str, int | None, EntityKind | None]:
        """The key of the mark that is corrected."""
        return "quote", self.words, self.occurrence, None


@dataclass(frozen=True, slots=True)
class NameCorrection:
    """A name, and what it names: `kind` is None for words that are no name.

    `words` are those of one mention, and `occurrence` counts from 0 among the occurrences of these words; None means
    all mentions with these words or this canonical name. `found`, if given, limits it to mentions to which the
    annotator gives that kind.
    """

    words: str
    occurrence: int | None
    kind: EntityKind | None
    found: EntityKind | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", safe_line(self.words))

    @property
    def target(self) -> tuple[str, str, int | None, EntityKind | None]:
        """The key of the mark that is corrected."""
        return "name", self.words, self.occurrence, self.found


MarkCorrection: TypeAlias = QuoteCorrection | NameCorrection


def correction_of_quote(text: str, quote: Quote, speaker: str | None = None, is_quote: bool = True) -> QuoteCorrection:
    """The correction that gives a quote of a text another speaker, or says that it is no quote."""
    words = text[quote.start : quote.end]
    return QuoteCorrection(words, occurrence_at(text, words, quote.start), speaker, is_quote)


def with_mark_correction(known: tuple[MarkCorrection, ...], new: MarkCorrection) -> tuple[MarkCorrection, ...]:
    """The corrections of an article with another one, which replaces that of the same mark."""
    return (*without_mark_correction(known, new), new)


def without_mark_correction(known: tuple[MarkCorrection, ...], old: MarkCorrection) -> tuple[MarkCorrection, ...]:
    """The corrections of an article without that of the mark that `old` corrects."""
    return tuple(one for one in known if one.target != old.target)


def without_change(
    now: tuple[MarkCorrection, ...], before: tuple[MarkCorrection, ...], after: tuple[MarkCorrection, ...]
) -> tuple[MarkCorrection, ...]:
    """Undo the change from `before` to `after` in the corrections `now`; corrections of other marks made since then, as
    in another window, stay.
    """
    if now == after:
        return before
    changed = {one.target for one in (*before, *after) if one not in before or one not in after}
    return (*(one for one in now if one.target not in changed), *(one for one in before if one.target in changed))


def occurrence_at(text: str, words: str, start: int) -> int:
    """The number of occurrences of words in a text that begin before `start`."""
    return sum(1 for _ in _offsets(text, words, start))


def offset_of(text: str, words: str, occurrence: int) -> int | None:
    """The offset of an occurrence of words in a text, counted from 0; None if there is no such occurrence."""
    return next((start for number, start in enumerate(_offsets(text, words)) if number == occurrence), None)


def _offsets(text: str, words: str, before: int | None = None) -> Iterator[int]:
    """The offsets at which words occur in a text before an offset, overlapping occurrences too."""
    start = text.find(words) if words else -1
    while start >= 0 and (before is None or start < before):
        yield start
        start = text.find(words, start + 1)
