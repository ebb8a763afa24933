"""Knows which roles a text gives to whom: "el portavoz del puerto, Paul Holm", "Ana Ruiz, alcaldesa"."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.languages.language_tables import LanguageTables
from reader.model.annotations import Entity

_WORD = re.compile(r"[^\W\d_][\w-]*")
_WORD_OR_ELISION = re.compile(r"[^\W\d_][\w-]*[’']?")
_BREAK = re.compile(r"[\n.;:“”\"«»()]")
_ENDS_DESCRIPTION = pos.ADP + pos.SAY_FORMS + pos.AUX + pos.BE + pos.THAT + pos.REL + pos.SCONJ
"""Words that stand between a name and what does not describe it."""
_BESIDE = 80
"""Characters before and after a name among which the nouns for what the person is stand."""
_ROOT = 3
"""The letters that the names of a country and of its people share."""
_LONGEST_ROLE = 8
"""Words before a name among which what tells its role from others of its kind stands."""
_NEAREST_LINK = 3
"""Words behind the noun of a role among which what it is of begins: "portavoz adjunto del grupo"."""
_SHORT = 3
_STEM = 6
"""The first letters of words by which two say the same: "israelí", "israelíes"."""
_FARTHEST = 24
"""Mentions of a role before and after an offset among which its holder is looked for."""


class HeldRole(NamedTuple):
    """A person whom the text calls by the noun of a role, and where; `marks` tell the role from others of its kind:
    whose it is, or of what country; `of` are all words that say of what it is.
    """

    start: int
    name: str
    marks: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()


class RoleHolder(NamedTuple):
    """Who holds a role, None where the text calls nobody so, and then the noun of the role; None for a noun too where
    others hold such a role.
    """

    name: str | None
    noun: str | None


class HeldRoles:
    """The roles of the people of one text."""

    def __init__(self, text: str, tables: LanguageTables) -> None:
        self._text = text
        self._tables = tables
        self._roles: dict[str, list[HeldRole]] = {}

    def note(self, person: Entity) -> None:
        """Note what the text calls a person; in order."""
        before = self._text[max(0, person.start - _BESIDE) : person.start]
        before = _BREAK.split(before)[-1]
        after = _BREAK.split(self._text[person.end : person.end + _BESIDE])[0]
        appended = after[1:].split(",")[0] if after.startswith(",") else ""
        before = before.rsplit(",", 1)[-1] if not before.rstrip().endswith(",") else before
        is_apposed = self._tables.drops_subject and before.rstrip().endswith(",") and after[:1] == ","
        described = list(self._nouns(before))[:2] if is_apposed else self._nouns_of_name(before)
        apposed = list(self._nouns(appended))[:2]
        if not described and not apposed:
            return
        marks = self._marks(f"{' '.join(before.split()[-_LONGEST_ROLE:])} {appended}")
        for nouns, words in ((described, before), (apposed, appended)):
            for noun in nouns:
                if noun not in self._tables.bodies:
                    held = HeldRole(person.start, person.name, marks, self._of(words, noun))
                    self._roles.setdefault(noun, []).append(held)

    def holder(self, role: str, offset: int, fits: Callable[[str], bool]) -> RoleHolder:
        """Who was called a role before an offset, or, if nobody was, after it: the last before, of those that fit."""
        nouns = list(self._nouns(self._without_rest(role)))
        nouns = [noun for noun in nouns if noun not in self._tables.peoples] or nouns
        marks = self._marks(role)
        others_too = [(noun, self._tables.alike[noun]) for noun in nouns if noun in self._tables.alike]
        for noun, names in [*((noun, (noun,)) for noun in nouns), *others_too]:
            of = self._of(role, noun)
            fitting = [one for one in self._near(names, offset) if fits(one.name)]
            same = {one.name for one in fitting if marks & one.marks or of & one.of}
            others = {one.name for one in fitting if marks and one.marks or of and one.of} - same
            held = [one for one in fitting if one.name not in others]
            index = bisect_left(held, offset, key=lambda one: one.start)
            if held:
                return RoleHolder(held[index - 1 if index else 0].name, noun)
            if fitting and noun in names:
                return RoleHolder(None, None)
        return RoleHolder(None, nouns[0] if nouns else None)

    def _near(self, nouns: Iterable[str], offset: int) -> Sequence[HeldRole]:
        """The roles by some nouns near an offset, in order."""
        near: list[HeldRole] = []
        for noun in nouns:
            roles = self._roles.get(noun, [])
            index = bisect_left(roles, offset, key=lambda one: one.start)
            near += roles[max(0, index - _FARTHEST) : index + _FARTHEST]
        return sorted(near, key=lambda one: one.start)

    def _marks(self, role: str) -> frozenset[str]:
        """What tells a role from others of its kind, each by its first letters, which a country and its people share:
        "rus" in "le président de la Russie" and in "le président russe".
        """
        words = [word for word in _WORD.findall(role) if word.lower() not in self._tables.articles]
        return frozenset(word[:_ROOT].lower() for word in words if word[:1].isupper() or word in self._tables.peoples)

    def _without_rest(self, role: str) -> str:
        """A role without what small words join to it: "entourage" of "entourage du ministre"."""
        words = _WORD_OR_ELISION.findall(role)
        rest = next((index for index, word in enumerate(words) if word.lower() in self._tables.links), len(words))
        return " ".join(words[: max(1, rest)])

    def _of(self, words: str, noun: str) -> frozenset[str]:
        """The words behind the noun of a role, joined to it, that say of what it is: "de la diplomacia española"."""
        following = _WORD.findall(words.lower().partition(noun)[2].replace("-", ""))
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
            words = words[max((index + 1 for index in ends if not self._joins(words, index)), default=0) :]
        if self._tables.drops_subject:
            words = self._without_rest(" ".join(words)).split()
        return list(self._nouns(" ".join(words)))[-3:]

    def _joins(self, words: Sequence[str], index: int) -> bool:
        """Whether a preposition is within a description: "ministro della Giustizia", "ministro alla Giustizia"."""
        is_for = words[index] in self._tables.fields and index > 0 and self._tables.is_person(words[index - 1])
        return is_for or words[index] in self._tables.links

    def _nouns(self, words: str) -> Iterator[str]:
        for word in _WORD.findall(words.lower()):
            if self._tables.is_person(word):
                yield word
