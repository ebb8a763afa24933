"""Tables in columns: the spaces to draw before certain characters, so that cells line up. Pure; no Textual.

A row is one line of text with " | " between its cells. The spaces are drawn but are no part of the text: offsets stay
the same.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rich.cells import cell_len

_SEPARATOR = re.compile(r"(?:^| )\|(?: |$)")
_FIGURE = re.compile(r"\W{0,3}\d[\d\s.,:’']*\W{0,2}[a-z]{0,4}", re.I)
_BETWEEN = 3
"""Width of " | "."""


class Pad(NamedTuple):
    """Spaces drawn before the character at an offset."""

    offset: int
    cells: int


class _Cell(NamedTuple):
    """A cell of the table: a span of its row, its width in cells of the screen, and whether it is a number."""

    start: int
    end: int
    width: int
    is_figure: bool


def align_rows(rows: Sequence[str], width: int) -> list[tuple[Pad, ...]]:
    """For each row the spaces that put its cells into columns; none where a row would be wider than `width`.

    Rows with the same number of cells share their columns. In columns of numbers below a heading these are aligned to
    the right.
    """
    cut = [list(_cells(row)) for row in rows]
    alike: defaultdict[int, list[int]] = defaultdict(list)
    for number, cells in enumerate(cut):
        alike[len(cells)].append(number)
    pads: list[tuple[Pad, ...]] = [()] * len(rows)
    for numbers in alike.values():
        columns = list(zip(*(cut[number] for number in numbers), strict=True))
        widths = [max(cell.width for cell in column) for column in columns]
        if sum(widths) + _BETWEEN * (len(widths) - 1) <= width:
            is_right = [len(column) > 1 and all(cell.is_figure for cell in column[1:]) for column in columns]
            for number in numbers:
                pads[number] = tuple(_pads(cut[number], widths, is_right))
    return pads


def split_at_pads(start: int, end: int, pads: Sequence[Pad]) -> Iterator[tuple[int, int, int]]:
    """A span of text in pieces: start and end of each, and the number of spaces before it."""
    inside = [pad for pad in pads if start <= pad.offset < end]
    if not inside or inside[0].offset > start:
        inside.insert(0, Pad(start, 0))
    for pad, after in pairwise([*inside, Pad(end, 0)]):
        yield pad.offset, after.offset, pad.cells


def _cells(row: str) -> Iterator[_Cell]:
    start = 0
    for found in _SEPARATOR.finditer(row):
        yield _cell(row, start, found.start())
        start = found.end()
    yield _cell(row, start, len(row))


def _cell(row: str, start: int, end: int) -> _Cell:
    text = row[start:end]
    return _Cell(start, end, cell_len(text), not text.strip(" -–—") or _FIGURE.fullmatch(text) is not None)


def _pads(cells: Sequence[_Cell], widths: Sequence[int], is_right: Sequence[bool]) -> Iterator[Pad]:
    """Spaces before numbers, and before the separator after other cells, where no link gives them its colour."""
    missing = 0
    for number, cell in enumerate(cells):
        here = widths[number] - cell.width
        if number:
            if missing:
                yield Pad(cells[number - 1].end, missing)
            missing = 0
        if not (is_right[number] and cell.width):
            missing = here
        elif here:
            yield Pad(max(0, cell.start - 1) if number else 0, here)
