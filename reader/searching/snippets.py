"""The words around what was found in a text, as one line."""

from collections.abc import Iterator
from typing import NamedTuple

from reader.model.article import Span
from reader.searching.find import PatternError, find_matches, fold_text

_MOST_MATCHES = 200
"""Matches of a text among which the best place is looked for."""
_LEAD = 6
"""The match stands no further in a line than its width divided by this."""
_STRETCH = 50_000
"""Characters of a text that are looked through at a time, until a match is found."""
_LONGEST = 20 * _STRETCH
"""Characters of a text that are looked through."""


class Snippet(NamedTuple):
    """A stretch of a text as one line of plain text, and where in it stands what was looked for."""

    text: str
    matches: tuple[Span, ...] = ()

    def pieces(self) -> Iterator[tuple[str, bool]]:
        """The text piece by piece, each with whether it was looked for."""
        place = 0
        for start, end in self.matches:
            yield self.text[place:start], False
            yield self.text[start:end], True
            place = end
        yield self.text[place:], False


def snippet_of(text: str, pattern: str, length: int) -> Snippet:
    """The stretch of a text, about `length` characters long, in which most of a pattern's matches differ; its beginning
    where there is none.
    """
    text, matches = _first_matches(text, pattern)
    if not matches:
        return _cut(text, 0, length, [])
    best = max(range(len(matches)), key=lambda number: (_variety(text, matches, number, length), -number))
    return _cut(text, max(0, matches[best].start - length // _LEAD), length, matches)


def _first_matches(text: str, pattern: str) -> tuple[str, list[Span]]:
    """The first stretch of a text, from the beginning of a paragraph, that has matches, and those; the beginning of the
    text where there are none.
    """
    start = 0
    while pattern and start < min(len(text), _LONGEST):
        end = text.rfind("\n", start, start + _STRETCH) + 1 if start + _STRETCH < len(text) else len(text)
        end = end if end > start else start + _STRETCH
        matches = _matches(text[start:end], pattern)
        if matches:
            return text[start:end], matches
        start = end
    return text[:_STRETCH], []


def _matches(text: str, pattern: str) -> list[Span]:
    try:
        return find_matches(fold_text(text), pattern, is_pattern=True)[:_MOST_MATCHES] if pattern else []
    except PatternError:  # it takes too long
        return []


def _variety(text: str, matches: list[Span], first: int, length: int) -> int:
    """How many different matches there are in a stretch that one of them begins, all of them in its paragraph."""
    end = matches[first].start + length - length // _LEAD
    paragraph = text.find("\n", matches[first].start)
    end = min(end, paragraph) if paragraph >= 0 else end
    within = (one for one in matches[first : first + 20] if one.end <= end)
    return len({text[one.start : one.end].lower() for one in within})


def _cut(text: str, start: int, length: int, matches: list[Span]) -> Snippet:
    """A stretch from the next word on, in the paragraph of what stands in its middle, with "…" where that goes on."""
    middle = next((one.start for one in matches if one.start >= start), start)
    begins = text.rfind("\n", 0, middle) + 1
    if start > begins:
        space = text.find(" ", start, middle)
        start = space + 1 if space >= 0 else start
    start = max(start, begins)
    paragraph = text.find("\n", middle)
    ends = len(text) if paragraph < 0 else paragraph
    end = min(ends, start + length)
    before, after = "…" * (start > begins), "…" * (end < ends)
    shift = len(before) - start
    inside = (one for one in matches if one.start >= start and one.end <= end)
    spans = tuple(Span(one.start + shift, one.end + shift) for one in inside)
    return Snippet(f"{before}{text[start:end]}{after}", spans)
