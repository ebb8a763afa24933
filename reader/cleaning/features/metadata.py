"""What a page says about itself beside its text. `html_metadata` reads it; a text page says nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple


class TitleSource(StrEnum):
    """Where a page states its title beside its text."""

    LINKED_DATA = "linked data"
    SHARED = "OpenGraph"
    CARD = "a card for social media"
    PAGE = "the page's title"


class StatedTitle(NamedTuple):
    """A title and who states it."""

    text: str
    source: TitleSource


@dataclass(frozen=True, slots=True)
class Metadata:
    """Facts that a page states outside its text. `titles` are candidates for the headline, the most trusted first;
    `text` is the article's text as the page states it to machines, often shortened or with markup in it.
    """

    titles: tuple[str, ...] = ()
    stated_titles: tuple[StatedTitle, ...] = ()
    description: str | None = None
    byline: tuple[str, ...] = ()
    publisher: str | None = None
    section: str | None = None
    published: date | datetime | None = None
    modified: date | datetime | None = None
    language: str | None = None
    month_first: bool | None = None
    """Whether "3/9/2024" is a day in March on this page; None if it does not say what language and country it is in."""
    url: str | None = None
    text: str | None = None
    times: Mapping[str, date | datetime] = field(default_factory=dict)
    """What the page's `<time>` elements show, each with the moment that its markup gives."""
    fetched_at: datetime | None = None
    """When the page was fetched, which alone gives "2 hours ago" a date."""
