"""What a person says of a line of a page against the cleaner's label of it."""

from dataclasses import dataclass
from enum import StrEnum

from reader.base.safe_text import safe_line


class Destination(StrEnum):
    """Where a person moves a line."""

    ARTICLE = "article"
    OUT = "out"
    RAIL = "rail"
    HEADLINE = "headline"
    BEGINNING = "beginning"
    """The article begins with this line: what stood before it goes out."""
    END = "end"
    """The article ends with this line."""


ONE_OF_A_PAGE = frozenset({Destination.HEADLINE, Destination.BEGINNING, Destination.END})
"""Destinations that one line of a page can have."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A line, named by its text as the cleaner cut it, and where it goes.

    `occurrence` counts from 0 among the lines of the page that read the same; None means all of them.
    """

    text: str
    occurrence: int | None
    destination: Destination

    def __post_init__(self) -> None:
        plain = safe_line(self.text)
        if plain is not self.text:
            object.__setattr__(self, "text", plain)

    @property
    def line(self) -> tuple[str, int | None]:
        """What names the line."""
        return self.text, self.occurrence


def with_correction(known: tuple[Correction, ...], new: Correction) -> tuple[Correction, ...]:
    """The corrections of a page with one more, in place of what it replaces."""
    replaced = {new.destination} & ONE_OF_A_PAGE
    others = (one for one in known if one.line != new.line and one.destination not in replaced)
    return (*others, new)


def without_line(known: tuple[Correction, ...], text: str, occurrence: int) -> tuple[Correction, ...]:
    """The corrections of a page without that of a line."""
    return tuple(one for one in known if one.line != (text, occurrence))
