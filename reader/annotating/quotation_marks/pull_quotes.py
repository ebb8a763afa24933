"""Finds pull quotes: quotes in paragraphs of their own whose words stand in another quote of the text too.

They are shown to catch the eye, and are no part of the text that runs on. Takes time linear in the text.
"""

import re
from collections.abc import Mapping, Sequence

from reader.annotating.quotation_marks.marks import QuotedSpan

_WORD = re.compile(r"\w+")
_SINGLE = "'‘"
"""Marks of words in headings, which are scare quotes."""
_ALIKE = 5
"""Words in a row at both ends by which two quotes are known to be the same."""
_MOST_KNOWN = 3
"""Quotes remembered for the same words in a row."""


def find_pull_quotes(
    text: str, paragraphs: Sequence[tuple[int, int]], quoted: Sequence[QuotedSpan]
) -> Mapping[int, int]:
    """The numbers of the pull quotes of a text, each with the number of the quote whose words it repeats.

    A quote that the paragraph before announces with a colon is none.
    """
    alone = _find_alone(text, paragraphs, quoted)
    if not alone or len(quoted) < 2:
        return {}
    words = [[word.casefold() for word in _WORD.findall(text, quote.start, quote.end)] for quote in quoted]
    holders: dict[tuple[str, ...], list[int]] = {}
    for number, spoken in enumerate(words):
        for first in range(len(spoken) - _ALIKE + 1):
            known = holders.setdefault(tuple(spoken[first : first + _ALIKE]), [])
            if len(known) < _MOST_KNOWN:
                known.append(number)
    pulled: dict[int, int] = {}
    for number in sorted(alone):
        spoken = words[number]
        if len(spoken) < _ALIKE:
            continue
        ending = holders[tuple(spoken[-_ALIKE:])]
        for other in holders[tuple(spoken[:_ALIKE])]:
            if other != number and other in ending and (other not in alone or len(words[other]) > len(spoken)):
                pulled[number] = other
                break
    return pulled


def _find_alone(text: str, paragraphs: Sequence[tuple[int, int]], quoted: Sequence[QuotedSpan]) -> set[int]:
    """The numbers of the quotes that are all of their paragraph, where no colon announces them."""
    spans = {start: (number, end) for number, (start, end) in enumerate(paragraphs)}
    alone: set[int] = set()
    for number, quote in enumerate(quoted):
        paragraph, end = spans.get(quote.start, (-1, 0))
        if paragraph < 0 or text[quote.start] in _SINGLE or text[quote.end : end].strip():
            continue
        before = paragraphs[paragraph - 1] if paragraph else (0, 0)
        if not text[slice(*before)].rstrip().endswith(":"):
            alone.add(number)
    return alone
