"""Text whose paragraphs were cut into lines of one width, as e-mail and terminal browsers do, put together again.

A line was cut where the first word of the next would not have fitted: that is what tells such lines from short lines
that stand below each other (RFC 3676 calls the reverse "flowed"). Chinese and Japanese are cut between any two
characters, so there the next character is what did not fit, and nothing stands between the lines put together.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

_NARROWEST, _WIDEST = 40, 100
"""Columns to which text is wrapped."""
_FEWEST_CUTS = 5
"""Cuts from which a page is taken for wrapped."""
_SHARE_OF_CUTS, _LONG = 0.6, 0.6
"""Share of the long lines followed by another that must be cut there, and what of the widest a long line has: menus
stand below each other too.
"""
_RAGGED = 15
"""Columns by which a wrapped line may be shorter than the widest, besides the word that did not fit."""
_HYPHENATED = re.compile(r"([^\W\d_]{2,})[-‐]$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_COMPOUND = re.compile(r"(?=\b([^\W\d_]+)[-‐]([^\W\d_]+)\b)")
_SUSPENDED = frozenset("und oder bis sowie bzw and or to nor en of et ou y o e".split())
"""Words before which a hyphen at a word's end stands for a second word's end: "Vor- und Nachteile"."""

_UNSPACED = "\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff65"
_WIDE = re.compile(f"[{_UNSPACED}\u1100-\u115f\uac00-\ud7a3\uffe0-\uffe6]")
"""Characters that take two columns."""
_ONE_UNSPACED = re.compile(f"[{_UNSPACED}]")
_NEXT_UNSPACED = re.compile(f"[{_UNSPACED}][、。，．・：；？！ー）］｝〕〉》」』】’”…]*")
"""The character that did not fit, with those that never begin a line: JIS X 4051."""


def join_hard_wraps(lines: Sequence[str]) -> list[str]:
    """The lines of a text, "" for a blank one, with those of one paragraph joined where the text is hard-wrapped.

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
    """The columns that a text was wrapped to, None if it was not."""
    pairs = list(_followed(lines))
    if len(pairs) < _FEWEST_CUTS:
        return None
    width = max(_columns(line) for line, _ in pairs)
    if not _NARROWEST <= width <= _WIDEST or max(map(_columns, lines)) > width + _RAGGED:
        return None
    long = [(line, following) for line, following in pairs if _columns(line) >= _LONG * width]
    cuts = sum(_is_cut(line, following, width) for line, following in long)
    return width if cuts >= max(_FEWEST_CUTS, _SHARE_OF_CUTS * len(long)) else None


def _columns(text: str) -> int:
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


def _followed(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each line with the one right below it."""
    return ((line, below) for line, below in zip(lines, lines[1:], strict=False) if line and below)


def _is_cut(line: str, following: str, width: int) -> bool:
    """Whether a line ends because what the next begins with did not fit."""
    length, unspaced = _columns(line), _NEXT_UNSPACED.match(following)
    if unspaced:
        return width - _RAGGED <= length and length + _columns(unspaced[0]) > width - 2
    word = _columns(following.split(maxsplit=1)[0])
    return length >= width - _RAGGED - word and length + 1 + word > width - 2


def _join(parts: list[str], line: str, following: str, compounds: Callable[[], frozenset[tuple[str, str]]]) -> None:
    """Put a line behind `line`, the last one in `parts`. A word cut at the line's end is mended; its hyphen stays
    where the text writes it elsewhere too, or before a capital letter.
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
