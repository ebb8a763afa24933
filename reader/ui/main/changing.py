"""Acts that change the state of articles, and that take changes back or make them again."""

import time
from collections.abc import Callable

from reader.library.rows.article_row import ArticleRow
from reader.ui.actions.action import Focus
from reader.ui.main.reading import ReadingActs
from reader.ui.main.undo import UndoEntry, ViewState
from reader.ui.plain import notify
from reader.ui.viewmodels.body_layout import fit

_MOST_DELETED = 200
"""Deleted articles that are offered, the last ones."""
_HEADLINE = 36
"""Cells of a headline among them."""


class ChangingActs(ReadingActs):
    """Each act is the method of its id in the table of acts."""

    def action_star(self) -> None:
        self._change(self.changes.star)

    def action_later(self) -> None:
        self._change(self.changes.keep)

    def action_toggle_read(self) -> None:
        row = self._change(self.changes.mark)
        if row is not None:
            self.leave_unread(row.id)

    def _change(self, make: Callable[[ArticleRow], str]) -> ArticleRow | None:
        """Change the article that is meant, which is returned as it was."""
        row = self.target_row()
        sentence = self.attempt(lambda: make(row)) if row else None
        if row and sentence:
            notify(self.app, sentence)
            self.after_change(row.id)
        return row

    # -- deleting

    def action_delete(self) -> None:
        row = self.target_row()
        if row is None:
            return
        self.keep_place()
        sentence = self.attempt(lambda: self.changes.delete(row))
        if sentence is not None:
            key = self.key_of("undo")
            notify(self.app, f"{sentence} ({key} brings it back)" if key else sentence)
            self.reload_rows_without(row.id)

    def reload_rows_without(self, article_id: int) -> None:
        """Read the list anew after an article went; if it was open, show the next one, or the welcome."""
        was_open = self.opened is not None and self.opened.row.id == article_id
        in_body = self.place is Focus.BODY
        if was_open:
            self.opened = None
        self.reload_rows()
        following = self.list.row
        if was_open and in_body and following:
            self.open_article(following.id)
        elif was_open:
            self.close_article()
            self.go_to(Focus.LIST)
        else:
            self.refresh_welcome()

    def action_deleted(self) -> None:
        from reader.library.stores.deleted_articles import deleted_articles
        from reader.ui.dialogs.choice_dialog import ChoiceDialog
        from reader.ui.viewmodels.ages import short_age

        found = self.attempt(lambda: deleted_articles(self.shelf.library, _MOST_DELETED))
        if not found:
            notify(self.app, "Nothing was deleted in the last month.")
            return
        now = int(time.time())
        room = max(12, min(self.size.width - 24, _HEADLINE))
        rows = [f"{fit(one.row.headline, room)}  {short_age(one.deleted_at, now)}" for one in found]

        def answer(chosen: int | None) -> None:
            if chosen is not None:
                self._restore(found[chosen].row)

        self.app.push_screen(ChoiceDialog("Bring back what was deleted in the last month", rows), answer)

    def _restore(self, row: ArticleRow) -> None:
        sentence = self.attempt(lambda: self.changes.bring_back(row))
        now = self.shelf.library.row(row.id)
        if sentence is None or now is None:
            return
        self.rows.reload()
        is_listed = self.rows.has(now)
        notify(self.app, sentence if is_listed else f"{sentence} (not in this list)")
        self.reload_rows(now if is_listed else None)
        self.refresh_welcome()

    # -- undo and redo

    def action_undo(self) -> None:
        self.keep_place()
        made = self.attempt(self.changes.undo)
        if made is not None:
            self._follow(made, "Taken back")

    def action_redo(self) -> None:
        self.keep_place()
        made = self.attempt(self.changes.redo)
        if made is not None:
            self._follow(made, "Done again")

    def _follow(self, made: UndoEntry, told: str) -> None:
        """Show what a change or its undoing came to: list, selection and scroll as they were when it was made, or where
        the list shows something else by now, the article.
        """
        change, standing = made
        self.desk.clear()
        self.rows.reload()
        row = self.shelf.library.row(change.article_id) if change.article_id is not None else None
        is_shown = row is None or self.rows.has(row)
        notify(self.app, f"{told}: {change.sentence}{'' if is_shown else ' (not in this list)'}")
        if standing is not None and standing.is_in(self.rows):
            self.put_back(standing)
        else:
            self.list.show_rows(self.rows, self.rows.index_of(row) if row and is_shown else self.list.cursor)
        if row is not None:
            self.after_change(row.id)
            self._open_again(made)
        elif change.article_id is not None:
            self.reload_rows_without(change.article_id)
        self.update_status()

    def put_back(self, standing: ViewState) -> None:
        """Put the cursor on the row where it was, and that on the line of the screen where it was."""
        row = self.shelf.library.row(standing.selected.id) if standing.selected else None
        if row is not None and self.rows.has(row):
            self.list.show_rows(self.rows, self.rows.index_of(row), standing.line)
        else:
            self.list.show_rows(self.rows, self.list.cursor)

    def _open_again(self, made: UndoEntry) -> None:
        """Open an article again that was deleted while it was open."""
        article_id, standing = made.change.article_id, made.standing
        if article_id is None or standing is None or not made.change.is_deletion or standing.open_id != article_id:
            self.refresh_welcome()
        elif self.open_article(article_id) and standing.place is Focus.BODY:
            self.go_to(Focus.BODY)
