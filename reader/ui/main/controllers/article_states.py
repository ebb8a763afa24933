"""The states of articles that a key changes: starred, read, saved to read later, hidden, deleted."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.library.rows.article_row import ArticleRow
from reader.library.stores.hidden_articles import HiddenArticles
from reader.ui.actions.action import Focus
from reader.ui.main.controllers.article import ArticleController
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.read_marker import ReadMarker
from reader.ui.main.controllers.reading_offsets import ReadingOffsets
from reader.ui.main.parts import Parts
from reader.ui.viewmodels.body_layout import fit

if TYPE_CHECKING:
    from reader.ui.main.controllers.selected_articles import SelectedArticles

_MOST_DELETED = 200
"""Deleted articles that are offered, the last ones."""
_HEADLINE = 36
"""Cells of a headline among them."""


class ArticleStatesController(Controller):
    """Changes the article that is meant; the undo stack remembers how it was."""

    def __init__(
        self,
        parts: Parts,
        article: ArticleController,
        read_marker: ReadMarker,
        offsets: ReadingOffsets,
        selected: "Callable[[], SelectedArticles]",
    ) -> None:
        """`selected` returns what acts on the selected articles in the place of one."""
        super().__init__(parts)
        self._selected = selected
        self._article = article
        self._read_marker = read_marker
        self._offsets = offsets

    def star(self) -> None:
        """Star or unstar the article."""
        if self.availability.are_rows_selected:
            self._selected().star()
            return
        self._change(self.undo_stack.star)

    def later(self) -> None:
        """Save the article to read later, or take it from those."""
        if self.availability.are_rows_selected:
            self._selected().later()
            return
        self._change(self.undo_stack.save_for_later)

    def toggle_read(self) -> None:
        """Mark the article read or unread."""
        if self.availability.are_rows_selected:
            self._selected().toggle_read()
            return
        row = self._change(self.undo_stack.mark)
        if row is not None:
            self._read_marker.leave(row.id)

    def _change(self, make: Callable[[ArticleRow], str]) -> ArticleRow | None:
        """Change the article that is meant, which is returned as it was."""
        row = self.target_row()
        sentence = self.attempt(lambda: make(row)) if row else None
        if row and sentence:
            self.view.show_notice(sentence)
            self.session.state_changed(row.id)
        return row

    # -- hiding and deleting

    def hide(self) -> None:
        """Hide the article, which leaves it as deleting does, or list it again."""
        if self.availability.are_rows_selected:
            self._selected().hide()
            return
        row = self.target_row()
        if row is None:
            return
        self._offsets.save()
        sentence = self.attempt(lambda: self.undo_stack.hide(row))
        if sentence is None:
            return
        key = self.context.key_of("undo")
        self.view.show_notice(f"{sentence} ({key} undoes it; is:hidden finds it)" if key else sentence)
        if HiddenArticles(self.library).has(row.id):
            self.leave_deleted(row.id)
        else:
            self.rows.reload()

    def delete(self) -> None:
        """Delete the article; where it is open, the next one is opened, or the welcome shown."""
        if self.availability.are_rows_selected:
            self._selected().delete()
            return
        row = self.target_row()
        if row is None:
            return
        self._offsets.save()
        sentence = self.attempt(lambda: self.undo_stack.delete(row))
        if sentence is not None:
            key = self.context.key_of("undo")
            self.view.show_notice(f"{sentence} ({key} restores it)" if key else sentence)
            self.leave_deleted(row.id)

    def leave_deleted(self, article_id: int) -> None:
        """Read the list again after an article was deleted; if it was open, show the next one, or the welcome."""
        was_open = self.session.open_id == article_id
        in_body = self.panes.focus is Focus.BODY
        with self.session.batch():
            if was_open:
                self.session.open(None)
            self.rows.reload()
            following = self.view.list.row
            if was_open and in_body and following:
                self._article.open(following.id)
            elif was_open:
                self._article.close()
                self.panes.go_to(Focus.LIST)

    def deleted(self) -> None:
        """Offer the articles that were deleted in the last month, and restore one of them."""
        from reader.library.stores.deleted_articles import deleted_articles
        from reader.ui.dialogs.choice_dialog import ChoiceDialog
        from reader.ui.viewmodels.ages import short_age

        found = self.attempt(lambda: deleted_articles(self.library, _MOST_DELETED))
        if not found:
            self.view.show_notice("Nothing was deleted in the last month.")
            return
        now = int(time.time())
        room = max(12, min(self.view.size.width - 24, _HEADLINE))
        rows = [f"{fit(one.row.headline, room)}  {short_age(one.deleted_at, now)}" for one in found]

        def answer(chosen: int | None) -> None:
            if chosen is not None:
                self._restore(found[chosen].row)

        self.view.open_dialog(ChoiceDialog("Restore an article deleted in the last month", rows), answer)

    def _restore(self, row: ArticleRow) -> None:
        sentence = self.attempt(lambda: self.undo_stack.restore(row))
        now = self.library.row(row.id)
        if sentence is None or now is None:
            return
        self.session.rows.reload()
        is_listed = self.session.rows.has(now)
        self.view.show_notice(sentence if is_listed else f"{sentence} (not in this list)")
        self.rows.reload(now if is_listed else None)
