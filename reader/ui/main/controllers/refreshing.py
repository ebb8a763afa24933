"""Refreshing feeds: in a process of its own, with progress, and to be stopped. What came in stays."""

import time
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias

from reader.library.listing.view import ViewKind
from reader.model.moments import moment_at
from reader.ui.actions.action import Focus
from reader.ui.main.controllers.arrivals import ArrivalsController
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.jobs import REFRESHING, Job
from reader.ui.main.observable import Topic
from reader.ui.main.parts import Parts

if TYPE_CHECKING:
    from textual.timer import Timer

    from reader.library.stores.feeds import FeedRow
    from reader.subscriptions.entry_rules import RulesApplied
    from reader.ui.viewmodels.refresh_progress import RefreshProgress

    TakesResults: TypeAlias = Callable[[Sequence[RulesApplied], Sequence[int]], object]
    """Takes what rules did, and the ids of feeds about which the person is to be asked: they are private."""

_SHOW_INTERVAL = 0.15
"""Seconds between two looks at how far it is: feeds may answer by the hundred in one."""
_LIST_INTERVAL = 1.0
"""Seconds, at least, between two times that new articles are shown in the list."""


class RefreshingController(Controller):
    """Refreshes feeds that are asked for, and those that are due."""

    def __init__(self, parts: Parts, arrivals: ArrivalsController, refreshed: "TakesResults") -> None:
        """`refreshed` is called after each refresh, and once at the start where there is none."""
        super().__init__(parts)
        self._arrivals, self._refreshed = arrivals, refreshed
        self._progress: RefreshProgress | None = None
        """How far it is; the job writes it, the interface reads it."""
        self._applied: list[RulesApplied] = []
        """What rules did so far."""
        self._is_asked, self._has_begun = True, False
        self._waiting_feeds: tuple[int, ...] = ()
        """Feeds to be refreshed once those under way are."""
        self._listed_at = 0.0
        self._timer: Timer | None = None

    # -- what is asked for

    def refresh(self) -> None:
        """Refresh the feed that is meant, or all of a folder that is listed."""
        from reader.library.stores.feeds import FeedStore

        view = self.session.listing.view
        if self.panes.focus is Focus.LIST and view.kind is ViewKind.FOLDER:
            feeds = self.attempt(FeedStore(self.library).feeds) or []
            self.refresh_feeds([feed for feed in feeds if feed.folder == view.value and not feed.is_muted])
            return
        feed = self.target_feed()
        if feed is not None:
            self.refresh_feeds([feed])

    def refresh_all(self) -> None:
        """Refresh all feeds that are due; where none is, ask whether to refresh them all the same."""
        from reader.library.stores.feeds import FeedStore
        from reader.subscriptions.due_feeds import due_feeds

        feeds = self.attempt(FeedStore(self.library).feeds)
        if feeds is None:
            return
        due = due_feeds(feeds)
        if due:
            self.refresh_feeds(due)
        elif not feeds:
            key = self.context.key_of("add")
            self.view.show_notice(f"You follow no feeds. {key} with the address of a site or a feed does.")
        elif came := self._arrivals.take_count():
            self.view.show_notice(f"{came:,} new article{'s' * (came != 1)} came in meanwhile.")
        else:
            self._ask_about_early(feeds)

    def target_feed(self) -> "FeedRow | None":
        """The feed that an action is about: that under the cursor of the feeds, else that of the open or selected
        article. Says so where there is none.
        """
        from reader.library.stores.feeds import FeedStore

        if self.panes.focus is Focus.FEEDS:
            selected = self.late.feeds_panel.content.feed if self.late.feeds_panel is not None else None
            return selected.feed if selected is not None else None
        row, store = self.target_row(), FeedStore(self.library)
        numbers = self.attempt(lambda: store.feeds_of(row.id)) if row is not None else None
        listed = self.session.listing.view.value if self.session.listing.view.kind is ViewKind.FEED else ""
        number = next((one for one in numbers or () if str(one) == listed), numbers[0] if numbers else None)
        feed = self.attempt(lambda: store.feed(number)) if number is not None else None
        if feed is None:
            key = self.context.key_of("refresh_all")
            self.view.show_notice(f"This article is of no feed that you follow. {key} refreshes all.")
        return feed

    def _ask_about_early(self, feeds: "Sequence[FeedRow]") -> None:
        """No feed is due: ask whether they are to be refreshed all the same."""
        early = [feed for feed in feeds if not feed.is_muted and not feed.is_gone]
        if not early:
            key = self.context.key_of("refresh")
            self.view.show_notice(f"All feeds are muted or gone. {key} refreshes one all the same.")
            return
        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        moment = moment_at(min(feed.next_visit for feed in early)).astimezone()
        title = f"Nothing is due until {moment:%H:%M}{f' on {moment:%d %B}' * (moment.date() > datetime.now().date())}"

        def answer(chosen: int | None) -> None:
            if chosen == 1:
                self.refresh_feeds(early)

        self.view.open_dialog(ChoiceDialog(title, ["Leave them alone", "Refresh all the same"]), answer)

    # -- what nobody asked for

    def begin(self) -> None:
        """What the settings ask for without a key, and what an earlier refresh left to do without the network."""
        settings, has_begun, self._has_begun = self.settings.feeds, self._has_begun, True
        if has_begun:
            return
        if settings.refresh_minutes:
            self.view.set_interval(settings.refresh_minutes * 60, self._refresh_unasked)
        if settings.refresh_at_start:
            self._refresh_unasked()
        else:
            self._process_waiting()

    def _refresh_unasked(self) -> None:
        from reader.library.stores.feeds import FeedStore
        from reader.subscriptions.due_feeds import due_feeds

        feeds = self.attempt(FeedStore(self.library).feeds)
        due = due_feeds(feeds or [])
        if due and not self.jobs.is_running(REFRESHING):
            self.refresh_feeds(due, is_asked=False)
        elif not due:
            self._process_waiting()

    def _process_waiting(self) -> None:
        """Make articles of the entries that an interrupted refresh left; the network is not asked."""
        if self.jobs.is_running(REFRESHING):
            return
        from reader.library.stores.entries import EntryStore

        if self.attempt(EntryStore(self.library).has_waiting):
            self._start(None, {}, is_asked=False)
        else:
            self._refreshed((), ())

    # -- the work

    def refresh_feeds(self, feeds: "Sequence[FeedRow]", is_asked: bool = True) -> None:
        """Refresh feeds in the background; where others are under way, after those."""
        if self.jobs.is_running(REFRESHING):
            self._waiting_feeds = tuple(dict.fromkeys([*self._waiting_feeds, *(feed.id for feed in feeds)]))
            self.view.show_notice("Other feeds are being refreshed; these come after them.")
            return
        self._start([feed.id for feed in feeds], {feed.id: feed.name for feed in feeds}, is_asked)

    def _start(self, feed_ids: Sequence[int] | None, names: dict[int, str], is_asked: bool) -> None:
        from reader.ui.viewmodels.refresh_progress import RefreshProgress

        progress = RefreshProgress(names, len(names), names=names)
        self._progress, self._is_asked = progress, is_asked
        self._listed_at = time.monotonic()
        self._timer = self.view.set_interval(_SHOW_INTERVAL, self._show_progress)
        self.jobs.say(REFRESHING, progress.status_text)
        self.jobs.start(
            REFRESHING,
            lambda job: self._refresh(job, feed_ids, progress),
            done=self._finish,
            failed=lambda error: self._finish(False, str(error)),  # articles added before that are shown all the same
            failure="Refreshing stopped",
        )

    def _refresh(self, job: Job, feed_ids: Sequence[int] | None, progress: "RefreshProgress") -> bool:
        """On the job's thread. Returns whether it was stopped before the end."""
        from reader.base.service_process import ProcessEnded
        from reader.subscriptions.entry_rules import RulesApplied
        from reader.subscriptions.refreshing_process import RefreshingProcess

        try:
            with RefreshingProcess(self.library.path, feed_ids) as process:
                job.on_stop(process.stop)
                for event in process.events() if not job.is_stopping else ():
                    if isinstance(event, RulesApplied):
                        self._applied.append(event)
                    else:
                        self._progress = progress = progress.after(event)
        except ProcessEnded:
            if not job.is_stopping:
                raise
        return job.is_stopping

    def stop(self) -> None:
        """Stop refreshing now, and begin none of the feeds that wait."""
        self._waiting_feeds = ()
        if self.jobs.is_running(REFRESHING):
            self.jobs.stop(REFRESHING)
            self.jobs.say(REFRESHING, "stopping …")
            if self._timer is not None:
                self._timer.stop()

    # -- what is seen of it

    def _show_progress(self) -> None:
        progress = self._progress
        if progress is None or not self.jobs.is_running(REFRESHING):
            return
        self.jobs.say(REFRESHING, progress.status_text)
        if time.monotonic() - self._listed_at > _LIST_INTERVAL:
            self._listed_at = time.monotonic()
            self.attempt(self._arrivals.look)

    def _finish(self, is_stopped: bool, problem: str = "") -> None:
        """Show how it ended: by itself, because it was stopped, or for a problem."""
        if self._timer is not None:
            self._timer.stop()
        self.attempt(self.rows.follow)
        self.session.changed(Topic.FEEDS)
        if self._progress is not None:
            self._show_result(self._progress, is_stopped)
        if problem:
            self.view.show_notice(problem, "error", beside=True)
        if self._waiting_feeds:
            from reader.library.stores.feeds import FeedStore

            wanted, self._waiting_feeds = set(self._waiting_feeds), ()
            feeds = self.attempt(FeedStore(self.library).feeds) or []
            self.refresh_feeds([feed for feed in feeds if feed.id in wanted])
        else:
            applied, self._applied = self._applied, []
            self._refreshed(applied, self._progress.asking if self._progress and self._is_asked else ())

    def _show_result(self, progress: "RefreshProgress", is_stopped: bool) -> None:
        from reader.ui.viewmodels.refresh_progress import sentence_of

        sentence = sentence_of(progress, self._is_asked, is_stopped, self.context.key_of("feeds"))
        if sentence:
            self.view.show_notice(sentence, "warning" if progress.failed else "information", beside=True)
