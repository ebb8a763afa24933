"""Acts on the page as it came: showing it, and correcting what became of its lines.

What a correction changes shows at once; the article is made anew, and kept, in the background.
"""

from functools import partial
from typing import TYPE_CHECKING

from reader.base.errors import LibraryError
from reader.ui.main.page_work import PageWork
from reader.ui.main.undo import Change
from reader.ui.plain import notify
from reader.ui.viewmodels.body_layout import cut

if TYPE_CHECKING:
    from reader.model.corrections import Correction, Destination

_QUOTED = 48
"""Cells of a line in a notice."""

_DONE = {
    "article": "Moved into the article",
    "out": "Taken out of the article",
    "rail": "Moved to the related stories",
    "headline": "Made the headline",
    "beginning": "Made the article's beginning",
    "end": "Made the article's end",
}
_KNOWN = {"article": "This line is in the article already.", "dropped": "This line is out of the article already.",
          "rail": "This line is one of the related stories already."}  # fmt: skip


class CorrectingActs(PageWork):
    """Each act is the method of its id in the table of acts."""

    _came_from = 0
    """The line of the paragraph that was being read when the page was shown."""
    _on_corrected_line = False

    # -- showing

    async def action_toggle_page(self) -> None:
        if self.page_shown:
            self.leave_page()
        elif self.opened is not None:
            if self.finding is not None:
                self.leave_find()
            (await self.attach_page()).when_moved(self.on_page_lines_moved)
            self.show_page(True)
            self.read_page()

    def show_kept_page(self, opens: bool = False) -> None:
        """Show the page that was read; where that `opens` it, with the cursor on the paragraph that was being read."""
        page, pane = self.kept_page, self.page_lines
        if page is None or pane is None or self.opened is None:
            return
        lines = page.lines
        if opens:
            from reader.ui.viewmodels.page_offsets import line_of_offset

            self._came_from = line_of_offset(lines, self.opened.article, self.body.document, self.body.top_offset)
            pane.show_lines(lines, page.corrected, self._came_from)
        else:
            pane.update_lines(lines, page.corrected)
        self.update_status()

    def leave_page(self) -> None:
        """Show the article again, at the paragraph of the line under the cursor."""
        pane = self.page_lines
        if pane is not None and self.opened is not None and pane.lines and pane.cursor != self._came_from:
            from reader.ui.viewmodels.page_offsets import offset_of_line

            self.body.return_to(offset_of_line(pane.lines, self.opened.article, self.body.document, pane.cursor))
        self.show_page(False)
        self.update_status()

    def on_page_lines_moved(self) -> None:
        if self.is_line_corrected() == self._on_corrected_line:
            self.update_progress()
        else:  # other keys work here
            self._on_corrected_line = not self._on_corrected_line
            self.update_status()

    def action_next_boundary(self) -> None:
        self._go_to_boundary(1)

    def action_previous_boundary(self) -> None:
        self._go_to_boundary(-1)

    def _go_to_boundary(self, step: int) -> None:
        if self.page_lines is not None and not self.page_lines.go_to_boundary(step):
            where = "below" if step > 0 else "above"
            notify(self.app, f"The article neither begins nor ends {where} this line.")

    # -- correcting

    def action_into_article(self) -> None:
        self._move_line("article", "article")

    def action_out_of_article(self) -> None:
        self._move_line("out", "dropped")

    def action_to_rail(self) -> None:
        self._move_line("rail", "rail")

    def action_make_headline(self) -> None:
        self._move_line("headline")

    def action_begin_here(self) -> None:
        self._move_line("beginning")

    def action_end_here(self) -> None:
        self._move_line("end")

    def _move_line(self, name: str, standing: str = "") -> None:
        """Correct the line under the cursor, unless it is where it shall be."""
        page, pane = self.kept_page, self.page_lines
        if page is None or pane is None or pane.line is None:
            return
        from reader.model.corrections import Destination, with_correction
        from reader.ui.viewmodels.page_rows import reads_in_article, status_of

        label = pane.line.label
        is_there = reads_in_article(label) if standing == "article" else status_of(label).value == standing
        if is_there:
            notify(self.app, _KNOWN[standing])
            return
        said = page.correction(pane.cursor, Destination(name))
        self._correct(with_correction(page.own, said), f"{_DONE[name]}: {_quoted(said)}")

    def _correct(self, own: "tuple[Correction, ...]", sentence: str) -> None:
        """Give the page these corrections, and remember how to take that back."""
        page = self.kept_page
        if page is None or own == page.own:
            return

        def take_back() -> None:
            self.set_corrections(page.article_id, page.own, undone=change)

        def make_again() -> None:
            self.set_corrections(page.article_id, own, change)

        change = Change(sentence, page.article_id, take_back, make_again)
        self.changes.remember(change)
        self.set_corrections(page.article_id, own, change)

    def action_discard_line_correction(self) -> None:
        page, pane = self.kept_page, self.page_lines
        said = page.correction_of(pane.cursor) if page is not None and pane is not None else None
        if page is None or said is None:
            return
        from reader.model.corrections import without_line

        if said.occurrence is None:
            self._remember_for_site(said.text, None, f"Forgotten for {page.site}: {_quoted(said)}")
        else:
            self._correct(without_line(page.own, said.text, said.occurrence), f"Forgotten: {_quoted(said)}")

    def action_for_site(self) -> None:
        page, pane = self.kept_page, self.page_lines
        if page is None or pane is None:
            return
        from reader.model.corrections import ONE_OF_A_PAGE

        here = page.correction_of(pane.cursor)
        said = here if here is not None and here.occurrence is not None else page.own[-1]
        if said.destination in ONE_OF_A_PAGE:
            notify(self.app, "Where an article begins and ends, and its headline, are remembered for this page only.")
            return
        sentence = f"{_DONE[said.destination.value]} on all pages of {page.site}: {_quoted(said)}"
        self._remember_for_site(said.text, said.destination, sentence)

    def _remember_for_site(self, text: str, destination: "Destination | None", sentence: str) -> None:
        """Correct a line on all pages of the site, or no longer, and remember how to take that back."""
        page = self.kept_page
        if page is None:
            return
        before = next((one.destination for one in page.for_site if one.text == text), None)
        site, article_id = page.site, page.article_id
        try:
            self._set_for_site(article_id, site, text, destination)
        except LibraryError as error:
            notify(self.app, str(error), "error")
            return
        take_back = partial(self._set_for_site, article_id, site, text, before)
        make_again = partial(self._set_for_site, article_id, site, text, destination)
        self.changes.remember(Change(sentence, article_id, take_back, make_again))
        notify(self.app, sentence)
        self.update_status()

    def _set_for_site(self, article_id: int, site: str, text: str, destination: "Destination | None") -> None:
        from reader.library.stores.pages import PageStore

        kept = PageStore(self.shelf.library)
        kept.set_site_correction(site, text, destination)
        page = self.kept_page
        if page is None:
            self.reread_page()  # it may have been read before
        elif page.site == site:
            self.kept_page = page._replace(for_site=kept.site_corrections(site))
            self.show_kept_page()
        self.set_corrections(article_id, self.own_corrections(article_id))

    def is_line_corrected(self) -> bool:
        """Whether a person corrected the line under the cursor of the page as it came."""
        return self.page_lines is not None and self.page_lines.is_corrected

    def is_page_corrected(self) -> bool:
        """Whether a person corrected a line of the page as it came, and the page's site is known."""
        page = self.kept_page
        return page is not None and bool(page.site) and bool(page.own)


def _quoted(said: "Correction") -> str:
    return f"“{cut(said.text, _QUOTED)}”"
