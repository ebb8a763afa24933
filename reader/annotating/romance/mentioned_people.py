"""Names the speakers of a text in a language that has tables: a name, a role whose holder the text names, a pronoun."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice

from reader.annotating.coref.first_names import gender_of_first_name
from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph
from reader.annotating.languages.language_tables import LanguageTables
from reader.annotating.quotation_marks.marks import QuotedSpan
from reader.annotating.romance.held_roles import HeldRole, HeldRoles
from reader.model.annotations import Entity, EntityKind, Speaker

_WORD = re.compile(r"[^\W\d_][\w-]*")
_LONGEST_PREPOSITION = 12
_LONGEST_TITLE = 16
_LONGEST_CONJUNCTION = 3
_FARTHEST = 24
"""Mentions before a pronoun among which the person that it stands for is looked for."""
_SPEAKERS = (EntityKind.PERSON, EntityKind.ORGANISATION)


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
        self._roles = HeldRoles(text, tables)
        self._spoken: list[HeldRole] = []
        """Who spoke and where, in order."""
        self._names = {person.name for person in self._people}
        self._surnames = {name.split()[-1]: name for name in self._names if " " in name}
        for person in self._people:
            self._roles.note(person)
            title = _WORD.findall(text[max(0, person.start - _LONGEST_TITLE) : person.start].lower())[-1:]
            if title and title[0] in tables.titles:
                self._genders.setdefault(person.name, tables.titles[title[0]])

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
        return self._of_role(tagged, phrase)

    def remember(self, offset: int, name: str) -> None:
        """Remember that somebody spoke at an offset; in order."""
        if name in self._names:
            self._spoken.append(HeldRole(offset, name))

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

    def last_mention(self, offset: int, since: int) -> Speaker | None:
        """The last person named between two offsets, outside quotation marks."""
        index = bisect_left(self._starts, offset)
        for person in reversed(self._people[max(0, index - _FARTHEST) : index]):
            if person.start < since:
                return None
            if not self._is_quoted(person):
                return Speaker(person.start, person.end, person.name)
        return None

    def _is_quoted(self, person: Entity) -> bool:
        index = bisect_left(self._quoted, person.end, key=lambda quote: quote.start) - 1
        return index >= 0 and self._quoted[index].end >= person.end

    def _is_governed(self, person: Entity) -> bool:
        before = self._tag_before(person)
        if before != pos.CCONJ or not self._tables.drops_subject:
            return before == pos.ADP
        index = bisect_left(self._starts, person.start)  # "a Bianchi e Rossi"
        joined = self._people[index - 1] if index else person
        is_joined = 0 < person.start - joined.end <= _LONGEST_CONJUNCTION
        return is_joined and self._tag_before(joined) == pos.ADP

    def _tag_before(self, person: Entity) -> str | None:
        before = _WORD.findall(self._text[max(0, person.start - _LONGEST_PREPOSITION) : person.start].lower())
        return self._tables.tags.get(before[-1]) if before else None

    def _role_end(self, tagged: TaggedParagraph, phrase: Phrase) -> int:
        """The index after a role, without a number or a participle at its end that goes on behind it: "mujer de 35
        años", "contadina caricata su un carro".
        """
        after = phrase.after
        if not self._tables.drops_subject:
            return after
        is_aged = tagged.tags[after - 2 : after + 1] == pos.ADP + pos.NUM + pos.DATE
        if is_aged and after - phrase.first > 2:
            return after - 2
        is_governing = tagged.tags[after : after + 1] in tuple(pos.PREPOSITIONS)
        ends_so = tagged.words[after - 1].text.endswith(self._tables.participle_endings)
        is_short = tagged.tags[after - 1] not in pos.NOUN + pos.SAY_PART or after - phrase.first <= 2
        is_person = tagged.is_person_noun(tagged.words[after - 1].text)
        return after - 1 if is_governing and ends_so and not is_short and not is_person else after

    def _of_role(self, tagged: TaggedParagraph, phrase: Phrase) -> Speaker | None:
        after = self._role_end(tagged, phrase)
        end = tagged.words[after - 1].end
        first = phrase.first
        while first < phrase.after - 1 and self._is_before_role(tagged, first, phrase.first):
            first += 1
        start = tagged.words[first].start
        written = " ".join(self._text[start:end].split())
        if first == phrase.first or tagged.words[phrase.first].text.lower() in self._tables.indefinites:
            return Speaker(start, end, written)
        if self._is_unknown_name(tagged, first, after) or self._is_thing(tagged, first, after):
            return Speaker(start, end, written)
        gender = self._tables.article_genders.get(tagged.words[phrase.first].text.lower())
        return Speaker(start, end, self._holder(written, start, gender) or written)

    def _is_before_role(self, tagged: TaggedParagraph, index: int, first: int) -> bool:
        """Whether a word of a phrase is its article, or an adverb behind it: "el también gerente"."""
        if tagged.words[index].text.lower() in self._tables.articles:
            return True
        return self._tables.drops_subject and index > first and tagged.tags[index] == pos.ADV

    def _is_thing(self, tagged: TaggedParagraph, first: int, after: int) -> bool:
        """Whether a phrase is for a thing that a noun for people describes: "la tesis fiscal", "i dati ufficiali"."""
        heads = (
            tagged.words[index].text
            for index in range(first, after)
            if tagged.words[index].text.lower() not in self._tables.before_nouns
        )
        head = next(heads, "")
        is_common = head[:1].islower() and self._tables.tags.get(head, pos.NOUN) == pos.NOUN
        return self._tables.drops_subject and is_common and not tagged.is_person_noun(head)

    def _is_unknown_name(self, tagged: TaggedParagraph, first: int, after: int) -> bool:
        """Whether a role has a name of its own that is no known one: "il professor Tarallo"."""
        if not self._tables.drops_subject:
            return False
        return any(
            tagged.tags[index] == pos.PROPN and tagged.words[index - 1].text.lower() not in self._tables.links
            for index in range(first + 1, after)
        )

    def _holder(self, role: str, offset: int, gender: str | None) -> str | None:
        """Who holds a role, or else the last person or organisation of whom it may be said."""
        name, noun = self._roles.holder(
            role, offset, lambda one: gender is None or self._known_gender(one) in (None, gender)
        )
        if name is not None or noun is None or gender is None:
            return name
        if noun in self._tables.stand_ins:
            return self._last_organisation(offset, role if role[0].isupper() else "")
        if noun in self._tables.bodies or noun in self._tables.somebodys:
            return None
        if noun in self._tables.epicene:
            gender = "any"
        return self._last_speaker(offset, gender) or self.last_person(offset, gender)

    def _last_speaker(self, offset: int, gender: str) -> str | None:
        """Whoever spoke last before an offset, in a language that may leave subjects out; None if somebody else is
        spoken of since.
        """
        index = bisect_left(self._spoken, offset, key=lambda spoken: spoken.start) - 1
        if index < 0 or not self._tables.drops_subject:
            return None
        spoken = self._spoken[index]
        fitting = (None, "m", "f") if gender == "any" else (None, gender)
        if self._gender(spoken.name) not in fitting:
            return None
        since = self._people[bisect_left(self._starts, spoken.start) : bisect_left(self._starts, offset)]
        others = (
            person
            for person in since[-_FARTHEST:]
            if person.name != spoken.name and self._gender(person.name) in fitting
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
