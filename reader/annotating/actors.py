"""Who can be the subject of a verb of saying: names, pronouns, and roles such as "a spokesman for the bank"."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from reader.annotating.sentences import Word
from reader.annotating.words import DEFINITE_BODIES, PRONOUNS, REPORTING, ROLES
from reader.article import Entity, EntityKind

_GOVERNING = frozenset(
    """of to for with by about on from against into over under between than like including toward towards behind among
    around near after before during through without within upon at in per via von zu mit für bei nach aus über de du des
    à pour avec sur dans par chez contre di da con per""".split()
)
"""Prepositions: what follows them is not the subject."""
_ARTICLES = frozenset(
    """
    the a an his her their its our my this that one another der die das ein eine le la les un une l’ el los las
    una
    """.split()
)
_POSSESSIVE = re.compile(r"[’']s?\b")
_NAMED = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE})
_LONGEST_MODIFIER = 3


class Rank(IntEnum):
    """How good a subject a mention is, where several could be."""

    PERSON = 0
    PRONOUN = 1
    BODY = 2
    ROLE = 3


@dataclass(frozen=True, slots=True)
class Actor:
    """A mention that can speak. `governed` where a preposition or a possessive stands in the way."""

    start: int
    end: int
    rank: Rank
    name: str
    governed: bool


class Actors:
    """The actors and the verbs of saying in a text, outside its quoted words, by place."""

    def __init__(
        self, text: str, words: Sequence[Word], entities: Sequence[Entity], quoted: Sequence[tuple[int, int]]
    ) -> None:
        self._text = text
        starts = [start for start, _ in quoted]
        outside = [word for word in words if not _is_inside(word.start, starts, quoted)]
        self.verbs = [word for word in outside if word.text.lower() in REPORTING and not word.text[:1].isupper()]
        self.verbs += [word for word in outside if word.text.lower() in ("according", "selon", "laut")]
        self.verbs.sort(key=lambda word: word.start)
        named = [
            entity for entity in entities if entity.kind in _NAMED and not _is_inside(entity.start, starts, quoted)
        ]
        self.actors = sorted(_find_actors(text, outside, named), key=lambda actor: actor.start)
        self._actor_starts = [actor.start for actor in self.actors]
        self._verb_starts = [verb.start for verb in self.verbs]

    def actors_in(self, start: int, end: int) -> Sequence[Actor]:
        """The actors that begin in a stretch of the text."""
        return self.actors[bisect_left(self._actor_starts, start) : bisect_left(self._actor_starts, end)]

    def verbs_in(self, start: int, end: int) -> Sequence[Word]:
        """The verbs of saying that begin in a stretch of the text."""
        return self.verbs[bisect_left(self._verb_starts, start) : bisect_left(self._verb_starts, end)]


def _is_inside(offset: int, starts: Sequence[int], quoted: Sequence[tuple[int, int]]) -> bool:
    index = bisect_left(starts, offset + 1) - 1
    return index >= 0 and offset < quoted[index][1]


def _find_actors(text: str, words: Sequence[Word], named: Sequence[Entity]) -> list[Actor]:
    by_start = {entity.start: entity for entity in named}
    covered: set[int] = set()
    for name in named:
        covered.update(range(name.start, name.end))
    found: list[Actor] = []
    for index, word in enumerate(words):
        if (entity := by_start.get(word.start)) is not None:
            rank = Rank.PERSON if entity.kind is EntityKind.PERSON else Rank.BODY
            governed = _is_governed(text, words, index) or _POSSESSIVE.match(text, entity.end) is not None
            found.append(Actor(entity.start, entity.end, rank, entity.name, governed))
        elif word.start in covered:
            continue
        elif word.text.lower() in PRONOUNS and word.text != "It":
            found.append(Actor(word.start, word.end, Rank.PRONOUN, word.text.lower(), _is_object(words, index)))
        elif _is_role(words, index) and not _names_follow(text, word, named):
            found.append(_role(text, words, index))
    return found


def _is_governed(text: str, words: Sequence[Word], index: int) -> bool:
    """Whether a preposition leads up to a name, past its article and the words that describe it."""
    for back in range(1, _LONGEST_MODIFIER + 2):
        if index < back:
            return False
        before = words[index - back]
        if "\n" in text[before.end : words[index].start]:
            return False
        lowered = before.text.lower()
        if lowered in _GOVERNING:
            return True
        if lowered not in _ARTICLES and lowered not in ROLES and not before.text[:1].isupper():
            return False
    return False


def _is_object(words: Sequence[Word], index: int) -> bool:
    """Whether a pronoun follows a preposition; "that he" and "when she" are subjects all the same."""
    return index > 0 and words[index - 1].text.lower() in _GOVERNING - {"after", "before", "than"}


def _is_role(words: Sequence[Word], index: int) -> bool:
    """Whether a word is a role, or with "the" before it the body named last: "the bank"."""
    lowered = words[index].text.lower()
    return lowered in ROLES or lowered in DEFINITE_BODIES and index > 0 and words[index - 1].text.lower() == "the"


def _names_follow(text: str, word: Word, named: Sequence[Entity]) -> bool:
    """Whether a role is the title of the person named right behind it: "spokesman Dmitry Peskov"."""
    place = bisect_left([entity.start for entity in named], word.end)
    if place >= len(named):
        return False
    return named[place].kind is EntityKind.PERSON and text[word.end : named[place].start] == " "


def _role(text: str, words: Sequence[Word], index: int) -> Actor:
    """A role with the words before it that belong to it: "the harbour's deputy spokesman"."""
    first = index
    while first > 0 and index - first < _LONGEST_MODIFIER + 1:
        before = words[first - 1]
        if text[before.end : words[first].start] not in (" ", "") or not before.text[:1].isalpha():
            break
        lowered = before.text.lower()
        if (
            lowered in _GOVERNING
            or lowered in REPORTING
            or lowered in PRONOUNS
            or lowered in ("and", "but", "that", "when", "as")
        ):
            break
        first -= 1
        if lowered in _ARTICLES:
            break
    start, end = words[first].start, words[index].end
    governed = first > 0 and words[first - 1].text.lower() in _GOVERNING and words[first - 1].end >= start - 1
    bare = start + len(words[first].text) + 1 if words[first].text.lower() in _ARTICLES and first < index else start
    return Actor(start, end, Rank.ROLE, text[bare:end], governed)
