"""Changes of an article's state that can be taken back, many deep. Pure; no Textual."""

from collections.abc import Callable
from typing import NamedTuple

from reader.library.library import Library
from reader.library.rows import ArticleRow


class Change(NamedTuple):
    """One change: what it was, of which article, and how to take it back."""

    sentence: str
    article_id: int
    take_back: Callable[[], object]


class Changes:
    """Makes changes in the library and remembers them. A method that raises a LibraryError has done nothing."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._made: list[Change] = []

    def __len__(self) -> int:
        return len(self._made)

    def star(self, row: ArticleRow) -> str:
        """Star an article, or take its star. Returns a sentence that says what was done, as all of these do."""
        self._library.set_starred(row.id, not row.is_starred)
        return self._remember(
            "Star taken" if row.is_starred else "Starred",
            row,
            lambda: self._library.set_starred(row.id, row.is_starred),
        )

    def mark(self, row: ArticleRow) -> str:
        """Mark an article read, or unread if it was."""
        self._library.set_read(row.id, not row.is_read)
        return self._remember(
            "Marked unread" if row.is_read else "Marked read", row, lambda: self._library.set_read(row.id, row.is_read)
        )

    def keep(self, row: ArticleRow) -> str:
        """Keep an article for later, or no longer if it was."""
        self._library.set_later(row.id, not row.is_later)
        return self._remember(
            "No longer kept for later" if row.is_later else "Kept for later",
            row,
            lambda: self._library.set_later(row.id, row.is_later),
        )

    def delete(self, row: ArticleRow) -> str:
        """Take an article out of the library."""
        self._library.delete(row.id)
        return self._remember("Deleted", row, lambda: self._library.restore(row.id))

    def undo(self) -> Change | None:
        """Take back the last change; None if there is none left."""
        if not self._made:
            return None
        change = self._made[-1]
        change.take_back()  # may fail, and can then be tried again
        return self._made.pop()

    def remember(self, change: Change) -> None:
        """Remember a change that was made elsewhere."""
        self._made.append(change)

    def forget(self, change: Change) -> None:
        """Forget a change that could not be made after all."""
        self._made = [one for one in self._made if one is not change]

    def _remember(self, verb: str, row: ArticleRow, take_back: Callable[[], None]) -> str:
        sentence = f"{verb}: {row.headline}"
        self.remember(Change(sentence, row.id, take_back))
        return sentence
