"""Correcting the original page: which of its lines are the article's, for this page or for its whole site.

What a correction changes shows at once; the article is extracted again, and stored, in the background.
"""

from functools import partial
from typing import TYPE_CHECKING

from reader.base.errors import LibraryError
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.page_jobs import PageJobs
from reader.ui.main.controllers.page_view import PageViewController
from reader.ui.main.parts import Parts
from reader.ui.main.undo import Change
from reader.ui.viewmodels.body_layout import cut

if TYPE_CHECKING:
    from reader.model.corrections import Correction, Destination

_QUOTED = 48
"""Cells of a line in a notice."""

_DONE = {
    "article": "Moved into the article",
    "out": "Removed from the article",
    "rail": "Moved to the related stories",
    "headline": "Made the headline",
    "beginning": "Made the article's beginning",
    "end": "Made the article's end",
}
_ALREADY = {"article": "This line is in the article already.", "dropped": "This line is not in the article.",
            "rail": "This line is one of the related stories already."}  # fmt: skip


class PageEditorController(Controller):
    """Corrects the line under the cursor of the original page."""

    def __init__(self, parts: Parts, page_view: PageViewController, page_jobs: PageJobs) -> None:
        super().__init__(parts)
        self._page_view = page_view
        self._page_jobs = page_jobs

    def into_article(self) -> None:
        """Move the line into the article."""
        self._move_line("article", "article")

    def out_of_article(self) -> None:
        """Remove the line from the article."""
        self._move_line("out", "dropped")

    def to_rail(self) -> None:
        """Move the line to the related stories."""
        self._move_line("rail", "rail")

    def make_headline(self) -> None:
        """Make the line the headline."""
        self._move_line("headline")

    def begin_here(self) -> None:
        """Begin the article with the line."""
        self._move_line("beginning")

    def end_here(self) -> None:
        """End the article with the line."""
        self._move_line("end")

    def _move_line(self, destination: str, status: str = "") -> None:
        """Correct the line under the cursor, unless its status is that already."""
        page, pane = self.session.page, self.late.page_lines
        if page is None or pane is None or pane.line is None:
            return
        from reader.model.corrections import Destination, with_correction
        from reader.ui.viewmodels.page_rows import reads_in_article, status_of

        label = pane.line.label
        is_there = reads_in_article(label) if status == "article" else status_of(label).value == status
        if is_there:
            self.view.show_notice(_ALREADY[status])
            return
        correction = page.correction(pane.cursor, Destination(destination))
        self._correct(with_correction(page.own, correction), f"{_DONE[destination]}: {_quoted(correction)}")

    def _correct(self, own: "tuple[Correction, ...]", sentence: str) -> None:
        """Give the page these corrections, and remember how to undo that."""
        page = self.session.page
        if page is None or own == page.own:
            return

        def undo() -> None:
            self._page_jobs.set_corrections(page.article_id, page.own, undone=change)

        def redo() -> None:
            self._page_jobs.set_corrections(page.article_id, own, change)

        change = Change(sentence, page.article_id, undo, redo)
        self.undo_stack.push(change)
        self._page_jobs.set_corrections(page.article_id, own, change)

    def discard_line_correction(self) -> None:
        """Forget what was corrected of the line."""
        page, pane = self.session.page, self.late.page_lines
        correction = page.correction_of(pane.cursor) if page is not None and pane is not None else None
        if page is None or correction is None:
            return
        from reader.model.corrections import without_line

        if correction.occurrence is None:
            self._remember_for_site(correction.text, None, f"Forgotten for {page.site}: {_quoted(correction)}")
        else:
            own = without_line(page.own, correction.text, correction.occurrence)
            self._correct(own, f"Forgotten: {_quoted(correction)}")

    def for_site(self) -> None:
        """Correct the line on all pages of the site."""
        page, pane = self.session.page, self.late.page_lines
        if page is None or pane is None:
            return
        from reader.model.corrections import ONE_OF_A_PAGE

        here = page.correction_of(pane.cursor)
        correction = here if here is not None and here.occurrence is not None else page.own[-1]
        if correction.destination in ONE_OF_A_PAGE:
            sentence = "Where an article begins and ends, and its headline, are remembered for this page only."
            self.view.show_notice(sentence)
            return
        done = _DONE[correction.destination.value]
        sentence = f"{done} on all pages of {page.site}: {_quoted(correction)}"
        self._remember_for_site(correction.text, correction.destination, sentence)

    def _remember_for_site(self, text: str, destination: "Destination | None", sentence: str) -> None:
        """Correct a line on all pages of the site, or no longer, and remember how to undo that."""
        page = self.session.page
        if page is None:
            return
        before = next((one.destination for one in page.for_site if one.text == text), None)
        site, article_id = page.site, page.article_id
        try:
            self._set_for_site(article_id, site, text, destination)
        except LibraryError as error:
            self.view.show_notice(str(error), "error")
            return
        undo = partial(self._set_for_site, article_id, site, text, before)
        redo = partial(self._set_for_site, article_id, site, text, destination)
        self.undo_stack.push(Change(sentence, article_id, undo, redo))
        self.view.show_notice(sentence)

    def _set_for_site(self, article_id: int, site: str, text: str, destination: "Destination | None") -> None:
        from reader.library.stores.pages import PageStore

        store = PageStore(self.library)
        store.set_site_correction(site, text, destination)
        page = self.session.page
        if page is None:
            self._page_view.read()  # it may have been read before
        elif page.site == site:
            self.session.show_page(page._replace(for_site=store.site_corrections(site)))
        self._page_jobs.set_corrections(article_id, self._page_jobs.own_corrections(article_id))


def _quoted(correction: "Correction") -> str:
    return f"“{cut(correction.text, _QUOTED)}”"
