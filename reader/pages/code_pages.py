"""Identifies the 8-bit code page of a text that does not declare it.

Nearly any bytes are valid in all of them, so the text decides: in the right code page the letters are those of a
language, and the words its function words. Byte statistics alone take French for Czech in a text of a few sentences.
"""

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from reader.pages.languages import LATIN, OTHERS, CodePageLanguage

_HIGH = re.compile(rb"[\x80-\xff]+")
_WORD = re.compile(r"[^\W\d_]+")
_SIGN = re.compile(r"[^\0-\x7f]")

_LONGEST_LATIN_RUN = 1.6
"""Largest mean number of consecutive non-ASCII bytes in Latin script. News text in sixteen such languages has 1.0 to
1.2; Hebrew, Greek, Cyrillic, Japanese, Chinese and Korean have 2.8 and more.
"""

_PUNCTUATION = frozenset("“”„‘’«»‹›–—…•·©®™€£°§ªº½¼¾×´\xa0\xad")

_WORST_FIT = 0.4
"""Least fit of a code page, where 1 means only letters of the language."""
_WORST_FIT_ALONE = 0.9
"""The same for text without ASCII letters. Chinese, Japanese and Korean news reaches 0.63 at most."""


class _Reading(NamedTuple):
    """A text decoded by a code page: the frequency of each word and each non-ASCII character.

    `odd` is the share of words with capitals in the middle.
    """

    words: Counter[str]
    signs: Counter[str]
    odd: float


def code_page_of(text: bytes) -> str | None:
    """Return the code page of a text; None if it is in none, or not in a known language."""
    runs = _HIGH.findall(text)
    if sum(map(len, runs)) <= _LONGEST_LATIN_RUN * len(runs):
        return _likeliest(text, LATIN.values(), 0, _WORST_FIT) or "cp1252"
    return _likeliest(text, OTHERS.values(), 1, _WORST_FIT_ALONE)


def _likeliest(text: bytes, languages: Iterable[CodePageLanguage], known: int, worst_fit: float) -> str | None:
    """Return the code page with the best score. `known` is added to every count of function words."""
    pairs = [(page, language) for language in languages for page in language.pages]
    readings = {page: _read(text, page) for page, _ in pairs}
    best, page = 0.0, None
    for candidate, language in pairs:
        reading = readings[candidate]
        fit = _fit(reading, language)
        score = fit * (known + sum(reading.words[word] for word in language.words))
        if fit >= worst_fit and score > best:
            best, page = score, candidate
    return page


def _read(text: bytes, page: str) -> _Reading:
    decoded = text.decode(page, "replace")
    words = Counter(_WORD.findall(decoded))
    odd = sum(times for word, times in words.items() if word not in (word.lower(), word.upper(), word.capitalize()))
    lower: Counter[str] = Counter()
    for word, times in words.items():
        lower[word.lower()] += times
    return _Reading(lower, Counter(_SIGN.findall(decoded)), odd / max(1, words.total()))


def _fit(reading: _Reading, language: CodePageLanguage) -> float:
    """Return how well the non-ASCII characters match a language's letters; 1 at most."""
    likely = sum(_likelihood(sign, language) * times for sign, times in reading.signs.items())
    return likely / max(1, reading.signs.total()) - reading.odd


def _likelihood(sign: str, language: CodePageLanguage) -> float:
    if sign in language.letters or sign in _PUNCTUATION:
        return 1
    # Foreign names have foreign letters; other symbols within words mean the wrong code page.
    return 0.5 if sign.isalpha() else -1
