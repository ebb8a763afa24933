"""Items of a file to import: articles, bookmarked addresses, and what could not be read."""

from typing import NamedTuple, TypeAlias

from reader.base.safe_text import safe_line
from reader.library.stores.tags import proper_tags
from reader.library.transfer.records import ArticleRecord
from reader.pages.web import is_address

_LONGEST_ADDRESS = 4_000
_LONGEST_TITLE = 1_000
_LATEST = 253_402_300_799
"""The end of the year 9999, in seconds since 1970."""


class Bookmark(NamedTuple):
    """A saved address. `added_at` is in seconds since 1970; `html` is the article's text where the file
    has it, and hostile; `author`, `published` and `language` come with that.
    """

    url: str
    title: str = ""
    tags: tuple[str, ...] = ()
    is_read: bool = False
    is_starred: bool = False
    is_later: bool = False
    added_at: int | None = None
    html: str | None = None
    author: str = ""
    published: str | None = None
    language: str | None = None


class Problem(NamedTuple):
    """An item that could not be read: its position in the file, and the reason."""

    where: str
    reason: str


Item: TypeAlias = ArticleRecord | Bookmark | Problem


def proper_bookmark(bookmark: Bookmark, where: str) -> Bookmark | Problem:
    """A bookmark with its texts made plain; a Problem where its address is not valid."""
    url = safe_line(bookmark.url).strip()
    if len(url) > _LONGEST_ADDRESS or not is_address(url):
        shown = safe_line(bookmark.url[:80]).strip()
        return Problem(where, f"“{shown}” is not a web address." if shown else "There is no address.")
    added = bookmark.added_at
    return bookmark._replace(
        url=url,
        title=safe_line(bookmark.title[:_LONGEST_TITLE]).strip(),
        tags=proper_tags(bookmark.tags),
        added_at=added if added is not None and 0 < added <= _LATEST else None,
    )


def seconds_in(text: str | None) -> int | None:
    """A time that is written as seconds since 1970, None where it is not one."""
    text = (text or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else None
