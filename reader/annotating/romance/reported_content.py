"""Finds where what a verb of saying reports begins, in a language that has tables: at "que", a colon, an infinitive.

Indexes are those of words of a paragraph. Every search looks at a bounded number of words.
"""

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.tagged_paragraphs import TaggedParagraph
from reader.annotating.languages.language_tables import LanguageTables
from reader.annotating.romance.clause_subjects import ClauseSubjects

_MOST_BETWEEN = 6
"""The most phrases and small words between a verb and what it reports."""
_BETWEEN = pos.ADV + pos.DATE + pos.PRON_REFL + pos.PRON_OBJ + pos.NUM
_LONGEST_ASIDE = 12
_OPENS_ASIDE = tuple(pos.ADV + pos.DATE + pos.PREPOSITIONS + pos.SCONJ + pos.QUANT + pos.PRON_SUBJ)
_ADDRESSES = frozenset("a al à au aux ad alla allo all' ai agli alle".split())
"""Prepositions before whom something is said to."""
_MOST_DENYING = 3
"""The most words that deny an infinitive before it: "ne pas"."""


class ReportedContent:
    """The words that the verbs of saying of one paragraph report."""

    def __init__(self, tagged: TaggedParagraph, subjects: ClauseSubjects, tables: LanguageTables) -> None:
        self._tagged = tagged
        self._tags = tagged.tags
        self._subjects = subjects
        self._tables = tables

    def after(self, verb: int, end: int) -> int | None:
        """Where what a verb reports begins: behind "that", a colon, or at an infinitive; None where nothing follows."""
        index = verb + 1
        for _ in range(_MOST_BETWEEN):
            if index >= end:
                return None
            if (begin := self.opens_at(index)) is not None:
                return begin
            if (begin := self._past_commas(index)) is not None:
                return begin
            tag = self._tags[index]
            if tag in _BETWEEN or _is_before_date(self._tags, index, self._tables.drops_subject):
                index += 1
                continue
            following = self._past_phrase(index)
            if following is None:
                return None
            index = following
        return None

    def _past_commas(self, index: int) -> int | None:
        """Where what is said begins behind something between commas: "a dit, lundi, que"; not in "a demandé au maire,
        Paul Delmas, qui" or "ha escrito al club, a la ciudad, que".
        """
        is_aside = self._tags[index : index + 1] == pos.COMMA and self._tags[index + 1 : index + 2] in _OPENS_ASIDE
        if not is_aside or self._word(index + 1) in _ADDRESSES:
            return None
        closing = self._tags.find(pos.COMMA, index + 1, index + _LONGEST_ASIDE)
        return self.opens_at(closing + 1) if 0 < closing < len(self._tags) - 1 else None

    def opens_at(self, index: int) -> int | None:
        """Where what is said begins if a word opens it: "that", a colon, an infinitive; None for any other word."""
        tag = self._tags[index]
        if tag == pos.THAT:
            return None if self._is_relative(index) else index + 1
        if tag in pos.PREPOSITIONS and self._tags[index + 1 : index + 2] == pos.THAT:
            return index + 2 if not self._tables.before_that or self._word(index) in self._tables.before_that else None
        if tag == pos.COLON:
            return index + 1
        bare = index + (self._word(index) in self._tables.before_infinitives)
        verb = bare
        while verb < bare + _MOST_DENYING and self._tags[verb : verb + 1] == pos.ADV:
            verb += 1
        if bare > index or "" in self._tables.before_infinitives or not self._tables.before_infinitives:
            return bare if self.is_infinitive(verb) else None
        return None

    def _is_relative(self, that: int) -> bool:
        """Whether "that" stands for the object of the verb right behind it: "le discours qu'a prononcé le maire"."""
        return not self._tables.drops_subject and self._tags[that + 1 : that + 2] in tuple(pos.AUX + pos.SAY + pos.VERB)

    def is_infinitive(self, index: int) -> bool:
        """Whether a word is an infinitive that may report."""
        word = self._word(index)
        is_verb = self._tags[index : index + 1] in (pos.NOUN, pos.VERB, pos.AUX, pos.BE)
        return is_verb and len(word) > 3 and word.endswith(self._tables.infinitive_endings)

    def _past_phrase(self, index: int) -> int | None:
        """The index after somebody, or after a preposition and its phrase; None before anything else."""
        if self._tags[index] in pos.PREPOSITIONS:
            phrase = self._tagged.phrase_from(index + 1)
            if self._tables.drops_subject and self.is_infinitive(index + 1):
                return None  # "avanzó con un plan para evitar que"
            if (
                phrase is None
                or self._word(index) in self._tables.links
                and self._tags[phrase.after : phrase.after + 1] == pos.THAT
                and pos.DATE not in self._tags[phrase.first : phrase.after]
            ):
                return None
            return phrase.after if self._asks(phrase.after) else self._subjects.extended(phrase).after
        phrase = self._tagged.phrase_from(index)
        if phrase is None or not self._subjects.is_actor(phrase):
            return None
        after = self._subjects.extended(phrase).after
        return self._past_aside(after)

    def _asks(self, index: int) -> bool:
        """Whether what somebody is asked to do begins at an index: "a demandé au maire de fermer"."""
        is_joined = self._word(index) in self._tables.before_infinitives and self._word(index) in self._tables.links
        return is_joined and self._word(index + 1).endswith(self._tables.sure_infinitives)

    def _past_aside(self, index: int) -> int:
        """The index after what stands between two commas behind a name: "dijo Ruiz, alcalde de Hallow, que"."""
        if self._tags[index : index + 1] != pos.COMMA:
            return index
        closing = self._tags.find(pos.COMMA, index + 1, index + 12)
        return closing + 1 if closing > 0 and self._tags[closing + 1 : closing + 2] == pos.THAT else index

    def _word(self, index: int) -> str:
        return self._subjects.word(index)


def _is_before_date(tags: str, index: int, with_preposition: bool) -> bool:
    """Whether an article, or a preposition with one, stands before a date: "de este mes"."""
    first = index + (with_preposition and tags[index] in pos.PREPOSITIONS)
    return (
        tags[first : first + 1] == pos.DATE
        or tags[first : first + 1] == pos.DET
        and tags[first + 1 : first + 2] in pos.DATE
    )
