"""Marking all of a list read: asked first, done in the background, and undone as a whole."""

import time
from array import array
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from reader.base.errors import ReaderError
from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.read_marker import ReadMarker
from reader.ui.main.jobs import MARKING, Job
from reader.ui.main.parts import Parts
from reader.ui.main.undo import Change, ViewState

if TYPE_CHECKING:
    from reader.library.stores.marked_batch import MarkedBatch
    from reader.searching.query import Query

    Steps = Callable[[Library], Iterator[Sequence[int]]]

_LEAST_PAUSE = 0.003
"""Seconds between two steps, in which others write to the library and the interface has the processor; as long as the
step took, where that was longer.
"""
_SHOW_INTERVAL = 0.5
"""Seconds between two looks of the list at how far it is."""


class MarkAllReadController(Controller):
    """Marks the articles of the list, or all that the search found, in steps."""

    def __init__(self, parts: Parts, read_marker: ReadMarker) -> None:
        super().__init__(parts)
        self._read_marker = read_marker

    def mark_all_read(self) -> None:
        """Ask whether to mark all of the list read."""
        if self.session.searched:
            from reader.ui.viewmodels.filtered_rows import FilteredRows

            if isinstance(self.session.rows, FilteredRows):
                self._find_unread(self.session.rows.query)
                return
        listing = self.session.rows.listing
        last_id = self.library.last_id()

        def steps(library: Library) -> Iterator[Sequence[int]]:
            from reader.library.stores.marked_batch import unread_in_steps

            return unread_in_steps(Listing(library, listing.view, listing.order), last_id)

        self._ask(listing.unread(), steps)

    def _find_unread(self, query: "Query") -> None:
        """Look for the unread of all that a search finds, and ask once they are known."""

        def find(job: Job) -> "array[int]":
            from reader.library.search.search import Search
            from reader.searching.query import Field, Term

            with Library(self.library.path) as library:
                job.interrupt_by(library.stop_reading)
                unread = query._replace(clauses=(*query.clauses, (Term(Field.IS, "unread"),)))
                return array("q", (key.id for key in Search(library).find_newest(unread).keys))

        self.jobs.start("finding unread", find, replaces=True, done=self._ask_for, failure="The search failed")

    def _ask_for(self, ids: "array[int]") -> None:
        from reader.library.stores.marked_batch import STEP

        parts = [ids[start : start + STEP].tolist() for start in range(0, len(ids), STEP)]
        self._ask(len(ids), lambda _: iter(parts))

    def _ask(self, count: int, steps: "Steps") -> None:
        if not count:
            found = "that was found " * bool(self.session.searched)
            self.view.show_notice(f"Every article {found}has been read.")
            return
        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        which = "that the search found" if self.session.searched else "of this list"
        dialog = ChoiceDialog(f"Mark {_articles(count)} {which} read?", ["Mark them read", "Leave them unread"])
        self.view.open_dialog(dialog, lambda chosen: self._mark_all(count, steps) if chosen == 0 else None)

    def _mark_all(self, count: int, steps: "Steps") -> None:
        from reader.library.stores.marked_batch import MarkedBatch

        batch, state = MarkedBatch(), self.panes.view_state()
        sentence = f"Marked {_articles(count)} read"
        change = Change(
            sentence,
            None,
            undo=lambda: self._start(lambda _: batch.parts(), len(batch), False, restores=state),
            redo=lambda: self._start(lambda _: batch.parts(), len(batch), True),
        )
        self.undo_stack.push(change)
        self._read_marker.leave()
        self._start(steps, count, True, batch, sentence)

    # -- the work

    def _start(
        self,
        steps: "Steps",
        count: int,
        is_read: bool,
        batch: "MarkedBatch | None" = None,
        sentence: str = "",
        restores: ViewState | None = None,
    ) -> None:
        """Mark articles step by step, and note in the batch which these were. At the end a sentence is shown, and the
        cursor put where it was. What is under way ends first, and shows nothing any more.
        """
        show = partial(self._show_progress, count, is_read)
        self.jobs.stop(MARKING)
        self.jobs.start(
            MARKING,
            lambda job: self._mark_in_steps(job, steps, is_read, batch, show),
            replaces=True,
            queues=True,
            saves=True,
            done=lambda is_stopped: self._finish("" if is_stopped else sentence, restores),
            failed=lambda error: self._finish("", restores, error),
            failure="Marking stopped",
        )

    def _mark_in_steps(
        self,
        job: Job,
        steps: "Steps",
        is_read: bool,
        batch: "MarkedBatch | None",
        show: Callable[[int], object],
    ) -> bool:
        """On the job's thread. Returns whether it was stopped before the end."""
        from reader.library.stores.marked_batch import mark_in_steps

        with Library(self.library.path) as library:
            began, shown_at = time.monotonic(), 0.0
            for done in mark_in_steps(library, steps(library), is_read, batch):
                if job.is_stopping:
                    return True
                if time.monotonic() - shown_at > _SHOW_INTERVAL:
                    shown_at = time.monotonic()
                    job.post(show, done)
                job.wait(max(_LEAST_PAUSE, time.monotonic() - began))
                began = time.monotonic()
        return False

    def _show_progress(self, count: int, is_read: bool, done: int) -> None:
        self.jobs.say(MARKING, f"marking {min(done, count):,} of {count:,} {'read' if is_read else 'unread'}")
        self._show_marked(self.panes.view_state())

    def _finish(self, sentence: str, restores: ViewState | None, error: ReaderError | None = None) -> None:
        if error is not None:
            self.view.show_notice(str(error), "error")
        elif sentence:
            key = self.context.key_of("undo")
            self.view.show_notice(f"{sentence} ({key} undoes it)" if key else sentence)
        here = restores if restores is not None and restores.is_in(self.session.rows) else self.panes.view_state()
        self._show_marked(here)

    def _show_marked(self, state: ViewState) -> None:
        """Read the list again, with the cursor on the row where it was, or where that stood."""
        with self.session.batch():
            self.session.rows.reload()
            self.rows.restore(state)
            if self.session.open_id is not None:
                self.session.state_changed(self.session.open_id)


def _articles(count: int) -> str:
    return f"{count:,} {'article' if count == 1 else 'articles'}"
