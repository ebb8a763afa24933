"""The words of one sentence as finding reported speech asks about them.

Indexes are those of words; ends are exclusive.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property

from reader.annotating.grammar.person_nouns import is_person_noun
from reader.annotating.grammar.sentences import Word
from reader.annotating.reported_speech.clause_words import (
    ADVERBIALS,
    DETERMINERS,
    FINITE,
    MODALS,
    NAMELESS,
    NO_SUBJECT,
    OPENS_NOTHING,
    PRONOUNS,
    QUOTATION,
)
from reader.annotating.reported_speech.cue_words import CUES, EVIDENCE, NOUNS, SHOWS

_REACH = 14
"""Words after a verb among which its subject ends."""
_CLAUSE_BEGINS = FINITE | {"that", ":", "he", "she", "it", "they"}
_SINGULAR = frozenset("he she it who that which also".split())
_QUANTIFIERS = frozenset(
    """some many most few several half another one two three four five six seven eight nine ten dozens hundreds
    thousands""".split()
)
_HEADLINE = 0.8
"""The share of longer words with a capital above which a sentence is a headline."""
_BEFORE_GERUND = frozenset("by for of after before without while when in from with".split())
_CLOSING = ".!?…\"”'’)"


class Sentence:
    """The words of a sentence, and what tells whether one of them reports something.

    `lower` has them in lower case, with straight apostrophes.
    """

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self.lower = [
            word.text.lower() if "’" not in word.text else word.text.lower().replace("’", "'") for word in words
        ]
        for index in range(1, len(words) - 1):
            if self.lower[index] == "," and self.lower[index + 1].isdigit() and self.lower[index - 1].isdigit():
                self.lower[index] = "000"  # of "250,000", which is no comma between clauses
        self.end = len(words)
        """The index after the last word; the final full stop and closing marks do not count."""
        while self.end and self.lower[self.end - 1] in _CLOSING:
            self.end -= 1
        self.first_comma = self.lower.index(",") if "," in self.lower else self.end

    @cached_property
    def is_headline(self) -> bool:
        """Whether nearly all longer words have a capital, as in American headlines."""
        longer = [word.text for word in self.words if len(word.text) > 3 and word.text[0].isalpha()]
        return len(longer) > 3 and sum(word[0].isupper() for word in longer) > _HEADLINE * len(longer)

    def at(self, index: int) -> str:
        """The word at an index in lower case, "" outside the sentence."""
        return self.lower[index] if 0 <= index < self.end else ""

    def before_marks(self, index: int) -> str:
        """The word before an index, past at most two quotation marks."""
        before = index - 1
        while before >= index - 2 and self.at(before) in QUOTATION:
            before -= 1
        return self.at(before)

    def is_cue(self, index: int) -> bool:
        """Whether a word is a verb that reports what somebody says, not the writer: "he claims", not "the claims", "I
        claim".
        """
        word, before = self.lower[index], self.at(index - 1)
        if word not in CUES or before in MODALS or before in ("i", "we", "you"):
            return False
        if self.words[index].text[0].isupper() and (index or word != "asked"):
            return index > 0 and self.is_headline and word not in NOUNS
        stands_alone = before in _QUANTIFIERS and word not in NOUNS or before in ("that", "all", "both")
        if before in _BEFORE_GERUND and word.endswith("ing"):
            return True
        if before in NO_SUBJECT and before != "to" or before in DETERMINERS and not stands_alone:
            return self.at(index + 1) == "that"
        if word not in NOUNS or word in SHOWS and before in EVIDENCE:
            return True
        if self.at(index + 1) == "that":
            return True
        if before.endswith("'s"):
            return False
        if word.endswith("s"):
            if not before.endswith("s") and is_person_noun(before):
                return True
            return before in _SINGULAR or index > 0 and self.words[index - 1].text[0].isupper()
        return before in PRONOUNS | FINITE | {"to", "not", "who", "and", "also"} or before.endswith(("s", "ly"))

    def is_inverted(self, index: int) -> bool:
        """Whether the subject of a verb after a comma follows it, and no clause does: "…, said the mayor of Vell"."""
        plural = self.lower[index] in ("say", "tell", "write", "think", "show", "find")
        if self.before_marks(index) != "," or plural or self.at(index + 1) in ADVERBIALS | {",", ""}:
            return False
        for here in range(index + 1, min(index + _REACH, self.end)):
            if self.lower[here] in (",", "who"):
                return True
            text = self.words[here].text
            if self.lower[here] in _CLAUSE_BEGINS or here > index + 1 and text.islower() and text.endswith("ed"):
                return False
        return self.end - index <= _REACH

    def is_thing(self, index: int) -> bool:
        """Whether a thing with words of its own begins at an index."""
        word = self.at(index)
        return word[:1].isalnum() and word not in OPENS_NOTHING and word not in NAMELESS


def split_at_semicolons(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """The parts of a sentence between semicolons: each reports on its own."""
    first = 0
    for index in [index for index, word in enumerate(words) if word.text == ";"]:
        yield words[first:index]
        first = index + 1
    yield words[first:]
