"""Recognises lines that announce another story with its title: "Read more: Title", in several languages."""

import re
from collections.abc import Mapping

from reader.cleaning.features.block_features import count_words
from reader.cleaning.features.read_more_phrases import BEFORE_COLONS, OPENINGS

_SHORTEST_TITLE, _LONGEST_TITLE = 3, 40
_LONGEST_START = 60
_DECORATION = " \t»›>→➡▶►▸•*+–—-|#【[(（「“\"'"
_SEPARATOR = re.compile(r"\s*[】\])）」”\"']*\s*(?:[:：|»›>→➡▶►]|\s[–—-]\s)\s*")
_SIGN = re.compile("[:：|»›>→➡▶►–—-]")
"""One of its signs, which few lines have: looking for any takes a fifth of the time."""


def _listed(table: Mapping[str, str]) -> frozenset[str]:
    """Return the phrases of all languages of a table."""
    return frozenset(one.strip() for phrases in table.values() for one in re.split(r"[|\n]", phrases))


OPENING_PHRASES = _listed(OPENINGS)
"""Announcements that need no colon."""
_OPENINGS = tuple(one + " " for one in sorted(OPENING_PHRASES, key=len, reverse=True))
_STARTS = OPENING_PHRASES | _listed(BEFORE_COLONS)
_DASH = re.compile(r"[–—-]")
"""After a single word such as "Read" a dash is not evidence: it may occur in any sentence."""


def read_more_title(text: str) -> tuple[str, int] | None:
    """Return a line's announcement and the offset of the title after it; None for any other line."""
    begin = len(text) - len(text.lstrip(_DECORATION))
    end = begin + _LONGEST_START
    found = _SEPARATOR.search(text, begin, end) if _SIGN.search(text, begin, end) else None
    start = _fold(text[begin : found.start()]) if found else ""
    if found and start in _STARTS and (" " in start or not _DASH.search(found[0])):
        return _announced(text, begin, found.start(), found.end())
    return _without_separator(text, begin)


def _without_separator(text: str, begin: int) -> tuple[str, int] | None:
    """Match announcements that never begin a sentence, so that a capital letter right after them begins a title."""
    folded = _fold(text[begin : begin + _LONGEST_START])
    if not folded.startswith(_OPENINGS):
        return None
    start = begin + len(next(one for one in _OPENINGS if folded.startswith(one)))
    if text[start : start + 1].islower() or text.endswith("."):
        return None
    return _announced(text, begin, start - 1, start)


def _announced(text: str, begin: int, end: int, start: int) -> tuple[str, int] | None:
    words = count_words(text[start:])
    return (text[begin:end].rstrip(), start) if _SHORTEST_TITLE <= words <= _LONGEST_TITLE else None


def _fold(text: str) -> str:
    return text.lower().replace("’", "'")
