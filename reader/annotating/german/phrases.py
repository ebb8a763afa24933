"""Reads the noun phrases of a German paragraph: where one ends, what depends on it, in which case it may stand.

Nouns have capitals; adjectives, and words that no table knows, have none. Every search looks at a bounded number of
words.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from reader.annotating.german.kind_words import SMALL_WORDS
from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.pos_tags import tag_pattern
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph

_MOST_BEFORE_NOUN = 6
_MOST_ATTRIBUTES = 5
_NOMINAL = pos.NOUNS + pos.PERSON_OR_ORG + pos.PLACE + pos.ADJ + pos.POSSESSIVES
_DESCRIBING = pos.NOUN + pos.NUM + pos.VERB + pos.ADJ + pos.ADV + pos.QUANT
_OBLIQUE = frozenset(
    """den dem des einen einem eines keinen keinem diesen diesem dieses jenen jenem seinen seinem seines ihren ihrem
    ihres unseren unserem meinen meinem jeden jedem
    einer keiner seiner ihrer unserer meiner""".split()
)
"""Articles that no subject has."""
RELATIVE = frozenset("der die das dem den deren dessen denen welche welcher welches welchem welchen".split())
"""Relative pronouns, most of which are articles too."""
_GENITIVE = frozenset("der des eines einer seiner ihrer dieser unserer aller mehrerer beider".split())
_ENDS = ("", ",", ".", ";", ":", pos.CCONJ, pos.AUX, pos.BE, pos.QUOTE)
"""Tags behind a verb that ends its clause."""
_SOME = frozenset("einige viele manche mehrere andere beide alle".split())
"""What stands for people by itself: "einige sagen"."""
_ONE = frozenset("einer eine eines jeder jede".split())
_OF = frozenset("der seiner ihrer unserer dieser von".split())
"""Words behind "einer" before those of whom it is one: "einer der Forscher"."""
_FROM = frozenset("von vom".split())
_LOWER = pos.NOUN + pos.VERB
_LONGEST_NAME = 6
_LONGEST_SENTENCE = 120
"""The most words of a sentence that are read as one."""
_POINT = tag_pattern(r"\.(?=<NOUN|PROPN|DATE|NUM|PERSON|ORG|PLACE|ADJ>)")
_ABBREVIATIONS = frozenset(
    """mio mrd tsd ca bzw inkl exkl evtl ggf u a z b d h o s vgl sog geb gest nr art abs st hl dipl ing mag lic med
    phil jur bspw zzgl abzgl max min""".split()
)
"""Words before a full stop that ends no sentence."""


class GermanPhrases:
    """The noun phrases of one paragraph."""

    def __init__(self, tagged: TaggedParagraph) -> None:
        self.tagged = tagged
        self.words = tagged.words
        self.word = tagged.word
        """Gives the word at an index in lower case, "" for an index outside the paragraph."""
        self.tags = _POINT.sub(self._reread_point, tagged.tags)
        self.starts = list(self._cut(tagged.starts))
        """The indexes of the words with which sentences begin."""

    def _cut(self, starts: Sequence[int]) -> Iterator[int]:
        """The starts of sentences without those behind ordinals, and long sentences cut, so that time stays linear."""
        last = 0
        for start in [*starts, len(self.tags)]:
            if 0 < start < len(self.tags) and self.tags[start - 1] == pos.NUM:
                continue
            yield from range(last + _LONGEST_SENTENCE, start, _LONGEST_SENTENCE)
            if start < len(self.tags):
                yield start
            last = start

    def _reread_point(self, found: re.Match[str]) -> str:
        """The tag of a full stop: one behind an ordinal number or an abbreviation ends no sentence."""
        word = self.words[found.start() - 1].text
        ordinal = found.start() > 0 and word.isdigit() and len(word) <= 2
        return pos.NUM if ordinal or word.lower() in _ABBREVIATIONS else found[0]

    def sentence(self, index: int) -> tuple[int, int]:
        """The first word and the end of the sentence that holds a word."""
        after = bisect_right(self.starts, index)
        end = self.starts[after] if after < len(self.starts) else len(self.words)
        return self.starts[after - 1] if after else 0, end

    @cached_property
    def lowered(self) -> list[str]:
        """The words in lower case."""
        return [word.text.lower() for word in self.words]

    def tag(self, index: int) -> str:
        """The tag of a word; empty outside the paragraph."""
        return self.tags[index] if 0 <= index < len(self.tags) else ""

    def is_nominal(self, index: int) -> bool:
        """Whether a word is a noun or a name."""
        if not 0 <= index < len(self.tags):
            return False
        tag = self.tags[index]
        if tag == pos.QUOTE:
            return self.is_name(index)
        if tag in pos.NOUNS or tag == pos.ADJ or tag in pos.POSSESSIVES:
            return index in self.tagged.entities or self.words[index].text[0].isupper()
        return tag in _NOMINAL or tag == pos.NUM and "-j" in self.word(index)

    def is_name(self, index: int) -> bool:
        """Whether a quote is a name in marks, behind an article or "laut": "der »Bote«"."""
        if self.tag(index - 1) not in (pos.DET, pos.ACCORDING):
            return False
        word = self.words[index]
        inner = self.tagged.text[word.start + 1 : word.end - 1].split()
        return 0 < len(inner) <= _LONGEST_NAME and all(one in SMALL_WORDS or not one[0].islower() for one in inner)

    def phrase(self, first: int) -> Phrase | None:
        """The noun phrase that begins at an index, without what depends on it; None where none does."""
        index = first
        if self.tag(index) in (pos.PRON_SUBJ, pos.PRON):
            return Phrase(first, first + 1, pos.PRON_SUBJ)
        if self.word(index) in _ONE and self.word(index + 1) in _OF:
            second = index + 1 + (self.tag(index + 1) == pos.ADP)
            inner = None if self.word(second) in _ONE else self.phrase(second)
            return Phrase(first, inner.after, inner.head) if inner else None
        if self.word(index) in _SOME and not self.is_nominal(index + 1) and self._stands_alone(index + 1):
            return Phrase(first, first + 1, pos.PRON_SUBJ)
        determined = self.tag(index) in (pos.DET, pos.QUANT)
        index += determined
        if determined and self.tag(index) == pos.ADP:
            index = self._embedded_end(index)
        limit = min(index + _MOST_BEFORE_NOUN, len(self.tags))
        while index < limit and not self.is_nominal(index):
            if not self._may_describe(index, determined):
                return None
            index += 1
        if not self.is_nominal(index):
            return None
        after = self._nouns_end(index)
        return Phrase(first, after, self.tags[after - 1])

    def _embedded_end(self, index: int) -> int:
        """Where what a preposition governs before an adjective ends: "der für Häfen zuständige Rat"."""
        second = index + 1 + (self.tag(index + 1) == pos.DET)
        for here in range(second, second + _MOST_BEFORE_NOUN):
            if self.is_nominal(here):
                after = self._nouns_end(here)
                return after if self.is_unknown(after) and self.word(after).endswith(("e", "en")) else index
            if not self.is_unknown(here):
                break
        return index

    def _stands_alone(self, after: int) -> bool:
        """Whether no noun goes with "einige" or "viele" before an index."""
        for index in range(after, after + _MOST_BEFORE_NOUN):
            if not self.is_unknown(index):
                return True
            if self.is_nominal(index + 1):
                return False
        return True

    def _may_describe(self, index: int, determined: bool) -> bool:
        """Whether a word may stand between an article, if there is one, and a noun."""
        tag = self.tags[index]
        if tag == pos.SAY:
            return (
                determined
                and self.words[index].text.endswith(("te", "ten", "ene", "enen"))
                and self.is_nominal(index + 1)
            )
        if determined or tag == pos.NUM:
            return tag in _DESCRIBING
        inflected = self.words[index].text.endswith(("e", "en", "er", "es", "em"))
        return tag == pos.NOUN and inflected and self.tag(index + 1) != pos.PERSON

    def _nouns_end(self, index: int) -> int:
        """The end of a run of nouns and names: a name of a person ends it."""
        while self.is_nominal(index):
            tag = self.tags[index]
            index += 1
            if tag == pos.PERSON and not self._owns(index - 1):
                return index
            if self.is_nominal(index):
                continue
            if joined := self._joined(index):
                index = joined
            elif tag in pos.PERSON_OR_ORG + pos.PLACE:
                return index
        return index

    def _owns(self, index: int) -> bool:
        """Whether a name is in the genitive before what belongs to it: "Linds Sprecher"."""
        entity = self.tagged.entities.get(index)
        if entity is None or not self.is_nominal(index + 1):
            return False
        return self.words[index].text.endswith(("s", "’")) and not entity.name.endswith("s")

    def _joined(self, index: int) -> int:
        """The index of the noun that another noun shares its end or its name with: "Bau- und Umweltminister",
        "Trainerin und Autorin Eva Lind"; 0 where nothing is joined.
        """
        here = index
        if self.tag(here) == pos.DASH and self.words[here].start == self.words[here - 1].end:
            here += 1
            while self.tag(here) in (pos.COMMA, pos.CCONJ) or self.tag(here) == pos.DASH:
                here += 1
            return here if self.is_nominal(here) else 0
        if self.word(here) in ("und", "sowie") and self.tagged.is_person_noun(self.words[here - 1].text):
            here += 1
            if not self.is_nominal(here) or not self.tagged.is_person_noun(self.words[here].text):
                return 0
            return here if self.tag(here + 1) == pos.PERSON else 0
        return 0

    def attributes_end(self, after: int) -> tuple[int, int]:
        """Where what depends on a noun phrase ends: genitives and "von" alone, and all with a preposition."""
        linked = end = after
        for _ in range(_MOST_ATTRIBUTES):
            word, tag = self.word(end), self.tag(end)
            if tag == pos.DET and word in _GENITIVE:
                inner = self.phrase(end)
            elif tag == pos.ADP:
                inner = self.phrase(end + 1)
            elif self.is_bare_genitive(end):
                inner = self.phrase(end)
            elif tag == pos.PLACE and end > after:
                inner = Phrase(end, end + 1, tag)
            else:
                break
            if inner is None:
                break
            if linked == end and (tag == pos.DET or tag == pos.NOUN or word in _FROM):
                linked = inner.after
            end = inner.after
        return linked, end

    def is_bare_genitive(self, index: int) -> bool:
        """Whether a word opens a genitive without an article: "palästinensischer Ärzte"."""
        return self.is_unknown(index) and self.word(index).endswith("er") and self.is_nominal(index + 1)

    def may_be_subject(self, phrase: Phrase) -> bool:
        """Whether a phrase may stand in the nominative, by its article, and no preposition governs it."""
        oblique = self.word(phrase.first) in _OBLIQUE and self.word(phrase.first + 1) not in _OF
        return not oblique and self.tag(phrase.first - 1) not in (pos.ADP, pos.ACCORDING)

    def is_relative(self, index: int) -> bool:
        """Whether a relative pronoun, or a preposition and one, opens a clause: no article of a noun."""
        governed = self.tag(index) == pos.ADP
        index += governed
        if self.word(index) not in RELATIVE or self.phrase(index) is not None:
            return False
        second = self.tag(index + 1) in (pos.BE, pos.AUX) and self.tag(index + 2) not in _ENDS
        return governed or not second  # "das sei nicht gut" is a clause of its own

    def is_unknown(self, index: int) -> bool:
        """Whether a word in lower case may be any: an adjective, an adverb, a verb."""
        return 0 <= index < len(self.tags) and self.tags[index] in _LOWER and self.words[index].text[0].islower()
