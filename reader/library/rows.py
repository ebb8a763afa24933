"""A row of the article list."""

from collections.abc import Sequence
from typing import Any, NamedTuple


class Key(NamedTuple):
    """Where a row stands in a list: by its time, then by its id. Greater keys stand higher where the newest is first.

    `head` is what an order sorts by before the time, "" for those that go by time alone.
    """

    sort_at: int
    id: int
    head: int | str = ""


class ArticleRow(NamedTuple):
    """What the list shows of an article. `sort_at` is in seconds since 1970, `minutes` those it takes to read."""

    id: int
    sort_at: int
    headline: str
    publisher: str | None
    minutes: int
    is_read: bool
    is_starred: bool
    is_sample: bool
    url: str | None
    is_later: bool = False
    """Whether it is kept for later."""

    @property
    def key(self) -> Key:
        """Where the row stands in the list."""
        return Key(self.sort_at, self.id)


class Counted(NamedTuple):
    """A row, and how often its article has what was looked for."""

    row: ArticleRow
    times: int


COLUMNS = "article.id, sort_at, headline, publisher, minutes, is_read, is_starred, sample IS NOT NULL, url, is_later"


def row_from_sql(columns: Sequence[Any]) -> ArticleRow:
    """A row out of `COLUMNS`."""
    number, sort_at, headline, publisher, minutes, is_read, is_starred, is_sample, url, is_later = columns
    marks = (bool(is_read), bool(is_starred), bool(is_sample))
    return ArticleRow(number, sort_at, headline, publisher, minutes, *marks, url, bool(is_later))
