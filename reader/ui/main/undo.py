"""Changes of state that can be taken back, many deep, and made again. Pure; no Textual."""

from collections.abc import Callable
from typing import NamedTuple
from weakref import ref

from reader.library.library import Library
from reader.library.rows.article_row import ArticleRow
from reader.ui.actions.action import Focus
from reader.ui.viewmodels.paged_rows import PagedRows


class Change(NamedTuple):
    """One change: what it was, of which article or None where it was of no single one, how to take it back, and how to
    make it again where that is possible.
    """

    sentence: str
    article_id: int | None
    take_back: Callable[[], object]
    make_again: Callable[[], object] | None = None
    is_deletion: bool = False


class ViewState(NamedTuple):
    """Where the person was: the rows that the list showed, the one that was selected and the line of the screen on
    which it began, the article that was open, and the pane that had the keys.
    """

    rows: "ref[PagedRows]"
    """Not held for it: those that a search found may take megabytes."""
    selected: ArticleRow | None
    line: int
    open_id: int | None
    place: Focus

    def is_in(self, rows: PagedRows) -> bool:
        """Whether these are the rows that the list showed."""
        return self.rows() is rows


class UndoEntry(NamedTuple):
    """A change, and where the person was when it was made."""

    change: Change
    standing: ViewState | None


class UndoStack:
    """Makes changes in the library and remembers them. A method that raises a LibraryError has done nothing.

    `stand` tells where the person is.
    """

    def __init__(self, library: Library, stand: Callable[[], ViewState | None] = lambda: None) -> None:
        self._library = library
        self._stand = stand
        self._made: list[UndoEntry] = []
        self._undone: list[UndoEntry] = []

    def __len__(self) -> int:
        return len(self._made)

    @property
    def can_redo(self) -> bool:
        """Whether a change that was taken back can be made again."""
        return bool(self._undone)

    def star(self, row: ArticleRow) -> str:
        """Star an article, or take its star. Returns a sentence that says what was done, as all of these do."""
        verb = "Star taken" if row.is_starred else "Starred"
        return self._switch(verb, row, self._library.set_starred, row.is_starred)

    def mark(self, row: ArticleRow) -> str:
        """Mark an article read, or unread if it was."""
        was = row.is_read
        changed = self._library.set_read(row.id, not was)  # other tellings of the story too, but not what was so before
        change = Change(
            f"{'Marked unread' if was else 'Marked read'}: {row.headline}",
            row.id,
            take_back=lambda: self._library.set_just_read(changed, was),
            make_again=lambda: self._library.set_just_read(changed, not was),
        )
        self.remember(change)
        return change.sentence

    def keep(self, row: ArticleRow) -> str:
        """Keep an article for later, or no longer if it was."""
        verb = "No longer kept for later" if row.is_later else "Kept for later"
        return self._switch(verb, row, self._library.set_later, row.is_later)

    def delete(self, row: ArticleRow) -> str:
        """Take an article out of the library."""
        self._library.delete(row.id)
        change = Change(
            f"Deleted: {row.headline}",
            row.id,
            take_back=lambda: self._library.restore(row.id),
            make_again=lambda: self._library.delete(row.id),
            is_deletion=True,
        )
        self.remember(change)
        return change.sentence

    def bring_back(self, row: ArticleRow) -> str:
        """Bring back an article that was deleted, maybe long before these changes."""
        self._library.restore(row.id)
        change = Change(
            f"Brought back: {row.headline}",
            row.id,
            take_back=lambda: self._library.delete(row.id),
            make_again=lambda: self._library.restore(row.id),
        )
        self.remember(change)
        return change.sentence

    def undo(self) -> UndoEntry | None:
        """Take back the last change; None if there is none left."""
        if not self._made:
            return None
        made = self._made[-1]
        made.change.take_back()  # may fail, and can then be tried again
        self._made.pop()
        if made.change.make_again is not None:
            self._undone.append(made)
        return made

    def redo(self) -> UndoEntry | None:
        """Make the change again that was taken back last; None if there is none, or another was made since."""
        if not self._undone:
            return None
        made = self._undone[-1]
        assert made.change.make_again is not None
        made.change.make_again()
        self._undone.pop()
        self._made.append(made)
        return made

    def remember(self, change: Change) -> None:
        """Remember a change that was made elsewhere."""
        self._made.append(UndoEntry(change, self._stand()))
        self._undone.clear()

    def forget(self, change: Change) -> None:
        """Forget a change that could not be made after all."""
        self._made = [one for one in self._made if one.change is not change]

    def _switch(self, verb: str, row: ArticleRow, switch: Callable[[int, bool], None], was: bool) -> str:
        """Switch one of an article's states from what it was."""
        switch(row.id, not was)
        change = Change(f"{verb}: {row.headline}", row.id, lambda: switch(row.id, was), lambda: switch(row.id, not was))
        self.remember(change)
        return change.sentence
