"""Rewrites tab-separated tables, as pasted from a browser, in the form used for rows of HTML tables."""

import re
from collections.abc import Sequence

CELL = " | "
"""Separates the cells of a row."""
_LIST_MARK = re.compile(r"\W{0,2}(?:\d{1,3}[.)]?|[A-Za-z][.)])?\s*")
_EMPTY_CELL = re.compile(r"\|(?= \|)")
_FEWEST_ROWS = 2


def write_cells(text: str) -> str:
    """Replace tabs by " | " in table rows: consecutive lines with equal numbers of cells. Other tabs stay.

    Takes time linear in the text.
    """
    if "\t" not in text:
        return text
    lines = text.split("\n")
    run: list[int] = []
    for index, line in enumerate(lines):
        tabs = _tabs(line)
        if run and line.strip() and tabs != _tabs(lines[run[-1]]):
            _write(lines, run)
            run = []
        if tabs:
            run.append(index)
    _write(lines, run)
    return "\n".join(lines)


def fold_row(line: str) -> str:
    """Collapse a line's white space; an empty cell between two others stays one."""
    folded = " ".join(line.split())
    return _EMPTY_CELL.sub("| ", folded) if "| |" in folded else folded


def _tabs(line: str) -> int:
    """Count the tabs between cells; 0 if the only tab comes after a list mark."""
    shown = line.strip()
    first, _, rest = shown.partition("\t")
    return 0 if "\t" not in rest and _LIST_MARK.fullmatch(first) else shown.count("\t")


def _write(lines: list[str], rows: Sequence[int]) -> None:
    if len(rows) >= _FEWEST_ROWS:
        for index in rows:
            lines[index] = CELL.join(cell.strip() for cell in lines[index].strip().split("\t"))
