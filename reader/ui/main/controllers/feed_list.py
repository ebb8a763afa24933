"""The list of feeds: which of them it shows and in which order, and marking what they brought read."""

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from reader.base.errors import LibraryError
from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.listing.view import View, ViewKind
from reader.ui.actions.action import Focus
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.many_articles import ManyArticles, ManyChanged, articles_text
from reader.ui.main.controllers.read_marker import ReadMarker
from reader.ui.main.list_memory import remember_feed_order
from reader.ui.main.observable import Topic
from reader.ui.main.parts import Parts

if TYPE_CHECKING:
    from reader.ui.viewmodels.feeds_content import FeedsContent


class FeedListController(Controller):
    """Narrows, sorts and folds the feeds, and marks one or a folder of them read."""

    def __init__(self, parts: Parts, many: ManyArticles, read_marker: ReadMarker) -> None:
        super().__init__(parts)
        self._many = many
        self._read_marker = read_marker

    @property
    def _content(self) -> "FeedsContent | None":
        return self.late.feeds_panel.content if self.late.feeds_panel is not None else None

    # -- feeds by a part of their names

    async def filter_feeds(self) -> None:
        """Open the bar to type a part of the names of feeds."""
        bar = await self.late.attach_feed_filter_bar(self._after_typing)
        if self._content is not None:
            bar.input.value = self._content.typed
        self._show_bar(True)
        bar.input.focus()
        self._after_typing()

    def _after_typing(self) -> None:
        bar, content = self.late.feed_filter_bar, self._content
        if bar is not None and content is not None and bar.display:
            content.narrow(bar.typed.strip())
            found, count = content.found, len(content.feeds)
            bar.show_count(f"{found:,} of {count:,}" if content.typed else "", found > 0)

    def accept(self) -> None:
        """Enter was pressed: keep the feeds that were found, and go to them."""
        self._after_typing()
        self._show_bar(False)
        self.panes.go_to(Focus.FEEDS)

    def blur(self) -> None:
        """The bar lost the keys: a click elsewhere keeps the feeds that were found."""
        if self.view.has_terminal_focus and self.view.is_on_top and not self.panes.is_typing_feed:
            self._show_bar(False)
            self.session.changed(Topic.PANES)

    def show_all_feeds(self) -> bool:
        """Leave the bar, and show all feeds again; False where all are shown and nothing is being typed."""
        content, is_typing = self._content, self.panes.is_typing_feed
        if content is None or not (content.typed or is_typing):
            return False
        self._show_bar(False)
        content.narrow("")
        self.panes.go_to(Focus.FEEDS)
        self.session.changed(Topic.SELECTION)
        return True

    def _show_bar(self, shown: bool) -> None:
        if self.late.feed_filter_bar is not None:
            self.late.feed_filter_bar.display = shown
        self.status.arrange()

    # -- failing feeds, and the order

    def fold_failing(self) -> None:
        """Show the failing feeds, or fold them to one line."""
        if self._content is not None:
            self._content.toggle_failing()

    def sort_feeds(self) -> None:
        """Choose the order of the feeds."""
        from reader.ui.dialogs.choice_dialog import ChoiceDialog
        from reader.ui.viewmodels.feed_groups import FEED_ORDERS

        content = self._content
        if content is not None:
            orders = list(FEED_ORDERS)
            rows = [FEED_ORDERS[order].capitalize() for order in orders]
            dialog = ChoiceDialog("Which order?", rows, orders.index(content.order))
            self.view.open_dialog(dialog, partial(self._sort, content))

    def _sort(self, content: "FeedsContent", chosen: int | None) -> None:
        from reader.ui.viewmodels.feed_groups import FEED_ORDERS

        if chosen is not None:
            order = list(FEED_ORDERS)[chosen]
            content.sort(order)
            self.session.changed(Topic.SELECTION)
            with suppress(LibraryError):  # the next start then begins in the order before
                remember_feed_order(self.library, order)

    # -- marking read

    def mark_feed_read(self) -> None:
        """Ask whether to mark all of the feed, or all of its folder, read."""
        selected = self._content.feed if self._content is not None else None
        if selected is None:
            return
        feed = selected.feed
        lists = [(View(ViewKind.FEED, str(feed.id)), feed.name)]
        lists += [(View(ViewKind.FOLDER, feed.folder), f"the folder {feed.folder}")] if feed.folder else []
        counted = self.attempt(lambda: [(view, name, Listing(self.library, view).unread()) for view, name in lists])
        if counted is None:
            return
        unread = [one for one in counted if one[2]]
        if not unread:
            self.view.show_notice(f"Every article of {feed.name} has been read.")
            return
        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        rows = [f"Mark {articles_text(count)} of {name} read" for _, name, count in unread]

        def answer(chosen: int | None) -> None:
            if chosen is not None and chosen < len(unread):
                view, _, count = unread[chosen]
                self._mark_read(view, count)

        self.view.open_dialog(ChoiceDialog("Mark which articles read?", [*rows, "Leave them unread"]), answer)

    def _mark_read(self, view: View, count: int) -> None:
        from reader.library.stores.changes_in_steps import ChangesInSteps, reading

        last_id = self.library.last_id()

        def unread(library: Library) -> Sequence[int]:
            from reader.library.listing.listed_ids import listed_ids

            return listed_ids(Listing(library, view), last_id, is_unread=True)

        self._read_marker.leave()
        changes = ChangesInSteps(reading(True))
        what = ManyChanged(changes, count, "Marked {} read", "marking {} read", "marking {} unread")
        self._many.change(what, lambda library: changes.make(library, unread(library)))
