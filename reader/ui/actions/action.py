"""An action of the reader: its keys, its texts, and the focus and conditions under which it is possible. Pure."""

from enum import StrEnum
from typing import NamedTuple


class Focus(StrEnum):
    """The pane that has the focus."""

    LIST = "list"
    BODY = "body"
    RAILS = "rails"
    VOICES = "voices"
    NAMES = "names"
    ARTICLES = "articles"
    PAGE = "page"
    FEEDS = "feeds"


class Condition(StrEnum):
    """What else must hold for an action to be possible."""

    ARTICLES = "the list has articles"
    LIBRARY_FILLED = "the library has articles"
    HAS_SAMPLES = "the library has sample articles"
    ARTICLE_OPEN = "an article is open"
    ARTICLE_CHOSEN = "an article is open or selected"
    ROW_SELECTED = "an article, a story, a quote or a name is selected"
    NAME_SELECTED = "a name, or a quote of a named speaker, is selected"
    SAME_STORY = "there is another article on the same story"
    COMPARABLE = "the article has an older version, or there is another on the same story"
    MATCHES_IN_SIGHT = "a find is active in the article that is shown"
    NO_MATCHES_IN_SIGHT = "the list has articles, and no find is active in the article that is shown"
    ROWS_SELECTED = "rows of the list are selected, and the list has the focus"
    FIND_ACTIVE = "no rows are selected, and a find is active"
    LIST_FILTERED = (
        "no rows are selected, no find is active, and the list shows a search, or another list than all articles"
    )
    LIST_SEARCHED = "the list shows a search"
    NOTHING_TO_CLEAR = (
        "no rows are selected, no find is active, and the list shows all articles or does not have the focus"
    )
    TYPING = "a find is being typed"
    WORKING = "pages are being added or fetched, or feeds refreshed"
    CAN_GO_BACK = "an article was opened before"
    CAN_GO_FORWARD = "the person went back from an article"
    ROW_CHOSEN = "an article or a feed is selected, or an article open"
    FEED_SELECTED = "a feed is selected"
    FEEDS_SHOWN = "there are feeds, which were shown"
    FAILING_SELECTED = "the line of the failing feeds is selected"
    CAN_UNDO = "there is a change to undo"
    CAN_REDO = "a change was undone"
    LINE_CORRECTED = "the line of the page was corrected"
    PAGE_CORRECTED = "a line of a page with an address was corrected"


ANYWHERE = frozenset(Focus)
PANES = ANYWHERE - {Focus.PAGE, Focus.FEEDS}
"""All panes but the original page and the feeds, where keys have meanings of their own."""
READING_PANES = ANYWHERE - {Focus.FEEDS}
"""All panes but the feeds, which take up the whole screen."""
PANELS = frozenset({Focus.RAILS, Focus.VOICES, Focus.NAMES, Focus.ARTICLES})
"""The panels on the right of the article."""


class Action(NamedTuple):
    """One action: a row of the table from which bindings, footer, help and command palette are made."""

    id: str
    """By which the settings name it."""
    keys: tuple[str, ...]
    """Textual's names of keys; the first is the one that texts name. Without any it is in the command palette only."""
    label: str
    """What the footer and the command palette call it, in a few words."""
    help: str
    """What it does, in one line of the help. Names no key: people may choose others."""
    where: frozenset[Focus] = PANES
    """The panes that may have the focus."""
    when: Condition | None = None
    footer: int = 0
    """Its position among those of the footer, lowest first; 0 keeps it out."""
    numbered: bool = False
    """Whether it is given the digit that was typed."""
    in_palette: frozenset[Focus] = frozenset()
    """Other panes in which the palette offers it: its keys do something else there."""
    controller: str = ""
    """The name of the controller of the main screen that has a method of this id."""

    def call(self, key: str) -> str:
        """The action string that Textual runs for one of the action's keys."""
        return f"do('{self.id}', {key})" if self.numbered else f"do('{self.id}')"
