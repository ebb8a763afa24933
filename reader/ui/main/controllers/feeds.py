"""The feeds: showing their status, and what is set for each of them."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from reader.library.listing.view import View, ViewKind
from reader.ui.actions.action import Focus
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.refreshing import RefreshingController
from reader.ui.main.controllers.views import ViewsController
from reader.ui.main.observable import Topic
from reader.ui.main.parts import Parts
from reader.ui.main.undo import Change

if TYPE_CHECKING:
    from reader.library.stores.feeds import FeedRow, FeedStore
    from reader.ui.viewmodels.feed_rows import FeedView

_HOURS = (0, 1, 6, 24, 7 * 24)
"""What is offered for how often a feed is refreshed."""
_FULL_TEXT = (None, True, False)


class FeedsController(Controller):
    """Shows the feeds over the other panes, and changes one of them."""

    def __init__(self, parts: Parts, views: ViewsController, refreshing: RefreshingController) -> None:
        super().__init__(parts)
        self._views = views
        self._refreshing = refreshing
        self._came_from = Focus.LIST
        self.session.observe(self._show_feeds, Topic.FEEDS)
        self.session.observe(lambda: self.panes.focus is Focus.FEEDS and self._show_feeds(), Topic.LIST)

    # -- the pane

    async def feeds(self) -> None:
        """Show or hide the feeds."""
        if self.panes.focus is Focus.FEEDS:
            self.leave()
            return
        came_from = self.panes.focus
        await self.late.attach_feeds_panel()
        if self._show_feeds():
            self._came_from = came_from
            self.panes.go_to(Focus.FEEDS)

    def leave(self) -> None:
        """Go back to the pane that the keys came from; all feeds are shown the next time."""
        if self.late.feeds_panel is not None:
            self.late.feeds_panel.content.narrow("")
        self.panes.go_to(self._came_from)

    def _show_feeds(self) -> bool:
        """Show what is known of feeds now, if they were asked for; false where the library cannot be read."""
        from reader.library.stores.feeds import FeedStore

        panel = self.late.feeds_panel
        if panel is None:
            return True
        feeds = self.attempt(lambda: _feed_views(FeedStore(self.library)))
        if feeds is None:
            return False
        panel.content.show_feeds(feeds)
        self.session.changed(Topic.SELECTION)
        return True

    def feed_articles(self) -> None:
        """List the articles of the feed under the cursor."""
        selected = self.late.feeds_panel.content.feed if self.late.feeds_panel is not None else None
        if selected is not None:
            before = self.session.before_feeds or self.session.listing.view
            self.panes.go_to(Focus.LIST)
            self._views.show(View(ViewKind.FEED, str(selected.feed.id)), before)

    async def return_to_feeds(self) -> None:
        """From the list of a feed, go back to the feeds, with what was listed before in the list again."""
        before, listed = self.session.before_feeds, self.session.listing.view
        if before is not None:
            self._views.show(before)
            await self.feeds()
        if self.late.feeds_panel is not None:
            self.late.feeds_panel.content.go_to_feed(int(listed.value))

    # -- what is set for a feed

    def rename_feed(self) -> None:
        """Give the feed another name."""
        from reader.ui.dialogs.offer_dialog import OfferDialog

        feed = self._refreshing.target_feed()
        if feed is not None:
            title = f"Rename {feed.title or feed.url} to"
            dialog = OfferDialog(title, feed.own_title or "", feed.title)
            self.view.open_dialog(dialog, partial(self._rename, feed))

    def _rename(self, feed: "FeedRow", title: str | None) -> None:
        if title is not None and title != (feed.own_title or ""):
            self._set(
                f"{feed.name} renamed to {title or feed.title or feed.url}",
                lambda store: store.rename(feed.id, title),
                lambda store: store.rename(feed.id, feed.own_title),
            )

    def move_feed(self) -> None:
        """Move the feed into a folder."""
        from reader.ui.dialogs.offer_dialog import OfferDialog

        feed, panel = self._refreshing.target_feed(), self.late.feeds_panel
        if feed is not None and panel is not None:
            folders = sorted({one.feed.folder for one in panel.content.feeds if one.feed.folder}, key=str.casefold)
            dialog = OfferDialog(f"Which folder is {feed.name} in?", feed.folder or "", "In no folder", folders)
            self.view.open_dialog(dialog, partial(self._move, feed))

    def _move(self, feed: "FeedRow", folder: str | None) -> None:
        if folder is not None and folder != (feed.folder or ""):
            self._set(
                f"{feed.name} moved {f'to {folder}' if folder else 'out of its folder'}",
                lambda store: store.move(feed.id, folder),
                lambda store: store.move(feed.id, feed.folder),
            )

    def feed_full_text(self) -> None:
        """Choose whether the full articles of the feed are fetched."""
        from reader.ui.dialogs.choice_dialog import ChoiceDialog
        from reader.ui.viewmodels.feed_rows import FULL_TEXT

        feed = self._refreshing.target_feed()
        if feed is not None:
            rows = [FULL_TEXT[value].capitalize() for value in _FULL_TEXT]
            dialog = ChoiceDialog(f"Fetch the pages of {feed.name}", rows, _FULL_TEXT.index(feed.full_text))
            self.view.open_dialog(dialog, partial(self._set_full_text, feed))

    def _set_full_text(self, feed: "FeedRow", chosen: int | None) -> None:
        if chosen is not None and _FULL_TEXT[chosen] is not feed.full_text:
            from reader.ui.viewmodels.feed_rows import FULL_TEXT

            value = _FULL_TEXT[chosen]
            self._set(
                f"{feed.name}: {FULL_TEXT[value]}",
                lambda store: store.set_full_text(feed.id, value),
                lambda store: store.set_full_text(feed.id, feed.full_text),
            )

    def feed_interval(self) -> None:
        """Choose how often the feed is refreshed at most."""
        from reader.ui.dialogs.choice_dialog import ChoiceDialog
        from reader.ui.viewmodels.feed_rows import hours_text

        feed = self._refreshing.target_feed()
        if feed is not None:
            seconds = sorted({*(hours * 3600 for hours in _HOURS), feed.interval})
            rows = [f"Every {hours_text(one)} at most" if one else "Whenever feeds are refreshed" for one in seconds]
            dialog = ChoiceDialog(f"How often is {feed.name} refreshed?", rows, seconds.index(feed.interval))

            def answer(chosen: int | None) -> None:
                if chosen is not None:
                    self._set_interval(feed, seconds[chosen])

            self.view.open_dialog(dialog, answer)

    def _set_interval(self, feed: "FeedRow", seconds: int) -> None:
        if seconds != feed.interval:
            from reader.ui.viewmodels.feed_rows import hours_text

            self._set(
                f"{feed.name}: {f'every {hours_text(seconds)} at most' if seconds else 'whenever feeds are refreshed'}",
                lambda store: store.set_interval(feed.id, seconds),
                lambda store: store.set_interval(feed.id, feed.interval),
            )

    def feed_permissions(self) -> None:
        """Choose whether the feed may be in the own network, and unencrypted."""
        from reader.ui.dialogs.choice_dialog import ChoiceDialog
        from reader.ui.viewmodels.feed_rows import PERMISSIONS

        feed = self._refreshing.target_feed()
        if feed is not None:
            before, choices = (feed.allows_private, feed.allows_http), list(PERMISSIONS)
            rows = [text.capitalize() for text in PERMISSIONS.values()]

            def answer(chosen: int | None) -> None:
                if chosen is not None and choices[chosen] != before:
                    self._set(
                        f"{feed.name}: {PERMISSIONS[choices[chosen]]}",
                        lambda store: store.allow(feed.id, *choices[chosen]),
                        lambda store: store.allow(feed.id, *before),
                    )

            self.view.open_dialog(ChoiceDialog(f"What may {feed.name} do?", rows, choices.index(before)), answer)

    def mute_feed(self) -> None:
        """Mute the feed, or unmute it."""
        feed = self._refreshing.target_feed()
        if feed is not None:
            self._set(
                f"{'Unmuted' if feed.is_muted else 'Muted'} {feed.name}",
                lambda store: store.set_muted(feed.id, not feed.is_muted),
                lambda store: store.set_muted(feed.id, feed.is_muted),
            )

    def _set(self, sentence: str, do: "Callable[[FeedStore], None]", undo: "Callable[[FeedStore], None]") -> None:
        """Change a feed, say so, and remember how to undo that."""
        from reader.library.stores.feeds import FeedStore

        store = FeedStore(self.library)

        def change(way: "Callable[[FeedStore], None]") -> bool:
            way(store)
            self.rows.follow()  # its rows say the name
            self.session.changed(Topic.FEEDS)
            return True

        if self.attempt(lambda: change(do)):
            self.undo_stack.push(Change(sentence, None, lambda: change(undo), lambda: change(do)))
            self.view.show_notice(sentence)


def _feed_views(store: "FeedStore") -> "list[FeedView]":
    from reader.ui.viewmodels.feed_rows import FeedView

    counts, latest = store.counts(), store.latest()
    found = [(feed, *counts.get(feed.id, (0, 0))) for feed in store.feeds()]
    return [FeedView(feed, unread, listed, latest.get(feed.id, 0)) for feed, listed, unread in found]
