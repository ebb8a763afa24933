"""Finds the subjects of verbs of saying by the tables of a language: before the verb, after it, or that of its clause.

Indexes are those of words of one paragraph. Every search looks at a bounded number of words.
"""

from collections.abc import Iterator
from functools import cached_property

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.pos_tags import tag_pattern
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph
from reader.annotating.languages.language_tables import LanguageTables
from reader.annotating.romance.verb_groups import before_verb_parts

REACH = 40
"""Words beside a quote or a verb among which what gives it to a speaker stands."""
_MOST_BETWEEN = 6
"""The most words, or phrases with a preposition, between a verb and its subject."""
_LONGEST_FIELD = 6
_FIELD = (pos.DET, pos.NOUN, pos.ADJ, pos.PROPN, pos.ADP)
"""What the field of a role has, between its preposition and the name of whoever holds it."""
_MOST_PREPOSITIONS = 3
_LONGEST_ASIDE = 8
_MOST_ASIDES = 4
"""The most commas before a verb that may open an aside."""
_BEFORE_SUBJECT = pos.ADV + pos.DATE + pos.PRON_REFL + pos.PRON_OBJ + pos.AUX + pos.NUM
_ALWAYS_ACTORS = pos.PERSON_OR_ORG + pos.PLACE + pos.PRON_SUBJ
_OPENS_CLAUSE = pos.CCONJ + pos.SCONJ + pos.THAT + pos.REL + pos.ADV + pos.DATE + pos.QUOTE + '.,;:-"'
_VERBS = pos.AUX + pos.BE + pos.SAY + pos.VERB
_LONGEST_DESCRIPTION = 12
"""Words between a noun for a person and the comma before the person's name."""
_INTERRUPTS = tag_pattern("[.;:]|<AUX|BE|SAY|THAT|REL|QUOTE|PERSON>")
_AFTER_APPOSITION = pos.QUOTE + '.,;:-"'


