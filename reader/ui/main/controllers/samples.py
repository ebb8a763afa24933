"""The sample articles: added to a library that was never used, and removed again by one command."""

from collections.abc import Callable, Sequence

from reader.library.listing.view import ALL, SAMPLES, View
from reader.ui.actions.action import Focus
from reader.ui.main.controllers.article import ArticleController
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.jobs import Job
from reader.ui.main.parts import Parts
from reader.ui.main.undo import Change


class SamplesController(Controller):
    """Adds the samples after the first frame, and removes them when somebody has seen enough of them."""

    def __init__(self, parts: Parts, article: ArticleController, show_view: Callable[[View], object]) -> None:
        """`show_view` shows another list."""
        super().__init__(parts)
        self._article = article
        self._show_view = show_view

    def are_wanted(self) -> bool:
        """Whether the library was never used, which then says that they are coming."""
        from reader.library.stores.samples import is_unused

        if not is_unused(self.library):
            return False
        self.session.rows.wait_for("Adding the sample articles …")
        return True

    def add(self) -> None:
        """Add them in the background."""
        self.jobs.start(
            "samples", self._add, done=lambda _: self._show(), failed=self._refuse, failure="The samples were not added"
        )

    def _add(self, job: Job) -> None:
        from reader import pipeline
        from reader.library.library import Library

        with Library(self.library.path) as library:
            for _ in pipeline.add_samples(library, lambda: job.is_stopping):
                pass

    def _refuse(self, error: Exception) -> None:
        self.view.show_notice(str(error), "error", beside=True)
        self._show()  # some may be there

    def _show(self) -> None:
        self.session.rows.wait_for("")
        selected = self.view.list.row if self.session.opened else None
        self.rows.reload(selected)
        if selected is None:
            self.view.list.go_to_edge(end=False)

    # -- removing them

    def remove_samples(self) -> None:
        """Delete all of them at once."""
        from reader.library.stores.samples import restore_all, sample_ids

        ids = self.attempt(lambda: sample_ids(self.library))
        if not ids:
            self.view.show_notice("There are no sample articles.")
            return
        articles = f"{len(ids)} sample article{'s' * (len(ids) != 1)}"
        change = Change(
            f"Removed {articles}", None, undo=lambda: restore_all(self.library, ids), redo=lambda: self._delete(ids)
        )
        if self.attempt(lambda: self._delete(ids)):
            self.undo_stack.push(change)
            key = self.context.key_of("undo")
            self.view.show_notice(f"{change.sentence} ({key} restores them)" if key else change.sentence)

    def _delete(self, ids: Sequence[int]) -> bool:
        from reader.library.stores.samples import delete_all

        delete_all(self.library, ids)
        with self.session.batch():
            if self.session.open_id in ids:
                self.session.open(None)
                self._article.close()
                self.panes.go_to(Focus.LIST)
            if self.session.listing.view == SAMPLES:
                self._show_view(ALL)
            else:
                self.rows.reload()
        return True
