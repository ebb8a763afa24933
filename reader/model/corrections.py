"""Corrections of the cleaner's labels: where a person moves a line of a page."""

from dataclasses import dataclass
from enum import StrEnum

from reader.base.safe_text import composed, safe_line


class Destination(StrEnum):
    """Where a person moves a line."""

    ARTICLE = "article"
    OUT = "out"
    RAIL = "rail"
    HEADLINE = "headline"
    BEGINNING = "beginning"
    """The article begins with this line: everything before it is removed."""
    END = "end"
    """The article ends with this line."""


ONE_OF_A_PAGE = frozenset({Destination.HEADLINE, Destination.BEGINNING, Destination.END})
"""Destinations that only one line of a page can have."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A line, known by its text as the cleaner cut it, and its destination.

    `occurrence` counts from 0 among the lines of the page with the same text; None means all of them.
    """

    text: str
    occurrence: int | None
    destination: Destination

    def __post_init__(self) -> None:
        plain = safe_line(composed(self.text))
        if plain is not self.text:
            object.__setattr__(self, "text", plain)

    @property
    def line(self) -> tuple[str, int | None]:
        """The key of the line: its text and occurrence."""
        return self.text, self.occurrence


def with_correction(known: tuple[Correction, ...], new: Correction) -> tuple[Correction, ...]:
    """The corrections of a page with another one, which replaces those of the same line or unique destination."""
    replaced = {new.destination} & ONE_OF_A_PAGE
    others = (one for one in known if one.line != new.line and one.destination not in replaced)
    return (*others, new)


def without_line(known: tuple[Correction, ...], text: str, occurrence: int) -> tuple[Correction, ...]:
    """The corrections of a page without those of a line."""
    return tuple(one for one in known if one.line != (text, occurrence))
