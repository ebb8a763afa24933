"""The signs of an article's status, in the list and next to its headline. Pure; no Textual."""

from reader.library.rows.article_row import ArticleRow

STAR, LATER, SELECTED = "★", "◷", "✓"
"""One cell each."""


def mark_of(row: ArticleRow) -> str:
    """The sign before an article: unread, changed since it was read, or a space. One cell."""
    return "±" if row.is_changed else " " if row.is_read else "●"


def signs_of_row(row: ArticleRow) -> tuple[str, ...]:
    """The signs of a starred article, and of one to read later; one cell each."""
    return tuple(sign for sign, is_so in ((STAR, row.is_starred), (LATER, row.is_later)) if is_so)
