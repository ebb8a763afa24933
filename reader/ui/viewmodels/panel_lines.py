"""The lines of a panel: rows of one or more lines, each in runs of text with a look. Pure; no Textual."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.base.safe_text import safe_line
from reader.ui.viewmodels.body_layout import cut, text_width, wrap


class TextRun(NamedTuple):
    """A run of text of a line. `part` names its look: a component class of the panel."""

    text: str
    part: str


class PanelLine(NamedTuple):
    """One line of a panel, with the index of its row; NO_ROW for lines between rows."""

    row: int
    pieces: tuple[TextRun, ...] = ()

    @property
    def text(self) -> str:
        """The whole text of the line."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def part(self) -> str:
        """The look with which the line begins, "blank" for a blank line."""
        return self.pieces[0].part if self.pieces else "blank"


NO_ROW = -1
"""The row index of a line that belongs to no row."""

BLANK = PanelLine(NO_ROW)


class RowExtents:
    """The first and last line of each row, looked up in constant time."""

    def __init__(self, lines: Iterable[PanelLine]) -> None:
        self._firsts: dict[int, int] = {}
        self._lasts: dict[int, int] = {}
        for number, line in enumerate(lines):
            if line.row != NO_ROW:
                self._firsts.setdefault(line.row, number)
                self._lasts[line.row] = number

    def first(self, row: int) -> int:
        """The index of a row's first line."""
        return self._firsts.get(row, 0)

    def last(self, row: int) -> int:
        """The index of a row's last line."""
        return self._lasts.get(row, 0)


def wrapped(row: int, text: str, part: str, width: int) -> list[PanelLine]:
    """The lines of a text at a width in cells."""
    return [PanelLine(row, (TextRun(text[start:end], part),)) for start, end in wrap(text, width)]


_LETTERS_OF_A_CELL = 4
"""Code points read for each cell of an opening: letters with several combining marks take as many."""


def opening(text: str, width: int, most: int = 2) -> list[str]:
    """The first lines of a text, at most `most`, at a width in cells; the last has an ellipsis where more follows.

    A long text takes no longer than one that just fills the lines. The text passes the safe-text gate here, since names
    do not pass it before.
    """
    limit = most * (width + 1) * _LETTERS_OF_A_CELL
    head = " ".join(safe_line(text[:limit]).split())
    lines = [head[start:end] for start, end in wrap(head, width)]
    if len(lines) > most or len(text) > limit:
        lines[most - 1 :] = [cut(lines[min(most, len(lines)) - 1] + "…", width)]
    return lines


def entry(row: int, sign: TextRun, name: TextRun, aside: TextRun, width: int) -> list[PanelLine]:
    """A name of at most two lines after its sign, with a short text at the right of the first line."""
    first = TextRun(f"{sign.text} ", sign.part)
    room = max(1, width - text_width(first.text) - text_width(aside.text) - 2)
    top, *others = opening(name.text, room)
    gap = width - text_width(first.text) - text_width(top) - text_width(aside.text)
    pieces = (first, TextRun(top, name.part), *([TextRun(" " * gap, "title"), aside] if aside.text and gap > 0 else []))
    indent = TextRun(" " * text_width(first.text), "title")
    return [PanelLine(row, pieces), *(PanelLine(row, (indent, TextRun(other, name.part))) for other in others)]


def head_of(stops: Sequence[int], position: int) -> int:
    """The first row to show with a row under the cursor: its heading where that is right above, or the row itself.

    `stops` are the rows that the cursor can be on, in order, `position` is an index of theirs.
    """
    row = stops[position]
    return row if position and stops[position - 1] == row - 1 else row - 1