class ClauseSubjects:
    """The subjects of the verbs of one paragraph."""

    def __init__(self, tagged: TaggedParagraph, tables: LanguageTables) -> None:
        self._tagged = tagged
        self._tags = tagged.tags
        self._tables = tables

    def of_verb(self, verb: int, start: int, end: int) -> Phrase | None:
        """The subject of a verb between two indexes: before it, after it, or that of the verb before."""
        if self.is_gerund(verb):
            return self._shared(verb, start)
        before = self._before(verb, start)
        if before is not None:
            return before
        has_object = self.word(verb).startswith(self._tables.judging) and not self._follows_quote(verb)
        return (None if has_object else self.after_verb(verb, end)) or self._shared(verb, start)

    def _follows_quote(self, verb: int) -> bool:
        """Whether a verb follows a quote, and so has its subject behind it: "…", attacca Rossi."""
        first = before_verb_parts(self._tags, verb, 0)
        while first > 0 and self._tags[first - 1] in ',-"':
            first -= 1
        return self._tags[first - 1 : first] == pos.QUOTE

    def first_actor(self, start: int, end: int) -> Phrase | None:
        """The subject of a sentence between two indexes: the first phrase that acts and that no preposition governs.

        Where subjects may be left out, it stands before the first verb, or right after it.
        """
        end = min(end, start + 2 * REACH)
        verb = self._first_verb(start, end) if self._tables.drops_subject else end
        return self.any_actor(start, verb) or (self._inverted(verb, end) if verb < end else None)

    def any_actor(self, start: int, end: int) -> Phrase | None:
        """The first phrase between two indexes that acts and that no preposition governs."""
        for phrase in self._tagged.phrases_in(start, min(end, start + 2 * REACH)):
            is_somebody = self.is_actor(phrase) and self.word(phrase.first) not in self._tables.impersonal
            if phrase.after <= end and is_somebody and not self._is_governed(phrase):
                return self.extended(phrase)
        return None

    def last_name(self, start: int, end: int) -> Phrase | None:
        """The last person or organisation named between two indexes, whatever governs the name."""
        index = max(self._tags.rfind(tag, start, end) for tag in pos.PERSON_OR_ORG)
        return Phrase(index, index + 1, self._tags[index]) if index >= 0 else None

    def source(self, verb: int, start: int, end: int) -> Phrase | None:
        """Whoever is behind what "one" says: "a-t-on appris auprès du maire", "du côté de la mairie, on craint"."""
        for index in [*range(verb + 1, end), *range(start, verb)]:
            phrase = self.governed_at(index)
            if phrase is not None and self.is_actor(phrase):
                return phrase
        return None

    def _first_verb(self, start: int, end: int) -> int:
        return next((index for index in range(start, end) if self._tags[index] in _VERBS), end)

    def _inverted(self, verb: int, end: int) -> Phrase | None:
        """The subject that follows a verb and its participle: "ha llegado el alcalde"."""
        while verb + 1 < end and self._tags[verb + 1] in _VERBS + pos.SAY_PART + pos.ADV:
            verb += 1
        phrase = self.after_verb(verb, end)
        return phrase if phrase and self._tags[verb + 1 : phrase.first].count(pos.ADP) == 0 else None

    def is_actor(self, phrase: Phrase) -> bool:
        """Whether a phrase names somebody or something that speaks."""
        if phrase.head in _ALWAYS_ACTORS:
            return True
        if any(self._speaks(word) for word in self._heads(phrase)):
            return True
        return phrase.head == pos.PROPN

    def extended(self, phrase: Phrase) -> Phrase:
        """A phrase with those that depend on it: "the spokesman of the bank", "the mayor, Ruta Haldane,"."""
        after = self._after_links(phrase)
        if (comma := self._apposed_at(phrase.first, after)) is not None:
            after = comma + 2
        return Phrase(phrase.first, after, phrase.head)

    def _after_links(self, phrase: Phrase) -> int:
        """The index after a phrase and those that small words join to it: "the spokesman of the bank"."""
        after = phrase.after
        for _ in range(3):
            is_linked = self.word(after) in self._tables.links
            inner = self._tagged.phrase_from(after + 1) or self._tagged.phrase_from(after) if is_linked else None
            if inner is None:
                break
            after = inner.after
        return self._named_after(after) or after

    def _named_after(self, index: int) -> int | None:
        """The index after a name behind the field of whoever bears it: "l'expert en sécurité Dave Walker"."""
        if not self._tables.adjectives_follow or self._tags[index : index + 1] != pos.ADP:
            return None
        person = index + 1
        while person < index + _LONGEST_FIELD and self._tags[person : person + 1] in _FIELD:
            person += 1
        is_named = person > index + 1 and self._tags[person : person + 1] == pos.PERSON
        words = (self.word(one) for one in range(index + 1, person))
        return person + 1 if is_named and not any(self._tagged.is_person_noun(word) for word in words) else None

    def is_gerund(self, verb: int) -> bool:
        """Whether a verb says something besides another: "…, adding that …"."""
        return self._tables.drops_subject and self.word(verb).endswith("ndo")

    def word(self, index: int) -> str:
        """The word at an index in lower case, "" outside the paragraph."""
        return self._lowered[index] if 0 <= index < len(self._tags) else ""

    @cached_property
    def _lowered(self) -> list[str]:
        return [word.text.lower() for word in self._tagged.words]

    def _heads(self, phrase: Phrase) -> Iterator[str]:
        """The words of a phrase that may say whether it speaks: all, or in a language whose adjectives follow the noun
        that noun and the adjectives before it.
        """
        for index in range(phrase.first, phrase.after):
            word = self.word(index)
            if self._tags[index] in pos.DETERMINERS + pos.NUM:
                continue
            before_noun = word in self._tables.before_nouns
            if not before_noun or index + 1 == phrase.after or not self._tables.adjectives_follow:
                yield word
            if self._tables.adjectives_follow and not before_noun:
                return

    def _speaks(self, word: str) -> bool:
        return self._tagged.is_person_noun(word) or word in self._tables.papers

    def _apposed_at(self, first: int, after: int) -> int | None:
        """The comma after which the name of whoever a phrase describes stands, past what describes it further."""
        if pos.PERSON in self._tags[first:after]:
            return None
        reach = after + (_LONGEST_DESCRIPTION if self._tables.adjectives_follow else 1)
        comma = self._tags.find(",", after, reach)
        if comma < 0 or self._tags[comma + 1 : comma + 2] != pos.PERSON:
            return None
        follows = self._tags[comma + 2 : comma + 3] in _AFTER_APPOSITION
        return comma if follows and not _INTERRUPTS.search(self._tags, after, comma) else None

    # -- before the verb

    def _before(self, verb: int, start: int) -> Phrase | None:
        index = before_verb_parts(self._tags, verb, start)
        if index > start and self._tags[index - 1] in (pos.REL, pos.THAT):
            if self._tags[index - 1] == pos.THAT and not self._tables.drops_subject:
                return None  # "ce qu'a dit le maire"
            index -= 1 + (self._tags[index - 2 : index - 1] == ",")
            phrase = self._tagged.phrase_to(index)
            return self._whole(phrase, start) if phrase else None
        for _ in range(_MOST_BETWEEN):
            phrase = self._tagged.phrase_to(index)
            if phrase is None:
                return self._around_aside(index, start)
            whole = self._whole(phrase, start)
            if whole is not None:
                return whole if self.is_actor(whole) else None
            index = before_verb_parts(self._tags, phrase.first - 1, start)
        return None

    def _around_aside(self, index: int, start: int) -> Phrase | None:
        """ "Berg, the mayor of Oslo, said": the phrase before the commas; "the mayor, Berg, said": with the name."""
        if index <= start or self._tags[index - 1] not in ",-":
            return None
        opening = index - 1
        for _ in range(_MOST_ASIDES):
            opening = self._tags.rfind(self._tags[index - 1], max(start, index - REACH), opening)
            if opening <= start:
                return None
            phrase = self._tagged.phrase_to(opening)
            whole = self._whole(phrase, start) if phrase else None
            if whole and self.is_actor(whole):
                return self.extended(whole)
        return None

    def _whole(self, phrase: Phrase, start: int) -> Phrase | None:
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

    # -- after the verb, and in its clause

    def after_verb(self, verb: int, end: int) -> Phrase | None:
        """The subject that follows a verb, before an index."""
        index, passed = verb + 1, False
        for _ in range(_MOST_BETWEEN):
            tag = self._tags[index : index + 1]
            if index >= end or not tag:
                return None
            phrase = self._tagged.phrase_from(index)
            if phrase is not None and tag not in pos.DATE:
                if self.is_actor(phrase):
                    return self.extended(phrase)
                if passed or not self._tables.drops_subject:
                    return None
                index, passed = self.extended(phrase).after, True
                continue
            if tag in _BEFORE_SUBJECT or tag == pos.DET and self._tags[index + 1 : index + 2] in pos.DATE:
                index += 1
            elif governed := self.governed_at(index):
                index = governed.after
            elif tag in pos.PREPOSITIONS and self._tags[index + 1 : index + 2] == pos.PRON_OBJ:  # "quant à lui"
                index += 2
            elif index == verb + 1 and (aside := _past_aside(self._tags, index)) and not self._tables.drops_subject:
                index = aside
            else:
                return None
        return None

    def governed_at(self, index: int) -> Phrase | None:
        """The phrase that the prepositions at an index govern: "auprès de la presse"."""
        first = index
        while first < index + _MOST_PREPOSITIONS and self._tags[first : first + 1] in tuple(pos.PREPOSITIONS):
            first += 1
        phrase = self._tagged.phrase_from(first) if first > index else None
        return Phrase(phrase.first, self._after_links(phrase), phrase.head) if phrase else None

    def _shared(self, verb: int, start: int) -> Phrase | None:
        """The subject that a verb shares with the one before it: the mayor rose and said."""
        if self._tables.drops_subject and (first := self.first_actor(start, verb)):
            return first
        for phrase in reversed(self._tagged.phrases_in(start, verb)):
            opens = phrase.first == start or self._tags[phrase.first - 1] in _OPENS_CLAUSE
            if opens and phrase.after <= verb and self.is_actor(phrase):
                return self.extended(phrase)
        return None

    def _is_governed(self, phrase: Phrase) -> bool:
        return phrase.first > 0 and self._tags[phrase.first - 1] in pos.PREPOSITIONS


def _past_aside(tags: str, index: int) -> int | None:
    """The index after a short aside between commas: "confie, sous couvert d'anonymat, un proche"."""
    closing = tags.find(",", index + 1, index + _LONGEST_ASIDE) if tags[index] == "," else -1
    return closing + 1 if closing > 0 else None
