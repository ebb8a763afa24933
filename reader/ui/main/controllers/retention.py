"""How long the articles of feeds are kept: set after a look at what that would delete, and done in the background."""

from collections.abc import Callable
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from reader.model.retention import Retention, parse_retention
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.many_articles import ManyArticles, ManyChanged, articles_text, literal
from reader.ui.main.controllers.refreshing import RefreshingController
from reader.ui.main.jobs import EXPIRING, Job
from reader.ui.main.observable import Topic
from reader.ui.main.paced_steps import paced
from reader.ui.main.parts import Parts

if TYPE_CHECKING:
    from reader.library.stores.retention import Expiring

_EXAMPLES = "“30 days”, “500 articles”, “1y, 500” or “forever”"
_KEYS = "Enter set · Esc close"


class RetentionController(Controller):
    """Sets the limits of feeds, and deletes what is past them."""

    def __init__(self, parts: Parts, many: ManyArticles, refreshing: RefreshingController) -> None:
        super().__init__(parts)
        self._many = many
        self._refreshing = refreshing

    def retain_feed(self) -> None:
        """Set how long the articles of the selected feed are kept."""
        from reader.library.stores.retention import RetentionStore

        feed = self._refreshing.target_feed()
        if feed is None:
            return
        store = RetentionStore(self.library)
        limits = self.attempt(lambda: (store.of_feed(feed.id), store.default()))
        if limits is not None:
            own, default = limits
            hint = f"{_EXAMPLES}; empty: as all feeds ({default}) · {_KEYS}"
            self._ask_for(
                feed.name, "" if own is None else str(own), hint, partial(self._take, feed.id, feed.name, own)
            )

    def retain_all(self) -> None:
        """Set how long the articles of feeds without limits of their own are kept."""
        from reader.library.stores.retention import RetentionStore

        default = self.attempt(RetentionStore(self.library).default)
        if default is not None:
            self._ask_for(
                "all feeds", str(default), f"{_EXAMPLES} · {_KEYS}", partial(self._take, None, "all feeds", default)
            )

    def _ask_for(self, name: str, value: str, hint: str, take: Callable[[str | None], None]) -> None:
        from reader.ui.dialogs.line_dialog import LineDialog

        dialog = LineDialog(f"How long are the articles of {name} kept?", value, hint, selected=value)
        self.view.open_dialog(dialog, take)

    def _take(self, feed_id: int | None, name: str, before: Retention | None, typed: str | None) -> None:
        """Look what the limits that were typed would delete, and ask."""
        if typed is None:
            return
        try:
            retention = None if feed_id is not None and not typed else parse_retention(typed)
        except ValueError as error:
            self.view.show_notice(str(error), "warning")
            return
        if retention == before:
            return

        def count(job: Job) -> "Expiring":
            from reader.library.library import Library
            from reader.library.stores.retention import RetentionStore

            with Library(self.library.path) as library:
                job.interrupt_by(library.stop_reading)
                return RetentionStore(library).preview(retention, feed_id)

        self.jobs.start(
            "counting what is past the limits", count, replaces=True,
            done=lambda found: self._confirm(feed_id, name, before, retention, found), failure="Counting failed",
        )  # fmt: skip

    def _confirm(
        self, feed_id: int | None, name: str, before: Retention | None, retention: Retention | None, found: "Expiring"
    ) -> None:
        answer = partial(self._set, feed_id, name, before, retention, found.expired)
        if not found.expired:
            answer()
            return
        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        title = (
            f"This would delete {found.expired:,} of {found.articles:,} articles now. They can be restored for a month."
        )
        dialog = ChoiceDialog(title, [f"Keep {_text(retention)}", "Leave it as it is"], 1)
        self.view.open_dialog(dialog, lambda chosen: answer() if chosen == 0 else None)

    def _set(
        self, feed_id: int | None, name: str, before: Retention | None, retention: Retention | None, expired: int
    ) -> None:
        from reader.library.stores.limiting_retention import LimitingRetention

        changes, sentence = (
            LimitingRetention(feed_id, before, retention),
            f"Articles of {name} are kept: {_text(retention)}",
        )
        past = ". {} deleted, past the limits of their feeds" if expired else ""
        after = partial(self.session.changed, Topic.FEEDS)
        what = ManyChanged(changes, expired, literal(sentence) + past, "deleting {}", "restoring {}", after, sentence)
        self._many.change(what, changes.make)

    # -- what nobody asked for

    def begin(self) -> None:
        """Delete what is past its limits by now, and drop what was deleted long ago."""
        from reader.library.stores.retention import RetentionStore

        if self.attempt(RetentionStore(self.library).has_limits):
            self.jobs.start(
                EXPIRING, self._expire, queues=True, saves=True, done=self._finish,
                failure="Deleting old articles stopped",
            )  # fmt: skip

    def _expire(self, job: Job) -> int:
        """On the job's thread. Returns how many were deleted."""
        from reader.library.library import Library
        from reader.library.stores.changes_in_steps import ChangesInSteps, deleting
        from reader.subscriptions.expiry import drop_in_steps, expire

        changes = ChangesInSteps(deleting())
        with Library(self.library.path) as library:
            for _ in paced(job, chain(expire(library, changes), drop_in_steps(library))):
                pass
        return changes.changed

    def _finish(self, deleted: int) -> None:
        if not deleted:
            return
        self.view.show_notice(
            f"{articles_text(deleted)} deleted, past the limits of their feeds; they can be restored for a month.",
            beside=True,
        )
        state = self.panes.view_state()
        with self.session.batch():
            self.session.rows.reload()
            self.rows.restore(state)


def _text(retention: Retention | None) -> str:
    return "as all feeds" if retention is None else str(retention)
