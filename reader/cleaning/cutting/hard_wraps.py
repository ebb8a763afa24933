"""Joins the lines of hard-wrapped text, as e-mail programs and terminal browsers produce it, back into paragraphs.

A line was wrapped if the first word of the next line would not have fitted: this distinguishes wrapped lines from short
lines below each other (RFC 3676 describes the reverse, "flowed" text). Chinese and Japanese wrap between any two
characters, so there the next character must not have fitted, and lines are joined without a space.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

_NARROWEST, _WIDEST = 40, 100
"""Range of columns at which text is wrapped."""
_FEWEST_CUTS = 5
"""Fewest wrapped lines for a page to count as hard-wrapped."""
_SHARE_OF_CUTS, _LONG = 0.6, 0.85
"""Least share of long lines that must be wrapped, and from what share of the width a line counts as long: menus put
lines below each other too.
"""
_STRAYS, _BEYOND = 0.03, 0.1
"""Share of the followed lines that may be wider than the text, and share of all characters that may be in lines far
beyond its width: tables, code and addresses are not wrapped. Of 793 pages that w3m printed, 764 are joined, 77 more
than without; of their renderings without wraps, three or four of each.
"""
_RAGGED = 15
"""Columns by which a wrapped line may be shorter than the widest, apart from the word that did not fit."""
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


def join_hard_wraps(lines: Sequence[str]) -> list[str]:
    """Join the lines of each paragraph if the text is hard-wrapped. A blank line is "" in input and output.

    Takes time linear in the text.
    """
    width = _width(lines)
    if width is None:
        return list(lines)
    compounds = cache(lambda: frozenset(_COMPOUND.findall("\n".join(lines))))
    joined: list[list[str]] = []
    for index, line in enumerate(lines):
        before = lines[index - 1] if index else ""
        if before and line and _is_cut(before, line, width):
            _join(joined[-1], before, line, compounds)
        else:
            joined.append([line])
    return ["".join(parts) for parts in joined]


def _width(lines: Sequence[str]) -> int | None:
    """Return the column at which a text was wrapped, None if it was not."""
    pairs = [(columns, line, below) for line, below in _followed(lines) if (columns := _columns(line)) <= _WIDEST]
    if len(pairs) < _FEWEST_CUTS:
        return None
    ordered = sorted(columns for columns, _, _ in pairs)
    widths = {ordered[-1], ordered[len(ordered) - 1 - int(_STRAYS * len(ordered))]}
    all_columns = [_columns(line) for line in lines]
    for width in sorted(widths, reverse=True):
        if width < _NARROWEST or sum(one for one in all_columns if one > width + _RAGGED) > _BEYOND * sum(all_columns):
            return None
        long = [(line, below) for columns, line, below in pairs if _LONG * width <= columns <= width]
        cuts = sum(_is_cut(line, below, width) for line, below in long)
        if cuts >= max(_FEWEST_CUTS, _SHARE_OF_CUTS * len(long)):
            return width
    return None


def _columns(text: str) -> int:
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


def _followed(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Return each non-blank line with the non-blank line right below it."""
    return ((line, below) for line, below in zip(lines, lines[1:], strict=False) if line and below)


def _is_cut(line: str, following: str, width: int) -> bool:
    """Whether a line ends because the beginning of the next did not fit."""
    length, unspaced = _columns(line), _NEXT_UNSPACED.match(following)
    if length > width:
        return False
    if unspaced:
        return width - _RAGGED <= length and length + _columns(unspaced[0]) > width - 2
    word = _columns(following.split(maxsplit=1)[0])
    return length >= width - _RAGGED - word and length + 1 + word > width - 2


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
