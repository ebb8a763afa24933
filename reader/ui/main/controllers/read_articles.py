"""Deleting what the person has read of a list; asked first, and undone as a whole."""

from collections.abc import Sequence

from reader.library.library import Library
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.many_articles import ManyArticles, ManyChanged, articles_text
from reader.ui.main.jobs import Job
from reader.ui.main.parts import Parts

_STAY = "What you starred, tagged, saved or corrected stays."


class ReadArticlesController(Controller):
    """Deletes the articles of the list, or of what the search found, that were read."""

    def __init__(self, parts: Parts, many: ManyArticles) -> None:
        super().__init__(parts)
        self._many = many

    def delete_read(self) -> None:
        """Look for them, and ask once they are known."""
        articles = self.session.rows.articles_at(range(self.session.rows.count), self.library.last_id())

        def find(job: Job) -> Sequence[int]:
            from reader.library.stores.disposable_articles import disposable_read

            with Library(self.library.path) as library:
                job.interrupt_by(library.stop_reading)
                return disposable_read(library, articles(library))

        self.jobs.start("finding read", find, replaces=True, done=self._ask, failure="The articles were not found")

    def _ask(self, ids: Sequence[int]) -> None:
        if not ids:
            self.view.show_notice(f"No article of this list that you have read can be deleted. {_STAY}")
            return
        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        title = f"Delete {articles_text(len(ids))} of this list that you have read? {_STAY}"
        dialog = ChoiceDialog(title, ["Delete them", "Keep them"])
        self.view.open_dialog(dialog, lambda chosen: self._delete(ids) if chosen == 0 else None)

    def _delete(self, ids: Sequence[int]) -> None:
        from reader.library.stores.changes_in_steps import ChangesInSteps, deleting

        changes = ChangesInSteps(deleting())
        what = ManyChanged(changes, len(ids), "Deleted {} that you had read", "deleting {}", "restoring {}")
        self._many.change(what, lambda library: changes.make(library, ids))
