"""The metadata that a page states outside its text. `head.html_metadata` reads it; text pages have none."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from reader.cleaning.features.stated_items import StatedItems


class TitleSource(StrEnum):
    """Where a page states its title."""

    LINKED_DATA = "linked data"
    SHARED = "OpenGraph"
    CARD = "a card for social media"
    PAGE = "the page's title"


class StatedTitle(NamedTuple):
    """A title and its source."""

    text: str
    source: TitleSource


@dataclass(frozen=True, slots=True)
class Metadata:
    """The facts that a page states outside its text."""

    titles: tuple[str, ...] = ()
    """Candidates for the headline, the most trusted first."""
    stated_titles: tuple[StatedTitle, ...] = ()
    """The same titles, each with its source, HTML entities decoded."""
    description: str | None = None
    """The page's summary."""
    byline: tuple[str, ...] = ()
    """Authors, as the page writes them."""
    publisher: str | None = None
    section: str | None = None
    published: date | datetime | None = None
    """A date, or an aware datetime where the page gives a time and its zone; so is `modified`."""
    modified: date | datetime | None = None
    publications: tuple[date | datetime, ...] = ()
    """All dates that the page states as that of publication, `published` among them."""
    language: str | None = None
    """ISO 639-1 code."""
    month_first: bool | None = None
    """Whether "3/9/2024" means 9 March on this page; None if the page does not state its language."""
    url: str | None = None
    stated_url: str | None = None
    """The address that the page states as its own, be it that of a front page, which is not believed of an article."""
    shared_kind: str | None = None
    """What the page says to be where it is shared, in lower case: "article", "website"."""
    is_collection: bool = False
    """Whether the page says to be a collection of others."""
    text: str | None = None
    """The article text from the page's JSON-LD, one paragraph a line; often shortened, or with markup in it."""
    items: StatedItems = StatedItems()
    """The ingredients, steps, questions and answers from the page's JSON-LD."""
    times: Mapping[str, date | datetime] = field(default_factory=dict)
    """The visible text of each `<time>` element, mapped to the moment in its markup."""
    fetched_at: datetime | None = None
    """When the page was fetched (aware, UTC): without it "2 hours ago" cannot be dated."""
