"""A row of the article list, and its key."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from reader.library.rows.address import site_of


class Key(NamedTuple):
    """The sort key of a row: its time, in seconds since 1970, then its id. Greater keys are higher in lists that begin
    with the newest. `head` is what an order sorts by before the time, "" for orders that go by time alone.
    """

    sort_at: int
    id: int
    head: int | str = ""


_IDS = 1 << 24
"""How many articles a library may hold."""
ID_OF_ROWID = f"({{}} & {_IDS - 1})"
"""SQL for the article id in a rowid of the word index."""
ROWID = f"(article.sort_at * {_IDS} + article.id)"
"""SQL for the rowid of an article in the word index."""


def rowid_of(key: Key) -> int:
    """The rowid of an article in the word index: its key as one number, greater for rows higher in the list."""
    return key.sort_at * _IDS + key.id


def key_of_rowid(rowid: int) -> Key:
    """The key of the article with a rowid of the word index."""
    return Key(rowid // _IDS, rowid % _IDS)


def id_of_rowid(rowid: int) -> int:
    """The id of the article with a rowid of the word index."""
    return rowid % _IDS


def first_rowid(seconds: int) -> int:
    """The lowest rowid that an article of that time, in seconds since 1970, may have."""
    return seconds * _IDS


class ArticleRow(NamedTuple):
    """What the list shows of an article. `sort_at` is in seconds since 1970, `minutes` is the reading time."""

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
    """Whether it is saved for later."""
    also_in: tuple[str, ...] = ()
    """The source of each other article of its story."""
    is_changed: bool = False
    """Whether a new version of it came since it was read."""
    own_feed: str | None = None
    """The person's own name of the feed that brought it, None where no feed of such a name did."""

    @property
    def key(self) -> Key:
        """The key of the row in a list by time."""
        return Key(self.sort_at, self.id)

    @property
    def source(self) -> str:
        """What every list names as the source of the article: the person's own name of its feed, else the publisher,
        else the site; "" where none of them is known.

        What describes the article itself, such as its head, a citation or an export, names the publisher.
        """
        return self.own_feed or self.publisher or site_of(self.url)


PRESENT = "(deleted_at IS NULL OR is_hidden = 1)"
"""The SQL condition for an article that was not deleted: it is in the lists, or hidden."""


COUNT_LISTED = f"SELECT coalesce((SELECT listed FROM counter), (SELECT count(*) FROM article WHERE {PRESENT}))"
"""The SQL for how many articles are not deleted. They are counted only where a damaged library has lost its counter."""


class Counted(NamedTuple):
    """A row, and how often its article has what was searched for."""

    row: ArticleRow
    times: int


_OWN = """headline, publisher, minutes, article.is_read, is_starred, sample IS NOT NULL, article.url, is_later,
    article.is_read AND is_changed"""
_ALSO_IN = """(SELECT group_concat(coalesce(b.own_feed, nullif(b.publisher, ''), b.site), char(31)) FROM article b
    WHERE b.id != article.id AND (b.behind = coalesce(article.behind, article.id) OR b.id = article.behind))"""


def columns_by(sort_at: str) -> str:
    """The columns of table `article` that make a row, which is sorted by `sort_at`, an SQL expression."""
    return f"article.id, {sort_at}, {_OWN}, {_ALSO_IN}, own_feed"


COLUMNS = columns_by("article.sort_at")


def row_from_sql(columns: Sequence[Any]) -> ArticleRow:
    """Make a row of the values of `COLUMNS`."""
    number, sort_at, headline, publisher, minutes, is_read, is_starred, is_sample, url, *later, also_in, own = columns
    marks = (bool(is_read), bool(is_starred), bool(is_sample))
    is_later, is_changed = map(bool, later)
    others = () if also_in is None else tuple(also_in.split("\x1f"))
    return ArticleRow(number, sort_at, headline, publisher, minutes, *marks, url, is_later, others, is_changed, own)
