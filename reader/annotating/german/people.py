"""Names the speakers of a German text: a name, a role that somebody holds, a pronoun."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from reader.annotating.coref.first_names import gender_of_first_name
from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph
from reader.annotating.languages.language_tables import LanguageTables
from reader.annotating.languages.table_tagging import tagging_of
from reader.annotating.quotation_marks.marks import QuotedSpan
from reader.model.annotations import Entity, EntityKind, Speaker

_WORD = re.compile(r"[^\W\d_][\w-]*")
_CLAUSE = re.compile(r"[\n.;:“”„\"«»()]")
_STOP = re.compile(r"[.!?:]\s|\n")
_BESIDE = 80
"""Characters before and after a name among which the nouns for what the person is stand."""
_LONG = 6
"""Letters of a noun for a body by which a longer noun is one too: "Landesregierung", but not "Stadtrat"."""
_MOST_ROLES = 200
_APPOSED = 4
"""Words behind a name among which the noun stands for what the person is: "Lind, die neue Trainerin der Stadt"."""
_EITHER = ("e", "glied", "kind", "opfer", "talent", "idol", "star", "profi", "fan", "boss")
"""Endings of nouns for men and women alike."""
_GOVERNING = 34
"""Characters before a name among which a preposition stands that governs it."""
_FEMININE = ("in", "frau", "dame", "mutter", "schwester", "tochter")
_FARTHEST = 40
"""Mentions before a pronoun among which the person that it stands for is looked for."""
_ROLE_REACH = 900
"""Characters before a role that nobody was called in which the person stands whom it is for."""
_PREPOSITIONS = frozenset("von vom mit für gegen über an bei zu unter durch gegenüber laut um neben nach".split())


class GermanPeople:
    """The people and organisations of one text as its speakers."""

    def __init__(
        self, text: str, entities: Sequence[Entity], quoted: Sequence[QuotedSpan], tables: LanguageTables
    ) -> None:
        self._text = text
        self._tables = tables
        self._is_person_noun = tagging_of(tables.code).is_person_noun
        outside = list(_outside(entities, quoted))
        self._people = [entity for entity in entities if entity.kind is EntityKind.PERSON]
        self._mentions = [(one.start, one.name) for one in outside if one.kind is EntityKind.PERSON]
        self._names = {one.name for one in self._people}
        self._bodies = [(one.start, one.name) for one in outside if one.kind is EntityKind.ORGANISATION]
        self._by_last = {entity.name.split()[-1]: entity.name for entity in reversed(self._people) if entity.name}
        self._long_bodies = _long_nouns(tables.bodies)
        self._genders: dict[str, str] = {}
        self._roles: dict[str, list[tuple[int, str]]] = {}
        self._unnamed: dict[str, str] = {}
        """The last man and the last woman who spoke and have no name, by "m" and "f"."""
        end = 0
        for person in self._people:
            self._note(person, end)
            end = person.end

    def speaker(self, tagged: TaggedParagraph, phrase: Phrase) -> Speaker | None:
        """The speaker that a phrase of a paragraph is."""
        entity = self._head_of(tagged, phrase)
        if entity is not None:
            return Speaker(entity.start, entity.end, self._full(entity))
        start, end = tagged.words[phrase.first].start, tagged.words[phrase.after - 1].end
        written = self._text[start:end]
        gender = self._tables.genders.get(written.lower()) if phrase.after == phrase.first + 1 else None
        if gender is not None:
            plural = written.lower() == "sie" and self._is_plural(tagged, phrase)
            name = None if plural else self.last_person(start, gender)
            if name is None and gender == "f":
                before = bisect_left(self._bodies, (start, ""))
                name = self._bodies[before - 1][1] if before else None
            if name is None and not plural:
                name = self._unnamed.get(gender)
            return Speaker(start, end, name or written)
        if phrase.head == pos.PRON_SUBJ:
            return Speaker(start, end, written)
        return self._of_role(tagged, phrase, end)

    def note_speaker(self, offset: int, name: str) -> None:
        """Remember that somebody was named by other means than a name, such as a pronoun."""
        if name not in self._names and self._is_role(name.split()[-1]):
            self._unnamed["f" if name.endswith(_FEMININE) else "m"] = name
        if name in self._names:
            index = bisect_left(self._mentions, (offset, ""))
            if index < len(self._mentions) and self._mentions[index] == (offset, name):
                return
            self._mentions.insert(index, (offset, name))

    def last_person(self, offset: int, gender: str = "any") -> str | None:
        """The person whom a pronoun at an offset stands for: the first whose gender fits in the nearest sentence."""
        index = bisect_left(self._mentions, (offset, ""))
        found = None
        for start, name in reversed(self._mentions[max(0, index - _FARTHEST) : index]):
            if found is not None and _STOP.search(self._text, start, found[0]):
                break
            if gender not in ("any", "many") and self.gender(name) not in (None, gender):
                continue
            better = found is not None and (self.gender(name) == gender or self.gender(found[1]) is None)
            if found is None or better and not self._is_governed(start):
                found = (start, name)
        return found[1] if found else None

    def _is_governed(self, start: int) -> bool:
        """Whether a preposition stands before a name, or before the role before it: "mit Trainer Berg"."""
        before = self._text[max(0, start - _GOVERNING) : start].split()
        if len(before) > 1 and before[-1][0].isupper():
            before.pop()
        return bool(before) and before[-1].lower() in _PREPOSITIONS

    def gender(self, name: str) -> str | None:
        """Whether somebody is a man or a woman, by titles, roles and the first name; None where nothing says so."""
        known = self._genders.get(name)
        if known is None:
            known = self._genders[name] = gender_of_first_name(name.split()[0]) or "" if " " in name else ""
        return known or None

    def _is_plural(self, tagged: TaggedParagraph, phrase: Phrase) -> bool:
        """Whether the verb beside "sie" is in the plural."""
        beside = tagged.words[phrase.first - 1].text if phrase.first else ""
        if not beside[:1].islower():
            beside = tagged.words[phrase.after].text if phrase.after < len(tagged.words) else ""
        return beside.endswith("en") or beside in ("sind", "seien")

    def _full(self, entity: Entity) -> str:
        """The name of an entity, in full where the text has a fuller one with the same last word."""
        if " " in entity.name or entity.kind is not EntityKind.PERSON:
            return entity.name
        return self._by_last.get(entity.name, entity.name)

    def _of_role(self, tagged: TaggedParagraph, phrase: Phrase, end: int) -> Speaker | None:
        first = phrase.first
        while first < phrase.after - 1 and tagged.words[first].text.lower() in self._tables.articles:
            first += 1
        first = self._name_start(tagged, first, phrase.after)
        start = tagged.words[first].start
        role = " ".join(self._text[start:end].split()).strip('»«„“”"›‹')
        last = role.split()[-1]
        linked = any(word.text.lower() in self._tables.links for word in tagged.words[first : phrase.after])
        known = None if linked else self._by_last.get(last if " " in role else last.removesuffix("s"))
        if known:
            return Speaker(start, end, known)
        head = self._head_role(tagged, phrase)
        article = tagged.words[phrase.first].text.lower()
        definite = first > phrase.first and article in ("der", "die", "dieser", "diese")
        many = article in ("die", "diese") or self._is_view(tagged, phrase.first - 1) and article == "der"
        many = many and not head.endswith((*_FEMININE, "e"))
        name = self._holder(tagged, phrase, head, start) if definite and head and not linked and not many else None
        return Speaker(start, end, name or role)

    def _is_view(self, tagged: TaggedParagraph, index: int) -> bool:
        """Whether a word governs a genitive, in which "der" is many men or a woman: "nach Ansicht der Forscher"."""
        return index >= 0 and tagged.words[index].text.lower() in self._tables.views

    def _name_start(self, tagged: TaggedParagraph, first: int, after: int) -> int:
        """The index of an unknown name behind its role, "Trainer Sten Vik"; of the first word where there is none."""
        for index in range(first, after):
            word = tagged.words[index].text
            if word.lower() in self._tables.links:
                break
            following = index + 1 < after and tagged.words[index + 1].text[0].isupper()
            following = following and tagged.tags[index + 1] in pos.NOUNS
            if following and self._is_role(word) and not self._is_person_noun(tagged.words[index + 1].text):
                return index + 1
        return first

    def _head_role(self, tagged: TaggedParagraph, phrase: Phrase) -> str:
        """The noun of a phrase that says what somebody is."""
        for word in tagged.words[phrase.first : phrase.after]:
            if self._is_person_noun(word.text):
                return word.text.lower()
        return ""

    def _holder(self, tagged: TaggedParagraph, phrase: Phrase, role: str, offset: int) -> str | None:
        """Who was called a role before an offset, or, if nobody was, after it; else the last person named."""
        held = self._roles.get(role, [])
        if not held and "-" in role:
            group = role[: role.index("-") + 1]
            held = sorted(
                one for noun in islice(self._roles, _MOST_ROLES) if noun.startswith(group) for one in self._roles[noun]
            )
        if not held:
            nouns = [noun for noun in islice(self._roles, _MOST_ROLES) if noun.endswith(role) or role.endswith(noun)]
            held = [one for noun in nouns for one in self._roles[noun]]
            held.sort()
        if held:
            index = bisect_left(held, (offset, ""))
            return held[index - 1 if index else 0][1]
        if self._is_body(role):
            return None
        bare = all(tag not in pos.ORG + pos.PLACE for tag in tagged.tags[phrase.first : phrase.after])
        if not bare and tagged.tags[phrase.first + 1] not in pos.PLACE + pos.ADJ:
            return None
        woman = role.endswith("in") or tagged.words[phrase.first].text.lower() == "die"
        index = bisect_left(self._mentions, (offset, ""))
        if index == 0 or offset - self._mentions[index - 1][0] > _ROLE_REACH:
            return None
        return self.last_person(offset, "f" if woman else "m")

    def _head_of(self, tagged: TaggedParagraph, phrase: Phrase) -> Entity | None:
        """The person or organisation that heads a phrase: the name rather than the role before it."""
        found = None
        for index in range(phrase.first, phrase.after):
            word = tagged.words[index].text.lower()
            if index > phrase.first and (tagged.tags[index] in pos.PREPOSITIONS or word in self._tables.links):
                break
            entity = tagged.entities.get(index)
            if entity is None:
                continue
            if tagged.tags[index] == pos.PERSON:
                written = tagged.words[index].text
                owns = entity.name != written and index + 1 < phrase.after and tagged.tags[index + 1] in pos.NOUNS
                genitive = " " not in written and written == entity.name.split()[-1] + "s"
                owned = genitive and index > phrase.first and self._is_role(tagged.words[index - 1].text)
                if owned:
                    break
                if not owns:
                    return entity
            elif tagged.tags[index] in pos.ORG + pos.PLACE:
                found = entity
        if found is None:
            return self._apposed(tagged, phrase)
        last = max(index for index in range(phrase.first, phrase.after) if tagged.entities.get(index) is found)
        role = any(
            self._is_role(word.text) for word in tagged.words[phrase.first : phrase.after] if word.start != found.start
        )
        return None if role and last < phrase.after - 1 or role and found.kind is EntityKind.PLACE else found

    def _apposed(self, tagged: TaggedParagraph, phrase: Phrase) -> Entity | None:
        """The person who ends a phrase whose genitive is no person's: "die Leiterin des Amtes Eva Lind"."""
        entity = tagged.entities.get(phrase.after - 1)
        if entity is None or entity.kind is not EntityKind.PERSON:
            return None
        first = min(index for index in range(phrase.first, phrase.after) if tagged.entities.get(index) is entity)
        before = tagged.words[first - 1].text if first > phrase.first else ""
        return entity if before[:1].isupper() and not self._is_role(before) else None

    # -- what the text says of people

    def _is_role(self, word: str) -> bool:
        return self._is_person_noun(word) and not self._is_body(word.lower())

    def _is_body(self, noun: str) -> bool:
        """Whether a noun in lower case is for a body, not for a person."""
        return noun in self._tables.bodies or noun.endswith(self._long_bodies)

    def _note(self, person: Entity, last_end: int) -> None:
        """Note the roles and the gender that the words beside a name tell; `last_end` is the end of the name before."""
        before = _CLAUSE.split(self._text[max(last_end, person.start - _BESIDE) : person.start])[-1]
        after = _CLAUSE.split(self._text[person.end : person.end + _BESIDE])[0]
        appended = after[1:].split(",")[0] if after.startswith(",") else ""
        name = self._full(person)
        nouns = self._roles_in(before.rsplit(",", 1)[-1] if not before.rstrip().endswith(",") else before)[-2:]
        apposed = self._roles_in(" ".join(appended.split()[:_APPOSED]))[:2]
        for noun in [*nouns, *apposed]:
            self._roles.setdefault(noun.lower(), []).append((person.start, name))
        last = _WORD.findall(before)[-1:]
        if last and last[0].lower() in self._tables.titles:
            self._genders.setdefault(name, self._tables.titles[last[0].lower()])
        elif last and self._is_role(last[0]) and not last[0].endswith(_EITHER):
            self._genders.setdefault(name, "f" if last[0].endswith(_FEMININE) else "m")

    def _roles_in(self, words: str) -> list[str]:
        return [word for word in _WORD.findall(words) if self._is_role(word)]


@lru_cache(maxsize=8)
def _long_nouns(nouns: frozenset[str]) -> tuple[str, ...]:
    return tuple(noun for noun in nouns if len(noun) >= _LONG)


def without_roles(entities: Iterable[Entity], tables: LanguageTables) -> Iterator[Entity]:
    """Entities, the people among them without the noun for what they are: "Hafen-Expertin Lind" is Lind."""
    for entity in entities:
        role, _, name = entity.name.partition(" ")
        is_role = name and role.lower().rsplit("-", 1)[-1] in tables.people
        if entity.kind is not EntityKind.PERSON or not is_role:
            yield entity
        elif entity.end - entity.start > len(role) + 1:
            yield entity._replace(start=entity.start + len(role) + 1, name=name)
        else:
            yield entity._replace(name=name)


def _outside(entities: Sequence[Entity], quoted: Sequence[QuotedSpan]) -> Iterator[Entity]:
    """The entities that stand in no quotation marks."""
    number = 0
    for entity in entities:
        while number < len(quoted) and quoted[number].end <= entity.start:
            number += 1
        if number == len(quoted) or entity.start < quoted[number].start:
            yield entity
