"""Undo and redo: the change itself, and the list, cursor and article as they were when it was made."""

from collections import deque
from collections.abc import Callable

from reader.library.stores.hidden_articles import HiddenArticles
from reader.ui.actions.action import Focus
from reader.ui.main.controllers.article import ArticleController
from reader.ui.main.controllers.article_states import ArticleStatesController
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.reading_offsets import ReadingOffsets
from reader.ui.main.jobs import CHANGING
from reader.ui.main.observable import Topic
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
        self._waiting: deque[Callable[[], None]] = deque()
        self.session.observe(self._go_on, Topic.JOBS)

    def undo(self) -> None:
        """Undo the last change."""
        self._waiting.append(self._undo)
        self._go_on()

    def redo(self) -> None:
        """Redo the change that was undone last."""
        self._waiting.append(self._redo)
        self._go_on()

    def _go_on(self) -> None:
        """Undo and redo in turn: what is done at once waits until changes in the background have been made."""
        while self._waiting:
            is_undo = self._waiting[0] == self._undo
            change = self.undo_stack.next_undone if is_undo else self.undo_stack.next_redone
            if change is not None and not change.queues and self.jobs.is_running(CHANGING):
                return
            self._waiting.popleft()()

    def _undo(self) -> None:
        self._offsets.save()
        entry = self.attempt(self.undo_stack.undo)
        if entry is not None:
            self._show(entry, "Undone")

    def _redo(self) -> None:
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
