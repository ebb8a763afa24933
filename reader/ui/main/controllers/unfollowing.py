"""Unfollowing feeds, with or without their articles, and deleting these."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from reader.library.library import Library
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.many_articles import ManyArticles, ManyChanged, articles_text, literal
from reader.ui.main.controllers.refreshing import RefreshingController
from reader.ui.main.jobs import Job
from reader.ui.main.observable import Topic
from reader.ui.main.parts import Parts

if TYPE_CHECKING:
    from reader.library.stores.feeds import FeedRow
    from reader.library.stores.leaving_feeds import SwitchedFeeds

_STAY = "What you starred, tagged, saved or corrected stays."


class UnfollowingController(Controller):
    """Leaves the feed that is meant, or deletes what it brought."""

    def __init__(self, parts: Parts, many: ManyArticles, refreshing: RefreshingController) -> None:
        super().__init__(parts)
        self._many = many
        self._refreshing = refreshing

    def unfollow(self) -> None:
        """Unfollow the feed; where it brought articles, ask what becomes of these."""
        feed = self._refreshing.target_feed()
        if feed is None:
            return
        left_feed, brought = feed, self._brought([feed.id])
        if not brought:
            self._leave(feed, (), 0)
            return
        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        its = "its article" if brought == 1 else f"its {brought:,} articles"
        rows = [f"Unfollow it, keep {its}", "Unfollow it and delete them", "Follow it further"]

        def answer(chosen: int | None) -> None:
            if chosen == 0:
                self._leave(left_feed, (), brought)
            elif chosen == 1:
                self._find(left_feed, lambda ids: self._leave(left_feed, ids, brought))

        self.view.open_dialog(ChoiceDialog(f"Unfollow {feed.name}? {_STAY}", rows), answer)

    def _leave(self, feed: "FeedRow", ids: Sequence[int], brought: int) -> None:
        from reader.library.stores.leaving_feeds import LeavingFeeds, SwitchedFeeds

        feeds = SwitchedFeeds([feed.id])
        done = f"{literal(feed.name)} is no longer followed"
        if ids:
            done += f", and {{}} {'is' if len(ids) == 1 else 'are'} deleted"
        elif brought:
            done += f", and its {articles_text(brought)} stay{'s' * (brought == 1)}"
        changes = LeavingFeeds(feeds, brought)
        after, name = partial(self._show, feeds), f"Unfollowed {feed.name}"
        what = ManyChanged(changes, len(ids), done, "deleting {}", "restoring {}", after, name)
        self._many.change(what, lambda library: changes.make(library, ids))

    def _show(self, feeds: "SwitchedFeeds") -> None:
        """Show the feeds as they are then, with the cursor on one that is back."""
        self.session.changed(Topic.FEEDS)
        if feeds.ids and self.late.feeds_panel is not None:
            content = self.late.feeds_panel.content
            self.view.call_after_refresh(content.go_to_feed, feeds.ids[0])

    def remember_followed(self, sentence: str, feed_ids: Sequence[int]) -> None:
        """Remember how feeds that were just followed are unfollowed again."""
        from reader.library.stores.leaving_feeds import SubscribedFeeds, SwitchedFeeds

        feeds = SwitchedFeeds(feed_ids)
        changes = SubscribedFeeds(feeds, lambda: self._brought(feeds.ids))
        done = literal(sentence)
        self._many.remember(ManyChanged(changes, 0, done, "following {}", "unfollowing {}", lambda: self._show(feeds)))

    def _brought(self, feed_ids: Sequence[int]) -> int:
        from reader.library.stores.feeds import FeedStore

        counts = self.attempt(FeedStore(self.library).counts) or {}
        return sum(counts.get(feed_id, (0, 0))[0] for feed_id in feed_ids)

    def _find(self, feed: "FeedRow", then: Callable[[Sequence[int]], object]) -> None:
        """Find the articles of a feed that may be deleted, in the background: it may have brought tens of thousands."""

        def find(job: Job) -> Sequence[int]:
            from reader.library.stores.disposable_articles import disposable_of_feeds

            with Library(self.library.path) as library:
                job.interrupt_by(library.stop_reading)
                return disposable_of_feeds(library, [feed.id])

        self.jobs.start("finding articles", find, done=then, failure="The articles were not found")

    # -- its articles alone

    def delete_feed_articles(self) -> None:
        """Ask whether to delete what the feed brought."""
        feed = self._refreshing.target_feed()
        if feed is not None:
            asked = feed
            self._find(feed, lambda ids: self._ask(asked, ids))

    def _ask(self, feed: "FeedRow", ids: Sequence[int]) -> None:
        if not ids:
            self.view.show_notice(f"No article of {feed.name} can be deleted. {_STAY}")
            return
        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        def answer(chosen: int | None) -> None:
            if chosen == 0:
                self._delete(ids)

        dialog = ChoiceDialog(f"Delete {articles_text(len(ids))} of {feed.name}? {_STAY}", ["Delete them", "Keep them"])
        self.view.open_dialog(dialog, answer)

    def _delete(self, ids: Sequence[int]) -> None:
        from reader.library.stores.changes_in_steps import ChangesInSteps, deleting

        changes, after = ChangesInSteps(deleting()), partial(self.session.changed, Topic.FEEDS)
        what = ManyChanged(changes, len(ids), "Deleted {}", "deleting {}", "restoring {}", after)
        self._many.change(what, lambda library: changes.make(library, ids))
