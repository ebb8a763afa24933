"""The lines of a panel: rows of text, in pieces that look each in its own way. Pure; no Textual."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.base.safe_text import safe_line
from reader.ui.viewmodels.body_layout import cut, text_width, wrap


class TextRun(NamedTuple):
    """A stretch of a line, and what part of its row that is."""

    text: str
    part: str


class PanelLine(NamedTuple):
    """One line of a panel. A blank line, which stands between rows, has no row."""

    row: int
    pieces: tuple[TextRun, ...] = ()

    @property
    def text(self) -> str:
        """The line as one reads it."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def part(self) -> str:
        """What part of its row the line begins with."""
        return self.pieces[0].part if self.pieces else "blank"


NO_ROW = -1
"""The row of a line that belongs to none."""

BLANK = PanelLine(NO_ROW)


class RowExtents:
    """Which lines each row takes, looked up in constant time."""

    def __init__(self, lines: Iterable[PanelLine]) -> None:
        self._firsts: dict[int, int] = {}
        self._lasts: dict[int, int] = {}
        for number, line in enumerate(lines):
            if line.row != NO_ROW:
                self._firsts.setdefault(line.row, number)
                self._lasts[line.row] = number

    def first(self, row: int) -> int:
        """The number of a row's first line."""
        return self._firsts.get(row, 0)

    def last(self, row: int) -> int:
        """The number of a row's last line."""
        return self._lasts.get(row, 0)


def wrapped(row: int, text: str, part: str, width: int) -> list[PanelLine]:
    """The lines of a text at a width of that many cells."""
    return [PanelLine(row, (TextRun(text[start:end], part),)) for start, end in wrap(text, width)]


_LETTERS_OF_A_CELL = 4
"""Characters that are looked at for each cell of an opening: letters with several marks take as many."""


def opening(text: str, width: int, most: int = 2) -> list[str]:
    """The first lines of a text at a width of that many cells, the last with an ellipsis where more follows.

    Takes no longer for a long text than for one that just has as many lines. The text passes the gate here: names have
    none of their own.
    """
    limit = most * (width + 1) * _LETTERS_OF_A_CELL
    head = " ".join(safe_line(text[:limit]).split())
    lines = [head[start:end] for start, end in wrap(head, width)]
    if len(lines) > most or len(text) > limit:
        lines[most - 1 :] = [cut(lines[min(most, len(lines)) - 1] + "…", width)]
    return lines


def entry(row: int, sign: TextRun, name: TextRun, aside: TextRun, width: int) -> list[PanelLine]:
    """A name of at most two lines behind its sign, with a short text at the right of the first."""
    first = TextRun(f"{sign.text} ", sign.part)
    room = max(1, width - text_width(first.text) - text_width(aside.text) - 2)
    top, *others = opening(name.text, room)
    gap = width - text_width(first.text) - text_width(top) - text_width(aside.text)
    pieces = (first, TextRun(top, name.part), *([TextRun(" " * gap, "title"), aside] if aside.text and gap > 0 else []))
    indent = TextRun(" " * text_width(first.text), "title")
    return [PanelLine(row, pieces), *(PanelLine(row, (indent, TextRun(other, name.part))) for other in others)]


def head_of(stops: Sequence[int], place: int) -> int:
    """The row from which on what stands at a place of the cursor is best seen: with its heading, if it has one.

    `stops` are the rows that the cursor stands on, in order.
    """
    row = stops[place]
    return row if place and stops[place - 1] == row - 1 else row - 1
