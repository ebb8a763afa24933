"""Back and forward through the articles that were opened."""

from reader.ui.main.controllers.article import ArticleController
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.parts import Parts


class ReadingHistoryController(Controller):
    """Steps through the reading history."""

    def __init__(self, parts: Parts, article: ArticleController) -> None:
        super().__init__(parts)
        self._article = article

    def back(self) -> None:
        """Open the article that was read before this one."""
        self._step(-1, "No article that is still there was opened before this one.")

    def forward(self) -> None:
        """Open the article that was read after this one, after going back."""
        self._step(1, "No article that is still there was opened after this one.")

    def _step(self, step: int, refusal: str) -> None:
        """Open an article at the line at which it was left, whatever the list shows and found in it."""
        article_id = self.attempt(lambda: self.history.step(step, lambda number: self.library.row(number) is not None))
        if article_id is None:
            self.view.show_notice(refusal)
            return
        if self._article.open_in_sight(article_id) and self.session.opened is not None:
            self.view.body.position.return_to(self.session.opened.reading_offset)
