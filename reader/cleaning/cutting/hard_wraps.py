"""Joins the lines of hard-wrapped text, as e-mail programs and terminal browsers produce it, back into paragraphs.

A line was wrapped if the first word of the next line would not have fitted: this distinguishes wrapped lines from short
lines below each other (RFC 3676 describes the reverse, "flowed" text). Chinese and Japanese wrap between any two
characters, so there the next character must not have fitted, and lines are joined without a space.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from reader.cleaning.cutting.tabbed_tables import fold_row

_NARROWEST, _WIDEST = 40, 100
"""Range of columns at which text is wrapped."""
_FEWEST_CUTS = 5
"""Fewest wrapped lines for a page to count as hard-wrapped."""
_SHARE_OF_CUTS, _LONG = 0.6, 0.85
"""Least share of long lines that must be wrapped, and from what share of the width a line counts as long: menus put
lines below each other too.
"""
_STRAYS, _FEWEST_STRAYS, _BEYOND = 0.03, 2, 0.1
"""Share of the followed lines that may be wider than the text, how many may in any text, and share of all characters
that may be in lines far beyond its width: tables, code and addresses are not wrapped, and most pages that a text
browser prints have some. A text with a line for each paragraph is nearly all beyond any width.
"""
_RAGGED = 15
"""Columns by which a wrapped line may be shorter than the widest, apart from the word that did not fit."""
_UNBROKEN = re.compile(r"\s*((?:\S|[\u00a0\u202f])+)")
"""The beginning of a line up to its first space that may be broken."""
_ITEM = re.compile("[*•‣▪■□●○◦☆] ")
"""Bullets of w3m, lynx and others: an item begins, and no line of prose is broken before one."""
_HYPHENATED = re.compile(r"([^\W\d_]{2,})[-‐]$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_COMPOUND = re.compile(r"(?=\b([^\W\d_]+)[-‐]([^\W\d_]+)\b)")
_SUSPENDED = frozenset("und oder bis sowie bzw and or to nor en of et ou y o e".split())
"""Words before which a final hyphen stands for the end of a second compound: "Vor- und Nachteile"."""

_UNSPACED = "\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff65"
_WIDE = re.compile(f"[{_UNSPACED}\u1100-\u115f\uac00-\ud7a3\uffe0-\uffe6]")
"""Characters two columns wide."""
_ONE_UNSPACED = re.compile(f"[{_UNSPACED}]")
_NEXT_UNSPACED = re.compile(f"[{_UNSPACED}][、。，．・：；？！ー）］｝〕〉》」』】’”…]*")
"""The character that did not fit, with the punctuation that never begins a line (JIS X 4051)."""


class _PrintedLine(NamedTuple):
    """A line of a text, as it was printed."""

    text: str
    """With white space collapsed."""
    end: int
    """The column where it ends: lists and quotations are indented."""
    first: int
    """The columns of what must stay together at its beginning: words with a no-break space between them, too."""


def join_hard_wraps(lines: Sequence[str]) -> list[str]:
    """Collapse the white space of lines, and join those of each paragraph if the text is hard-wrapped. A blank line is
    "" in the output.

    Takes time linear in the text.
    """
    printed = [_read(line) for line in lines]
    width = _width(printed)
    if width is None:
        return [line.text for line in printed]
    compounds = cache(lambda: frozenset(_COMPOUND.findall("\n".join(line.text for line in printed))))
    joined: list[list[str]] = []
    for index, line in enumerate(printed):
        before = printed[index - 1] if index else _read("")
        if before.text and line.text and _is_cut(before, line, width):
            _join(joined[-1], before.text, line.text, compounds)
        else:
            joined.append([line.text])
    return ["".join(parts) for parts in joined]


def _read(line: str) -> _PrintedLine:
    """Return a line with its columns. A tab counts as one, since nobody knows how wide it was."""
    text = fold_row(line)
    if not text:
        return _PrintedLine("", 0, 0)
    shown = line.rstrip()
    first = _UNBROKEN.match(shown)
    return _PrintedLine(text, _columns(shown), _columns(first[1]) if first else 0)


def _width(lines: Sequence[_PrintedLine]) -> int | None:
    """Return the column at which a text was wrapped, None if it was not."""
    pairs = [(line, below) for line, below in _followed(lines) if line.end <= _WIDEST and not _ITEM.match(below.text)]
    if len(pairs) < _FEWEST_CUTS:
        return None
    columns = [_columns(line.text) for line in lines]
    shown = sorted(wide for line, _ in _followed(lines) if (wide := _columns(line.text)) <= _WIDEST)
    found: dict[int, int] = {}
    for width in sorted({*_widest(sorted(line.end for line, _ in pairs)), *_widest(shown)}, reverse=True):
        if width < _NARROWEST or sum(one for one in columns if one > width + _RAGGED) > _BEYOND * sum(columns):
            break
        long = [(line, below) for line, below in pairs if _LONG * width <= line.end <= width]
        cuts = sum(_is_cut(line, below, width) for line, below in long)
        if cuts >= max(_FEWEST_CUTS, _SHARE_OF_CUTS * len(long)):
            found[width] = cuts
    return max(found, key=lambda width: found[width], default=None)


def _widest(ordered: Sequence[int]) -> tuple[int, int]:
    """Return the greatest of these columns, and the greatest that is left without the strays."""
    strays = max(_FEWEST_STRAYS, int(_STRAYS * len(ordered)))
    return ordered[-1], ordered[len(ordered) - 1 - strays]


def _columns(text: str) -> int:
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


def _followed(lines: Sequence[_PrintedLine]) -> Iterator[tuple[_PrintedLine, _PrintedLine]]:
    """Return each non-blank line with the non-blank line right below it."""
    return ((line, below) for line, below in zip(lines, lines[1:], strict=False) if line.text and below.text)


def _is_cut(line: _PrintedLine, following: _PrintedLine, width: int) -> bool:
    """Whether a line ends because the beginning of the next did not fit."""
    if line.end > width or _ITEM.match(following.text):
        return False
    unspaced = _NEXT_UNSPACED.match(following.text)
    if unspaced:
        return width - _RAGGED <= line.end and line.end + _columns(unspaced[0]) > width - 2
    return line.end >= width - _RAGGED - following.first and line.end + 1 + following.first > width - 2


def _join(parts: list[str], line: str, following: str, compounds: Callable[[], frozenset[tuple[str, str]]]) -> None:
    """Append a line to `parts`, whose last item is `line`. A word hyphenated at the line's end is joined; the hyphen
    stays if the text has the hyphenated compound elsewhere, or before a capital letter.
    """
    if _ONE_UNSPACED.match(line[-1]) or _ONE_UNSPACED.match(following):
        parts.append(following)
        return
    start, rest = _HYPHENATED.search(line), _FIRST_WORD.match(following)
    if not start or not rest or rest[0].lower() in _SUSPENDED:
        parts += [" ", following]
        return
    if following[0].islower() and (start[1], rest[0]) not in compounds():
        parts[-1] = parts[-1][:-1]
    parts.append(following)
