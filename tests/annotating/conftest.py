"""What the annotator found, as words instead of offsets."""

from collections.abc import Callable
from typing import NamedTuple

import pytest

from reader.annotating.entities import find_entities
from reader.annotating.quotes import find_quotes
from reader.model.annotations import QuoteKind


class Said(NamedTuple):
    """A quote as a person would name it."""

    words: str
    kind: str
    speaker: str | None
    mention: str | None
    cue: str | None


@pytest.fixture
def said() -> Callable[[str], list[Said]]:
    """The quotes of a text that stand in marks, each with its kind, its speaker's name and mention, and its verb."""
    return lambda text: [quote for quote in _quotes(text) if quote.kind != QuoteKind.INDIRECT]


@pytest.fixture
def reported() -> Callable[[str], list[Said]]:
    """The words of a text that are reported without marks, the same way."""
    return lambda text: [quote for quote in _quotes(text) if quote.kind == QuoteKind.INDIRECT]


def _quotes(text: str) -> list[Said]:
    return [
        Said(
            text[quote.start : quote.end],
            str(quote.kind),
            quote.speaker and quote.speaker.name,
            quote.speaker and text[quote.speaker.start : quote.speaker.end],
            quote.cue and text[quote.cue.start : quote.cue.end],
        )
        for quote in find_quotes(text, find_entities(text))
    ]


@pytest.fixture
def named() -> Callable[[str], list[tuple[str, str, str]]]:
    """The names of a text: the words, their kind, the canonical name."""

    def find(text: str) -> list[tuple[str, str, str]]:
        return [(text[found.start : found.end], str(found.kind), found.name) for found in find_entities(text)]

    return find
