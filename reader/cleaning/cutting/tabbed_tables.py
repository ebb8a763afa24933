"""Tables whose cells tabs divide, as they come from a browser's clipboard: written as the rows of HTML tables are."""

import re
from collections.abc import Sequence

CELL = " | "
"""What stands between two cells of a row."""
_LIST_MARK = re.compile(r"\W{0,2}(?:\d{1,3}[.)]?|[A-Za-z][.)])?\s*")
_EMPTY_CELL = re.compile(r"\|(?= \|)")
_FEWEST_ROWS = 2


def write_cells(text: str) -> str:
    """A text with " | " for the tabs in rows of a table: lines below each other with equally many cells.

    Other tabs stay. Takes time linear in the text.
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
    """A line with its white space folded; an empty cell between two others stays one."""
    folded = " ".join(line.split())
    return _EMPTY_CELL.sub("| ", folded) if "| |" in folded else folded


def _tabs(line: str) -> int:
    """The tabs between cells; none where all that stands before the only one is the mark of a list."""
    shown = line.strip()
    first, _, rest = shown.partition("\t")
    return 0 if "\t" not in rest and _LIST_MARK.fullmatch(first) else shown.count("\t")


def _write(lines: list[str], rows: Sequence[int]) -> None:
    if len(rows) >= _FEWEST_ROWS:
        for index in rows:
            lines[index] = CELL.join(cell.strip() for cell in lines[index].strip().split("\t"))
