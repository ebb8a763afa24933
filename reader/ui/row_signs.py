"""The signs of what a person keeps: beside an article in the list, and beside its headline. Pure; no Textual."""

from reader.library.rows import ArticleRow

STAR, LATER = "★", "◷"
"""One cell each."""


def signs_of_row(row: ArticleRow) -> tuple[str, ...]:
    """The signs of an article."""
    return tuple(sign for sign, is_so in ((STAR, row.is_starred), (LATER, row.is_later)) if is_so)
