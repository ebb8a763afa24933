"""The sample articles, put into a library that never had them."""

from reader.ui.main.controllers.controller import Controller
from reader.ui.main.jobs import Job


class SamplesController(Controller):
    """Adds the samples after the first frame."""

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
        selected = self.view.list.row if self.session.opened else None
        self.rows.reload(selected)
        if selected is None:
            self.view.list.go_to_edge(end=False)
