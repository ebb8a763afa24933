"""What a person says of a mark, a quote or a name, against the annotator.

A mark is known by its words and by their place among equal words of the article's text, so that what was said of it
holds when the article is annotated anew, or its text grows.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from reader.base.safe_text import safe_line, safe_text
from reader.model.article import EntityKind, Quote


@dataclass(frozen=True, slots=True)
class QuoteCorrection:
    """A quote, and whose words it is.

    `words` are those of the quote as the text has them, marks included; `occurrence` counts from 0 among the places of
    the text that read so. `speaker` is a name, None for nobody in particular; where `is_quote` is false the words are
    no quote, whoever wrote them.
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
        """What names the mark of which it is said."""
        return "quote", self.words, self.occurrence, None


@dataclass(frozen=True, slots=True)
class NameCorrection:
    """A name, and what it names: `kind` is None for words that are no name.

    `words` are those of one mention, and `occurrence` counts from 0 among the places of the text that read so; without
    one it is said of all mentions that read so or have that canonical name. Where `found` is given, it is said only of
    those to which the annotator gives that kind.
    """

    words: str
    occurrence: int | None
    kind: EntityKind | None
    found: EntityKind | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", safe_line(self.words))

    @property
    def target(self) -> tuple[str, str, int | None, EntityKind | None]:
        """What names the mark of which it is said."""
        return "name", self.words, self.occurrence, self.found


MarkCorrection: TypeAlias = QuoteCorrection | NameCorrection


def correction_of_quote(text: str, quote: Quote, speaker: str | None = None, is_quote: bool = True) -> QuoteCorrection:
    """What says of a quote, in the text of its article, who spoke."""
    words = text[quote.start : quote.end]
    return QuoteCorrection(words, occurrence_at(text, words, quote.start), speaker, is_quote)


def correction_of_mention(text: str, start: int, end: int, kind: EntityKind | None) -> NameCorrection:
    """What says of one mention of a name, by its place in the text of its article, what it names."""
    words = text[start:end]
    return NameCorrection(words, occurrence_at(text, words, start), kind)


def with_mark_correction(known: tuple[MarkCorrection, ...], new: MarkCorrection) -> tuple[MarkCorrection, ...]:
    """The corrections of an article with one more, in place of what was said of the same mark."""
    return (*without_mark_correction(known, new), new)


def without_mark_correction(known: tuple[MarkCorrection, ...], old: MarkCorrection) -> tuple[MarkCorrection, ...]:
    """The corrections of an article without what was said of the mark of one."""
    return tuple(one for one in known if one.target != old.target)


def without_change(
    now: tuple[MarkCorrection, ...], before: tuple[MarkCorrection, ...], after: tuple[MarkCorrection, ...]
) -> tuple[MarkCorrection, ...]:
    """The corrections of an article without the change that made `after` of `before`; what has been said of other marks
    since then, as in another window, stays.
    """
    if now == after:
        return before
    changed = {one.target for one in (*before, *after) if one not in before or one not in after}
    return (*(one for one in now if one.target not in changed), *(one for one in before if one.target in changed))


def occurrence_at(text: str, words: str, start: int) -> int:
    """How many places before `start` read like the words that stand there."""
    return sum(1 for _ in _offsets(text, words, start))


def offset_of(text: str, words: str, occurrence: int) -> int | None:
    """Where words stand in a text for that time, counted from 0; None if they do not."""
    return next((start for number, start in enumerate(_offsets(text, words)) if number == occurrence), None)


def _offsets(text: str, words: str, before: int | None = None) -> Iterator[int]:
    """The places that read so and begin before another, those that run into each other too."""
    start = text.find(words) if words else -1
    while start >= 0 and (before is None or start < before):
        yield start
        start = text.find(words, start + 1)
