"""Which 8-bit code page a text is in that says nothing of it.

All of them decode nearly any bytes, so the text has to tell: a code page is right where the letters become those of a
language and the words that language's own. Statistics of bytes alone take French for Czech in a few sentences.
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
"""Bytes beyond ASCII in a row, on average, up to which a text is in Latin letters. News text in sixteen such languages
has 1.0 to 1.2; Hebrew, Greek, Cyrillic, Japanese, Chinese and Korean have 2.8 and more.
"""

_PUNCTUATION = frozenset("“”„‘’«»‹›–—…•·©®™€£°§ªº½¼¾×´\xa0\xad")

_WORST_FIT = 0.4
"""Of 1 for letters of the language alone: below this the code page makes no text of it."""
_WORST_FIT_ALONE = 0.9
"""The same for letters that are all beyond ASCII. Chinese, Japanese and Korean news comes to 0.63 at most."""


class _Reading(NamedTuple):
    """A text read by a code page: how often each word and each sign beyond ASCII stands in it.

    `odd` is the share of the words that have capitals where no word has them.
    """

    words: Counter[str]
    signs: Counter[str]
    odd: float


def code_page_of(text: bytes) -> str | None:
    """The code page of a text; None if it is in none, or in none of a language that is known."""
    runs = _HIGH.findall(text)
    if sum(map(len, runs)) <= _LONGEST_LATIN_RUN * len(runs):
        return _likeliest(text, LATIN.values(), 0, _WORST_FIT) or "cp1252"
    return _likeliest(text, OTHERS.values(), 1, _WORST_FIT_ALONE)


def _likeliest(text: bytes, languages: Iterable[CodePageLanguage], known: int, worst_fit: float) -> str | None:
    """The code page that makes most of a text; `known` is how many words it is given for nothing."""
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
    """How well the signs are those of a language, 1 at most."""
    likely = sum(_likelihood(sign, language) * times for sign, times in reading.signs.items())
    return likely / max(1, reading.signs.total()) - reading.odd


def _likelihood(sign: str, language: CodePageLanguage) -> float:
    if sign in language.letters or sign in _PUNCTUATION:
        return 1
    return 0.5 if sign.isalpha() else -1  # a foreign name has letters of its own; no text has a superscript in a word
