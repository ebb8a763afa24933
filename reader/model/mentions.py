"""The names of an article, each with all its mentions. Pure."""

from typing import NamedTuple

from reader.model.annotations import Annotations, Entity, EntityKind

NAMED_KINDS = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE)
"""The kinds of names that are listed, in this order; nationalities and dates are not listed."""


class Named(NamedTuple):
    """A name with its mentions in the article's text, in order."""

    name: str
    kind: EntityKind
    mentions: tuple[Entity, ...]


def named_in(annotations: Annotations) -> tuple[Named, ...]:
    """The names of an article: people, organisations, places; within a kind by the number of mentions, then by the
    first mention.
    """
    gathered: dict[tuple[EntityKind, str], list[Entity]] = {}
    for entity in annotations.entities:
        if entity.kind in NAMED_KINDS:
            gathered.setdefault((entity.kind, entity.name), []).append(entity)
    named = [Named(name, kind, tuple(mentions)) for (kind, name), mentions in gathered.items()]
    return tuple(
        sorted(named, key=lambda one: (NAMED_KINDS.index(one.kind), -len(one.mentions), one.mentions[0].start))
    )
