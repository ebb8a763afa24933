"""The act that marks all of a list read: it asks, works in the background, and is taken back as a whole."""

import logging
import threading
import time
from array import array
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual import work

from reader.base.errors import ReaderError, bug_message
from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.ui.main.changing import ChangingActs
from reader.ui.main.undo import Change, ViewState
from reader.ui.plain import notify

if TYPE_CHECKING:
    from reader.library.stores.marked_batch import MarkedBatch
    from reader.searching.query import Query

    Steps = Callable[[Library], Iterator[Sequence[int]]]

log = logging.getLogger("broadsheet")

_LEAST_PAUSE = 0.003
"""Seconds between two steps, in which others write to the library and the interface has the processor; as long as the
step took, where that was longer.
"""
_TELL_INTERVAL = 0.5
"""Seconds between two looks of the list at how far it is."""


class MassMarkingActs(ChangingActs):
    """Each act is the method of its id in the table of acts."""

    _marking = threading.Lock()
    """Held by the work: one is done after the other."""
    _stop: "threading.Event | None" = None

    def action_mark_all_read(self) -> None:
        if self.searched:
            from reader.ui.viewmodels.filtered_rows import FilteredRows

            if isinstance(self.rows, FilteredRows):
                self._find_unread(self.rows.query)
                return
        listing = self.rows.listing
        last_id = self.shelf.library.last_id()

        def steps(library: Library) -> Iterator[Sequence[int]]:
            from reader.library.stores.marked_batch import unread_in_steps

            return unread_in_steps(Listing(library, listing.view, listing.order), last_id)

        self._ask(listing.unread(), steps)

    @work(thread=True, exclusive=True, group="finding unread", exit_on_error=False)
    def _find_unread(self, query: "Query") -> None:
        """Look for the unread of all that a search finds, and ask once they are known."""
        from reader.library.search.search import Search
        from reader.library.stores.marked_batch import STEP
        from reader.searching.query import Field, Term

        try:
            with Library(self.shelf.library.path) as library:
                unread = query._replace(clauses=(*query.clauses, (Term(Field.IS, "unread"),)))
                ids = array("q", (key.id for key in Search(library).find_newest(unread).keys))
        except ReaderError as error:
            self.call_later(notify, self.app, str(error), "error")
            return
        parts = [ids[start : start + STEP].tolist() for start in range(0, len(ids), STEP)]
        self.call_later(self._ask, len(ids), lambda _: iter(parts))

    def _ask(self, count: int, steps: "Steps") -> None:
        if not count:
            notify(self.app, f"Every article {'that was found ' * bool(self.searched)}has been read.")
            return
        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        title = f"Mark {_articles(count)} {'that the search found' if self.searched else 'of this list'} read?"
        dialog = ChoiceDialog(title, ["Mark them read", "Leave them unread"])
        self.app.push_screen(dialog, lambda chosen: self._mark_all(count, steps) if chosen == 0 else None)

    def _mark_all(self, count: int, steps: "Steps") -> None:
        from reader.library.stores.marked_batch import MarkedBatch

        batch, standing = MarkedBatch(), self.standing()
        marked = f"Marked {_articles(count)} read"
        change = Change(
            marked,
            None,
            take_back=lambda: self._begin(lambda _: batch.parts(), len(batch), False, back_to=standing),
            make_again=lambda: self._begin(lambda _: batch.parts(), len(batch), True),
        )
        self.changes.remember(change)
        self.leave_unread()
        self._begin(steps, count, True, batch, marked)

    # -- the work

    def _begin(
        self,
        steps: "Steps",
        count: int,
        is_read: bool,
        batch: "MarkedBatch | None" = None,
        told: str = "",
        back_to: ViewState | None = None,
    ) -> None:
        """Mark articles step by step, and keep in the batch which these were. Once that is done, a sentence is told,
        and the cursor is put back.
        """
        self.stop_marking()
        self._stop = threading.Event()
        tell_done = partial(self._tell_marked, count, is_read)
        self._work(steps, is_read, batch, self._stop, tell_done, partial(self._end, self._stop, told, back_to))

    def stop_marking(self) -> None:
        """Let the work end after the step that it is at."""
        if self._stop is not None:
            self._stop.set()

    @work(thread=True, group="marking", exit_on_error=False)
    def _work(
        self,
        steps: "Steps",
        is_read: bool,
        batch: "MarkedBatch | None",
        stop: threading.Event,
        tell_done: Callable[[int], None],
        end: Callable[[str], None],
    ) -> None:
        problem = ""
        try:
            with self._marking, Library(self.shelf.library.path) as library:
                self._mark_in_steps(library, steps(library), is_read, batch, stop, tell_done)
        except ReaderError as error:
            problem = str(error)
        except Exception as error:  # what was marked before is, and is taken back like the rest
            log.error("marking all", exc_info=error)
            problem = bug_message("Marking stopped", error)
        self.call_later(end, problem)

    def _mark_in_steps(
        self,
        library: Library,
        steps: Iterator[Sequence[int]],
        is_read: bool,
        batch: "MarkedBatch | None",
        stop: threading.Event,
        tell_done: Callable[[int], None],
    ) -> None:
        from reader.library.stores.marked_batch import mark_in_steps

        began, told_at = time.monotonic(), 0.0
        for done in mark_in_steps(library, steps, is_read, batch):
            if stop.is_set():
                break
            if time.monotonic() - told_at > _TELL_INTERVAL:
                told_at = time.monotonic()
                self.call_later(tell_done, done)
            time.sleep(max(_LEAST_PAUSE, time.monotonic() - began))
            began = time.monotonic()

    def _tell_marked(self, count: int, is_read: bool, done: int) -> None:
        self.marking_told = f"marking {min(done, count):,} of {count:,} {'read' if is_read else 'unread'}"
        self._show_marked(self.standing())

    def _end(self, stop: threading.Event, told: str, back_to: ViewState | None, problem: str) -> None:
        if stop is not self._stop:
            return  # the work that follows shows what came of both
        self._stop = None
        self.marking_told = ""
        if problem:
            notify(self.app, problem, "error")
        elif told and not stop.is_set():
            key = self.key_of("undo")
            notify(self.app, f"{told} ({key} takes it back)" if key else told)
        self._show_marked(back_to if back_to is not None and back_to.is_in(self.rows) else self.standing())

    def _show_marked(self, standing: ViewState) -> None:
        """Read the list anew, with the cursor on the row where it was, or where that stood."""
        self.rows.reload()
        self.put_back(standing)
        if self.opened is not None:
            self.after_change(self.opened.row.id)
        self.update_status()


def _articles(count: int) -> str:
    return f"{count:,} {'article' if count == 1 else 'articles'}"
