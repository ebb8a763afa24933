"""Which of the stories in a page's rails the library has."""

import json
from collections.abc import Sequence
from itertools import chain

from reader.library.db.connection import LibraryFile
from reader.library.index.known_article import find_at
from reader.library.rows.address import identities
from reader.library.rows.article_row import COLUMNS, ArticleRow, row_from_sql
from reader.model.article import Story, fold_title


def known_stories(library: LibraryFile, stories: Sequence[Story]) -> list[ArticleRow | None]:
    """The article that each story is, by its address or else by its title, in two look-ups for all of them; None for
    stories that the library does not have. Of several articles with a title it is the newest. Raises a LibraryError.
    """
    addresses = [identities(one.url) if one.url else () for one in stories]
    titles = [fold_title(one.title) for one in stories]
    by_address = _known(library, "identity", list(chain(*addresses)))
    by_title = _known(library, "folded_title", titles)
    return [
        next((by_address[one] for one in address if one in by_address), None) or by_title.get(title)
        for address, title in zip(addresses, titles, strict=True)
    ]


def find_story(library: LibraryFile, url: str | None, title: str) -> int | None:
    """The article that a story is, by its address or else by its title; None if the library does not have it. Raises a
    LibraryError.
    """
    (row,) = known_stories(library, [Story(title, url)])
    return row.id if row else None


def article_at(library: LibraryFile, url: str) -> int | None:
    """The article at an address, also a deleted one; None where there is none. Raises a LibraryError."""
    with library.reading() as connection:
        found = find_at(connection, url)
    return found[0] if found else None


def _known(library: LibraryFile, column: str, values: Sequence[str]) -> dict[str, ArticleRow]:
    wanted = sorted(set(filter(None, values)))
    rows = library.read(
        f"SELECT {column}, {COLUMNS} FROM json_each(?) JOIN article ON {column} = value WHERE deleted_at IS NULL"
        " ORDER BY sort_at, article.id",
        (json.dumps(wanted),),
    )
    return {row[0]: row_from_sql(row[1:]) for row in rows}
