"""The signs before names, which show their kinds without colour. Pure; no Textual."""

from reader.model.annotations import EntityKind
from reader.ui.viewmodels.panel_lines import TextRun

_SIGNS = {EntityKind.PERSON: "@", EntityKind.ORGANISATION: "&", EntityKind.PLACE: "⌂"}
_OTHER = "·"


def sign_of_kind(kind: EntityKind | None) -> TextRun:
    """The sign of a kind of names; None stands for groups and roles, which have no name of their own."""
    return TextRun(_SIGNS.get(kind, _OTHER) if kind else _OTHER, "detail")


def part_of_kind(kind: EntityKind | None) -> str:
    """The component of a name in a panel, which has the name of its mark in the article."""
    return kind.value if kind in _SIGNS and kind else "voice"
