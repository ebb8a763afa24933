"""The person's own tags on articles."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.base.errors import LibraryError
from reader.library.rows.article_row import ArticleRow
from reader.library.stores.tags import TagStore, typed_tags
from reader.ui.main.controllers.article import ArticleController
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.parts import Parts
from reader.ui.main.undo import Change
from reader.ui.viewmodels.body_layout import cut

if TYPE_CHECKING:
    from reader.ui.main.controllers.selected_articles import SelectedArticles

_HEADLINE = 60
"""Cells of the headline in the title of the dialog."""


class TagsController(Controller):
    """Asks for tags, and gives them to the article that is meant."""

    def __init__(self, parts: Parts, article: ArticleController, selected: "Callable[[], SelectedArticles]") -> None:
        """`selected` returns what acts on the selected articles in the place of one."""
        super().__init__(parts)
        self._selected = selected
        self._article = article

    def tags(self) -> None:
        """Change the tags of the article."""
        if self.availability.are_rows_selected:
            self._selected().tags()
            return
        row = self.target_row()
        before = self.attempt(lambda: TagStore(self.library).of(row.id)) if row else None
        if row is None or before is None:
            return
        from reader.ui.dialogs.line_dialog import LineDialog

        tagged = row

        def answer(typed: str | None) -> None:
            if typed is not None and typed_tags(typed) != before:
                self._give(tagged, typed_tags(typed), before)

        title = f"Tags of “{cut(row.headline, _HEADLINE)}”"
        hint = "commas between them · Enter save · Esc close"
        self.view.open_dialog(LineDialog(title, ", ".join(before), hint, "sea, old town"), answer)

    def _give(self, row: ArticleRow, tags: tuple[str, ...], before: tuple[str, ...]) -> None:
        if self.attempt(lambda: self._set(row.id, tags)) is None:
            return
        sentence = f"Tags of {row.headline}: {', '.join(tags) or 'none'}"
        change = Change(sentence, row.id, lambda: self._set(row.id, before), lambda: self._set(row.id, tags))
        self.undo_stack.push(change)
        self.view.show_notice(sentence)

    def _set(self, article_id: int, tags: tuple[str, ...]) -> bool:
        """Give an article tags, and show them where it is open. Raises LibraryError where it cannot have them."""
        TagStore(self.library).set(article_id, tags)
        self.cache.forget(article_id)
        if self.session.open_id == article_id:
            try:
                prepared = self.cache.open(article_id, self.view.body.measure.width)
            except LibraryError:  # they are stored all the same
                return True
            if prepared is not None:
                self._article.show_again(prepared)
        return True
