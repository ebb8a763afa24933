"""Feeds of a list that are in the person's own network: asks whether they may be fetched."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.refreshing import RefreshingController
from reader.ui.main.observable import Topic
from reader.ui.main.parts import Parts
from reader.ui.main.undo import Change

if TYPE_CHECKING:
    from reader.library.stores.feeds import FeedRow

_MOST_NAMED = 5


class PrivateFeedsController(Controller):
    """Asks whether feeds may be private, which were not fetched since nobody typed their addresses."""

    def __init__(self, parts: Parts, refreshing: RefreshingController) -> None:
        super().__init__(parts)
        self._refreshing = refreshing

    def ask(self, feed_ids: Sequence[int]) -> None:
        """Ask about those of some feeds that were not asked about before, and refresh them if they may be private."""
        from reader.library.stores.feeds import FeedStore
        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        store = FeedStore(self.library)
        found = self.attempt(lambda: [feed for number in feed_ids if (feed := store.feed(number))])
        new = [feed for feed in found or () if feed.failures == 1]
        if not new or not self.view.is_on_top or self.panes.is_typing_in_bar:
            return

        def answer(chosen: int | None) -> None:
            if chosen == 1:
                self._allow(new)
                self._refreshing.refresh_feeds(new)

        few = len(new) == 1
        rows = ["Leave it alone", "Fetch it"] if few else ["Leave them alone", "Fetch them"]
        self.view.open_dialog(ChoiceDialog(_question(new), rows), answer)

    def _allow(self, feeds: "Sequence[FeedRow]") -> None:
        from reader.library.stores.feeds import FeedStore

        store = FeedStore(self.library)

        def allow(is_allowed: bool) -> bool:
            for feed in feeds:
                store.allow(feed.id, private=is_allowed)
            self.session.changed(Topic.FEEDS)
            return True

        if self.attempt(lambda: allow(True)):
            name = feeds[0].name if len(feeds) == 1 else f"{len(feeds):,} feeds"
            sentence = f"{name} may be in your network"
            self.undo_stack.push(Change(sentence, None, lambda: allow(False), lambda: allow(True)))


def _question(feeds: "Sequence[FeedRow]") -> str:
    from reader.subscriptions.subscribing import where_it_is

    count = "1 feed is" if len(feeds) == 1 else f"{len(feeds):,} feeds are"
    lines = [f"{count} in your own network, and you did not type the address:"]
    for feed in feeds[:_MOST_NAMED]:
        lines.append(f"{feed.url} ({where_it_is(feed)})")
    lines += [f"and {len(feeds) - _MOST_NAMED:,} more"] * (len(feeds) > _MOST_NAMED)
    return "\n".join(lines)
