"""What an act is: its keys, where the focus must be for it, and what must be so besides. Pure."""

from enum import StrEnum
from typing import NamedTuple


class Focus(StrEnum):
    """Where the focus must be for an act to be possible."""

    LIST = "list"
    BODY = "body"
    RAILS = "rails"
    VOICES = "voices"
    NAMES = "names"
    ARTICLES = "articles"
    PAGE = "page"
    FEEDS = "feeds"


class Condition(StrEnum):
    """What must be so besides."""

    ARTICLES = "there are articles"
    LIBRARY_FILLED = "there are articles in the library"
    ARTICLE_OPEN = "an article is open"
    ARTICLE_CHOSEN = "an article is open or selected"
    ROW_SELECTED = "an article, a story, a quote or a name is selected"
    NAME_SELECTED = "a name, or a quote of somebody named, is selected"
    SAME_STORY = "another article tells the same story"
    COMPARABLE = "the article has an older version, or another tells the same story"
    MATCHES_IN_SIGHT = "a find is active in the article in sight"
    NO_MATCHES_IN_SIGHT = "there are articles, and no find is active in the one in sight"
    FIND_ACTIVE = "a find is active"
    LIST_FILTERED = "no find is active, and the list shows what a search found, or another view than that of all"
    LIST_SEARCHED = "the list shows what a search found"
    NOTHING_TO_CLEAR = "no find is active, and the list shows all articles or is not where one is"
    TYPING = "a find is being typed"
    WORKING = "pages are being added or fetched, or feeds refreshed"
    CAN_GO_BACK = "an article was opened before"
    CAN_GO_FORWARD = "one went back from an article"
    ROW_CHOSEN = "an article or a feed is selected, or an article open"
    FEED_SELECTED = "a feed is selected"
    CAN_UNDO = "something was changed"
    CAN_REDO = "a change was taken back"
    LINE_CORRECTED = "the line of the page was corrected"
    PAGE_CORRECTED = "a line of a page with an address was corrected"


ANYWHERE = frozenset(Focus)
PANES = ANYWHERE - {Focus.PAGE, Focus.FEEDS}
"""All but the page as it came and the feeds, where keys have meanings of their own."""
READING_PANES = ANYWHERE - {Focus.FEEDS}
"""All but the feeds, which have the screen for themselves."""
PANELS = frozenset({Focus.RAILS, Focus.VOICES, Focus.NAMES, Focus.ARTICLES})
"""The panels on the right of the article."""


class Action(NamedTuple):
    """One act. `keys` are Textual's names of keys; `footer` orders it in the footer, 0 keeps it out."""

    id: str
    keys: tuple[str, ...]
    label: str
    help: str
    where: frozenset[Focus] = PANES
    when: Condition | None = None
    footer: int = 0
    numbered: bool = False
    """Whether the act takes the digit that was typed."""

    def call(self, key: str) -> str:
        """The action string that Textual runs for one of the act's keys."""
        return f"{self.id}({key})" if self.numbered else self.id
