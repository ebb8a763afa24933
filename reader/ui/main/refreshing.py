"""Acts that refresh feeds: in a process of its own, with progress, and to be stopped. What came in stays."""

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from textual import work
from textual.message import Message

from reader.base.errors import ReaderError, bug_message
from reader.library.listing.view import View, ViewKind
from reader.ui.actions.action import Focus
from reader.ui.main.reading import ReadingActs
from reader.ui.plain import notify

if TYPE_CHECKING:
    from textual.timer import Timer

    from reader.library.stores.feeds import FeedRow
    from reader.subscriptions.refreshing_process import RefreshingProcess
    from reader.ui.viewmodels.refresh_progress import RefreshProgress

log = logging.getLogger("broadsheet")

_TELL_INTERVAL = 0.15
"""Seconds between two looks at how far it is: feeds may answer by the hundred in one."""
_LIST_INTERVAL = 1.0
"""Seconds, at least, between two times that the list takes in what came."""


class RefreshingActs(ReadingActs):
    """Each act is the method of its id in the table of acts."""

    @dataclass
    class Refreshed(Message):
        """Refreshing has ended: by itself, because it was stopped, or for a `problem`."""

        progress: "RefreshProgress"
        is_asked: bool
        problem: str | None = None

    _process: "RefreshingProcess | None" = None
    _progress: "RefreshProgress | None" = None
    """How far it is; the work in the background writes it, the screen reads it."""
    _is_stopping = False
    _has_begun = False
    _next_feeds: tuple[int, ...] = ()
    """Feeds to be refreshed once those under way are."""
    _listed = 0
    """Articles that the list has taken in of those that came."""
    _listed_at = 0.0
    _ticks: "Timer | None" = None

    # -- acts

    def action_refresh(self) -> None:
        from reader.library.stores.feeds import FeedStore

        view = self.listing.view
        if self.place is Focus.LIST and view.kind is ViewKind.FOLDER:
            feeds = self.attempt(FeedStore(self.shelf.library).feeds) or []
            self.refresh_feeds([one for one in feeds if one.folder == view.value and not one.is_muted])
            return
        feed = self.feed_meant()
        if feed is not None:
            self.refresh_feeds([feed])

    def action_refresh_all(self) -> None:
        from reader.library.stores.feeds import FeedStore
        from reader.subscriptions.feed_visits import due_feeds

        feeds = self.attempt(FeedStore(self.shelf.library).feeds)
        if feeds is None:
            return
        due = due_feeds(feeds)
        if due:
            self.refresh_feeds(due)
        elif not feeds:
            notify(self.app, f"You follow no feeds. {self.key_of('add')} with the address of a site or a feed does.")
        else:
            self._ask_about_early(feeds)

    def feed_meant(self) -> "FeedRow | None":
        """The feed that an act is about: that of the open or selected article; says so where there is none."""
        from reader.library.stores.feeds import FeedStore

        row, kept = self.target_row(), FeedStore(self.shelf.library)
        number = self.attempt(lambda: kept.feed_of(row.id)) if row is not None else None
        feed = self.attempt(lambda: kept.feed(number)) if number is not None else None
        if feed is None:
            notify(self.app, f"This article is of no feed that you follow. {self.key_of('refresh_all')} refreshes all.")
        return feed

    def _ask_about_early(self, feeds: "Sequence[FeedRow]") -> None:
        """No feed is due: ask whether they are to be visited all the same."""
        early = [feed for feed in feeds if not feed.is_muted and not feed.is_gone]
        if not early:
            notify(self.app, f"All feeds are muted or gone. {self.key_of('refresh')} refreshes one all the same.")
            return
        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        moment = datetime.fromtimestamp(min(feed.next_visit for feed in early))
        title = f"No feed is due before {moment:%H:%M}{f' on {moment:%d %B}' * (moment.date() > datetime.now().date())}"

        def answer(chosen: int | None) -> None:
            if chosen == 1:
                self.refresh_feeds(early)

        self.app.push_screen(ChoiceDialog(title, ["Leave them alone", "Refresh all the same"]), answer)

    # -- beginning and ending

    def begin_refreshing(self) -> None:
        """What the settings ask for without a key, and what an earlier refresh left to do without the network."""
        settings = self.shelf.settings.feeds
        if self._has_begun:
            return
        self._has_begun = True
        if settings.refresh_minutes:
            self.set_interval(settings.refresh_minutes * 60, self._refresh_unasked)
        if settings.refresh_at_start:
            self._refresh_unasked()
        else:
            self._take_in_waiting()

    def _refresh_unasked(self) -> None:
        from reader.library.stores.feeds import FeedStore
        from reader.subscriptions.feed_visits import due_feeds

        feeds = self.attempt(FeedStore(self.shelf.library).feeds)
        due = due_feeds(feeds or [])
        if due and not self.is_refreshing:
            self.refresh_feeds(due, is_asked=False)
        elif not due:
            self._take_in_waiting()

    def _take_in_waiting(self) -> None:
        """Make articles of what a refresh brought that did not come to its end; the network is not asked."""
        from reader.library.stores.feeds import FeedStore

        if self.is_refreshing or not self.attempt(FeedStore(self.shelf.library).has_waiting):
            return
        self._start(None, {}, is_asked=False)

    def refresh_feeds(self, feeds: "Sequence[FeedRow]", is_asked: bool = True) -> None:
        """Refresh feeds in the background; where others are under way, after those."""
        if self.is_refreshing:
            self._next_feeds = tuple(dict.fromkeys([*self._next_feeds, *(feed.id for feed in feeds)]))
            notify(self.app, "Feeds are being refreshed just now; this comes after.")
            return
        self._start([feed.id for feed in feeds], {feed.id: feed.name for feed in feeds}, is_asked)

    def _start(self, feed_ids: Sequence[int] | None, names: dict[int, str], is_asked: bool) -> None:
        from reader.ui.viewmodels.refresh_progress import RefreshProgress

        self.is_refreshing, self._is_stopping = True, False
        self._listed, self._listed_at = 0, time.monotonic()
        self._progress = RefreshProgress(names, len(names), names=names)
        self._show_refreshing()
        self._ticks = self.set_interval(_TELL_INTERVAL, self._show_refreshing)
        self.update_status()
        self._refresh(feed_ids, self._progress, is_asked)

    def stop_refreshing(self) -> None:
        """Let the work in the background end now, and begin none that waits."""
        self._next_feeds = ()
        self._is_stopping = True
        if self._process is not None:
            self._process.stop()

    @work(thread=True, group="refreshing", exit_on_error=False)
    def _refresh(self, feed_ids: Sequence[int] | None, progress: "RefreshProgress", is_asked: bool) -> None:
        from reader.base.service_process import ProcessEnded
        from reader.subscriptions.refreshing_process import RefreshingProcess

        problem: str | None = None
        try:
            with RefreshingProcess(self.shelf.library.path, feed_ids) as self._process:
                for event in self._process.events() if not self._is_stopping else ():
                    self._progress = progress = progress.after(event)
        except ProcessEnded as error:
            if not self._is_stopping:
                log.error("refreshing", exc_info=error)
                problem = bug_message("Refreshing stopped", error)
        except ReaderError as error:
            problem = str(error)
        except Exception as error:  # else nothing could be refreshed any more, and nobody would know why
            log.error("refreshing", exc_info=error)
            problem = bug_message("Refreshing stopped", error)
        self._process = None
        self.post_message(self.Refreshed(progress, is_asked, problem))

    # -- what is seen of it

    def _show_refreshing(self) -> None:
        progress = self._progress
        if progress is None or not self.is_refreshing:
            return
        self.refreshing_told = "stopping …" if self._is_stopping else progress.status_text
        self.show_lead(self.lead())
        if progress.articles > self._listed and time.monotonic() - self._listed_at > _LIST_INTERVAL:
            self._list_what_came(progress)

    def _list_what_came(self, progress: "RefreshProgress") -> None:
        """Take what came into the list. What one reads, and where the cursor stands on the screen, stays."""
        self._listed, self._listed_at = progress.articles, time.monotonic()
        self.attempt(self.follow_rows)

    def on_refreshing_acts_refreshed(self, message: Refreshed) -> None:
        if self._ticks is not None:
            self._ticks.stop()
        self.is_refreshing, self.refreshing_told = False, ""
        self.attempt(self.follow_rows)
        self.refresh_welcome()
        self.feeds_changed()
        self._tell_refreshed(message)
        self.update_status()
        if self._next_feeds:
            from reader.library.stores.feeds import FeedStore

            wanted, self._next_feeds = set(self._next_feeds), ()
            feeds = self.attempt(FeedStore(self.shelf.library).feeds) or []
            self.refresh_feeds([feed for feed in feeds if feed.id in wanted])

    def show_view(self, view: View) -> None:
        """Show a view in the list."""
        raise NotImplementedError

    def feeds_changed(self) -> bool:
        """Show what is known of feeds now, if they are shown; False where the library cannot be read."""
        raise NotImplementedError

    def _tell_refreshed(self, message: Refreshed) -> None:
        from reader.ui.viewmodels.refresh_progress import result_of

        progress, told = message.progress, ""
        if message.is_asked or progress.articles or progress.failed:
            told = result_of(progress, self.key_of("feeds"))
        if self._is_stopping:
            told = f"Stopped. What came in before stays: {progress.articles:,} new."
        if told:
            notify(self.app, told, "warning" if progress.failed else "information", beside=True)
        if message.problem:
            notify(self.app, message.problem, "error", beside=True)
