"""What the attributions before and after a quote share: the paragraph, its subjects, and how far a speaker's phrase
goes.
"""

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.saying import PAPERS, VIEWS
from reader.annotating.grammar.subjects import Subjects
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph
from reader.annotating.speakers.patterns import Clause, Pattern

REACH = 40
"""Words beside a quote among which its verb of saying stands."""
_ATTACHES = frozenset("of for from with at in on to between under behind".split())
_NOT_ATTACHED = PAPERS | frozenset("time while day visit end phone conference event stop rally hearing news".split())
_EXTENDABLE = pos.NOUN + pos.QUANT + pos.NUM + pos.PROPN


class Attributions:
    """The base of the attributions before and after a quote; each pattern looks at a bounded number of words."""

    def __init__(self, tagged: TaggedParagraph, subjects: Subjects) -> None:
        self._tagged = tagged
        self._tags = tagged.tags
        self.subjects = subjects

    def _according(self, index: int) -> Clause | None:
        """ "According to Smith", "laut Smith", from the first word on."""
        leads = self._tags[index + 1 : index + 2] in (pos.TO, pos.ADP)
        if self._word(index) == "according" and not leads:
            return None
        after = index + 1 + leads
        phrase = self._tagged.phrase_from(after)
        return Clause(Pattern.ACCORDING, self.extended(phrase), index) if phrase else None

    def _in_words_of(self, index: int) -> Clause | None:
        """ "In Smith’s view", "in the words of Smith", at an index."""
        if self._word(index) != "in":
            return None
        owner = self._tags[index + 1 : index + 2]
        if owner in (pos.PERSON_POSS, pos.ORG_POSS, pos.PROPN_POSS) and self._word_or_none(index + 2) in VIEWS:
            return Clause(Pattern.ACCORDING, Phrase(index + 1, index + 2, owner), None)
        if self._word_or_none(index + 2) in VIEWS and self._word_or_none(index + 3) == "of":
            phrase = self._tagged.phrase_from(index + 4)
            return Clause(Pattern.ACCORDING, self.extended(phrase), None) if phrase else None
        return None

    def _last_mark(self, quote: int) -> str:
        """The last character of a quote before its closing mark."""
        return self._tagged.text[self._tagged.words[quote].end - 2]

    def extended(self, phrase: Phrase) -> Phrase:
        """A phrase after its verb with the phrases that depend on it: "a spokesman for the bank".

        If a name in apposition follows, that name: "the mayor, Ann Lee".
        """
        if named := _in_apposition(self._tagged, phrase):
            return named
        if phrase.head not in _EXTENDABLE:
            return phrase
        after = phrase.after
        genitive = self._tagged.phrase_from(after)
        if genitive and self._word(after) in ("der", "des"):  # "ein Sprecher der Polizei"
            after = genitive.after
        for _ in range(3):
            if self._tags[after : after + 1] not in (pos.ADP, pos.TO) or self._word(after) not in _ATTACHES:
                break
            inner = self._tagged.phrase_from(after + 1)
            if inner is None or self._word(inner.after - 1) in _NOT_ATTACHED:
                break
            after = inner.after
        whole = Phrase(phrase.first, after, phrase.head)
        return _in_apposition(self._tagged, whole) or whole

    def _word(self, index: int) -> str:
        return self._tagged.words[index].text.lower()

    def _word_or_none(self, index: int) -> str | None:
        return self._word(index) if index < len(self._tags) else None


def _in_apposition(tagged: TaggedParagraph, phrase: Phrase) -> Phrase | None:
    """The name after a role and a comma: "the mayor of Oslo, Ann Lee"."""
    comma = tagged.tags[phrase.after : phrase.after + 1] == "," and phrase.head in pos.NOUNS
    named = tagged.phrase_from(phrase.after + 1) if comma else None
    return named if named and named.head == pos.PERSON and named.after - named.first == 1 else None
