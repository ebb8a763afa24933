"""How the words of a paragraph are tagged: the form of a language's tagging, and that of English."""

import re
from collections.abc import Sequence
from functools import partial
from typing import Protocol

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.person_nouns import is_person_noun
from reader.annotating.grammar.pos_tags import tag_pattern
from reader.annotating.grammar.sentences import Word, split_words
from reader.annotating.grammar.word_neighbours import BY_NEIGHBOURS, BY_WORD_AND_NEIGHBOURS, WordRule
from reader.annotating.grammar.word_tags import tag_of

# A phrase is far shorter than this bound; without it a long run of words would take quadratic time.
_OFFICE = tag_pattern("<ADP><DET>?<NOUN|PROPN|ORG|PLACE>{1,3}(?=<PERSON>)")


class Tagging(Protocol):
    """Splits and tags the words of one language."""

    adjectives_follow: bool
    """Whether an adjective may stand between a noun and the name that it describes."""

    def split(self, text: str, start: int, end: int) -> list[Word]:
        """The words and punctuation marks of a span of a text."""

    def tag_of(self, word: str) -> str:
        """The tag of a word that is part of no name, wherever it stands."""

    def reread(self, words: Sequence[Word], tags: str) -> str:
        """The tags of a paragraph again, now that those of the neighbours are known."""

    def is_person_noun(self, word: str) -> bool:
        """Whether a common noun is for people or an organisation that speaks."""

    def is_body_noun(self, word: str) -> bool:
        """Whether a common noun is for an organisation that speaks; no answer for languages that need none."""


class EnglishTagging:
    """The tagging of English, with some words of other languages for texts in none that has tables of its own."""

    adjectives_follow = False

    def split(self, text: str, start: int, end: int) -> list[Word]:
        """The words of a span, as they stand."""
        return split_words(text, start, end)

    def tag_of(self, word: str) -> str:
        """The tag of a word by lists and endings. Raises IndexError for an empty word."""
        return tag_of(word)

    def is_person_noun(self, word: str) -> bool:
        """Whether an English noun is for people or an organisation that speaks."""
        return is_person_noun(word)

    def is_body_noun(self, word: str) -> bool:
        """No English noun."""
        return False

    def reread(self, words: Sequence[Word], tags: str) -> str:
        """The tags again, by the words and tags beside each."""
        for pattern, tag in BY_NEIGHBOURS:
            tags = pattern.sub(tag, tags)
        for rule in BY_WORD_AND_NEIGHBOURS:
            tags = rule.pattern.sub(partial(_reread_word, words, rule), tags)
        return _OFFICE.sub(partial(_reread_office, words), tags)


def _reread_word(words: Sequence[Word], rule: WordRule, found: re.Match[str]) -> str:
    return rule.tags if rule.fits(words[found.start()].text.lower()) else found[0]


def _reread_office(words: Sequence[Word], found: re.Match[str]) -> str:
    return pos.ADJ * len(found[0]) if _is_office(words, found.start(), found[0]) else found[0]


def _is_office(words: Sequence[Word], index: int, shape: str) -> bool:
    """Whether "of" is part of an office: "secretary of state Eva Lind", but "a friend of Mayor Lind"."""
    inside = [word.text for word in words[index + 1 : index + len(shape)]]
    of = index > 0 and words[index].text == "of"
    return of and is_person_noun(words[index - 1].text) and not any(map(is_person_noun, inside))


ENGLISH = EnglishTagging()
