"""Cuts words at their elisions: "l’" and "école", "dell’" and "Iran"."""

import re
from collections.abc import Iterator, Sequence

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.sentences import Word
from reader.annotating.languages.language_tables import LanguageTables

_APOSTROPHES = frozenset("’'")
_APOSTROPHE = re.compile("[’']")
_LONGEST_WHOLE = 10
"""The most letters of a word that is not cut at its apostrophe."""


class Elisions:
    """The elisions of one language."""

    def __init__(self, tables: LanguageTables) -> None:
        self._tables = tables

    def may_be_in(self, text: str) -> bool:
        """Whether a text of the language may have elisions."""
        return bool(self._tables.elisions) and ("’" in text or "'" in text)

    def cut(self, words: Sequence[Word]) -> list[Word]:
        """Words with those that have an elision in two."""
        found: list[Word] = []
        for word in words:
            if "’" in word.text or "'" in word.text:
                found += self._parts(word)
            else:
                found.append(word)
        return self._with_last_elision(found)

    def _with_last_elision(self, words: list[Word]) -> list[Word]:
        """Words with the apostrophe at their end joined to its word: a name follows, as in "l’" before "ONU"."""
        if len(words) < 2 or words[-1].text not in _APOSTROPHES or words[-2].text.lower() not in self._tables.elisions:
            return words
        start, end = words[-2].start, words[-1].end
        joined = Word(start, end, words[-2].text + words[-1].text) if words[-2].end == words[-1].start else None
        return [*words[:-2], joined] if joined else words

    def _parts(self, word: Word) -> Iterator[Word]:
        """A word cut behind each elision at its beginning: "l’", "d’", "un"."""
        here, text = word.start, word.text
        for found in _APOSTROPHE.finditer(text):
            first, after = here - word.start, found.end()
            if text[first : found.start()].lower() not in self._tables.elisions or self._is_whole(text, first):
                break
            yield Word(here, word.start + after, text[first:after])
            here = word.start + after
        if here < word.end:
            yield Word(here, word.end, text[here - word.start :]) if here > word.start else word

    def _is_whole(self, text: str, first: int) -> bool:
        """Whether what is left of a word has an elision of its own: "d'après"."""
        is_short = len(text) - first <= _LONGEST_WHOLE
        return is_short and self._tables.tags.get(text[first:].lower().replace("’", "'")) == pos.ACCORDING
