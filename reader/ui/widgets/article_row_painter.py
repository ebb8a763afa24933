"""Paints a row of the list of articles as segments."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment

from reader.library.rows.article_row import ArticleRow
from reader.ui.viewmodels.ages import short_age
from reader.ui.viewmodels.body_layout import cut, fit, text_width
from reader.ui.viewmodels.row_signs import SELECTED, mark_of, signs_of_row
from reader.ui.widgets.component_styles import ComponentStyles

if TYPE_CHECKING:
    from reader.searching.snippets import Snippet

MARGIN = 3
"""Cells before the text: cursor, sign, space."""

_BETWEEN = " · "
_SHORTEST_SOURCE = 4
_READABLE_SOURCE = 12
"""Cells of the source for which the reading time is written shorter."""


class ArticleRowPainter:
    """Paints the lines of a row, each of a width in cells; `layers` are the components of the row's state, such as that
    of the cursor, lowest first.
    """

    def __init__(self, style: ComponentStyles, now: int) -> None:
        """`now` is the time, in seconds, from which ages count."""
        self._style = style
        self._now = now

    def headline(self, row: ArticleRow, width: int, layers: Sequence[str]) -> list[Segment]:
        """The first line: whether the article is unread, and its headline."""
        base = self._style(*layers)
        style = self._style("headline" if row.is_read else "unread", *layers)
        return [
            Segment(f"{_bar(layers)}{mark_of(row)} ", base),
            Segment(fit(row.headline, width - MARGIN), style),
        ]

    def detail(self, row: ArticleRow, width: int, layers: Sequence[str]) -> list[Segment]:
        """The second line: the signs of the article, and where and when it was published."""
        signs = "".join(f"{sign} " for sign in signs_of_row(row))
        text = detail_text(row, max(0, width - MARGIN - len(signs)), self._now)
        detail = Segment(text, self._style("detail", *layers))
        head = self._margin(layers, SELECTED if "selected" in layers else " ")
        return [head, Segment(signs, self._style("star", *layers)), detail] if signs else [head, detail]

    def snippet(self, snippet: "Snippet | None", width: int, layers: Sequence[str]) -> list[Segment]:
        """The third line: the words around a match, with the matches highlighted."""
        room = width - MARGIN
        plain, marked = self._style("snippet", *layers), self._style("snippet", *layers, "match")
        segments = [self._margin(layers)]
        for text, is_match in snippet.pieces() if snippet else ():
            piece = cut(text, room)
            room -= text_width(piece)
            segments.append(Segment(piece, marked if is_match else plain))
        return [*segments, Segment(" " * room, plain)]

    def _margin(self, layers: Sequence[str], sign: str = " ") -> Segment:
        return Segment(f"{_bar(layers)}{sign} ", self._style(*layers))


def _bar(layers: Sequence[str]) -> str:
    """The sign of the cursor, or else of the open article, which shows them without colours too."""
    return "▌" if layers and layers[-1].startswith("cursor") else "│" if "open" in layers else " "


def detail_text(row: ArticleRow, width: int, now: int) -> str:
    """Source, age, reading time, and other sources of the story. Where space is short, the reading time is written
    shorter, then the source is cut.
    """
    source = row.source
    age, sample = short_age(row.sort_at, now), " · sample" * row.is_sample
    tail = f"{age} · {row.minutes} min read{sample}"
    if width - text_width(f"{tail}{_BETWEEN}") < min(text_width(source), _READABLE_SOURCE):
        tail = f"{age} · {row.minutes} min{sample}"
    if row.also_in:
        names = ", ".join(dict.fromkeys(filter(None, row.also_in)))
        room = width - text_width(f"{source}{_BETWEEN}{tail}{_BETWEEN}")
        named = f"also in {names}"
        tail += _BETWEEN + (named if names and text_width(named) <= room else f"also in {len(row.also_in)}")
    room = width - text_width(tail) - len(_BETWEEN)
    if not source or room < _SHORTEST_SOURCE:
        return fit(tail, width)
    return fit(fit(source, min(room, text_width(source))) + _BETWEEN + tail, width)
