"""Which view the list shows, and in which order."""

from contextlib import suppress
from typing import Literal

from reader.base.errors import LibraryError
from reader.library.listing.listing import Listing
from reader.library.listing.view import ALL, Order, View, ViewKind
from reader.library.rows.article_row import ArticleRow
from reader.ui.actions.action import Focus
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.search import SearchController
from reader.ui.main.controllers.search_results import SearchResults
from reader.ui.main.list_memory import recalled_order, recalled_row, remember_cursor, remember_order, remember_view
from reader.ui.main.parts import Parts
from reader.ui.viewmodels.view_names import ORDERS


class ViewsController(Controller):
    """Shows views: all articles, unread, starred, feeds, folders, sites, tags, saved searches."""

    def __init__(self, parts: Parts, search: SearchController, results: SearchResults) -> None:
        super().__init__(parts)
        self._search = search
        self._results = results

    # -- choosing a view

    def choose_view(self) -> None:
        """Choose what the list shows."""
        from reader.library.listing.view_index import ViewIndex
        from reader.ui.dialogs.view_dialog import ViewDialog

        rows = ViewIndex(self.library).rows
        self.view.open_dialog(ViewDialog(rows, self.session.listing.view), self._take_view)

    async def _take_view(self, view: View | Literal["remove_samples"] | None) -> None:
        if view is None:
            return
        if view == "remove_samples":
            await self.view.do(view)
            return
        if view.kind is ViewKind.SEARCH:
            await self._show_saved_search(view.value)
        else:
            self.show(view)

    async def _show_saved_search(self, name: str) -> None:
        from reader.library.stores.searches import SearchStore

        search = SearchStore(self.library).find(name)
        if search is not None:
            self.show(search.view)
            await self._search.show(search.query)

    def next_view(self) -> None:
        """Show the next view that has articles."""
        self._step(1)

    def previous_view(self) -> None:
        """Show the view before that has articles."""
        self._step(-1)

    def _step(self, step: int) -> None:
        """Go to the next view that has articles, sites left out: there may be thousands."""
        from reader.library.listing.view_index import ViewIndex

        here = self.session.listing.view
        rows = ViewIndex(self.library).rows()
        views = [row.view for row in rows if row.listed and row.view.kind is not ViewKind.SITE]
        index = views.index(here) if here in views else -min(step, 0)
        following = views[(index + step) % len(views)] if views else ALL
        if following != here or self.session.searched:
            self.show_next(following)
            self.panes.go_to(Focus.LIST)

    def show_next(self, following: View) -> None:
        """Show a view that follows the one that is listed, with the keys where they are; from one feed to another, the
        way back stays the same.
        """
        self._show(following, self.session.before_feeds if following.kind is ViewKind.FEED else None)

    def show_all(self) -> None:
        """Leave the search, then the view: list all articles again."""
        if self.session.searched:
            self._search.leave()
        else:
            self.show(ALL)

    async def search_library(self) -> None:
        """Search all articles, from any view and pane."""
        if self.session.listing.view != ALL:
            self.show(ALL)
        self.panes.go_to(Focus.LIST)
        await self._search.filter_list()

    # -- the order

    def sort(self) -> None:
        """Choose the order of the list; of the results of a search, the best or the newest first."""
        if self.session.searched or self.panes.is_typing_search:
            self._results.change_order()
            return
        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        listing = self.session.listing
        orders = listing.view.orders

        def answer(chosen: int | None) -> None:
            if chosen is not None:
                self.show_in_order(orders[chosen])

        rows = [ORDERS[order].capitalize() for order in orders]
        self.view.open_dialog(ChoiceDialog("Which order?", rows, orders.index(listing.order)), answer)

    def show_in_order(self, order: Order) -> None:
        """Show the view in another order, with the cursor on its row."""
        if self.session.searched:
            self._search.leave()
        view, row = self.session.listing.view, self.view.list.row
        with self.session.batch():
            self._list(Listing(self.library, view, order), row, self.session.before_feeds)
            self.panes.go_to(Focus.LIST)
        with suppress(LibraryError):
            remember_order(self.library, view, order)

    # -- showing

    def show(self, view: View, before_feeds: View | None = None) -> None:
        """Show a view as it was left, without what was searched for, and go to it; `before_feeds` is what was listed
        before it was chosen among the feeds, if it was.
        """
        with self.session.batch():
            self._show(view, before_feeds)
            self.panes.go_to(Focus.LIST)

    def _show(self, view: View, before_feeds: View | None) -> None:
        if self.session.searched:
            self._search.leave()
        with suppress(LibraryError):  # the next start then begins as this one did
            remember_cursor(self.library, self.session.listing.view, self.view.list.row)
        listing = Listing(self.library, view, recalled_order(self.library, view))
        self._list(listing, recalled_row(self.library, view), before_feeds)
        with suppress(LibraryError):
            remember_view(self.library, view)

    def _list(self, listing: Listing, row: ArticleRow | None, before_feeds: View | None) -> None:
        with self.session.batch():
            self.session.list_view(listing, before_feeds)
            self.rows.show(self.session.rows.index_of(row) if row else 0)
