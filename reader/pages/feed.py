"""A feed as received: its entries, decoded but not cleaned."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from reader.base.safe_text import safe_line
from reader.model.attachment import Attachment

EXCERPT_WORDS = 200
"""Words below which an entry's text counts as an excerpt; a complete article that short is quickly fetched once more.
"""

_TAG = re.compile(r"<[^<>]*>")


class Entry(NamedTuple):
    """One entry of a feed.

    `id` identifies it within the feed and is never empty; `has_own_id` says whether the feed states it, else it is the
    entry's address, or a hash of what it says. `url` is its page, an absolute http or https address, or None. `html` is
    its text, or the beginning of it, as unfiltered HTML, hostile until cleaned; the other texts are single lines of
    plain text. `published` and `updated` are aware UTC datetimes; where only the second is stated, both are that.
    """

    id: str
    title: str = ""
    url: str | None = None
    published: datetime | None = None
    author: str | None = None
    html: str = ""
    updated: datetime | None = None
    attachments: tuple[Attachment, ...] = ()
    has_own_id: bool = True

    @property
    def is_excerpt(self) -> bool:
        """Whether the text is so short that the entry's page probably has the full article."""
        return len(_TAG.sub(" ", self.html).split()) < EXCERPT_WORDS


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its address, its site's address, and its entries in the feed's order."""

    url: str
    title: str = ""
    site: str | None = None
    entries: tuple[Entry, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "title", safe_line(self.title).strip())
        object.__setattr__(self, "site", safe_line(self.site) if self.site else None)


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed in a list of feeds. `folder` is its path of folders: "News / Europe" for a folder within another;
    `is_page` is whether it is a page that is followed for its stories.
    """

    url: str
    title: str | None = None
    folder: str | None = None
    is_page: bool = False

    def __post_init__(self) -> None:
        for field in ("url", "title", "folder"):
            value = getattr(self, field)
            if value is not None:
                object.__setattr__(self, field, safe_line(value).strip() or None)
