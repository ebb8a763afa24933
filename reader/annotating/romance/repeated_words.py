"""Finds the quote below whose words a heading repeats.

A quote is known by its number among the quotes of the text, counted from 0.
"""

import re
from collections.abc import Sequence
from functools import cached_property

from reader.annotating.grammar.sentences import Layout
from reader.annotating.quotation_marks.marks import QuotedSpan

_WORD = re.compile(r"\w+")
_ALIKE = 3
"""The words in a row by which two quotes are known to be the same."""
_LONGEST_HEADING = 25


class RepeatedWords:
    """The words of the quotes of one text. Takes time linear in the text."""

    def __init__(self, layout: Layout, quoted: Sequence[QuotedSpan]) -> None:
        self._layout = layout
        self._quoted = quoted

    def repeated_by(self, number: int) -> int | None:
        """The number of a later quote with the words that the quote in a heading begins with; None for other quotes."""
        if not self._is_in_heading(number):
            return None
        later = self._last.get(tuple(self._words(self._quoted[number])[:_ALIKE]))
        return later if later is not None and later > number else None

    @cached_property
    def _last(self) -> dict[tuple[str, ...], int]:
        """Words in a row -> the number of the last quote that has them."""
        last: dict[tuple[str, ...], int] = {}
        for number, quote in enumerate(self._quoted):
            words = self._words(quote)
            for first in range(len(words) - _ALIKE + 1):
                last[tuple(words[first : first + _ALIKE])] = number
        return last

    def _is_in_heading(self, number: int) -> bool:
        """Whether the paragraph of a quote is short and ends without a full stop."""
        start, end = self._layout.paragraphs[self._layout.paragraph_at(self._quoted[number].start)]
        if end - start > _LONGEST_HEADING * 12:
            return False
        text = self._layout.text[start:end].rstrip()
        return (
            len(text.split()) <= _LONGEST_HEADING and text[-1:] not in ".:,;" and not text.endswith((".»", ".”", '."'))
        )

    def _words(self, quote: QuotedSpan) -> list[str]:
        return [word.lower() for word in _WORD.findall(self._layout.text, quote.start, quote.end)]
