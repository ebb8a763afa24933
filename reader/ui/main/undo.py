"""Changes that can be undone, many deep, and redone. Pure; no Textual."""

from collections.abc import Callable
from typing import NamedTuple
from weakref import ref

from reader.library.library import Library
from reader.library.rows.article_row import ArticleRow
from reader.ui.actions.action import Focus
from reader.ui.viewmodels.paged_rows import PagedRows


class Change(NamedTuple):
    """One change: a sentence that says what it was, the id of its article or None where it was of no single one, how to
    undo it, and how to redo it where that is possible. What takes the article out of the lists `is_deletion`.
    """

    sentence: str
    article_id: int | None
    undo: Callable[[], object]
    redo: Callable[[], object]
    is_deletion: bool = False
    queues: bool = False
    """Whether undoing and redoing it wait by themselves for changes that are still being made."""


class ViewState(NamedTuple):
    """What the person saw: the rows of the list, the one under the cursor and the line of the pane on which it began,
    the id of the open article, and the pane that had the keys.
    """

    rows: "ref[PagedRows]"
    """A weak reference: the rows that a search found may take megabytes."""
    selected: ArticleRow | None
    line: int
    open_id: int | None
    pane: Focus

    def is_in(self, rows: PagedRows) -> bool:
        """Whether these are the rows that the list showed."""
        return self.rows() is rows


class UndoEntry(NamedTuple):
    """A change, and what the person saw when it was made."""

    change: Change
    view_state: ViewState | None


class UndoStack:
    """Makes changes in the library and remembers them. A method that raises a LibraryError has done nothing."""

    def __init__(
        self,
        library: Library,
        view_state: Callable[[], ViewState | None] = lambda: None,
        changed: Callable[[], object] = lambda: None,
    ) -> None:
        """`view_state` gives what the person sees, `changed` is called when something can be undone or redone that
        could not be before.
        """
        self._library = library
        self._view_state = view_state
        self._changed = changed
        self._done: list[UndoEntry] = []
        self._undone: list[UndoEntry] = []

    def __len__(self) -> int:
        return len(self._done)

    @property
    def next_undone(self) -> Change | None:
        """The change that `undo` would undo."""
        return self._done[-1].change if self._done else None

    @property
    def next_redone(self) -> Change | None:
        """The change that `redo` would redo."""
        return self._undone[-1].change if self._undone else None

    @property
    def can_redo(self) -> bool:
        """Whether a change that was undone can be redone."""
        return bool(self._undone)

    def star(self, row: ArticleRow) -> str:
        """Star or unstar an article. Returns a sentence that says what was done, as all of these do."""
        verb = "Star removed" if row.is_starred else "Starred"
        return self._switch(verb, row, self._library.set_starred, row.is_starred)

    def mark(self, row: ArticleRow) -> str:
        """Mark an article read, or unread if it was."""
        was = row.is_read
        changed = self._library.set_read(row.id, not was)  # the whole story, but not what was so before
        change = Change(
            f"{'Marked unread' if was else 'Marked read'}: {row.headline}",
            row.id,
            undo=lambda: self._library.set_just_read(changed, was),
            redo=lambda: self._library.set_just_read(changed, not was),
        )
        self.push(change)
        return change.sentence

    def save_for_later(self, row: ArticleRow) -> str:
        """Save an article to read later, or take it from those if it was."""
        verb = "Removed from read later" if row.is_later else "Saved to read later"
        return self._switch(verb, row, self._library.set_later, row.is_later)

    def hide(self, row: ArticleRow) -> str:
        """Hide an article, or list it again if it was hidden."""
        from reader.library.stores.hidden_articles import HiddenArticles

        hidden = HiddenArticles(self._library)
        was = hidden.has(row.id)
        verb = "Listed again" if was else "Hidden"
        return self._switch(verb, row, hidden.set, was, is_deletion=not was)

    def delete(self, row: ArticleRow) -> str:
        """Delete an article."""
        from reader.library.stores.hidden_articles import HiddenArticles

        hidden = HiddenArticles(self._library)
        was_hidden = hidden.has(row.id)
        self._library.delete(row.id)

        def undo() -> None:
            self._library.restore(row.id)
            hidden.set(row.id, was_hidden)

        change = Change(
            f"Deleted: {row.headline}",
            row.id,
            undo=undo,
            redo=lambda: self._library.delete(row.id),
            is_deletion=True,
        )
        self.push(change)
        return change.sentence

    def restore(self, row: ArticleRow) -> str:
        """Restore an article that was deleted, maybe long before these changes."""
        self._library.restore(row.id)
        change = Change(
            f"Restored: {row.headline}",
            row.id,
            undo=lambda: self._library.delete(row.id),
            redo=lambda: self._library.restore(row.id),
        )
        self.push(change)
        return change.sentence

    def undo(self) -> UndoEntry | None:
        """Undo the last change; None if there is none left. What fails can be tried again."""
        if not self._done:
            return None
        entry = self._done[-1]
        entry.change.undo()
        self._done.pop()
        self._undone.append(entry)
        self._changed()
        return entry

    def redo(self) -> UndoEntry | None:
        """Redo the change that was undone last; None if there is none, or another was made since."""
        if not self._undone:
            return None
        entry = self._undone[-1]
        entry.change.redo()
        self._undone.pop()
        self._done.append(entry)
        self._changed()
        return entry

    def push(self, change: Change) -> None:
        """Remember a change that was made elsewhere."""
        self._done.append(UndoEntry(change, self._view_state()))
        self._undone.clear()
        self._changed()

    def drop(self, change: Change) -> None:
        """Forget a change that could not be made after all."""
        self._done = [entry for entry in self._done if entry.change is not change]
        self._changed()

    def _switch(
        self, verb: str, row: ArticleRow, switch: Callable[[int, bool], None], was: bool, is_deletion: bool = False
    ) -> str:
        """Switch one of an article's states from what it was."""
        switch(row.id, not was)
        change = Change(
            f"{verb}: {row.headline}",
            row.id,
            undo=lambda: switch(row.id, was),
            redo=lambda: switch(row.id, not was),
            is_deletion=is_deletion,
        )
        self.push(change)
        return change.sentence
