"""Gathers the quotes of an article by speaker: the rows of the voices panel. Pure."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from reader.model.annotations import IN_MARKS, Annotations, EntityKind, Quote, QuoteKind
from reader.model.reading_time import count_words

_NO_MARKS = dict.fromkeys(map(ord, '"“”„«»‹›「」『』'), " ")


class Voice(NamedTuple):
    """A speaker with all of their quotes, in order.

    `name` is None for quotes without a speaker; `kind` is that of the name, None for a group or a role ("the police");
    `words` counts the words of all the quotes.
    """

    name: str | None
    kind: EntityKind | None
    quotes: tuple[Quote, ...]
    words: int


def voices_of(text: str, annotations: Annotations, kinds: Collection[QuoteKind] = IN_MARKS) -> tuple[Voice, ...]:
    """The speakers of an article in order of their first quote, the quotes without a speaker last; `text` is
    `Article.text`.

    Only quotes of the given kinds count; scare quotes never do.
    """
    kinds_of_names = _kinds_of_names(annotations)
    voices = [
        Voice(
            _name_of(quotes[0]) if key else None,
            kinds_of_names.get(key),
            tuple(quotes),
            sum(words_in(text, one) for one in quotes),
        )
        for key, quotes in _by_speaker(annotations, kinds).items()
    ]
    return tuple(sorted(voices, key=lambda voice: voice.name is None))


def _by_speaker(annotations: Annotations, kinds: Collection[QuoteKind]) -> dict[str, list[Quote]]:
    """The quotes of each speaker by folded name, "" for those without a speaker."""
    gathered: dict[str, list[Quote]] = {}
    for quote in annotations.quotes:
        if quote.kind in kinds and quote.kind is not QuoteKind.SCARE:
            gathered.setdefault(_folded(_name_of(quote)), []).append(quote)
    return gathered


def _name_of(quote: Quote) -> str:
    return quote.speaker.name if quote.speaker else ""


def _kinds_of_names(annotations: Annotations) -> dict[str, EntityKind]:
    kinds: dict[str, EntityKind] = {}
    for entity in annotations.entities:
        kinds.setdefault(_folded(entity.name), entity.kind)
    return kinds


def words_in(text: str, quote: Quote) -> int:
    """The number of words of a quote."""
    return count_words(text[quote.start : quote.end].translate(_NO_MARKS))


def shares(voices: Iterable[Voice]) -> tuple[float, ...]:
    """Each voice's share of all words quoted, from 0 to 1; they add up to 1, or are all 0 if no word is quoted."""
    words = [voice.words for voice in voices]
    total = sum(words)
    return tuple(count / total if total else 0.0 for count in words)


def _folded(name: str) -> str:
    """A name without case and extra spaces: equal for two spellings of the same name."""
    return " ".join(name.casefold().split())
