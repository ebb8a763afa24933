"""Tags words by the tables of a language."""

from collections.abc import Iterator, Sequence

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.sentences import Word, split_words
from reader.annotating.languages.language_tables import LanguageTables

_MARKS = dict.fromkeys(".!?…", pos.STOP) | dict.fromkeys("—–-―", pos.DASH) | {mark: mark for mark in ";:,"}
_APOSTROPHES = "’'"


class TableTagging:
    """The tagging of a language that has tables."""

    def __init__(self, tables: LanguageTables) -> None:
        self._tables = tables
        self._known: dict[str, str] = {}
        """The tags of words met before: there are fewer than a text has words."""

    def split(self, text: str, start: int, end: int) -> list[Word]:
        """The words of a span, those with an elision in two: "l’", "école"."""
        words = split_words(text, start, end)
        if not self._tables.elisions:
            return words
        return [part for word in words for part in self._parts(word)]

    def _parts(self, word: Word) -> Iterator[Word]:
        apostrophe = next((index for index, letter in enumerate(word.text) if letter in _APOSTROPHES), -1)
        if apostrophe > 0 and word.text[:apostrophe].lower() in self._tables.elisions:
            middle = word.start + apostrophe + 1
            yield Word(word.start, middle, word.text[: apostrophe + 1])
            if middle < word.end:
                yield from self._parts(Word(middle, word.end, word.text[apostrophe + 1 :]))
        else:
            yield word

    def tag_of(self, word: str) -> str:
        """The tag of a word that is part of no name. Raises IndexError for an empty word."""
        tag = self._known.get(word)
        if tag is None:
            tag = self._known[word] = self._tag(word)
        return tag

    def _tag(self, word: str) -> str:
        lowered = word.lower().replace("’", "'")
        tag = self._tables.tags.get(lowered)
        if not word[0].isalpha():
            return _MARKS.get(word) or (pos.NUM if word[0].isdigit() else pos.MARK)
        if word[0].isupper():
            return self._of_capital(lowered, tag)
        return tag or self._by_ending(lowered)

    def _of_capital(self, lowered: str, tag: str | None) -> str:
        if tag is not None and tag not in pos.SAY + pos.VERB + pos.AUX:
            return tag
        common = self._tables.nouns_have_capitals or self.is_person_noun(lowered)
        return pos.NOUN if common else pos.PROPN

    def _by_ending(self, lowered: str) -> str:
        for ending, tag in self._tables.endings:
            if lowered.endswith(ending) and len(lowered) > len(ending) + 1 and lowered not in self._tables.people:
                return tag
        return pos.NOUN

    def reread(self, words: Sequence[Word], tags: str) -> str:
        """The tags as they are: those of the neighbours change none."""
        return tags

    def is_person_noun(self, word: str) -> bool:
        """Whether a common noun is for people or a body that speaks, by the list or its ending."""
        lowered = word.lower()
        return lowered in self._tables.people or lowered.endswith(self._tables.people_endings)
