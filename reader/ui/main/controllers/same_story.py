"""Stories that several articles tell: listing these, opening one, and saying that one tells another story."""

from typing import TYPE_CHECKING

from reader.library.rows.article_row import ArticleRow
from reader.ui.main.controllers.article import ArticleController
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.parts import Parts
from reader.ui.main.undo import Change

if TYPE_CHECKING:
    from reader.ui.dialogs.same_story_dialog import SameStoryChoice


class SameStoryController(Controller):
    """Shows the articles that tell the same story as the one that is meant."""

    def __init__(self, parts: Parts, article: ArticleController) -> None:
        super().__init__(parts)
        self._article = article

    def same_story(self) -> None:
        """List the articles that tell the same story."""
        from reader.library.stores.story_clusters import StoryClusters

        row = self.target_row()
        articles = self.attempt(lambda: StoryClusters(self.library).of(row.id)) if row else None
        if row is None or not articles:
            self.view.show_notice("No other article tells this story.")
            return
        from reader.ui.dialogs.same_story_dialog import SameStoryDialog

        here = next((index for index, one in enumerate(articles) if one.id == row.id), 0)
        self.view.open_dialog(SameStoryDialog(articles, here), self._answer)

    def _answer(self, chosen: "SameStoryChoice | None") -> None:
        if chosen is None:
            return
        if chosen.is_removed:
            self._set_apart(chosen.row)
        else:
            self._article.open_in_body(chosen.row.id)

    def _set_apart(self, row: ArticleRow) -> None:
        """Say that an article tells another story than the others of its cluster."""
        from reader.library.stores.story_clusters import StoryClusters

        clusters, selected = StoryClusters(self.library), self.view.list.row

        def set_apart(is_apart: bool) -> bool:
            clusters.set_apart(row.id, is_apart)
            return True

        if not self.attempt(lambda: set_apart(True)):
            return
        sentence = f"Not the same story: {row.headline}"
        self.undo_stack.push(Change(sentence, row.id, lambda: set_apart(False), lambda: set_apart(True)))
        key = self.context.key_of("undo")
        self.view.show_notice(f"{sentence} ({key} undoes it)" if key else sentence)
        self.rows.reload(selected)
        if self.session.open_id is not None:
            self.session.state_changed(self.session.open_id)
