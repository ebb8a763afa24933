"""Snippets: the words around what was found in a text, as one line."""

from collections.abc import Iterator
from typing import NamedTuple

from reader.model.annotations import Span
from reader.searching.find import PatternError, find_matches, fold_text

_MOST_MATCHES = 200
"""Matches of a text among which the best snippet is chosen."""
_LEAD = 6
"""The match begins no further in the line than the width divided by this."""
_PART = 50_000
"""Characters of a text that are searched at a time, until a match is found."""
_LONGEST = 20 * _PART
"""Characters of a text that are searched at most."""


class Snippet(NamedTuple):
    """A part of a text as one line of plain text, and the spans of the matches in it."""

    text: str
    matches: tuple[Span, ...] = ()

    def pieces(self) -> Iterator[tuple[str, bool]]:
        """The text in pieces, each with whether it is a match."""
        done = 0
        for start, end in self.matches:
            yield self.text[done:start], False
            yield self.text[start:end], True
            done = end
        yield self.text[done:], False


def snippet_of(text: str, pattern: str, length: int) -> Snippet:
    """The part of a text, about `length` characters long, with most different matches of a pattern; the beginning of
    the text where there is no match.
    """
    text, matches = _first_matches(text, pattern)
    if not matches:
        return _cut(text, 0, length, [])
    best = max(range(len(matches)), key=lambda number: (_variety(text, matches, number, length), -number))
    return _cut(text, max(0, matches[best].start - length // _LEAD), length, matches)


def _first_matches(text: str, pattern: str) -> tuple[str, list[Span]]:
    """The first part of a text, from the beginning of a paragraph, that has matches, and its matches; the beginning of
    the text where there are none.
    """
    start = 0
    while pattern and start < min(len(text), _LONGEST):
        end = text.rfind("\n", start, start + _PART) + 1 if start + _PART < len(text) else len(text)
        end = end if end > start else start + _PART
        matches = _matches(text[start:end], pattern)
        if matches:
            return text[start:end], matches
        start = end
    return text[:_PART], []


def _matches(text: str, pattern: str) -> list[Span]:
    try:
        return find_matches(fold_text(text), pattern, is_pattern=True)[:_MOST_MATCHES] if pattern else []
    except PatternError:  # it takes too long
        return []


def _variety(text: str, matches: list[Span], first: int, length: int) -> int:
    """How many different matches there are in the part of a paragraph that a match begins."""
    end = matches[first].start + length - length // _LEAD
    paragraph = text.find("\n", matches[first].start)
    end = min(end, paragraph) if paragraph >= 0 else end
    within = (one for one in matches[first : first + 20] if one.end <= end)
    return len({text[one.start : one.end].lower() for one in within})


def _cut(text: str, start: int, length: int, matches: list[Span]) -> Snippet:
    """The part from the next word on, within the paragraph of its first match, with "…" where the text goes on."""
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
