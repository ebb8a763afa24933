"""The reading session: what is listed, opened, searched and gone to. Each field is set by one method only. No Textual.

Whoever sets a field repaints nothing: observers of its topic do.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.library.listing.listing import Listing
from reader.library.listing.view import ALL, View
from reader.ui.main.observable import Observable, Topic
from reader.ui.viewmodels.mark_kinds import MarkKind
from reader.ui.viewmodels.paged_rows import PagedRows

if TYPE_CHECKING:
    from reader.library.rows.opened_articles import OpenArticle
    from reader.model.annotations import Entity, Quote
    from reader.reprocessing.recleaning import StoredPage
    from reader.ui.viewmodels.find_session import FindSession


class ReadingSession(Observable):
    """What the person reads, and what is shown of it."""

    def __init__(self, listing: Listing, marked: frozenset[MarkKind]) -> None:
        super().__init__()
        self._listing = listing
        self._rows = PagedRows(listing)
        self._searched = ""
        self._before_feeds: View | None = None
        self._opened: OpenArticle | None = None
        self._current: Quote | Entity | None = None
        self._find: FindSession | None = None
        self._marked = marked
        self._page: StoredPage | None = None
        self._state_observers: list[Callable[[int], object]] = []

    # -- the list

    @property
    def listing(self) -> Listing:
        """The view in its order, also while the list shows what a search found."""
        return self._listing

    @property
    def rows(self) -> PagedRows:
        """The rows that the list shows: those of the view, or those that a search found."""
        return self._rows

    @property
    def searched(self) -> str:
        """What was typed to find the rows, "" where the list shows the whole view."""
        return self._searched

    @property
    def is_narrowed(self) -> bool:
        """Whether the library may have articles that the list does not show."""
        return bool(self._searched) or self._listing.view != ALL

    @property
    def before_feeds(self) -> View | None:
        """The view that was listed before this one was chosen among the feeds, None where it was chosen otherwise."""
        return self._before_feeds

    def list_view(self, listing: Listing, before_feeds: View | None = None) -> None:
        """List a view, whole."""
        self._listing, self._rows, self._searched = listing, PagedRows(listing), ""
        self._before_feeds = before_feeds
        self.changed(Topic.LIST, Topic.SEARCH)

    def list_found(self, rows: PagedRows, searched: str) -> None:
        """List what a search found; `searched` is what was typed, "" for all rows of the view again."""
        self._rows, self._searched = rows, searched
        self.changed(Topic.LIST, Topic.SEARCH)

    # -- the article

    @property
    def opened(self) -> "OpenArticle | None":
        """The open article."""
        return self._opened

    @property
    def open_id(self) -> int | None:
        """The id of the open article."""
        return self._opened.row.id if self._opened is not None else None

    def open(self, opened: "OpenArticle | None") -> None:
        """Open an article, or close the open one: no mark is the current one then, and no find goes on."""
        self._opened, self._current, self._find = opened, None, None
        self.changed(Topic.OPENED, Topic.ARTICLE, Topic.CURRENT, Topic.FIND)

    def revise(self, opened: "OpenArticle", current: "Quote | Entity | None") -> None:
        """Take the open article as it is now: another row, text or marks; `current` is the current mark among these."""
        self._opened, self._current = opened, current
        self.changed(Topic.ARTICLE, Topic.CURRENT)

    @property
    def current(self) -> "Quote | Entity | None":
        """The current mark: the quote, or the mention of a name, that the person went to last."""
        return self._current

    def go_to_mark(self, mark: "Quote | Entity | None") -> None:
        """Make a quote, or a mention of a name, the current mark."""
        self._current = mark
        self.changed(Topic.CURRENT)

    @property
    def find(self) -> "FindSession | None":
        """The find in the open article, from the key that opens its bar to the one that clears its matches."""
        return self._find

    @property
    def is_find_active(self) -> bool:
        """Whether a find is active that is no longer typed."""
        return self._find is not None and self._find.is_active

    def set_find(self, find: "FindSession | None") -> None:
        """Begin a find, take note that it moved on, or end it."""
        self._find = find
        self.changed(Topic.FIND)

    @property
    def marked(self) -> frozenset[MarkKind]:
        """The kinds of marks that an article shows, unless all of them are switched off."""
        return self._marked

    def mark_kinds(self, kinds: frozenset[MarkKind]) -> None:
        """Show these kinds of marks."""
        self._marked = kinds
        self.changed(Topic.MARKS)

    @property
    def page(self) -> "StoredPage | None":
        """The original page that is shown, or was last."""
        return self._page

    def show_page(self, page: "StoredPage | None") -> None:
        """Take the original page of the open article, once it was read or corrected."""
        self._page = page
        self.changed(Topic.PAGE)

    # -- states of articles

    def observe_states(self, call: Callable[[int], object]) -> None:
        """Call a function with the id of each article whose state changes."""
        self._state_observers.append(call)

    def state_changed(self, article_id: int) -> None:
        """Say that an article was marked read, starred or the like in the library."""
        with self.batch():
            for call in self._state_observers:
                call(article_id)
            self.changed(Topic.STATES)
