"""The signs of what became of an article: beside it in the list, and beside its headline. Pure; no Textual."""

from reader.library.rows.article_row import ArticleRow

STAR, LATER = "★", "◷"
"""One cell each."""


def mark_of(row: ArticleRow) -> str:
    """The sign in front of an article: whether it is unread, or was another when it was read. One cell."""
    return "±" if row.is_changed else " " if row.is_read else "●"


def signs_of_row(row: ArticleRow) -> tuple[str, ...]:
    """The signs of an article."""
    return tuple(sign for sign, is_so in ((STAR, row.is_starred), (LATER, row.is_later)) if is_so)
