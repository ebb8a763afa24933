"""The marks on each span of a line: names, quotes, matches. Pure; no Textual.

Marks have a fixed order, lowest first: kind of paragraph, link, name, indirect speech, quote, the current quote or
name, match, current match, selection. A span comes with all its marks, and the widget combines their styles.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.model.annotations import Annotations, Span
from reader.ui.viewmodels.body_layout import Document
from reader.ui.viewmodels.mark_kinds import NAME_KINDS, QUOTE_KINDS, MarkKind

if TYPE_CHECKING:
    from reader.model.article import Article

QUOTE, INDIRECT, CURRENT_QUOTE, CURRENT_NAME = "quote", "indirect-speech", "current-quote", "current-name"
MATCH, CURRENT_MATCH, LINK = "match", "current-match", "link"

LOOKS = {
    MarkKind.QUOTES: QUOTE,
    MarkKind.INDIRECT: INDIRECT,
    **{kind: entity.value for entity, kind in NAME_KINDS.items()},
}
"""The component of each kind of marks, as the style sheet calls it."""


class Run(NamedTuple):
    """A span of the document with the marks on it, lowest first."""

    start: int
    end: int
    marks: tuple[str, ...]


class Layer:
    """Marked spans of the document that do not overlap, sorted; found by offset in logarithmic time."""

    def __init__(self, spans: Iterable[tuple[int, int, str]]) -> None:
        """`spans` are start and end offsets with the names of marks."""
        self._spans = sorted(spans)
        self._starts = [start for start, _, _ in self._spans]
        self._ends = [end for _, end, _ in self._spans]

    def __len__(self) -> int:
        return len(self._starts)

    def within(self, start: int, end: int) -> Sequence[tuple[int, int, str]]:
        """The marked spans that overlap a span of the document."""
        return self._spans[bisect_right(self._ends, start) : bisect_left(self._starts, end)]


NO_LAYER = Layer(())


def mark_layers(document: Document, annotations: Annotations, shown: Collection[MarkKind]) -> tuple[Layer, ...]:
    """The names and quotes of the kinds that are shown, as layers over the document, lowest first."""
    offset = document.body_start
    names = Layer(
        (entity.start + offset, entity.end + offset, LOOKS[NAME_KINDS[entity.kind]])
        for entity in annotations.entities
        if NAME_KINDS[entity.kind] in shown
    )
    return names, *(
        Layer(
            (quote.start + offset, quote.end + offset, LOOKS[kind])
            for quote in annotations.quotes
            if kind in shown and QUOTE_KINDS.get(quote.kind) is kind
        )
        for kind in (MarkKind.INDIRECT, MarkKind.QUOTES)
    )


def match_layer(matches: Sequence[Span], current: int | None) -> Layer:
    """The matches of a find; `current` is the index of the current one."""
    return Layer(
        (match.start, match.end, CURRENT_MATCH if number == current else MATCH) for number, match in enumerate(matches)
    )


def split_into_runs(start: int, end: int, layers: Sequence[Layer]) -> list[Run]:
    """A span of the document, split wherever a mark begins or ends; `layers` are lowest first."""
    touching = [span for layer in layers for span in layer.within(start, end)]
    if not touching:
        return [Run(start, end, ())]
    if len(touching) == 1:
        return _around_one(start, end, *touching[0])
    borders = sorted({start, end, *(border for a, b, _ in touching for border in (a, b) if start < border < end)})
    return [
        Run(here, there, tuple([mark for a, b, mark in touching if a <= here and b >= there]))
        for here, there in zip(borders, borders[1:], strict=False)
    ]


def _around_one(start: int, end: int, first: int, last: int, mark: str) -> list[Run]:
    """The runs of a span with a single mark on it, as most marked lines have."""
    first, last = max(start, first), min(end, last)
    runs = [Run(start, first, ()), Run(first, last, (mark,)), Run(last, end, ())]
    return [run for run in runs if run.end > run.start]


def link_layer(document: Document, article: "Article") -> Layer:
    """The links in the article's text, as a layer over the document."""
    spans: list[tuple[int, int, str]] = []
    start = document.body_start
    for paragraph in article.paragraphs:
        spans += [(start + link.start, start + link.end, LINK) for link in paragraph.links]
        start += len(paragraph.text) + 1
    return Layer(spans)
