"""Says what belongs to a noun phrase, by the tables of a language: what depends on it, its appositions, its head.

Indexes are those of words of one paragraph.
"""

from collections.abc import Iterator

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.pos_tags import tag_pattern
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph
from reader.annotating.languages.language_tables import LanguageTables

_ALWAYS_ACTORS = pos.PERSON_OR_ORG + pos.PLACE + pos.PRON_SUBJ
_LONGEST_FIELD = 6
_FIELD = (pos.DET, pos.NOUN, pos.ADJ, pos.PROPN, pos.ADP, pos.ORG, pos.PLACE)
"""What the field of a role has, between its preposition and the name of whoever holds it."""
_LONGEST_DESCRIPTION = 12
"""Words between a noun for a person and the comma before the person's name."""
_INTERRUPTS = tag_pattern("[.;:]|<AUX|BE|SAY|THAT|REL|QUOTE|PERSON>")
_AFTER_APPOSITION = pos.QUOTE + '.,;:-"'


class NounPhrases:
    """The noun phrases of one paragraph."""

    def __init__(self, tagged: TaggedParagraph, tables: LanguageTables) -> None:
        self._tagged = tagged
        self._tags = tagged.tags
        self._tables = tables
        self.word = tagged.word
        """Gives the word at an index in lower case, "" outside the paragraph."""

    def extended(self, phrase: Phrase) -> Phrase:
        """A phrase with those that depend on it: "the spokesman of the bank", "the mayor, Ruta Haldane,"."""
        after = self.after_links(phrase)
        if (apposed := self._apposed_at(phrase.first, after)) is not None:
            after = apposed.after
        elif self._tables.drops_subject and self._tags[after : after + 1] == pos.PERSON:
            after += 1  # "el jefe de la unidad de crisis Ana Ruiz"
        return Phrase(phrase.first, after, phrase.head)

    def after_links(self, phrase: Phrase) -> int:
        """The index after a phrase and those that small words join to it: "the spokesman of the bank"."""
        after = phrase.after
        for _ in range(3):
            is_linked = self.word(after) in self._tables.links or self._is_close(after)
            inner = self._tagged.phrase_from(after + 1) or self._tagged.phrase_from(after) if is_linked else None
            if inner is None:
                break
            after = inner.after
        return self._named_after(after) or after

    def _is_close(self, index: int) -> bool:
        """Whether a preposition says whom or what somebody is near to: "una fuente cercana al caso"."""
        return self.word(index - 1) in self._tables.close and self._tags[index : index + 1] == pos.ADP

    def _named_after(self, index: int) -> int | None:
        """The index after a name behind the field of whoever bears it: "l'expert en sécurité Dave Walker"."""
        if not self._tables.adjectives_follow or self._tags[index : index + 1] != pos.ADP:
            return None
        person = index + 1
        while person < index + _LONGEST_FIELD and self._tags[person : person + 1] in _FIELD:
            person += 1
        is_named = person > index + 1 and self._tags[person : person + 1] == pos.PERSON
        words = (self.word(one) for one in range(index + 1, person) if self._tags[one] not in pos.ORG + pos.PLACE)
        return person + 1 if is_named and not any(self._tagged.is_person_noun(word) for word in words) else None

    def heads(self, phrase: Phrase) -> Iterator[str]:
        """The words of a phrase that may say whether it speaks: all, or in a language whose adjectives follow the noun
        that noun and the adjectives before it.
        """
        for index in range(phrase.first, phrase.after):
            word = self.word(index)
            if self._tags[index] in pos.DETERMINERS + pos.NUM:
                continue
            before_noun = word in self._tables.before_nouns and self._tags[index + 1 : index + 2] != pos.ADP
            if not before_noun or index + 1 == phrase.after or not self._tables.adjectives_follow:
                yield word
            if self._tables.adjectives_follow and not before_noun:
                return

    def speaks(self, word: str) -> bool:
        """Whether a noun is for people, for a body or for what carries words."""
        return self._tagged.is_person_noun(word) or word in self._tables.papers

    def is_actor(self, phrase: Phrase) -> bool:
        """Whether a phrase names somebody or something that speaks."""
        if phrase.head in _ALWAYS_ACTORS:
            return True
        if any(self.speaks(word) for word in self.heads(phrase)):
            return True
        return phrase.head == pos.PROPN

    def whole(self, phrase: Phrase, start: int) -> Phrase | None:
        """A phrase with the one that it depends on; None where another preposition governs it."""
        last = phrase
        while phrase.first > start:
            if self._tags[phrase.first - 1] not in pos.PREPOSITIONS:
                break
            outer = self._tagged.phrase_to(phrase.first - 1)
            if outer is None or self.word(phrase.first - 1) not in self._tables.links or outer.first < start:
                return None
            phrase = outer
        return Phrase(phrase.first, last.after, phrase.head)

    def is_compared(self, index: int) -> bool:
        """Whether "as" stands before a word: "su victoria como profesional"."""
        return self._tables.drops_subject and self._tags[index - 1 : index] == pos.SCONJ

    def _names_somebody(self, first: int, after: int) -> bool:
        """Whether a person's name heads a phrase: not in "el asesor de Ruiz"."""
        people = (index for index in range(first, after) if self._tags[index] == pos.PERSON)
        if not self._tables.drops_subject:
            return any(True for _ in people)
        return any(index == first or self.word(index - 1) not in self._tables.links for index in people)

    def _apposed_at(self, first: int, after: int) -> Phrase | None:
        """The name behind a comma of whoever a phrase describes, past what describes it further, with a title or role:
        "her lawyer, Dr Eva Lind".
        """
        if self._names_somebody(first, after):
            return None
        reach = after + (_LONGEST_DESCRIPTION if self._tables.adjectives_follow else 1)
        comma = self._tags.find(",", after, reach)
        name = self._tagged.phrase_from(comma + 1) if comma >= 0 else None
        is_bare = name is not None and name.after == name.first + 2 and self._tags[name.first] == pos.DET
        if name is None or name.head != pos.PERSON or is_bare:  # "según los médicos, la Petrella …"
            return None
        follows = self._tags[name.after : name.after + 1] in _AFTER_APPOSITION
        return name if follows and not _INTERRUPTS.search(self._tags, after, comma) else None
