"""Undo and redo: the change itself, and the list, cursor and article as they were when it was made."""

from reader.library.stores.hidden_articles import HiddenArticles
from reader.ui.actions.action import Focus
from reader.ui.main.controllers.article import ArticleController
from reader.ui.main.controllers.article_states import ArticleStatesController
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.reading_offsets import ReadingOffsets
from reader.ui.main.parts import Parts
from reader.ui.main.undo import UndoEntry


class UndoController(Controller):
    """Shows what an undo or a redo did."""

    def __init__(
        self, parts: Parts, article: ArticleController, states: ArticleStatesController, offsets: ReadingOffsets
    ) -> None:
        super().__init__(parts)
        self._article = article
        self._states = states
        self._offsets = offsets

    def undo(self) -> None:
        """Undo the last change."""
        self._offsets.save()
        entry = self.attempt(self.undo_stack.undo)
        if entry is not None:
            self._show(entry, "Undone")

    def redo(self) -> None:
        """Redo the change that was undone last."""
        self._offsets.save()
        entry = self.attempt(self.undo_stack.redo)
        if entry is not None:
            self._show(entry, "Redone")

    def _show(self, entry: UndoEntry, verb: str) -> None:
        """Show the list and the cursor as they were when the change was made, or where the list shows something else by
        now, the article.
        """
        change, state = entry
        self.cache.clear()
        self.session.rows.reload()
        row = self.library.row(change.article_id) if change.article_id is not None else None
        is_listed = row is None or self.session.rows.has(row)
        if row is not None and not is_listed and HiddenArticles(self.library).has(row.id):
            row, is_listed = None, True  # gone from the list, as it was meant to be
        self.view.show_notice(f"{verb}: {change.sentence}{'' if is_listed else ' (not in this list)'}")
        with self.session.batch():
            if state is not None and state.is_in(self.session.rows):
                self.rows.restore(state)
            else:
                self.rows.reload(row if is_listed else None)
            if row is not None:
                self.session.state_changed(row.id)
                self._open_again(entry)
            elif change.article_id is not None:
                self._states.leave_deleted(change.article_id)

    def _open_again(self, entry: UndoEntry) -> None:
        """Open an article again that was deleted while it was open."""
        article_id, state = entry.change.article_id, entry.view_state
        if article_id is None or state is None or not entry.change.is_deletion or state.open_id != article_id:
            return
        if self._article.open(article_id) and state.pane is Focus.BODY:
            self.panes.go_to(Focus.BODY)
