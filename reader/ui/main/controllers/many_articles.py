"""Changing many articles: a few at once, more of them in steps by a job; undone and redone as a whole."""

import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple, Protocol

from reader.base.errors import ReaderError
from reader.library.library import Library
from reader.ui.main.controllers.article import ArticleController
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.jobs import CHANGING, Job
from reader.ui.main.paced_steps import paced
from reader.ui.main.parts import Parts
from reader.ui.main.undo import Change, ViewState

AT_ONCE = 50
"""Articles that are changed while the key waits, which takes some hundredths of a second at most."""
_SHOW_INTERVAL = 0.5
"""Seconds between two looks of the list at how far it is."""


class Changes(Protocol):
    """What was changed of articles, with how it is undone and redone, step by step."""

    @property
    def changed(self) -> int:
        """How many articles undoing or redoing changes."""

    def undo(self, library: Library) -> Iterator[int]:
        """Change back what was changed, yielding after each step how many were done so far. Raises a LibraryError."""

    def redo(self, library: Library) -> Iterator[int]:
        """Change it again, as `undo` does."""


class ManyChanged(NamedTuple):
    """A change of many articles that was made: about how many these are, and what is said of it, with "{}" for their
    number: "Starred {}", "starring {}", "removing the stars of {}". `after` is called whenever it was made or undone.
    """

    changes: Changes
    number: int
    done: str
    doing: str
    undoing: str
    after: Callable[[], object] = lambda: None
    name: str = ""
    """What it is called when it is undone, where that is not what was said."""

    def sentence(self, done: int | None = None) -> str:
        """What was done: of all articles, or only of as many as were `done` when it was stopped."""
        count = articles_text(self.number)
        return self.done.format(count if done is None else f"{done:,} of {count}")


class ManyArticles(Controller):
    """Makes changes of many articles, and shows the list and the open article as they are then."""

    def __init__(
        self, parts: Parts, article: ArticleController, leave_deleted: Callable[[], Callable[[int], object]]
    ) -> None:
        """`leave_deleted` returns what goes on from an open article that was deleted."""
        super().__init__(parts)
        self._article = article
        self._leave_deleted = leave_deleted

    def change(self, what: ManyChanged, make: Callable[[Library], Iterator[int]]) -> None:
        """Change articles, say so, and remember how that is undone. `make` makes the changes step by step, yielding
        after each how many were done so far; it may raise a LibraryError.
        """
        run = _Run(what)
        is_at_once = self._is_quick(what.number + what.changes.changed)
        if is_at_once and self.attempt(lambda: self._make_at_once(make)) is None:
            return
        self._remember(run)
        if is_at_once:
            self._finish(what, what.sentence())
        else:
            said = partial(_said, what)
            self._start(run, make, what.number, what.doing, lambda stopped_at: self._finish(what, said(stopped_at)))

    def remember(self, what: ManyChanged) -> None:
        """Remember how a change is undone that was made elsewhere."""
        self._remember(_Run(what))

    def _remember(self, run: "_Run") -> None:
        what, state = run.what, self.panes.view_state()
        change = Change(
            what.name or what.sentence(),
            None,
            undo=lambda: self._again(run, what.changes.undo, what.undoing, state),
            redo=lambda: self._again(run, what.changes.redo, what.doing),
            queues=True,
        )
        self.undo_stack.push(change)

    def _again(
        self,
        run: "_Run",
        steps: Callable[[Library], Iterator[int]],
        doing: str,
        restores: ViewState | None = None,
    ) -> None:
        """Undo or redo a change; what is left to be made of it is not made any more. At the end the cursor is put where
        it was. Raises a LibraryError.
        """
        run.drop_job()
        what, count = run.what, run.what.changes.changed
        if self._is_quick(count):
            self._make_at_once(steps)
            self._finish(what, "", restores)
        else:
            self._start(run, steps, count, doing, lambda _: self._finish(what, "", restores))

    # -- the work

    def _is_quick(self, count: int) -> bool:
        """Whether a key can wait until a number of articles are changed."""
        return count <= AT_ONCE and not self.jobs.is_running(CHANGING)

    def _make_at_once(self, steps: Callable[[Library], Iterator[int]]) -> bool:
        with self.library.writing():
            for _ in steps(self.library):
                pass
        return True

    def _start(
        self,
        run: "_Run",
        steps: Callable[[Library], Iterator[int]],
        count: int,
        doing: str,
        done: Callable[[int | None], object],
    ) -> None:
        """Change articles in the background, after what is still under way. `done` gets how many were done where it was
        stopped.
        """
        show = partial(self._show_progress, count, doing)
        job = self.jobs.start(
            CHANGING,
            lambda job: self._go_through(job, steps, show),
            queues=True,
            saves=True,
            done=done,
            failed=lambda error: self._finish(run.what, error=error),
            failure="Changing the articles stopped",
        )
        run.goes_on_in(job)

    def _go_through(
        self, job: Job, steps: Callable[[Library], Iterator[int]], show: Callable[[int], object]
    ) -> int | None:
        """On the job's thread. Returns how many were done where it was stopped before the end."""
        done = 0
        with Library(self.library.path) as library:
            shown_at = 0.0
            for done in paced(job, steps(library)):
                if time.monotonic() - shown_at > _SHOW_INTERVAL:
                    shown_at = time.monotonic()
                    job.post(show, done)
        return done if job.is_stopping else None

    def _show_progress(self, count: int, doing: str, done: int) -> None:
        self.jobs.say(CHANGING, doing.format(f"{min(done, count):,} of {count:,}"))
        self._show_changed(self.panes.view_state())

    def _finish(
        self, what: ManyChanged, sentence: str = "", restores: ViewState | None = None, error: ReaderError | None = None
    ) -> None:
        """Say what was done, or why it was not, and show the list as it is now."""
        if error is not None:
            self.view.show_notice(str(error), "error")
        elif sentence:
            key = self.context.key_of("undo")
            self.view.show_notice(f"{sentence} ({key} undoes it)" if key else sentence)
        here = restores if restores is not None and restores.is_in(self.session.rows) else self.panes.view_state()
        self._show_changed(here)
        if restores is not None and restores.open_id is not None and self.session.opened is None:
            self._article.open(restores.open_id)  # it was deleted while it was open
        what.after()

    def _show_changed(self, state: ViewState) -> None:
        """Read the list again, with the cursor on the row where it was, or where that stood."""
        with self.session.batch():
            self.cache.clear()
            self.session.rows.reload()
            self.rows.restore(state)
            open_id = self.session.open_id
            if open_id is not None and self.library.row(open_id) is None:
                self._leave_deleted()(open_id)
            elif open_id is not None:
                self.session.state_changed(open_id)


class _Run:
    """A change, and the job that makes, undoes or redoes it, or did so last."""

    def __init__(self, what: ManyChanged) -> None:
        self.what = what
        self._job: Job | None = None

    def goes_on_in(self, job: Job) -> None:
        """Take note of the job."""
        self._job = job

    def drop_job(self) -> None:
        """Make no more of the change, and show nothing of it any more."""
        if self._job is not None:
            self._job.drop()


def _said(what: ManyChanged, stopped_at: int | None) -> str:
    return what.sentence() if stopped_at is None else f"Stopped: {what.sentence(stopped_at)}"


def literal(text: str) -> str:
    """A text to be put into one with "{}" for the number of articles."""
    return text.replace("{", "{{").replace("}", "}}")


def articles_text(count: int) -> str:
    """A number of articles, as people read it."""
    return f"{count:,} {'article' if count == 1 else 'articles'}"
