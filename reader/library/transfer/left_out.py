"""What records bring beside their articles, such as feeds: it is taken only where a person accepts it, since a file may
come from anybody.
"""

from typing import TYPE_CHECKING, NamedTuple

from reader.model.corrections import Destination

if TYPE_CHECKING:
    from reader.library.transfer.records import FeedName

SiteLine = tuple[str, str]
"""A site, and a line of its pages."""


class Accepted(NamedTuple):
    """What a person accepts beside articles: to follow their feeds, and to correct all pages of their sites as they
    were.
    """

    feeds: bool = False
    corrections: bool = False


class LeftOut:
    """What was left out beside articles, each once: feeds by their addresses, and corrections of all pages of a site by
    the site and the line.
    """

    def __init__(self) -> None:
        self.feeds: dict[str, FeedName] = {}
        self.corrections: dict[SiteLine, Destination] = {}

    def __bool__(self) -> bool:
        return bool(self.feeds or self.corrections)
