"""Reads a page as a list of stories: titles, addresses, teasers, and when they came out where the page says so.

Nothing is labelled: what an article would be on the page does not matter here.
"""

from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from reader.cleaning.clean import cut_page
from reader.cleaning.features.dates import age_seconds, parse_moment
from reader.cleaning.features.metadata import Metadata, TitleSource
from reader.cleaning.index_page import is_index_page
from reader.cleaning.rails.listed_stories import listed_stories
from reader.model.article import Story
from reader.pages.page import Page

FEWEST_TO_FOLLOW = 3
"""Stories of a page that can be followed, at least; with fewer it is an error, or asks for consent."""
_COARSE = 7 * 86_400
"""Seconds of an age from which it is in weeks, months or years: too coarse to date a story by."""


class StoryList(NamedTuple):
    """The stories of a page, each with its moment, None where the page gives none that is precise; the title of the
    page, "" where it has none; and whether the page is one that lists stories and is no article.
    """

    title: str
    stories: tuple[tuple[Story, datetime | None], ...]
    is_index_page: bool


def read_story_list(page: Page) -> StoryList:
    """Read the stories that a page lists. Raises OversizePage."""
    blocks, metadata = cut_page(page)
    stories = listed_stories(blocks, page.url, metadata.times)
    dated = tuple((story, _moment(story, metadata)) for story in stories)
    return StoryList(_title(metadata), dated, is_index_page(blocks, page.url, metadata))


def _title(metadata: Metadata) -> str:
    """What the page calls itself: its window's title, since others may be those of its first story."""
    own = [title.text for title in metadata.stated_titles if title.source is TitleSource.PAGE]
    return next(iter((*own, *metadata.titles)), metadata.publisher or "")


def _moment(story: Story, metadata: Metadata) -> datetime | None:
    """When a story came out: by the markup of its date, else by what that says."""
    if story.age is None:
        return None
    stated = metadata.times.get(story.age)
    if stated is not None:
        return _aware(stated)
    seconds = age_seconds(story.age)
    if seconds is None:
        written = parse_moment(story.age, bool(metadata.month_first))
        return None if written is None else _aware(written)
    if metadata.fetched_at is None or seconds >= _COARSE:
        return None
    return metadata.fetched_at - timedelta(seconds=seconds)


def _aware(moment: date | datetime) -> datetime:
    """A moment in UTC; a day begins at midnight there."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time(), UTC)
    return moment.astimezone(UTC)
