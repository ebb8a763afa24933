"""Which stretch of a line has which marks: names, quotes, matches. Pure; no Textual.

Marks are laid over each other in a fixed order, lowest first: kind of paragraph, name, quote, match, current match,
selection. A stretch of text is given with the names of all the marks on it, and the widget makes one style of them.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.article import Annotations, Article, EntityKind, QuoteKind, Span
from reader.ui.body_layout import Document

SHOWN_ENTITIES = {
    EntityKind.PERSON: "person",
    EntityKind.ORGANISATION: "organisation",
    EntityKind.PLACE: "place",
}
"""Nationalities and dates are found too, but marking them would mark half the text."""

SHOWN_QUOTES = frozenset({QuoteKind.DIRECT, QuoteKind.PARTIAL})

QUOTE, CURRENT_QUOTE, MATCH, CURRENT_MATCH, LINK = "quote", "current-quote", "match", "current-match", "link"


class Run(NamedTuple):
    """A stretch of the document with the marks on it, lowest first."""

    start: int
    end: int
    marks: tuple[str, ...]


class Layer:
    """Stretches of the document that carry marks, none overlapping, in order; found by place in logarithmic time."""

    def __init__(self, spans: Iterable[tuple[int, int, str]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _, _ in ordered]
        self._ends = [end for _, end, _ in ordered]
        self._marks = [mark for _, _, mark in ordered]

    def __len__(self) -> int:
        return len(self._starts)

    def within(self, start: int, end: int) -> Iterable[tuple[int, int, str]]:
        """The stretches that touch a part of the document."""
        first = bisect_right(self._ends, start)
        last = bisect_left(self._starts, end)
        return zip(self._starts[first:last], self._ends[first:last], self._marks[first:last], strict=True)


NO_LAYER = Layer(())


def entity_layer(document: Document, annotations: Annotations) -> Layer:
    """The names that are shown, as stretches of the document."""
    offset = document.body_start
    return Layer(
        (entity.start + offset, entity.end + offset, SHOWN_ENTITIES[entity.kind])
        for entity in annotations.entities
        if entity.kind in SHOWN_ENTITIES
    )


def quote_layer(document: Document, annotations: Annotations) -> Layer:
    """The quotes that are shown, as stretches of the document."""
    offset = document.body_start
    return Layer(
        (quote.start + offset, quote.end + offset, QUOTE) for quote in annotations.quotes if quote.kind in SHOWN_QUOTES
    )


def match_layer(matches: Sequence[Span], current: int | None) -> Layer:
    """The matches of a search; the current one apart."""
    return Layer(
        (match.start, match.end, CURRENT_MATCH if number == current else MATCH) for number, match in enumerate(matches)
    )


def split_into_runs(start: int, end: int, layers: Sequence[Layer]) -> list[Run]:
    """A stretch of the document cut wherever a mark begins or ends; `layers` are lowest first."""
    touching = [(a, b, mark) for layer in layers for a, b, mark in layer.within(start, end)]
    if not touching:
        return [Run(start, end, ())]
    cuts = {start, end}
    for a, b, _ in touching:
        cuts.add(max(a, start))
        cuts.add(min(b, end))
    places = sorted(cuts)
    return [
        Run(here, there, tuple(mark for a, b, mark in touching if a <= here and b >= there))
        for here, there in zip(places, places[1:], strict=False)
    ]


def link_layer(document: Document, article: Article) -> Layer:
    """The links in the article's text, as stretches of the document."""
    spans: list[tuple[int, int, str]] = []
    start = document.body_start
    for paragraph in article.paragraphs:
        spans += [(start + link.start, start + link.end, LINK) for link in paragraph.links]
        start += len(paragraph.text) + 1
    return Layer(spans)
