"""Which organisation "the company" or "the court" stands for: the one named last that can be called so."""

from bisect import bisect_left
from collections.abc import Sequence

from reader.annotating.grammar.sentences import Layout
from reader.annotating.lexicon.roles import DEFINITE_ORGANISATIONS
from reader.model.annotations import Entity, EntityKind

_SECTORS = {
    "business": "company corporation bank banks airline airlines airways holdings motors",
    "court": "court courts tribunal",
    "government": """ministry department government administration parliament assembly congress senate cabinet treasury
        police constabulary army navy directorate embassy""",
    "council": "council councils",
    "learning": "university college school academy institute polytechnic faculty universität",
    "museum": "museum gallery",
    "media": "press news times post herald gazette tribune journal guardian magazine television radio",
    "party": "party partei",
    "union": "union unions guild syndicate",
    "charity": "charity foundation",
}
_SECTOR_OF = {word: sector for sector, words in _SECTORS.items() for word in words.split()}
"""The last word of an organisation's canonical name, which has no legal form, in lower case -> what the organisation
is; most names do not say.
"""
_CALLED = {
    "company": {"business", "media"},
    "firm": {"business"},
    "operator": {"business"},
    "airline": {"business"},
    "bank": {"business"},
    "group": {"business", "media", "party", "union", "charity"},
    "club": {"charity"},
    "agency": {"government", "media"},
    "union": {"union"},
    "charity": {"charity"},
    "association": {"union", "charity"},
    "council": {"council", "government"},
    "museum": {"museum", "charity"},
    "university": {"learning"},
    "party": {"party"},
    "court": {"court"},
}
"""A noun -> the sectors whose organisations it can mean, besides those whose names do not say what they are."""
_FARTHEST = 24
"""Mentions of organisations before a noun among which the one that it stands for is looked for."""


class DefiniteOrganisations:
    """Resolves nouns such as "the company" in one text."""

    def __init__(self, layout: Layout, entities: Sequence[Entity]) -> None:
        self._layout = layout
        self._organisations = [entity for entity in entities if entity.kind is EntityKind.ORGANISATION]

    def resolve(self, noun: str, offset: int) -> str | None:
        """The canonical name of the organisation that "the" and a noun at an offset stand for.

        It is the last one named before, in this paragraph or the one before, that the noun fits: "the company" is no
        court. None where there is none, or for a noun that is none of `DEFINITE_ORGANISATIONS`. Looks at a bounded
        number of mentions.
        """
        noun = noun.lower()
        if noun not in DEFINITE_ORGANISATIONS:
            return None
        first, _ = self._layout.paragraphs[max(0, self._layout.paragraph_at(offset) - 1)]
        index = bisect_left(self._organisations, offset, key=lambda entity: entity.start)
        for organisation in reversed(self._organisations[max(0, index - _FARTHEST) : index]):
            if organisation.start < first:
                return None
            if _can_be_called(organisation.name, noun):
                return organisation.name
        return None


def _can_be_called(name: str, noun: str) -> bool:
    """Whether a noun fits an organisation, as far as the last word of its name says what it is."""
    sector = _SECTOR_OF.get(name.split()[-1].lower())
    return sector is None or sector in _CALLED[noun]
