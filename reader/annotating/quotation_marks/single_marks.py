"""Pairs single quotation marks, ‘ ’ and ' ', among the apostrophes that look like them.

A mark opens after a space, and closes after a letter or a full stop if no letter follows. That leaves the apostrophes
at either end of a word: 'tis, the '90s, rock 'n' roll, the boys' school, goin' home, six feet: 6'.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import IntEnum

SINGLE = r"(?:\B['‘’]|['‘’]\B)"
"""A pattern of the single marks that may open or close a quote: those beside what is no letter."""
_MARK = re.compile(SINGLE)
_ELISION = re.compile(r"['‘](?:(?:tis|twas|twere|em|til)\b|n['’]|\d0s\b)", re.IGNORECASE)
_MAY_BE_ELISION = re.compile(r"['‘](?:(?:cause|cos|bout|round|neath|nuff)\b|\d\d\b)", re.IGNORECASE)
_BEFORE_OPENING = ' \t([{—–-/“"„«:'
_AFTER_OPENING = '“"£$€¡¿…[('
_AFTER_CLOSING = ' \t,.;:!?)]}—–…”"»-/'
_DROPPED_LETTER = re.compile(r"[a-z]{2}in$|\b(?:o|an|th|wi|ol|de|y)$", re.IGNORECASE)


class _Role(IntEnum):
    """What a mark does, by its neighbours; the surest first."""

    OPENS = 0
    MAY_OPEN = 1
    CLOSES = 2
    MAY_CLOSE = 3


def pair_single_marks(
    text: str, start: int, end: int, hidden: Sequence[tuple[int, int]], goes_on: bool = False
) -> tuple[list[tuple[int, int]], int | None]:
    """Find the outermost pairs of single marks in a paragraph, as half-open spans in order, and the last mark that
    opens and is not closed.

    `hidden` are the spans of double marks, in order: marks inside do not count, and a pair may hold such a span, never
    a part of one. If the quote `goes_on` in the next paragraph, marks that may be apostrophes are. Takes time linear in
    the paragraph.
    """
    found: list[tuple[int, int]] = []
    opened: int | None = None
    surely, close = False, None
    for offset, role in _marks(text, start, end, hidden):
        if role <= _Role.MAY_OPEN:
            if opened is not None and close is not None:
                found.append((opened, close + 1))
            opened, surely, close = offset, role is _Role.OPENS, None
        elif opened is not None and role is _Role.CLOSES:
            found.append((opened, offset + 1))
            opened, close = None, None
        elif surely and close is None:
            close = offset  # "the boys’ school", or the end: what follows decides
    if opened is not None and close is not None and not goes_on:
        found.append((opened, close + 1))
        opened = None
    return found, opened


def opens_alone(text: str, start: int) -> bool:
    """Whether a paragraph begins with a single quotation mark, as the next one does if a quote goes on in it."""
    return (
        text[start : start + 1] in ("‘", "'")
        and text[start + 1 : start + 2].isalnum()
        and not (_ELISION.match(text, start) or _MAY_BE_ELISION.match(text, start))
    )


def _marks(text: str, start: int, end: int, hidden: Sequence[tuple[int, int]]) -> Iterator[tuple[int, _Role]]:
    """The marks that may open or close a quote, in order, with their roles."""
    if text.find("''", start, end) >= 0:  # two apostrophes for a double mark: see `double_apostrophes`
        return
    starts = [one for one, _ in hidden]
    for mark in _MARK.finditer(text, start, end):
        offset = mark.start()
        inside = bisect_right(starts, offset) - 1
        if inside >= 0 and offset < hidden[inside][1]:
            continue
        before = text[offset - 1] if offset > start else " "
        after = text[offset + 1] if offset + 1 < end else " "
        if before in _BEFORE_OPENING:
            if mark[0] != "’" and (after.isalnum() or after in _AFTER_OPENING) and not _ELISION.match(text, offset):
                yield offset, _Role.MAY_OPEN if _MAY_BE_ELISION.match(text, offset) else _Role.OPENS
        elif mark[0] != "‘" and after in _AFTER_CLOSING and not _is_rock_n_roll(text, offset):
            yield offset, _closing(text, start, offset, before)


def _is_rock_n_roll(text: str, offset: int) -> bool:
    return text[offset - 1] in "nN" and text[max(0, offset - 2) : offset - 1] in ("'", "‘", "’")


def _closing(text: str, start: int, offset: int, before: str) -> _Role:
    """The role of a mark that may close: after a possible plural, a word without its last letter, or feet, it may be an
    apostrophe.
    """
    hardly = before in "sSxz" or before.isdigit() or _DROPPED_LETTER.search(text, max(start, offset - 6), offset)
    return _Role.MAY_CLOSE if hardly else _Role.CLOSES
