"""The feeds and the acts on them: how they fare, what is set for them, following no longer, lists in and out."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual import work

from reader.base.errors import ReaderError
from reader.library.listing.view import View, ViewKind
from reader.ui.actions.action import Focus
from reader.ui.main.refreshing import RefreshingActs
from reader.ui.main.undo import Change
from reader.ui.plain import notify

if TYPE_CHECKING:
    from reader.library.stores.feeds import FeedRow, FeedStore
    from reader.library.stores.unsubscribed_feeds import UnsubscribedFeed
    from reader.ui.viewmodels.feed_rows import FeedView

_HOURS = (0, 1, 6, 24, 7 * 24)
"""What is offered for how often a feed is visited."""
_FULL_TEXT = (None, True, False)
_KEYS = ("refresh", "unfollow", "add", "import_feeds")
"""Acts whose keys the screen of the feeds names."""


class FeedsActs(RefreshingActs):
    """Each act is the method of its id in the table of acts."""

    _before_feeds = Focus.LIST
    """The pane that one came from to the feeds."""

    # -- the screen

    async def action_feeds(self) -> None:
        if self.place is Focus.FEEDS:
            self.leave_feeds()
            return
        before = self.place
        await self._attach_feeds()
        if self.feeds_changed():
            self._before_feeds = before
            self.go_to(Focus.FEEDS)

    def leave_feeds(self) -> None:
        """Go back to the pane that one came from."""
        self.go_to(self._before_feeds)

    async def _attach_feeds(self) -> None:
        if self.feeds_panel is None:
            from reader.ui.widgets.feeds_panel import FeedsPanel
            from reader.ui.widgets.pane import MOVES

            self.feeds_panel = FeedsPanel({act: self.key_of(act) for act in _KEYS}, id="feeds")
            self.feeds_panel.moves = {key: move for key, move in self.moves.items() if move in MOVES.values()}
            await self.mount_late(self.feeds_panel, "feeds_panel.tcss")

    def feeds_changed(self) -> bool:
        """Show what is known of feeds now, if they were asked for; False where the library cannot be read."""
        from reader.library.stores.feeds import FeedStore

        if self.feeds_panel is None:
            return True
        views = self.attempt(lambda: _views(FeedStore(self.shelf.library)))
        if views is None:
            return False
        self.feeds_panel.show_feeds(views)
        self.update_status()
        return True

    def feed_meant(self) -> "FeedRow | None":
        if self.place is not Focus.FEEDS:
            return super().feed_meant()
        view = self._selected
        return view.feed if view is not None else None

    @property
    def _selected(self) -> "FeedView | None":
        return self.feeds_panel.feed if self.feeds_panel is not None else None

    def action_feed_articles(self) -> None:
        view = self._selected
        if view is not None:
            self.go_to(Focus.LIST)
            self.show_view(View(ViewKind.FEED, str(view.feed.id)))

    # -- what is set for a feed

    def action_rename_feed(self) -> None:
        from reader.ui.dialogs.offer_dialog import OfferDialog

        feed = self.feed_meant()
        if feed is not None:
            dialog = OfferDialog(f"What is {feed.title or feed.url} to be called?", feed.own_title or "", feed.title)
            self.app.push_screen(dialog, partial(self._rename, feed))

    def _rename(self, feed: "FeedRow", title: str | None) -> None:
        if title is not None and title != (feed.own_title or ""):
            told = f"{feed.name} is called {title or feed.title or feed.url}"
            self._set(told, lambda kept: kept.rename(feed.id, title), lambda kept: kept.rename(feed.id, feed.own_title))

    def action_move_feed(self) -> None:
        from reader.ui.dialogs.offer_dialog import OfferDialog

        feed = self.feed_meant()
        if feed is not None and self.feeds_panel is not None:
            folders = sorted({one.feed.folder for one in self.feeds_panel.feeds if one.feed.folder}, key=str.casefold)
            dialog = OfferDialog(f"Which folder is {feed.name} in?", feed.folder or "", "In no folder", folders)
            self.app.push_screen(dialog, partial(self._move, feed))

    def _move(self, feed: "FeedRow", folder: str | None) -> None:
        if folder is not None and folder != (feed.folder or ""):
            told = f"{feed.name} is {f'in {folder}' if folder else 'in no folder'}"
            self._set(told, lambda kept: kept.move(feed.id, folder), lambda kept: kept.move(feed.id, feed.folder))

    def action_feed_full_text(self) -> None:
        from reader.ui.dialogs.choice_dialog import ChoiceDialog
        from reader.ui.viewmodels.feed_rows import FULL_TEXT

        feed = self.feed_meant()
        if feed is not None:
            rows = [FULL_TEXT[value].capitalize() for value in _FULL_TEXT]
            dialog = ChoiceDialog(f"Fetch the pages of {feed.name}", rows, _FULL_TEXT.index(feed.full_text))
            self.app.push_screen(dialog, partial(self._set_full_text, feed))

    def _set_full_text(self, feed: "FeedRow", chosen: int | None) -> None:
        if chosen is not None and _FULL_TEXT[chosen] is not feed.full_text:
            from reader.ui.viewmodels.feed_rows import FULL_TEXT

            value = _FULL_TEXT[chosen]
            self._set(
                f"{feed.name}: {FULL_TEXT[value]}",
                lambda kept: kept.set_full_text(feed.id, value),
                lambda kept: kept.set_full_text(feed.id, feed.full_text),
            )

    def action_feed_interval(self) -> None:
        from reader.ui.dialogs.choice_dialog import ChoiceDialog
        from reader.ui.viewmodels.feed_rows import hours_text

        feed = self.feed_meant()
        if feed is not None:
            seconds = sorted({*(hours * 3600 for hours in _HOURS), feed.interval})
            rows = [f"Every {hours_text(one)} at most" if one else "Whenever feeds are refreshed" for one in seconds]
            dialog = ChoiceDialog(f"How often is {feed.name} visited?", rows, seconds.index(feed.interval))

            def answer(chosen: int | None) -> None:
                if chosen is not None:
                    self._set_interval(feed, seconds[chosen])

            self.app.push_screen(dialog, answer)

    def _set_interval(self, feed: "FeedRow", seconds: int) -> None:
        if seconds != feed.interval:
            from reader.ui.viewmodels.feed_rows import hours_text

            self._set(
                f"{feed.name}: {f'every {hours_text(seconds)} at most' if seconds else 'whenever feeds are refreshed'}",
                lambda kept: kept.set_interval(feed.id, seconds),
                lambda kept: kept.set_interval(feed.id, feed.interval),
            )

    def action_mute_feed(self) -> None:
        feed = self.feed_meant()
        if feed is not None:
            told = f"{feed.name} is {'no longer ' * feed.is_muted}muted"
            self._set(
                told,
                lambda kept: kept.set_muted(feed.id, not feed.is_muted),
                lambda kept: kept.set_muted(feed.id, feed.is_muted),
            )

    def _set(self, told: str, do: "Callable[[FeedStore], None]", take_back: "Callable[[FeedStore], None]") -> None:
        """Change a feed, say so, and remember how that is taken back."""
        from reader.library.stores.feeds import FeedStore

        kept = FeedStore(self.shelf.library)

        def change(way: "Callable[[FeedStore], None]") -> bool:
            way(kept)
            return self.feeds_changed()

        if self.attempt(lambda: change(do)):
            self.changes.remember(Change(told, None, lambda: change(take_back), lambda: change(do)))
            notify(self.app, told)

    # -- following no longer

    def action_unfollow(self) -> None:
        feed = self.feed_meant()
        if feed is not None:
            self._leave(feed)

    @work(thread=True, group="feeds", exit_on_error=False)
    def _leave(self, feed: "FeedRow") -> None:
        """In the background: a feed may have brought tens of thousands of articles, and each is told that it left."""
        from reader.library.library import Library
        from reader.library.stores.unsubscribed_feeds import unsubscribe

        try:
            with Library(self.shelf.library.path) as library:
                self.call_later(self._take_leave, feed, unsubscribe(library, feed.id))
        except ReaderError as error:
            self.call_later(notify, self.app, str(error), "error")

    def _take_leave(self, feed: "FeedRow", left: "UnsubscribedFeed | None") -> None:
        if left is not None:
            told = f"{feed.name} is no longer followed"
            self.changes.remember(Change(told, None, lambda: self._bring_back(left)))
            articles = len(left.articles)
            kept = f", and its {articles:,} article{'s' * (articles != 1)} stay{'s' * (articles == 1)}" * bool(articles)
            notify(self.app, f"{told}{kept} ({self.key_of('undo')} brings it back)")
        self.feeds_changed()

    def _bring_back(self, left: "UnsubscribedFeed") -> None:
        from reader.library.stores.unsubscribed_feeds import resubscribe

        feed_id = resubscribe(self.shelf.library, left)
        self.feeds_changed()
        if self.feeds_panel is not None:
            self.feeds_panel.go_to_feed(feed_id)


def _views(kept: "FeedStore") -> "list[FeedView]":
    from reader.ui.viewmodels.feed_rows import FeedView

    counts = kept.counts()
    found = [(feed, *counts.get(feed.id, (0, 0))) for feed in kept.feeds()]
    return [FeedView(feed, unread, listed) for feed, listed, unread in found]
