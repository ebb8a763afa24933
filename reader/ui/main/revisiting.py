"""Acts that go back and forward through what one read."""

from reader.ui.actions.action import Focus
from reader.ui.main.reading import ReadingActs
from reader.ui.plain import notify


class RevisitingActs(ReadingActs):
    """Each act is the method of its id in the table of acts."""

    def action_back(self) -> None:
        self._revisit(-1, "No article that is still there was opened before this one.")

    def action_forward(self) -> None:
        self._revisit(1, "No article that is still there was opened after this one.")

    def _revisit(self, step: int, refusal: str) -> None:
        """Open the article that one was at, at the line that one left, whatever the list shows and found in it."""
        library = self.shelf.library
        article_id = self.attempt(lambda: self.path.step(step, lambda number: library.row(number) is not None))
        if article_id is None:
            notify(self.app, refusal)
            return
        if self.open_article(article_id) and self.opened is not None:
            self.body.return_to(self.opened.reading_offset)
            if not (self.body.display or self.page_shown):
                self.go_to(Focus.BODY)
