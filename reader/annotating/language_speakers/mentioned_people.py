"""Names the speakers of a text in a language that has tables: a name, a role whose holder the text names, a pronoun."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.annotating.coref.first_names import gender_of_first_name
from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph
from reader.annotating.languages.language_tables import LanguageTables
from reader.model.annotations import Entity, EntityKind, Speaker

_WORD = re.compile(r"[^\W\d_][\w-]*")
_BESIDE = 80
"""Characters before and after a name among which the nouns for what the person is stand."""
_FARTHEST = 24
"""Mentions before a pronoun among which the person that it stands for is looked for."""
_SPEAKERS = (EntityKind.PERSON, EntityKind.ORGANISATION)


class _HeldRole(NamedTuple):
    """A person whom the text calls by the noun of a role, and where."""

    start: int
    name: str


class MentionedPeople:
    """The people and organisations of one text as its speakers."""

    def __init__(self, text: str, entities: Sequence[Entity], tables: LanguageTables) -> None:
        self._text = text
        self._tables = tables
        self._people = [entity for entity in entities if entity.kind is EntityKind.PERSON]
        self._starts = [person.start for person in self._people]
        self._genders: dict[str, str] = {}
        self._roles: dict[str, list[_HeldRole]] = {}
        for person in self._people:
            self._note(person)

    def speaker(self, tagged: TaggedParagraph, phrase: Phrase) -> Speaker | None:
        """The speaker that a phrase of a paragraph is; None for a pronoun that stands for nobody known."""
        entity = self._head_of(tagged, phrase)
        if entity is not None:
            return Speaker(entity.start, entity.end, entity.name)
        start, end = tagged.words[phrase.first].start, tagged.words[phrase.after - 1].end
        written = self._text[start:end]
        gender = self._tables.genders.get(written.lower()) or self._tables.genders.get(self._bare(tagged, phrase))
        if gender is not None:
            name = self.last_person(start, gender)
            return Speaker(start, end, name) if name else None
        if phrase.head == pos.PRON_SUBJ:
            return Speaker(start, end, written)
        return self._of_role(tagged, phrase, end)

    def _bare(self, tagged: TaggedParagraph, phrase: Phrase) -> str:
        """The only word of a phrase besides its article, in lower case, "" where there are more: "ce dernier"."""
        words = [word.text.lower() for word in tagged.words[phrase.first : phrase.after]]
        return words[1] if len(words) == 2 and words[0] in self._tables.articles else ""

    def last_person(self, offset: int, gender: str = "any") -> str | None:
        """The last person named before an offset whose gender fits."""
        index = bisect_left(self._starts, offset)
        for person in reversed(self._people[max(0, index - _FARTHEST) : index]):
            if gender in ("any", "many") or self._gender(person.name) in (None, gender):
                return person.name
        return None

    def _of_role(self, tagged: TaggedParagraph, phrase: Phrase, end: int) -> Speaker | None:
        first = phrase.first
        while first < phrase.after - 1 and tagged.words[first].text.lower() in self._tables.articles:
            first += 1
        start = tagged.words[first].start
        definite = first > phrase.first
        name = self._holder(self._text[start:end], start) if definite else None
        return Speaker(start, end, name or " ".join(self._text[start:end].split()))

    def _holder(self, role: str, offset: int) -> str | None:
        """Who was called a role before an offset, or, if nobody was, after it: the last before."""
        for noun in self._nouns(role):
            held = self._roles.get(noun, [])
            index = bisect_left(held, (offset, ""))
            if held:
                return held[index - 1 if index else 0].name
        return None

    def _head_of(self, tagged: TaggedParagraph, phrase: Phrase) -> Entity | None:
        """The person or organisation that heads a phrase: a name after a noun of its own, or before what depends on it;
        not the bank in "the spokesman of the bank".
        """
        for index in range(phrase.first, phrase.after):
            word = tagged.words[index].text.lower()
            if tagged.tags[index] in pos.PREPOSITIONS or word in self._tables.links:
                rest = range(index, phrase.after)
                person = next((tagged.entities[one] for one in rest if tagged.tags[one] == pos.PERSON), None)
                return person if person and not self._is_linked(tagged, person) else None
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
        before = re.split(r"[\n.;:“”\"«»()]", before)[-1]
        after = re.split(r"[\n.;:“”\"«»()]", self._text[person.end : person.end + _BESIDE])[0]
        appended = after[1:].split(",")[0] if after.startswith(",") else ""
        nouns = [*self._nouns(before.rsplit(",", 1)[-1] if not before.rstrip().endswith(",") else before)]
        for noun in [*nouns[-3:], *list(self._nouns(appended))[:2]]:
            self._roles.setdefault(noun, []).append(_HeldRole(person.start, person.name))
        title = _WORD.findall(before.lower())[-1:]
        if title and title[0] in self._tables.titles:
            self._genders.setdefault(person.name, self._tables.titles[title[0]])

    def _nouns(self, words: str) -> Iterator[str]:
        for word in _WORD.findall(words.lower()):
            if word in self._tables.people or word.endswith(self._tables.people_endings):
                yield word

    def _gender(self, name: str) -> str | None:
        return self._genders.get(name) or gender_of_first_name(name.split()[0])
