"""Find text inside an article, so that what a person types matches what they mean.

Both sides are folded: case (unless the query has a capital), accents, kinds of quotation marks, apostrophes, dashes
and spaces. A map from offsets in the folded text back to the text gives each match the offsets that it has as shown. A
match may run over a line wrap, since the screen makes the lines, but not from one paragraph into the next.
"""

import re
import unicodedata
from collections.abc import Sequence
from itertools import accumulate
from time import monotonic
from typing import NamedTuple

from reader.base.safe_text import composed, safe_line
from reader.model.annotations import Span
from reader.searching.folded_letters import FOLDS, fold_letters

_SECONDS_FOR_A_PATTERN = 0.25
"""Seconds after which a regular expression is given up: some never end."""

MOST_MATCHES = 20_000
"""Matches after which the search stops counting."""


_OF_LETTERS = (7, 8)
"""The combining classes of marks that make another letter of the letter before: nukta, and the voicing of kana."""

_FINAL_SIGMA, _SIGMA = "ςσ"
"""One letter in two forms: which one `lower` makes of a capital depends on what stands after it."""

_SPACES = re.compile(r" +")


class PatternError(ValueError):
    """The query is not a regular expression, or takes too long. `str(error)` is short enough for the find bar."""


class FoldedText(NamedTuple):
    """A text ready to be searched: folded in its own case and in lower case, with the map back to the text.

    `offsets` is None where folding moved nothing.
    """

    text: str
    lower: str
    offsets: Sequence[int] | None

    def original(self, offset: int) -> int:
        """The offset in the text that an offset in the folded text stands for."""
        return offset if self.offsets is None else self.offsets[offset]


def fold_text(text: str) -> FoldedText:
    """Fold a text for searching. Paragraphs stay on lines of their own. Takes time linear in the text."""
    if text.isascii():
        return FoldedText(text, text.lower(), None)
    folded = fold_letters(text).replace(_FINAL_SIGMA, _SIGMA)
    lower = folded.lower().replace(_FINAL_SIGMA, _SIGMA)
    if len(lower) == len(text) and all([len(FOLDS[ord(character)]) == 1 for character in set(text)]):
        return FoldedText(folded, lower, None)
    parts = [text_part.translate(FOLDS).replace(_FINAL_SIGMA, _SIGMA) for text_part in text]
    # Lower case of one letter may be two ("İ"): such a letter keeps its case, so that one map serves both.
    lowers = [part.lower() if len(part.lower()) == len(part) else part for part in parts]
    lengths = [len(part) for part in parts]
    starts = [0, *accumulate(lengths)]
    offsets = [0] * (starts[-1] + 1)
    for index, (start, length) in enumerate(zip(starts, lengths, strict=False)):
        offsets[start : start + length] = [index] * length
    offsets[-1] = len(text)
    return FoldedText("".join(parts), "".join(lowers), offsets)


def fold_query(query: str) -> str:
    """Fold a query as the text is folded, with runs of spaces as one."""
    return _SPACES.sub(" ", fold_letters(query).replace(_FINAL_SIGMA, _SIGMA))


def find_matches(text: FoldedText, query: str, is_pattern: bool = False) -> list[Span]:
    """Find the matches of a query, in order and not overlapping, at most MOST_MATCHES, as offsets into the text before
    it was folded.

    Raises PatternError where `is_pattern` and the query is not a regular expression, or takes too long.
    """
    plain = composed(query)  # as the text of a page is
    found = _find(text, plain, is_pattern)
    return found if found or plain == query else _find(text, query, is_pattern)


def _find(text: FoldedText, query: str, is_pattern: bool) -> list[Span]:
    folded = fold_query(query) if not is_pattern else _fold_pattern(query)
    if not folded.strip():
        return []
    has_capital = any(character.isupper() for character in (re.sub(r"\\.", "", folded) if is_pattern else folded))
    haystack = text.text if has_capital else text.lower
    spans = _find_pattern(haystack, folded, has_capital) if is_pattern else _find_plain(haystack, folded)
    if not haystack.isascii():
        spans = [
            span for span in spans if unicodedata.combining(haystack[span[1] : span[1] + 1] or " ") not in _OF_LETTERS
        ]
    found: list[Span] = []
    for span in (_span(text, start, end) for start, end in spans):
        if not found or span.start >= found[-1].end:  # both letters that "ß" is folded to are one letter as shown
            found.append(span)
    return found


def _fold_pattern(query: str) -> str:
    """Fold a pattern; what a character is folded to is escaped: "…" is three full stops, not any three characters."""
    letters = query.replace(_FINAL_SIGMA, _SIGMA)
    return "".join(part if part.isascii() else re.escape(part.translate(FOLDS)) for part in letters)


def _span(text: FoldedText, start: int, end: int) -> Span:
    first = text.original(start)
    last = text.original(end - 1) + 1
    if text.offsets is not None and end < len(text.offsets):
        last = max(last, text.original(end))  # marks on the last letter belong to it
    return Span(first, last)


def _find_plain(haystack: str, needle: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = haystack.find(needle)
    while start >= 0 and len(found) < MOST_MATCHES:
        found.append((start, start + len(needle)))
        start = haystack.find(needle, start + len(needle))
    return found


def _find_pattern(haystack: str, pattern: str, has_capital: bool) -> list[tuple[int, int]]:
    import regex  # the standard library's re cannot be stopped; imported when somebody first asks for it

    found: list[tuple[int, int]] = []
    deadline = monotonic() + _SECONDS_FOR_A_PATTERN
    start = 0
    try:
        compiled = regex.compile(pattern, 0 if has_capital else regex.IGNORECASE)
        for line in haystack.split("\n"):  # a match stays in its paragraph
            left = deadline - monotonic()
            if left <= 0:
                raise TimeoutError
            for match in compiled.finditer(line, timeout=left):
                if match.end() > match.start():
                    found.append((start + match.start(), start + match.end()))
                if len(found) >= MOST_MATCHES:
                    return found
            start += len(line) + 1
    except regex.error as error:
        raise PatternError(f"bad pattern: {safe_line(str(error))}") from None
    except RecursionError:
        raise PatternError("bad pattern: too deep") from None
    except TimeoutError:
        raise PatternError("this pattern takes too long") from None
    return found
