"""Marking all of a list read: asked first, and undone as a whole."""

from array import array
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.many_articles import ManyArticles, ManyChanged, articles_text
from reader.ui.main.controllers.read_marker import ReadMarker
from reader.ui.main.jobs import Job
from reader.ui.main.parts import Parts

if TYPE_CHECKING:
    from reader.searching.query import Query

    Articles = Callable[[Library], Sequence[int]]


class MarkAllReadController(Controller):
    """Marks the articles of the list, or all that the search found."""

    def __init__(self, parts: Parts, many: ManyArticles, read_marker: ReadMarker) -> None:
        super().__init__(parts)
        self._many = many
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

        def unread(library: Library) -> Sequence[int]:
            from reader.library.listing.listed_ids import listed_ids

            return listed_ids(Listing(library, listing.view, listing.order), last_id, is_unread=True)

        self._ask(listing.unread(), unread)

    def _find_unread(self, query: "Query") -> None:
        """Look for the unread of all that a search finds, and ask once they are known."""

        def find(job: Job) -> "array[int]":
            from reader.library.search.search import Search
            from reader.searching.query import Field, Term

            with Library(self.library.path) as library:
                job.interrupt_by(library.stop_reading)
                unread = query._replace(clauses=(*query.clauses, (Term(Field.IS, "unread"),)))
                return array("q", (key.id for key in Search(library).find_newest(unread).keys))

        self.jobs.start(
            "finding unread",
            find,
            replaces=True,
            done=lambda ids: self._ask(len(ids), lambda _: ids),
            failure="The search failed",
        )

    def _ask(self, count: int, unread: "Articles") -> None:
        if not count:
            found = "that was found " * bool(self.session.searched)
            self.view.show_notice(f"Every article {found}has been read.")
            return
        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        which = "that the search found" if self.session.searched else "of this list"
        dialog = ChoiceDialog(f"Mark {articles_text(count)} {which} read?", ["Mark them read", "Leave them unread"])
        self.view.open_dialog(dialog, lambda chosen: self._mark_all(count, unread) if chosen == 0 else None)

    def _mark_all(self, count: int, unread: "Articles") -> None:
        from reader.library.stores.changes_in_steps import ChangesInSteps, reading

        self._read_marker.leave()
        changes = ChangesInSteps(reading(True))
        what = ManyChanged(changes, count, "Marked {} read", "marking {} read", "marking {} unread")
        self._many.change(what, lambda library: changes.make(library, unread(library)))
