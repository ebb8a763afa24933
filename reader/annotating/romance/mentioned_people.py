"""Names the speakers of a text in a language that has tables: a name, a role whose holder the text names, a pronoun."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from reader.annotating.coref.first_names import gender_of_first_name
from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph
from reader.annotating.languages.language_tables import LanguageTables
from reader.annotating.quotation_marks.marks import QuotedSpan
from reader.model.annotations import Entity, EntityKind, Speaker

_WORD = re.compile(r"[^\W\d_][\w-]*")
_WORD_OR_ELISION = re.compile(r"[^\W\d_][\w-]*[’']?")
_BREAK = re.compile(r"[\n.;:“”\"«»()]")
_ENDS_DESCRIPTION = pos.ADP + pos.SAY_FORMS + pos.AUX + pos.BE + pos.THAT + pos.REL + pos.SCONJ
"""Words that stand between a name and what does not describe it."""
_LONGEST_PREPOSITION = 12
_BESIDE = 80
"""Characters before and after a name among which the nouns for what the person is stand."""
_ROOT = 3
"""The letters that the names of a country and of its people share."""
_LONGEST_ROLE = 8
"""Words before a name among which what tells its role from others of its kind stands."""
_FARTHEST = 24
"""Mentions before a pronoun among which the person that it stands for is looked for."""
_NEAREST_LINK = 3
"""Words behind the noun of a role among which what it is of begins: "portavoz adjunto del grupo"."""
_SHORT = 3
_STEM = 6
"""The first letters of words by which two say the same: "israelí", "israelíes"."""
_SPEAKERS = (EntityKind.PERSON, EntityKind.ORGANISATION)


class _HeldRole(NamedTuple):
    """A person whom the text calls by the noun of a role, and where; `marks` tell the role from others of its kind:
    whose it is, or of what country; `of` are all words that say of what it is.
    """

    start: int
    name: str
    marks: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()


class MentionedPeople:
    """The people and organisations of one text as its speakers."""

    def __init__(
        self, text: str, entities: Sequence[Entity], tables: LanguageTables, quoted: Sequence[QuotedSpan] = ()
    ) -> None:
        """`quoted` are the quoted spans of the text, in order: who is named in them is rarely whom a pronoun means."""
        self._text = text
        self._quoted = quoted
        self._tables = tables
        self._people = [entity for entity in entities if entity.kind is EntityKind.PERSON]
        self._organisations = [entity for entity in entities if entity.kind is EntityKind.ORGANISATION]
        self._starts = [person.start for person in self._people]
        self._genders: dict[str, str] = {}
        self._roles: dict[str, list[_HeldRole]] = {}
        self._spoken: list[_HeldRole] = []
        """Who spoke and where, in order."""
        self._names = {person.name for person in self._people}
        self._surnames = {name.split()[-1]: name for name in self._names if " " in name}
        for person in self._people:
            self._note(person)

    def speaker(self, tagged: TaggedParagraph, phrase: Phrase) -> Speaker | None:
        """The speaker that a phrase of a paragraph is; None for a pronoun that stands for nobody known."""
        entity = self._head_of(tagged, phrase)
        if entity is not None:
            return Speaker(entity.start, entity.end, entity.name)
        start, end = tagged.words[phrase.first].start, tagged.words[phrase.after - 1].end
        written = self._text[start:end]
        if self._tables.drops_subject and phrase.head == pos.PROPN and phrase.after == phrase.first + 1:
            return Speaker(start, end, self._surnames.get(written, written))
        gender = self._tables.genders.get(written.lower()) or self._tables.genders.get(self._bare(tagged, phrase))
        if gender is not None:
            name = self.last_person(start, gender)
            return Speaker(start, end, name) if name else None
        if phrase.head == pos.PRON_SUBJ:
            return Speaker(start, end, written)
        return self._of_role(tagged, phrase, end)

    def remember(self, offset: int, name: str) -> None:
        """Remember that somebody spoke at an offset; in order."""
        if name in self._names:
            self._spoken.append(_HeldRole(offset, name))

    def _bare(self, tagged: TaggedParagraph, phrase: Phrase) -> str:
        """The only word of a phrase besides its article, in lower case, "" where there are more: "ce dernier"."""
        words = [word.text.lower() for word in tagged.words[phrase.first : phrase.after]]
        return words[1] if len(words) == 2 and words[0] in self._tables.articles else ""

    def last_person(self, offset: int, gender: str = "any") -> str | None:
        """The last person named before an offset whose gender fits, rather outside quotation marks and where no
        preposition governs the name.
        """
        index = bisect_left(self._starts, offset)
        fitting = [
            person
            for person in reversed(self._people[max(0, index - _FARTHEST) : index])
            if gender in ("any", "many") or self._gender(person.name) in (None, gender)
        ]
        if not fitting:
            return None
        drops = self._tables.drops_subject
        ranked = [
            (
                self._is_quoted(person),
                drops and gender in "mf" and self._gender(person.name) is None,
                self._is_governed(person),
            )
            for person in fitting
        ]
        return fitting[ranked.index(min(ranked))].name

    def _is_quoted(self, person: Entity) -> bool:
        index = bisect_left(self._quoted, person.end, key=lambda quote: quote.start) - 1
        return index >= 0 and self._quoted[index].end >= person.end

    def _is_governed(self, person: Entity) -> bool:
        before = _WORD.findall(self._text[max(0, person.start - _LONGEST_PREPOSITION) : person.start].lower())
        return bool(before) and self._tables.tags.get(before[-1]) == pos.ADP

    def _of_role(self, tagged: TaggedParagraph, phrase: Phrase, end: int) -> Speaker | None:
        first = phrase.first
        while first < phrase.after - 1 and self._is_before_role(tagged, first, phrase.first):
            first += 1
        start = tagged.words[first].start
        written = " ".join(self._text[start:end].split())
        if first == phrase.first or tagged.words[phrase.first].text.lower() in self._tables.indefinites:
            return Speaker(start, end, written)
        if self._is_unknown_name(tagged, first, phrase.after):
            return Speaker(start, end, written)
        gender = self._tables.article_genders.get(tagged.words[phrase.first].text.lower())
        return Speaker(start, end, self._holder(written, start, gender) or written)

    def _is_before_role(self, tagged: TaggedParagraph, index: int, first: int) -> bool:
        """Whether a word of a phrase is its article, or an adverb behind it: "el también gerente"."""
        if tagged.words[index].text.lower() in self._tables.articles:
            return True
        return self._tables.drops_subject and index > first and tagged.tags[index] == pos.ADV

    def _is_unknown_name(self, tagged: TaggedParagraph, first: int, after: int) -> bool:
        """Whether a role has a name of its own that is no known one: "il professor Tarallo"."""
        if not self._tables.drops_subject:
            return False
        return any(
            tagged.tags[index] == pos.PROPN and tagged.words[index - 1].text.lower() not in self._tables.links
            for index in range(first + 1, after)
        )

    def _holder(self, role: str, offset: int, gender: str | None) -> str | None:
        """Who was called a role before an offset, or, if nobody was, after it: the last before; else the last person
        or organisation of whom it may be said.
        """
        nouns = list(self._nouns(self._without_rest(role)))
        nouns = [noun for noun in nouns if noun not in self._tables.peoples] or nouns
        marks = self._marks(role)
        for noun in nouns:
            of = self._of(role, noun)
            fitting = [
                one
                for one in self._roles.get(noun, [])
                if gender is None or self._known_gender(one.name) in (None, gender)
            ]
            same = {one.name for one in fitting if marks & one.marks or of & one.of}
            others = {one.name for one in fitting if marks and one.marks or of and one.of} - same
            held = [one for one in fitting if one.name not in others]
            index = bisect_left(held, offset, key=lambda one: one.start)
            if held:
                return held[index - 1 if index else 0].name
            if fitting:
                return None
        if gender is None or not nouns:
            return None
        if nouns[0] in self._tables.stand_ins:
            return self._last_organisation(offset, role if role[0].isupper() else "")
        if nouns[0] in self._tables.bodies or nouns[0] in self._tables.somebodys:
            return None
        return self._last_speaker(offset, gender) or self.last_person(offset, gender)

    def _marks(self, role: str) -> frozenset[str]:
        """What tells a role from others of its kind, each by its first letters, which a country and its people share:
        "rus" in "le président de la Russie" and in "le président russe".
        """
        words = _WORD.findall(role)
        return frozenset(word[:_ROOT].lower() for word in words if word[:1].isupper() or word in self._tables.peoples)

    def _without_rest(self, role: str) -> str:
        """A role without what small words join to it: "entourage" of "entourage du ministre"."""
        words = _WORD_OR_ELISION.findall(role)
        rest = next((index for index, word in enumerate(words) if word.lower() in self._tables.links), len(words))
        return " ".join(words[: max(1, rest)])

    def _last_speaker(self, offset: int, gender: str) -> str | None:
        """Whoever spoke last before an offset, in a language that may leave subjects out; None if somebody else is
        spoken of since.
        """
        index = bisect_left(self._spoken, offset, key=lambda spoken: spoken.start) - 1
        if index < 0 or not self._tables.drops_subject:
            return None
        spoken = self._spoken[index]
        if self._gender(spoken.name) not in (None, gender):
            return None
        since = self._people[bisect_left(self._starts, spoken.start) : bisect_left(self._starts, offset)]
        others = (
            person
            for person in since[-_FARTHEST:]
            if person.name != spoken.name and self._gender(person.name) in (None, gender)
        )
        return None if any(not self._is_quoted(one) and not self._is_governed(one) for one in others) else spoken.name

    def _last_organisation(self, offset: int, part: str) -> str | None:
        """The last organisation named before an offset, which has a part of a name."""
        index = bisect_left(self._organisations, offset, key=lambda organisation: organisation.start)
        before = self._organisations[max(0, index - _FARTHEST) : index]
        return next((one.name for one in reversed(before) if part in one.name), None)

    def _head_of(self, tagged: TaggedParagraph, phrase: Phrase) -> Entity | None:
        """The person or organisation that heads a phrase: a name after a noun of its own, or before what depends on it;
        not the bank in "the spokesman of the bank".
        """
        for index in range(phrase.first, phrase.after):
            word = tagged.words[index].text.lower()
            if tagged.tags[index] in pos.PREPOSITIONS or word in self._tables.links:
                rest = range(index, phrase.after)
                every = None if self._tables.drops_subject else 1
                people = islice((tagged.entities[one] for one in rest if tagged.tags[one] == pos.PERSON), every)
                return next((person for person in people if not self._is_linked(tagged, person)), None)
            entity = tagged.entities.get(index)
            if entity is not None and tagged.tags[index] in pos.PERSON_OR_ORG + pos.PLACE:
                person = tagged.entities.get(index + 1) if tagged.tags[index + 1 : index + 2] == pos.PERSON else None
                return person or entity
        return None

    def _is_linked(self, tagged: TaggedParagraph, entity: Entity) -> bool:
        index = tagged.index_at(entity.start)
        return index > 0 and tagged.words[index - 1].text.lower() in self._tables.links

    # -- what the text says of people

    def _note(self, person: Entity) -> None:
        before = self._text[max(0, person.start - _BESIDE) : person.start]
        before = _BREAK.split(before)[-1]
        after = _BREAK.split(self._text[person.end : person.end + _BESIDE])[0]
        appended = after[1:].split(",")[0] if after.startswith(",") else ""
        before = before.rsplit(",", 1)[-1] if not before.rstrip().endswith(",") else before
        is_apposed = self._tables.drops_subject and before.rstrip().endswith(",") and after[:1] == ","
        described = list(self._nouns(before))[:2] if is_apposed else self._nouns_of_name(before)
        marks = self._marks(f"{' '.join(before.split()[-_LONGEST_ROLE:])} {appended}")
        for nouns, words in ((described, before), (list(self._nouns(appended))[:2], appended)):
            for noun in nouns:
                if noun not in self._tables.bodies:
                    held = _HeldRole(person.start, person.name, marks, self._of(words, noun))
                    self._roles.setdefault(noun, []).append(held)
        title = _WORD.findall(before.lower())[-1:]
        if title and title[0] in self._tables.titles:
            self._genders.setdefault(person.name, self._tables.titles[title[0]])

    def _of(self, words: str, noun: str) -> frozenset[str]:
        """The words behind the noun of a role, joined to it, that say of what it is: "de la diplomacia española"."""
        following = _WORD.findall(words.lower().partition(noun)[2])
        if not self._tables.drops_subject or not any(word in self._tables.links for word in following[:_NEAREST_LINK]):
            return frozenset()
        return frozenset(word[:_STEM] for word in following if len(word) > _SHORT and word not in self._tables.links)

    def _nouns_of_name(self, before: str) -> list[str]:
        """The nouns for people that stand before a name and describe it, at most three."""
        words = _WORD.findall(before.lower())
        if self._tables.adjectives_follow:
            ends = [
                index for index, word in enumerate(words) if self._tables.tags.get(word, pos.NOUN) in _ENDS_DESCRIPTION
            ]
            words = words[max((index + 1 for index in ends if words[index] not in self._tables.links), default=0) :]
        return list(self._nouns(" ".join(words)))[-3:]

    def _nouns(self, words: str) -> Iterator[str]:
        for word in _WORD.findall(words.lower()):
            if self._tables.is_person(word):
                yield word

    def _gender(self, name: str) -> str | None:
        """ "m" or "f" by a title or the first name; None where neither says."""
        first, _, last = name.partition(" ")
        known = self._known_gender(name)
        if known or not last:
            return known
        return next((gender for ending, gender in self._tables.name_endings if first.endswith(ending)), None)

    def _known_gender(self, name: str) -> str | None:
        """The gender of a name by a title or the list of first names, not by how it ends: "Yahya" is a man."""
        first = name.partition(" ")[0]
        return self._genders.get(name) or self._tables.first_names.get(first) or gender_of_first_name(first)
