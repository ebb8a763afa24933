"""Compares lines with the words that a page's address spells, as in "/sport/goose-wins-the-regatta-81"."""

import re
import unicodedata
from typing import NamedTuple
from urllib.parse import unquote

_WORD = re.compile(r"[^\W_]{2,}")
_ENDING = re.compile(r"\.(?:[sx]?html?|php|aspx?|jsp|amp)$")
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "o", "ı": "i", "ł": "l"})
"""Letters that addresses transliterate, where they do not just drop the accent."""
_FEWEST = 3
"""Fewest words of a part of an address that says more than the name of a section or of the page's subject."""
_NO_WORDS: frozenset[str] = frozenset()


class AddressWords(NamedTuple):
    """The words of a page's address that its headline may share, in lower case and without accents."""

    slug: frozenset[str]
    """Those of the longest part of its path; empty if that has few."""
    name: frozenset[str]
    """Those of the last part of its path, if it has few: "/lexicon/goose" names the page's subject."""

    def compare(self, text: str) -> tuple[float, float, float]:
        """Return the share of a line's words that are in the slug, the share of the slug's words that are in the line,
        and how nearly the line consists of the name's words, each 0 to 1.
        """
        if not self.slug and not self.name:
            return 0.0, 0.0, 0.0
        lowered = text.lower()
        spellings = [_words(lowered)] if lowered.isascii() else [_words(lowered), _words(lowered.translate(_SPELT_OUT))]
        return max(
            (_share(words, self.slug), _share(self.slug, words), _overlap(words, self.name)) for words in spellings
        )


def read_address_words(url: str | None) -> AddressWords:
    """Read the words of an address; none if it is unknown."""
    path = (url or "").partition("://")[2].partition("?")[0].partition("#")[0].partition("/")[2]
    parts = [words for part in path.split("/") if (words := _words(_ENDING.sub("", unquote(part).lower())))]
    longest = max(parts, key=len, default=_NO_WORDS)
    last = parts[-1] if parts else _NO_WORDS
    return AddressWords(longest if len(longest) >= _FEWEST else _NO_WORDS, last if len(last) < _FEWEST else _NO_WORDS)


def _words(text: str) -> frozenset[str]:
    return frozenset([word for word in _WORD.findall(_without_marks(text)) if not word.isdigit()])


def _without_marks(text: str) -> str:
    """Strip accents, as addresses do."""
    if text.isascii():
        return text
    return "".join([sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign)])


def _share(words: frozenset[str], known: frozenset[str]) -> float:
    return len(words & known) / len(words) if words else 0.0


def _overlap(words: frozenset[str], others: frozenset[str]) -> float:
    return 2 * len(words & others) / (len(words) + len(others)) if others else 0.0
