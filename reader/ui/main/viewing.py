"""Acts that choose what the list shows, and in which order; and what is remembered of that for the next start."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from reader.base.errors import LibraryError
from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.listing.view import ALL, Order, View, ViewKind, parse_view
from reader.library.rows.article_row import ArticleRow
from reader.ui.actions.action import Focus
from reader.ui.actions.keys import signs_of
from reader.ui.main.filtering import FilteringActs
from reader.ui.main.undo import Change
from reader.ui.plain import notify
from reader.ui.viewmodels.paged_rows import PagedRows
from reader.ui.viewmodels.view_names import ORDERS, title_of

if TYPE_CHECKING:
    from reader.library.listing.view_index import ViewIndex

_VIEW, _ORDER, _CURSOR = "view", "order", "cursor"
"""What the library remembers of the list: its view, and for each view its order and the id of the row under the cursor.
"""


def recalled_listing(library: Library) -> Listing:
    """The list as it was left, that of all articles where there is nothing in it any more."""
    view = parse_view(library.get_state(_VIEW) or "") or ALL
    if view.kind is ViewKind.SEARCH:
        view = ALL
    listing = Listing(library, view, recalled_order(library, view))
    return listing if view == ALL or listing.count() else Listing(library, ALL, recalled_order(library, ALL))


def recalled_order(library: Library, view: View) -> Order:
    """The order that a view was shown in the last time."""
    value = library.get_state(f"{_ORDER} {view}") or ""
    return Order(value) if value in view.orders else Order.NEWEST


class ViewingActs(FilteringActs):
    """Each act is the method of its id in the table of acts."""

    # -- acts

    def action_choose_view(self) -> None:
        from reader.ui.dialogs.view_dialog import ViewDialog

        self.app.push_screen(ViewDialog(self._views.rows, self.listing.view), self._take_view)

    async def _take_view(self, view: View | None) -> None:
        if view is None:
            return
        if view.kind is ViewKind.SEARCH:
            await self._show_saved(view.value)
        else:
            self.show_view(view)

    def action_next_view(self) -> None:
        self._step_view(1)

    def action_previous_view(self) -> None:
        self._step_view(-1)

    def _step_view(self, step: int) -> None:
        """Go to the next view that has articles, sites left out: there may be thousands."""
        rows = self._views.rows()
        views = [row.view for row in rows if row.listed and row.view.kind is not ViewKind.SITE]
        here = views.index(self.listing.view) if self.listing.view in views else -min(step, 0)
        following = views[(here + step) % len(views)] if views else ALL
        if following != self.listing.view or self.searched:
            self.show_view(following)

    def action_sort(self) -> None:
        if self.searched or self.is_typing_search:
            self.order_found()
            return
        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        orders = self.listing.view.orders

        def answer(chosen: int | None) -> None:
            if chosen is not None:
                self.sort(orders[chosen])

        rows = [ORDERS[order].capitalize() for order in orders]
        self.app.push_screen(ChoiceDialog("Which order?", rows, orders.index(self.listing.order)), answer)

    def action_show_all(self) -> None:
        if self.searched:
            self.leave_filter()
        else:
            self.show_view(ALL)

    async def action_save_search(self) -> None:
        from reader.library.stores.searches import SearchStore
        from reader.ui.dialogs.line_dialog import LineDialog

        query, view, kept = self.searched.strip(), self.listing.view, SearchStore(self.shelf.library)
        known = kept.named(query, view)
        called = self._called(query, view)

        def answer(name: str | None) -> None:
            name = None if name is None else " ".join(name.split())
            if name and self._keep_searches(f"Search kept: {name}", lambda: kept.save(name, query, view)):
                notify(self.app, f"Kept as {name}: {signs_of(self.acts['choose_view'])} lists it.")
            elif name == "" and known is not None:
                told = f"Search kept no longer: {known.name}"
                if self._keep_searches(told, lambda: kept.remove(known.name)):
                    notify(self.app, told)
            self.update_status()

        hint = "Enter keeps it · no name forgets it · Esc closes" if known else "Enter keeps it · Esc closes"
        self.app.push_screen(LineDialog(f"Keep the search {called} as", known.name if known else called, hint), answer)

    def _keep_searches(self, told: str, change: Callable[[], None]) -> bool:
        """Change which searches are kept, and remember how that is taken back. False where the library refuses."""
        from reader.library.stores.searches import SearchStore

        kept = SearchStore(self.shelf.library)

        def changed() -> Change:
            before = kept.all()
            change()
            after = kept.all()
            return Change(told, None, lambda: kept.replace(after, before), lambda: kept.replace(before, after))

        made = self.attempt(changed)
        if made is not None:
            self.changes.remember(made)
        return made is not None

    async def _show_saved(self, name: str) -> None:
        from reader.library.stores.searches import SearchStore

        search = SearchStore(self.shelf.library).find(name)
        if search is not None:
            self.show_view(search.view)
            await self.show_search(search.query)

    # -- what they do

    @property
    def _views(self) -> "ViewIndex":
        from reader.library.listing.view_index import ViewIndex

        return ViewIndex(self.shelf.library)

    def show_view(self, view: View) -> None:
        if self.searched:
            self.leave_filter()
        self._remember_cursor()
        library = self.shelf.library
        self._show_listing(Listing(library, view, recalled_order(library, view)), self._recalled_row(view))
        with suppress(LibraryError):
            library.set_state(_VIEW, str(view))

    def sort(self, order: Order) -> None:
        """Show the view in another order, with the cursor on its row."""
        if self.searched:
            self.leave_filter()
        view, row = self.listing.view, self.list.row
        self._show_listing(Listing(self.shelf.library, view, order), row)
        with suppress(LibraryError):
            self.shelf.library.set_state(f"{_ORDER} {view}", order.value)

    def _show_listing(self, listing: Listing, row: ArticleRow | None) -> None:
        self.listing, self.rows = listing, PagedRows(listing)
        self.list.show_rows(self.rows, self.rows.index_of(row) if row else 0)
        self.go_to(Focus.LIST)
        self.refresh_welcome()

    def show_head(self) -> None:
        """Say above the list what it shows."""
        view, order = self.listing.view, self.listing.order
        told = [ORDERS[order]] if order is not Order.NEWEST else []
        if self.searched:
            self._tell_search(view)
            return
        listed, unread = self.listing.count(), self.listing.unread()
        count = f"{unread:,} unread of {listed:,}" if unread and view.kind is not ViewKind.UNREAD else f"{listed:,}"
        self.head.say(self._title_of(view), ", ".join(told), count)

    def _title_of(self, view: View) -> str:
        return title_of(view, self._views.feed_name(view.value) if view.kind is ViewKind.FEED else "")

    def _tell_search(self, view: View) -> None:
        """Say what was searched for, and in which view; a search that is kept by its name."""
        from reader.library.stores.searches import SearchStore

        typed = self.searched.strip()
        kept = SearchStore(self.shelf.library).named(typed, view)
        search = f"search: {typed}"
        self.search_told = kept.name if kept else search
        said = [self.search_told, *([search] if kept and kept.name != self._called(typed, view) else [])]
        if view != ALL:
            said = [self._title_of(view), *said]
        self.head.say(said[0], ", ".join(said[1:]), self.rows.count_text)

    def _called(self, query: str, view: View) -> str:
        """What a search is called while the person gives it no other name."""
        return query if view == ALL else f"{query} in {self._title_of(view)}"

    def on_list_head_pressed(self) -> None:
        self.action_choose_view()

    # -- where one was

    def remember(self) -> None:
        self._remember_cursor()
        super().remember()

    def _remember_cursor(self) -> None:
        row = self.list.row
        with suppress(LibraryError):  # the next start then begins as this one did
            self.shelf.library.set_state(_cursor_of(self.listing.view), str(row.id) if row else "")

    def _recalled_row(self, view: View) -> ArticleRow | None:
        return self.remembered_row(_cursor_of(view))

    def recall(self) -> None:
        row = self._recalled_row(self.listing.view)
        self.list.show_rows(self.rows, self.rows.index_of(row) if row else 0)
        super().recall()


def _cursor_of(view: View) -> str:
    return _CURSOR if view == ALL else f"{_CURSOR} {view}"
