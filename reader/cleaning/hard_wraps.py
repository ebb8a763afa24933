"""Text whose paragraphs were cut into lines of one width, as e-mail and terminal browsers do, put together again.

A line was cut where the first word of the next would not have fitted: that is what tells such lines from short lines
that stand below each other (RFC 3676 calls the reverse "flowed").
"""

import re
from collections.abc import Iterator, Sequence

_NARROWEST, _WIDEST = 40, 100
"""Columns to which text is wrapped."""
_FEWEST_CUTS = 5
"""Cuts from which a page is taken for wrapped."""
_SHARE_OF_CUTS = 0.6
"""Share of the places where one line follows another that must be cuts."""
_RAGGED = 15
"""Columns by which a wrapped line may be shorter than the widest, besides the word that did not fit."""
_HYPHENATED = re.compile(r"([^\W\d_]{2,})[-‐]$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")


def join_hard_wraps(lines: Sequence[str]) -> list[str]:
    """The lines of a text, "" for a blank one, with those of one paragraph joined where the text is hard-wrapped."""
    width = _width(lines)
    if width is None:
        return list(lines)
    text = "\n".join(lines)
    joined: list[str] = []
    for index, line in enumerate(lines):
        if index and joined[-1] and line and _is_cut(lines[index - 1], line, width):
            joined[-1] = _join(joined[-1], line, text)
        else:
            joined.append(line)
    return joined


def _width(lines: Sequence[str]) -> int | None:
    """The columns that a text was wrapped to, None if it was not."""
    pairs = list(_followed(lines))
    if len(pairs) < _FEWEST_CUTS:
        return None
    width = max(len(line) for line, _ in pairs)
    if not _NARROWEST <= width <= _WIDEST or max(map(len, lines)) > width + _RAGGED:
        return None
    cuts = sum(_is_cut(line, following, width) for line, following in pairs)
    return width if cuts >= max(_FEWEST_CUTS, _SHARE_OF_CUTS * len(pairs)) else None


def _followed(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each line with the one right below it."""
    return ((line, below) for line, below in zip(lines, lines[1:], strict=False) if line and below)


def _is_cut(line: str, following: str, width: int) -> bool:
    """Whether a line ends because the first word of the next did not fit."""
    word = following.split(maxsplit=1)[0]
    return len(line) >= width - _RAGGED - len(word) and len(line) + 1 + len(word) > width - 2


def _join(line: str, following: str, text: str) -> str:
    """Two lines as one; a word cut at the line's end is mended, unless the text writes it with its hyphen elsewhere."""
    start, rest = _HYPHENATED.search(line), _FIRST_WORD.match(following)
    if not start or not rest or not following[0].islower():
        return f"{line} {following}"
    if re.search(rf"\b{re.escape(start[1])}[-‐]{re.escape(rest[0])}\b", text):
        return line + following
    return line[:-1] + following
