"""Paints the lines of the list of articles as strips, and caches these."""

import time
from collections.abc import Callable, Mapping, Sequence

from rich.segment import Segment
from textual.strip import Strip

from reader.library.rows.article_row import ArticleRow
from reader.ui.actions.keys import with_keys_named
from reader.ui.viewmodels.body_layout import fit, wrap
from reader.ui.viewmodels.list_cursor import ListCursor
from reader.ui.viewmodels.paged_rows import PagedRows
from reader.ui.widgets.article_row_painter import MARGIN, ArticleRowPainter
from reader.ui.widgets.component_styles import ComponentStyles
from reader.ui.widgets.line_finisher import LineFinisher

_MOST_STRIPS = 2_000


class ArticleListPainter:
    """Paints rows, or the sentences of an empty list. Ages count from the time of the last `restart`."""

    def __init__(self, style: ComponentStyles, finisher: Callable[[], LineFinisher], keys: Mapping[str, str]) -> None:
        """`finisher` returns the `LineFinisher` of a frame; `keys` are the keys of actions by their ids."""
        self._style = style
        self._finisher = finisher
        self._keys = keys
        self._strips: dict[tuple[object, ...], Strip] = {}
        self.restart()

    def restart(self) -> None:
        """Paint other rows from now on."""
        self._painter = ArticleRowPainter(self._style, int(time.time()))
        self._strips.clear()

    def clear(self) -> None:
        """Drop what was painted in the old styles."""
        self._strips.clear()

    def strips(
        self, at: ListCursor, has_focus: bool, open_id: int | None, numbers: range, width: int, thumb: range
    ) -> list[Strip]:
        """Lines of the content, from the cache where possible. `has_focus` says whether the list has the keys, as the
        cursor shows; `open_id` is the article that the body shows; `width` is in cells.
        """
        rows, cache = at.rows, self._strips
        if rows is None or not rows.count or width <= MARGIN:
            return self._empty(rows, numbers, width)
        cursor = "cursor" if has_focus else "cursor-blurred"
        strips: list[Strip] = []
        for number in numbers:
            index, part = divmod(number, rows.lines)
            row = rows.row_at(index)
            here, is_open = index == at.index, row is not None and row.id == open_id
            is_selected = row is not None and at.has_selected(index, row)
            key = (row, part, width, here and cursor, is_open, is_selected, number in thumb)
            strip = cache.get(key)
            if strip is None:
                layers = [*(["open"] if is_open else []), *(["selected"] if is_selected else [])]
                layers += [cursor] if here else []
                if len(cache) > _MOST_STRIPS:
                    cache.clear()
                segments = self._paint(rows, row, part, width, layers)
                strip = cache[key] = self._finisher()(segments, width if segments else 0, self._edge(number in thumb))
            strips.append(strip)
        return strips

    def _paint(
        self, rows: PagedRows, row: ArticleRow | None, part: int, width: int, layers: Sequence[str]
    ) -> list[Segment]:
        if row is None:
            return []
        if part == 2:
            return self._painter.snippet(rows.snippet(row), width, layers)
        return (self._painter.detail if part else self._painter.headline)(row, width, layers)

    def _edge(self, thumb: bool) -> Segment:
        """The last column: the line between list and article, or the thumb of the scroll bar."""
        return Segment("▐" if thumb else "▕", self._style("thumb" if thumb else "edge"))

    def _empty(self, rows: PagedRows | None, numbers: range, width: int) -> list[Strip]:
        sentences = rows.nothing if rows is not None and width > MARGIN else ()
        texts = [text for text in (with_keys_named(sentence, self._keys) for sentence in sentences) if text]
        lines = ["", *(text[start:end] for text in texts for start, end in wrap(text, width - MARGIN))]
        shown = [fit(f"  {lines[number]}" if number < len(lines) else "", width) for number in numbers]
        finish, style = self._finisher(), self._style("empty")
        return [finish([Segment(text, style)], width, self._edge(False)) for text in shown]
