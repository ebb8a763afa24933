"""Gives all mentions of the same entity one name: Xi and Xi Jinping, ICC and International Criminal Court, U.S. and
United States.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from reader.annotating.coref.couples import couple_names
from reader.annotating.coref.org_clusters import organisation_names
from reader.annotating.coref.person_clusters import person_names
from reader.annotating.lexicon.countries import NATIONALITIES, OTHER_PLACE_ALIASES, PLACE_ALIASES
from reader.model.annotations import EntityKind

Named = tuple[int, int, str, EntityKind]
"""The start, end, words and kind of a mention."""


def canonical_names(text: str, named: Sequence[Named], language: str | None = None) -> list[str]:
    """The canonical name of each mention, in their order; two people of one surname stay two.

    Other forms of well-known names are those of `language`, of English where it is None.
    Takes time linear in the text and the mentions.
    """
    lines = [found.start() for found in re.finditer("\n", text)]
    is_english = language in ("en", None)
    places = PLACE_ALIASES if is_english else OTHER_PLACE_ALIASES.get(language or "", {})
    people = _of_kind(named, EntityKind.PERSON)
    organisations = _of_kind(named, EntityKind.ORGANISATION)
    couples = couple_names(text, [named[n][:3] for n in people])
    mentions = [(couples.get(number, named[n][2]), bisect_right(lines, named[n][0])) for number, n in enumerate(people)]
    names = {
        **dict(zip(people, person_names(mentions), strict=True)),
        **dict(zip(organisations, organisation_names([named[n][2] for n in organisations], is_english), strict=True)),
    }
    return [
        names[number] if number in names else _known_name(*mention[2:], places) for number, mention in enumerate(named)
    ]


def _of_kind(named: Sequence[Named], kind: EntityKind) -> list[int]:
    return [number for number, mention in enumerate(named) if mention[3] is kind]


def _known_name(words: str, kind: EntityKind, places: Mapping[str, str]) -> str:
    """The canonical name of a place or a nationality, which needs no other mention of the article."""
    aliases = places if kind is EntityKind.PLACE else NATIONALITIES
    return aliases.get(words, words)
