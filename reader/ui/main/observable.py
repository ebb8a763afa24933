"""State that calls its observers when it changes: at once, or once at the end of a batch. Pure; no Textual."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum


class Topic(StrEnum):
    """What an observer may be interested in."""

    OPENED = "another article was opened, or the open one closed"
    ARTICLE = "the open article changed: its row, its text or its marks"
    STATES = "articles of the library changed: read, starred, saved for later"
    LIST = "the list shows other rows"
    ABOVE = "other rows are new above the window of the list"
    SELECTION = "other actions are possible with the row under the cursor"
    SEARCH = "the list shows the results of another search, or of none"
    FIND = "the find in the article began, moved on or ended"
    CURRENT = "another quote or name is the current one"
    MARKS = "other kinds of marks are shown"
    PAGE = "another original page is shown, or its corrections changed"
    PANES = "another pane has the keys, or other panes are in sight"
    SCROLL = "another part of the article is in sight"
    JOBS = "a job began, ended, or says something else of itself"
    UNDO = "something can be undone or redone that could not be before"
    FEEDS = "feeds were followed, refreshed or changed"


class Observable:
    """Calls observers after changes. What observers change in turn is observed too, until nothing changes any more."""

    def __init__(self) -> None:
        self._observers: list[tuple[frozenset[Topic], Callable[[], object]]] = []
        self._changed: set[Topic] = set()
        self._depth = 0

    def observe(self, call: Callable[[], object], *topics: Topic) -> None:
        """Call a function after each change of one of the topics, in the order in which observers were added."""
        self._observers.append((frozenset(topics), call))

    def changed(self, *topics: Topic) -> None:
        """Say that something changed. The observers are called now, or at the end of the batch under way."""
        self._changed |= set(topics)
        if self._depth == 0:
            self._call_observers()

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Make several changes, and call each observer once after the last; batches may be nested."""
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1
            if self._depth == 0:
                self._call_observers()

    def _call_observers(self) -> None:
        self._depth += 1
        try:
            while self._changed:
                changed, self._changed = self._changed, set()
                for topics, call in tuple(self._observers):
                    if topics & changed:
                        call()
        finally:
            self._depth -= 1
