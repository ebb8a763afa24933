"""Draws tables: lines that fit for a terminal, whole lines for another program."""

from collections.abc import Iterator, Sequence

_GAP = "  "
_LEAST = 12
"""The least width of a column in cells, where the terminal is too narrow for all."""
_MOST = 40
"""The greatest width of a column in cells, where nothing is cut: one long cell must not widen every row."""


def draw_table(headings: Sequence[str], rows: Sequence[Sequence[str]], width: int | None = None) -> list[str]:
    """Draw the headings and each row in columns; without rows, nothing. No line ends in spaces.

    Within a `width`, wide cells are cut but for those of the last column, which are broken into lines. Without one
    nothing is cut: a cell wider than most pushes the rest of its row to the right.
    """
    if not rows:
        return []
    table = [headings, *rows]
    widths = [max(_cells(row[column]) for row in table) for column in range(len(headings))]
    widths = [min(cells, _MOST) for cells in widths] if width is None else _fitted(widths, width)
    return ["\n".join(_draw_row(row, widths, width is not None)) for row in table]


def _fitted(widths: list[int], width: int) -> list[int]:
    """Column widths that fit: the widest of the columns before the last are reduced, and the last takes the rest."""
    *first, last = widths
    least_last = min(last, max(_LEAST, width // 2))
    while first and sum(first) + len(_GAP) * len(first) + least_last > width and max(first) > _LEAST:
        first[first.index(max(first))] -= 1
    return [*first, max(_LEAST, min(last, width - sum(first) - len(_GAP) * len(first)))]


def _draw_row(row: Sequence[str], widths: Sequence[int], breaks: bool) -> Iterator[str]:
    *first, last = row
    start = "".join(_fit(cell, width, breaks) + _GAP for cell, width in zip(first, widths, strict=False))
    lines = break_line(last, widths[-1]) if breaks else [last]
    yield f"{start}{lines[0]}".rstrip()
    indent = " " * _cells(start)
    yield from (f"{indent}{line}".rstrip() for line in lines[1:])


def _fit(text: str, width: int, cuts: bool) -> str:
    """A text padded with spaces to a width, or cut with an ellipsis."""
    cells = _cells(text)
    if cells > width and cuts:
        text = text[:width]
        while text and _cells(text) > width - 1:
            text = text[:-1]
        text = f"{text}…"
        cells = _cells(text)
    return text + " " * (width - cells)


def break_line(text: str, width: int) -> list[str]:
    """A text in lines of at most `width` cells, broken at spaces where there are any. Never empty."""
    lines = [""]
    left = width
    for word in text.split():
        for part in _parts(word, width):
            cells = _cells(part)
            if lines[-1] and cells + 1 <= left:
                lines[-1] += f" {part}"
                left -= cells + 1
            elif lines[-1]:
                lines.append(part)
                left = width - cells
            else:
                lines[-1] = part
                left = width - cells
    return lines


def _parts(word: str, width: int) -> Iterator[str]:
    """A word, in pieces where it is wider than a line."""
    if _cells(word) <= width:
        yield word
        return
    piece, used = "", 0
    for letter in word:
        cells = _cells(letter)
        if piece and used + cells > width:
            yield piece
            piece, used = "", 0
        piece += letter
        used += cells
    yield piece


def _cells(text: str) -> int:
    """The width of a text in terminal cells."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)
