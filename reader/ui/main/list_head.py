"""The line above the list: which view or search it shows, in which order, and how many articles that are."""

from reader.library.library import Library
from reader.library.listing.view import ALL, Order, View, ViewKind
from reader.ui.main.list_rows import ListRows
from reader.ui.main.observable import Topic
from reader.ui.main.session import ReadingSession
from reader.ui.viewmodels.view_names import ORDERS, new_above_text, title_of
from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.list_head import ListHead


class ListHeadPresenter:
    """Keeps the line true to the session."""

    def __init__(
        self,
        session: ReadingSession,
        library: Library,
        head: ListHead,
        list_: ArticleList,
        rows: ListRows,
        top_key: str,
    ) -> None:
        """`top_key` is the key that goes to the top of the list."""
        self._session = session
        self._library = library
        self._head = head
        self._list = list_
        self._rows = rows
        self._top_key = top_key
        self._search_title = ""
        session.observe(self.refresh, Topic.LIST, Topic.ABOVE, Topic.SEARCH, Topic.SELECTION, Topic.STATES)
        session.observe(self.refresh, Topic.FEEDS, Topic.UNDO, Topic.PANES)
        # UNDO: saved searches are changed, and changed back, with no topic of their own

    @property
    def search_title(self) -> str:
        """What the line calls the search whose results are listed."""
        return self._search_title

    def refresh(self) -> None:
        """Show what the list shows now."""
        listing = self._session.listing
        view, order = listing.view, listing.order
        if self._session.searched:
            self._show_search(view)
            return
        listed, unread = listing.count(), listing.unread()
        count = f"{unread:,} unread of {listed:,}" if unread and view.kind is not ViewKind.UNREAD else f"{listed:,}"
        self._say(self.title_of(view), "" if order is Order.NEWEST else ORDERS[order], count)

    def _say(self, title: str, detail: str, count: str) -> None:
        """Show the three texts, with the number of selected rows in the place of the count, and before it what is new
        above the window; and why the library can only be read, where that is so.
        """
        if self._library.refusal is not None:
            detail = ", ".join(filter(None, (f"read-only: {self._library.refusal.reason}", detail)))
        selected, above = self._list.selected.count, self._rows.new_above
        if above and not selected:
            count = f"{new_above_text(above, self._top_key if self._list.has_focus else '')}  {count}"
        self._head.say(title, detail, f"{selected:,} selected" if selected else count)

    def _show_search(self, view: View) -> None:
        """Show what was searched for, and in which view; a saved search by its name."""
        from reader.library.stores.searches import SearchStore

        typed = self._session.searched.strip()
        saved = SearchStore(self._library).named(typed, view)
        search = f"search: {typed}"
        self._search_title = saved.name if saved else search
        parts = [self._search_title]
        parts += [search] if saved and saved.name != self.default_name(typed, view) else []
        parts = parts if view == ALL else [self.title_of(view), *parts]
        self._say(parts[0], ", ".join(parts[1:]), self._session.rows.count_text)

    def title_of(self, view: View) -> str:
        """What a view is called."""
        if view.kind is not ViewKind.FEED:
            return title_of(view, "")
        from reader.library.listing.view_index import ViewIndex

        return title_of(view, ViewIndex(self._library).feed_name(view.value))

    def default_name(self, query: str, view: View) -> str:
        """What a search is called while the person gives it no other name."""
        return query if view == ALL else f"{query} in {self.title_of(view)}"
