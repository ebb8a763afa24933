"""Finds who holds a role where the text says so: "Ann Lee, the mayor of Oslo", "Mayor Ann Lee"."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from reader.annotating.grammar.person_nouns import gender_of_noun, is_person_noun
from reader.model.annotations import Entity, EntityKind

_BEFORE = re.compile(r"([^\W\d_][\w’'-]*),?\s+$")
_APPOSITION = re.compile(
    r"(?:,\s+(?:\d\d,\s+)?|,?\s+(?:who\s+)?(?:is|was|serves as|served as)\s+)"
    r"(?:(?:the|an?)\s+(?:[\w’'-]+\s+){0,4}?|(?!(?:and|or|whose|who|her|his|their|said|says|told|with|while|when|but|as|for|"
    r"in|at|on|to|by|from|not|no|never)\b)(?:[\w’'-]+\s+){0,2}?)"
    r"([^\W\d_][\w’'-]*)(?=\s+(?:of|for|at|in|and|who|from)\b|[,.;])"
)
_REACH = 60
_GROUPS = ("s", "people", "men", "women")


class RoleHolders:
    """The people of a text, by the nouns for their roles."""

    def __init__(self, text: str, entities: Sequence[Entity]) -> None:
        self._held: dict[str, list[tuple[int, str]]] = {}
        for entity in entities:
            if entity.kind is EntityKind.PERSON:
                for noun in _nouns_of(text, entity):
                    self._held.setdefault(noun, []).append((entity.start, entity.name))

    def holder(self, role: str, offset: int) -> str | None:
        """The only person who was given a role before an offset; None if there is none or more than one."""
        words = role.lower().split()
        if len(words) > 3 or not words:
            return None
        held = self._held.get(words[-1], [])
        names = {name for _, name in held[: bisect_left(held, (offset, ""))]}
        return names.pop() if len(names) == 1 else None


def gender_of_role_beside(text: str, entity: Entity) -> str | None:
    """ "m" or "f" if a noun right beside a person says so: "her husband, Tom Reed", "Eva Lind, a mother of two".

    Nouns in "-man" do not count, as women are called chairman too.
    """
    genders = {
        gender_of_noun(noun) for noun in _nouns_of(text, entity) if not noun.endswith("man") or noun[-5:] == "woman"
    }
    genders.discard(None)
    return genders.pop() if len(genders) == 1 else None


def _nouns_of(text: str, entity: Entity) -> list[str]:
    found: list[str] = []
    before = _BEFORE.search(text, max(0, entity.start - _REACH), entity.start)
    if before:
        found.append(before[1])
    after = _APPOSITION.match(text, entity.end, entity.end + 2 * _REACH)
    if after:
        found.append(after[1])
    return [noun.lower() for noun in found if is_person_noun(noun) and not _is_group(noun.lower())]


def _is_group(noun: str) -> bool:
    return noun.endswith(_GROUPS) and not noun.endswith("ss")
