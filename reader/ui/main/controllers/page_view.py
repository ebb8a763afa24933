"""The original page in the article's place: each of its lines with what the reader made of it."""

from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.find import FindController
from reader.ui.main.controllers.page_jobs import PageJobs
from reader.ui.main.observable import Topic
from reader.ui.main.parts import Parts


class PageViewController(Controller):
    """Shows the page, and leaves it for the paragraph of the line under the cursor."""

    def __init__(self, parts: Parts, find: FindController, page_jobs: PageJobs) -> None:
        super().__init__(parts)
        self._find = find
        self._page_jobs = page_jobs
        self._opened_at = 0
        """The line of the paragraph that was being read when the page was shown."""
        self._is_opening = True
        """Whether the page was not shown yet since it was read."""
        self._on_corrected_line = False
        self.session.observe(self._show_page, Topic.PAGE)
        self.session.observe(self._page_of_opened, Topic.OPENED)

    async def toggle_page(self) -> None:
        """Show the original page, or the article again."""
        if self.panes.page_shown:
            self.leave()
        elif self.session.opened is not None:
            if self.session.find is not None:
                self._find.leave()
            (await self.late.attach_page_lines()).moves.when_moved(self.after_move)
            self.panes.show_page(True)
            self.read()

    def read(self, article_id: int | None = None) -> None:
        """Read the page that is shown, again if it was: that of the open article, where that has the id."""
        if self.panes.page_shown and self.session.open_id is not None and article_id in (None, self.session.open_id):
            self._page_jobs.read()

    def _page_of_opened(self) -> None:
        """Where the page is shown and another article was opened, show the page of that."""
        if self.session.opened is not None:
            self.read()

    def _show_page(self) -> None:
        """Show the page that was read, with the cursor on the paragraph that was being read; or what was corrected."""
        page, pane, opened = self.session.page, self.late.page_lines, self.session.opened
        if page is None:
            self._is_opening = True
        if page is None or pane is None or opened is None:
            return
        lines = page.lines
        if self._is_opening:
            from reader.ui.viewmodels.page_offsets import line_of_offset

            self._is_opening = False
            body = self.view.body
            self._opened_at = line_of_offset(lines, opened.article, body.document, body.position.offset)
            pane.show_lines(lines, page.corrected, self._opened_at)
        else:
            pane.update_lines(lines, page.corrected)

    def leave(self) -> None:
        """Show the article again, at the paragraph of the line under the cursor."""
        pane, opened = self.late.page_lines, self.session.opened
        if pane is not None and opened is not None and pane.lines and pane.cursor != self._opened_at:
            from reader.ui.viewmodels.page_offsets import offset_of_line

            body = self.view.body
            body.position.return_to(offset_of_line(pane.lines, opened.article, body.document, pane.cursor))
        self.panes.show_page(False)

    def after_move(self) -> None:
        """The cursor is on another line: other keys may work there."""
        is_corrected = self.late.page_lines is not None and self.late.page_lines.is_corrected
        if is_corrected == self._on_corrected_line:
            self.session.changed(Topic.SCROLL)
        else:
            self._on_corrected_line = is_corrected
            self.session.changed(Topic.SELECTION)

    def next_boundary(self) -> None:
        """Go to the next line at which the article begins or ends."""
        self._go_to_boundary(1)

    def previous_boundary(self) -> None:
        """Go to the line before at which the article begins or ends."""
        self._go_to_boundary(-1)

    def _go_to_boundary(self, step: int) -> None:
        if self.late.page_lines is not None and not self.late.page_lines.go_to_boundary(step):
            where = "below" if step > 0 else "above"
            self.view.show_notice(f"The article neither begins nor ends {where} this line.")
