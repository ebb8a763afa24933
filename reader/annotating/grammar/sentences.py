"""Splits an article's text into paragraphs, sentences and words."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import NamedTuple

_PARAGRAPH = re.compile(r"[^\n]+")
_ABBREVIATION = (
    r"(?<!\b[A-Z]\.)(?<!\b[A-Z]\.[A-Z]\.)(?<!\bMr\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bSen\.)(?<!\bRep\.)"
    r"(?<!\bGov\.)(?<!\bGen\.)(?<!\bProf\.)(?<!\bLt\.)(?<!\bCol\.)(?<!\bNo\.)(?<!\bJr\.)(?<!\bvs\.)"
    # Titles before a Spanish, Italian or French name.
    r"(?<!\bSr\.)(?<!\bdr\.)(?<!\b(?:[SD]ra|Lic|Ing|ing|Avv|avv|Arq|Mgr)\.)(?<!\b(?:[Dd]ott|[Mm]ons|prof)\.)(?<!\b[lL][’']on\.)"
)
# Begins with the mark itself: the search then passes over all other characters at once.
_SENTENCE_END = re.compile(
    rf"[.!?…]{_ABBREVIATION}[\"”’»“']*(?:[ \u00a0\u202f]»)?\s+"
    r"(?=(?:[\"“„«‘'(]{0,2}|«[ \u00a0\u202f])[^\W_a-zß-öø-ÿœ])|[。！？]"
)
_WORD = re.compile(r"((?:[A-Z]\.){2,}|[^\W_]+(?:[’'-][^\W_]+)*\.?|[^\w\s])")
# French puts the pronoun after its verb with a hyphen: "dit-il", "a-t-elle dit", "s'est-il exclamé".
_INVERTED = re.compile(r"((?:[sSnN][’'])?[^\W\d_]+)-(?:t-)?(il|elle|ils|elles|on|je)(\.?)")


class Word(NamedTuple):
    """A word or a punctuation mark with its span in the text, in code points, end exclusive."""

    start: int
    end: int
    text: str


class Layout:
    """The paragraphs and sentences of a text as half-open spans; `text` has each paragraph on a line of its own."""

    def __init__(self, text: str, paragraphs: Sequence[tuple[int, int]] | None = None) -> None:
        """`paragraphs` are those to look at, in order, where not all of them are."""
        self.text = text
        self.paragraphs = (
            [found.span() for found in _PARAGRAPH.finditer(text)] if paragraphs is None else list(paragraphs)
        )

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [start for start, _ in self.paragraphs]

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """The sentences, in order; none runs over the end of a paragraph."""
        spans: list[tuple[int, int]] = []
        for start, end in self.paragraphs:
            here = start
            for found in _SENTENCE_END.finditer(self.text, start, end):
                if found.end() > here:
                    spans.append((here, found.end()))
                    here = found.end()
            if here < end:
                spans.append((here, end))
        return spans

    def paragraph_at(self, offset: int) -> int:
        """The number of the paragraph that holds an offset."""
        return max(0, bisect_right(self._paragraph_starts, offset) - 1)


def split_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Split a span of a text into words and punctuation marks; a full stop belongs to a word only in abbreviations."""
    words: list[Word] = []
    parts = iter(_WORD.split(text[start:end]))  # what is between words, and they: faster than asking each match
    start += len(next(parts))
    for word, between in zip(parts, parts, strict=True):
        end = start + len(word)
        if len(word) == 1 or word.isalpha():  # most words
            words.append(_new(Word, (start, end, word)))
        elif "-" in word and (inverted := _INVERTED.fullmatch(word)):
            for part in (1, 2, 3):
                if inverted[part]:
                    words.append(Word(start + inverted.start(part), start + inverted.end(part), inverted[part]))
        elif word[-1] == "." and not _is_abbreviation(word):
            words.append(Word(start, end - 1, word[:-1]))
            words.append(Word(end - 1, end, "."))
        else:
            words.append(_new(Word, (start, end, word)))
        start = end + len(between)
    return words


_new: Callable[[type[Word], tuple[int, int, str]], Word] = tuple.__new__
"""Makes a word in half the time that naming its fields takes."""
_ABBREVIATIONS = frozenset(
    """
    Mr. Mrs. Ms. Dr. St. Sen. Rep. Gov. Gen. Prof. Lt. Col. Capt. Sgt. Rev. Jr. Sr. Inc. Corp. Co. Ltd. No. Jan.
    Feb. Aug. Sept. Oct. Nov. Dec. Sra. Dra. dr. Lic. Ing. ing. Arq. Avv. avv. Dott. dott. prof. Mons. mons. Mgr.
    """.split()
)


def _is_abbreviation(word: str) -> bool:
    if word[1:2] in ("'", "’") and (word[2:] in _ABBREVIATIONS or word[2:] == "on."):  # "l'avv.", "l'on."
        return True
    return word in _ABBREVIATIONS or len(word) == 2 and word[0].isupper() or word.count(".") > 1
