"""The list of articles: two lines each, and a third with the snippet of a search; draws visible rows only."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from reader.library.rows.article_row import ArticleRow
from reader.ui.actions.keys import with_keys_named
from reader.ui.viewmodels.ages import short_age
from reader.ui.viewmodels.body_layout import cut, fit, text_width, wrap
from reader.ui.viewmodels.paged_rows import PagedRows
from reader.ui.viewmodels.row_signs import mark_of, signs_of_row
from reader.ui.widgets.pane import Pane

_BETWEEN = " · "
_SHORTEST_SOURCE = 4
_MOST_STRIPS = 2_000
_MARGIN = 3
"""Cells before the text: cursor, sign, space."""


class ArticleList(Pane):
    """The articles with a cursor. Moving it opens nothing."""

    PARTS = "article-list"
    COMPONENT_CLASSES = {
        "article-list--headline",
        "article-list--unread",
        "article-list--detail",
        "article-list--star",
        "article-list--snippet",
        "article-list--match",
        "article-list--cursor",
        "article-list--cursor-blurred",
        "article-list--open",
        "article-list--empty",
        "article-list--edge",
        "article-list--thumb",
    }

    @dataclass
    class Opened(Message):
        """The person clicked an article."""

        article_id: int

    @dataclass
    class SameStoryChanged(Message):
        """The cursor came to an article with others on the same story, or left one: other actions are possible."""

    def __init__(self, keys: Mapping[str, str] = MappingProxyType({}), *, id: str | None = None) -> None:
        """`keys` are the keys of actions by their ids, as people write them."""
        super().__init__(id=id)
        self._keys = keys
        self._rows: PagedRows | None = None
        self._cursor = 0
        self._open_id: int | None = None
        self._strips: dict[tuple[object, ...], Strip] = {}
        self._now = int(time.time())

    # -- what is shown

    def show_rows(self, rows: PagedRows, cursor: int, line: int | None = None) -> None:
        """Show rows, with the cursor on the one with index `cursor`, which is visible and begins on `line` of the pane
        if that is possible.
        """
        self._rows = rows
        self._now = int(time.time())
        self._strips.clear()
        self._cursor = max(0, min(cursor, rows.count - 1))
        self.set_height(rows.count * rows.lines)
        if line is not None:
            self.jump_to(self._cursor * rows.lines - line)
        self._bring_into_sight()
        self.refresh()

    def follow_rows(self, rows: PagedRows, cursor: int) -> None:
        """Show rows after others came, with the cursor on a row that was shown before: that stays on its line, unless
        the list is scrolled to its top, where the new rows appear.
        """
        top, moved = self.top_line, cursor - self._cursor
        self.show_rows(rows, cursor)
        if top:
            self.jump_to(top + moved * rows.lines)

    def show_more(self) -> None:
        """Take note of more rows at the end."""
        if self._rows is not None:
            self.set_height(self._rows.count * self._rows.lines)
            self.refresh()

    def show_open(self, article_id: int | None) -> None:
        """Mark the article that the body shows."""
        for shown in (self._open_id, article_id):
            self._refresh_article(shown)
        self._open_id = article_id

    def refresh_row(self, row: ArticleRow) -> None:
        """Draw a changed row again."""
        if self._rows is not None:
            self._rows.replace(row)
            self._refresh_article(row.id)

    @property
    def _row_lines(self) -> int:
        return self._rows.lines if self._rows is not None else 1

    def _refresh_article(self, article_id: int | None) -> None:
        """Draw the lines of an article again where they are visible."""
        first = self.top_line // self._row_lines
        for index in range(first, first + self.visible_lines // self._row_lines + 2):
            row = self._rows.row_at(index) if self._rows else None
            if row is not None and row.id == article_id:
                self._refresh_index(index)

    @property
    def row(self) -> ArticleRow | None:
        """The row under the cursor, None in an empty list."""
        return self._rows.row_at(self._cursor) if self._rows else None

    @property
    def cursor(self) -> int:
        """The index of the row under the cursor."""
        return self._cursor

    @property
    def cursor_line(self) -> int:
        """The line of the pane, from 0, on which the row under the cursor begins."""
        return self._cursor * self._row_lines - self.top_line

    # -- moving

    def move(self, steps: int) -> None:
        """Move the cursor; only the two rows that change are drawn again."""
        self.move_to(self._cursor + steps)

    def move_to(self, index: int) -> None:
        """Move the cursor to a row by its index."""
        count = self._rows.count if self._rows else 0
        index = max(0, min(index, count - 1))
        if index == self._cursor:
            return
        before = self.row
        old, self._cursor = self._cursor, index
        if bool(before and before.also_in) != bool(self.row and self.row.also_in):
            self.report_move(self.SameStoryChanged())
        if not self._bring_into_sight():
            self._refresh_index(old)
            self._refresh_index(index)

    def page(self, pages: float) -> None:
        """Move the cursor by pages."""
        rows = max(1, int(abs(pages) * self.visible_lines / self._row_lines))
        self.move(rows if pages > 0 else -rows)

    def go_to_edge(self, end: bool) -> None:
        """Move the cursor to the first or the last row."""
        self.move_to(self._rows.count - 1 if end and self._rows else 0)

    def _bring_into_sight(self) -> bool:
        """Scroll so that the row under the cursor is visible as a whole; True if that moved the list."""
        top, first = self.top_line, self._cursor * self._row_lines
        if first < top:
            self.jump_to(first)
        elif first + self._row_lines > top + self.visible_lines:
            self.jump_to(first + self._row_lines - self.visible_lines)
        return self.top_line != top

    def _refresh_index(self, index: int) -> None:
        self.refresh(Region(0, index * self._row_lines - self.top_line, self.size.width, self._row_lines))

    # -- events

    def on_resize(self) -> None:
        """Keep the row under the cursor visible."""
        self._bring_into_sight()

    def on_focus(self) -> None:
        """Paint the cursor as focused."""
        self._refresh_index(self._cursor)

    def on_blur(self) -> None:
        """Paint the cursor as not focused."""
        self._refresh_index(self._cursor)

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to the clicked row, and open it."""
        index = (event.y + self.top_line) // self._row_lines
        row = self._rows.row_at(index) if self._rows else None
        if row is not None:
            self.move_to(index)
            self.post_message(self.Opened(row.id))

    def notify_style_update(self) -> None:
        """Drop what was drawn in the old styles."""
        self._strips.clear()
        super().notify_style_update()

    # -- drawing

    def draw_lines(self, first: int, count: int, width: int, thumb: range) -> list[Strip]:
        """Draw lines of the content, from the cache where possible."""
        rows, cache = self._rows, self._strips
        if rows is None or not rows.count or width <= _MARGIN:
            finish = self.finisher()
            return [
                finish([self._draw_empty(number, width)], width, self._edge(False))
                for number in range(first, first + count)
            ]
        cursor = "cursor" if self.has_focus else "cursor-blurred"
        strips: list[Strip] = []
        for number in range(first, first + count):
            index, part = divmod(number, rows.lines)
            row = rows.row_at(index)
            here, is_open = index == self._cursor, row is not None and row.id == self._open_id
            key = (row, part, width, here and cursor, is_open, number in thumb)
            strip = cache.get(key)
            if strip is None:
                layers = [*(["open"] if is_open else []), *([cursor] if here else [])]
                if len(cache) > _MOST_STRIPS:
                    cache.clear()
                segments = self._draw_row(row, part, width, layers)
                strip = cache[key] = self.finisher()(segments, width if segments else 0, self._edge(number in thumb))
            strips.append(strip)
        return strips

    def _draw_row(self, row: ArticleRow | None, part: int, width: int, layers: list[str]) -> list[Segment]:
        if row is None:
            return []
        base = self.style(*layers)
        bar = "▌" if layers and layers[-1] != "open" else "│" if layers else " "
        room = width - _MARGIN
        if part == 0:
            style = self.style("headline" if row.is_read else "unread", *layers)
            return [Segment(f"{bar}{mark_of(row)} ", base), Segment(fit(row.headline, room), style)]
        if part == 2:
            return [Segment(f"{bar}  ", base), *self._draw_snippet(row, room, layers)]
        signs = "".join(f"{sign} " for sign in signs_of_row(row))
        detail = Segment(self._detail(row, max(0, room - len(signs))), self.style("detail", *layers))
        head = Segment(f"{bar}  ", base)
        return [head, Segment(signs, self.style("star", *layers)), detail] if signs else [head, detail]

    def _draw_snippet(self, row: ArticleRow, room: int, layers: list[str]) -> list[Segment]:
        """The snippet of a row with its matches highlighted, in `room` cells."""
        snippet = self._rows.snippet(row) if self._rows is not None else None
        plain, marked = self.style("snippet", *layers), self.style("snippet", *layers, "match")
        segments: list[Segment] = []
        for text, is_match in snippet.pieces() if snippet else ():
            piece = cut(text, room)
            room -= text_width(piece)
            segments.append(Segment(piece, marked if is_match else plain))
        return [*segments, Segment(" " * room, plain)]

    def _edge(self, thumb: bool) -> Segment:
        """The last column: the line between list and article, or the thumb of the scroll bar."""
        return Segment("▐" if thumb else "▕", self.style("thumb" if thumb else "edge"))

    def _detail(self, row: ArticleRow, width: int) -> str:
        """Source, age, reading time, and other sources of the story; the source is cut first where space is short."""
        source = row.source
        tail = f"{short_age(row.sort_at, self._now)} · {row.minutes} min" + (" · sample" if row.is_sample else "")
        if row.also_in:
            names = ", ".join(dict.fromkeys(filter(None, row.also_in)))
            room = width - text_width(f"{source}{_BETWEEN}{tail}{_BETWEEN}")
            named = f"also in {names}"
            tail += _BETWEEN + (named if names and text_width(named) <= room else f"also in {len(row.also_in)}")
        room = width - text_width(tail) - len(_BETWEEN)
        if not source or room < _SHORTEST_SOURCE:
            return fit(tail, width)
        return fit(fit(source, min(room, text_width(source))) + _BETWEEN + tail, width)

    def _draw_empty(self, number: int, width: int) -> Segment:
        sentences = self._rows.nothing if self._rows is not None and width > _MARGIN else ()
        texts = [text for text in (with_keys_named(sentence, self._keys) for sentence in sentences) if text]
        lines = ["", *(text[start:end] for text in texts for start, end in wrap(text, width - _MARGIN))]
        return Segment(fit(f"  {lines[number]}" if number < len(lines) else "", width), self.style("empty"))
