"""Noun phrases that words can come from: people, organisations, pronouns, roles, and papers such as a letter.

Indexes are those of words of the paragraph; `after` and `end` are exclusive. Every search looks at a bounded number of
words, or at each phrase between two indexes once.
"""

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.person_nouns import is_person_noun
from reader.annotating.grammar.pos_tags import tag_pattern
from reader.annotating.grammar.saying import PAPERS
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph

CLAUSE_OPENERS = pos.CCONJ + pos.SCONJ + pos.THAT + pos.REL + pos.QUOTE + pos.ADV + pos.DATE + '.,;:-"'
"""What stands before the first phrase of a clause."""
INNER_CLAUSE = pos.SCONJ + pos.THAT + pos.REL
"""What opens a clause inside another."""
_VERB_AFTER_SUBJECT = tag_pattern(
    "(?:<PREPOSITIONS><NOMINAL>{1,5}){0,3}<PRON_REFL>?(?:<ADP>?<DET>?<DATE>)*<ADV|ADP>?<COMMA>?"
    "(?:<ADV>*<REPORT_VERBS|AUX|BE|GO_ON|VERB|REL>|(?<=<COMMA>)<PRON_REFL|DET>)"
)
_ALWAYS_ACTORS = pos.PERSON_OR_ORG + pos.PRON_SUBJ + pos.REL + pos.JOINT
_ALSO_ACTORS = pos.QUANT + pos.PLACE
_NEVER_OPENS_SENTENCE = pos.PRON + pos.PLACE
_CLAUSE_BOUNDARIES = INNER_CLAUSE + pos.CCONJ + "."
_PARTICIPLES = pos.ING + pos.VERB
_AFTER_HEAD = pos.PREPOSITIONS + pos.SCONJ


class Actors:
    """Finds the noun phrases of one paragraph that act and speak."""

    def __init__(self, tagged: TaggedParagraph) -> None:
        self._tagged = tagged
        self._tags = tagged.tags

    def is_actor(self, phrase: Phrase) -> bool:
        """Whether a phrase names somebody who can act: a person, an organisation, a pronoun or a role."""
        if phrase.head in _ALWAYS_ACTORS:
            return True
        if phrase.head in pos.NOUNS:
            return is_person_noun(self.head_word(phrase))
        return phrase.head in _ALSO_ACTORS

    def can_speak(self, phrase: Phrase) -> bool:
        """Whether words can come from a phrase: from one that acts, an unknown name, or a paper such as a letter."""
        return self.is_actor(phrase) or self.is_paper(phrase) or phrase.head == pos.PROPN

    def is_paper(self, phrase: Phrase) -> bool:
        """Whether the head of a phrase is a noun for what carries words: "letter", "report"."""
        return self.head_word(phrase).lower() in PAPERS

    def head_word(self, phrase: Phrase) -> str:
        """The word that heads a phrase: its last one before any preposition."""
        after = phrase.first
        while after < phrase.after and self._tags[after] not in _AFTER_HEAD:
            after += 1
        return self._tagged.words[max(phrase.first, after - 1)].text

    def opens_clause(self, start: int, phrase: Phrase, openers: str = CLAUSE_OPENERS) -> bool:
        """Whether a phrase stands at `start` or after one of the tags `openers`."""
        return phrase.first <= start or self._tags[phrase.first - 1] in openers

    def is_subject(self, start: int, phrase: Phrase) -> bool:
        """Whether a phrase stands as a subject does: where a clause opens, with a verb after it."""
        if phrase.head != pos.PRON_SUBJ and not self.opens_clause(start, phrase):
            return False
        return _VERB_AFTER_SUBJECT.match(self._tags, phrase.after) is not None

    def nearest(self, start: int, end: int, excluded_openers: str = "") -> Phrase | None:
        """The last phrase before `end` that acts and is a subject, of those from `start` on.

        Phrases after one of the tags `excluded_openers` do not count.
        """
        for phrase in reversed(self._tagged.phrases_in(start, end)):
            opener = self._tags[phrase.first - 1] if phrase.first > start else "."
            if opener in excluded_openers or phrase.after > end:
                continue
            if self.is_actor(phrase) and self.is_subject(start, phrase):
                return phrase
        return None

    def nearest_person_after_comma(self, start: int, end: int) -> Phrase | None:
        """The person or pronoun with which a main clause opens after a comma, between two verbs of saying.

        "When one asked, he looked up and said": he.
        """
        phrase = self.nearest(start, end, _CLAUSE_BOUNDARIES)
        if phrase is None or self._tags[phrase.first - 1] not in ",;-":
            return None
        return phrase if phrase.head in (pos.PERSON, pos.PRON_SUBJ) else None

    def at_sentence_start(self, index: int) -> Phrase | None:
        """The phrase with which the sentence of a word begins, where it is a subject; of whatever kind but places and
        "it".
        """
        start = self._tagged.sentence_start(index)
        phrase = self._tagged.phrase_from(start)
        if phrase is None or phrase.head in _NEVER_OPENS_SENTENCE:
            return None
        return phrase if self.is_subject(start, phrase) else None

    def first(self, start: int, end: int) -> Phrase | None:
        """The first phrase between two indexes that words can come from and that no preposition governs."""
        for phrase in self._tagged.phrases_in(start, end):
            if phrase.head == pos.PROPN or not self.can_speak(phrase):
                continue
            if phrase.first == start or self._tags[phrase.first - 1] not in pos.PREPOSITIONS:
                return phrase
        return None

    def whole(self, start: int, phrase: Phrase) -> Phrase | None:
        """A phrase with the phrases that it depends on by prepositions and genitives, none before `start`.

        "the committee" → "the head of the committee", whose head is "head". None where a preposition has no phrase
        before it: "in a letter".
        """
        last = phrase
        while phrase.first > start:
            if genitive := self._before_genitive(phrase):
                phrase = genitive
                continue
            if self._tags[phrase.first - 1] not in pos.PREPOSITIONS:
                break
            outer = self._tagged.phrase_to(phrase.first - 1) or self._before_participle(start, phrase.first - 2)
            if outer is None:
                return None
            phrase = outer
        return phrase if phrase is last else Phrase(phrase.first, last.after, phrase.head)

    def _before_genitive(self, phrase: Phrase) -> Phrase | None:
        """ "der Sprecher der Polizei": the phrase before one in the genitive."""
        is_genitive = self._tagged.words[phrase.first].text in ("der", "des")
        return self._tagged.phrase_to(phrase.first) if is_genitive else None

    def _before_participle(self, start: int, index: int) -> Phrase | None:
        """ "A source speaking to reporters said": the phrase before the participle at an index."""
        if index <= start or self._tags[index] not in _PARTICIPLES:
            return None
        phrase = self._tagged.phrase_to(index)
        return phrase if phrase and self.is_actor(phrase) and self.opens_clause(start, phrase) else None
