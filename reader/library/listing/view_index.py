"""All views of a library, each with its name and number of articles."""

from collections.abc import Iterator
from typing import NamedTuple

from reader.library.db.connection import LibraryFile
from reader.library.listing.view import ALL, LATER, SAMPLES, STARRED, UNREAD, View, ViewKind

MOST_SITES = 100
"""Sites that are listed at most, those with most articles; others are found by a part of their name."""


class ViewRow(NamedTuple):
    """A view to choose. `name` is that of its feed, "" for views that are named by their kind or value; the counts are
    None where they are not known. A feed `is_inside` the folder above it.
    """

    view: View
    name: str
    listed: int | None
    unread: int | None
    is_inside: bool = False


class ViewIndex:
    """Lists the views of a library. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library = library

    def rows(self, sites_like: str = "") -> list[ViewRow]:
        """All views: the fixed ones, saved searches, folders with their feeds, tags, and the largest of the sites that
        have a text in their name.
        """
        counts = self._counts()
        return [*self._fixed(counts), *self._searches(), *self._feeds(counts), *self._tags(), *self._sites(sites_like)]

    def feed_name(self, feed_id: str) -> str:
        """The name of a feed, "" after unsubscribing."""
        found = self._library.read(
            "SELECT coalesce(own_title, nullif(title, ''), url) FROM feed WHERE id = CAST(? AS INTEGER)", (feed_id,)
        )
        return str(found[0][0]) if found else ""

    def _counts(self) -> dict[tuple[str, str], tuple[int, int]]:
        rows = self._library.read(
            "SELECT kind, value, listed, unread FROM view_count WHERE kind NOT IN ('site', 'tag')"
        )
        return {(kind, value): (listed, unread) for kind, value, listed, unread in rows}

    def _fixed(self, counts: dict[tuple[str, str], tuple[int, int]]) -> Iterator[ViewRow]:
        for view in (ALL, UNREAD, STARRED, LATER, SAMPLES):
            listed, unread = counts.get(((ALL if view == UNREAD else view).kind.value, ""), (0, 0))
            if listed or view != SAMPLES:
                yield ViewRow(view, "", unread if view == UNREAD else listed, unread)

    def _searches(self) -> Iterator[ViewRow]:
        for (name,) in self._library.read("SELECT name FROM saved_search ORDER BY lower(name), name"):
            yield ViewRow(View(ViewKind.SEARCH, name), "", None, None)

    def _feeds(self, counts: dict[tuple[str, str], tuple[int, int]]) -> Iterator[ViewRow]:
        above: str | None = None
        for feed_id, name, folder in self._library.read(
            "SELECT id, coalesce(own_title, nullif(title, ''), url), folder FROM feed"
            " ORDER BY folder IS NULL, lower(folder), folder, lower(coalesce(own_title, nullif(title, ''), url)), id"
        ):
            if folder is not None and folder != above:
                yield ViewRow(View(ViewKind.FOLDER, folder), "", *counts.get(("folder", folder), (0, 0)))
            above = folder
            view = View(ViewKind.FEED, str(feed_id))
            yield ViewRow(view, name, *counts.get(("feed", str(feed_id)), (0, 0)), is_inside=folder is not None)

    def _tags(self) -> Iterator[ViewRow]:
        for value, listed, unread in self._library.read(
            "SELECT value, listed, unread FROM view_count WHERE kind = 'tag' AND listed > 0 ORDER BY value"
        ):
            yield ViewRow(View(ViewKind.TAG, value), "", listed, unread)

    def _sites(self, like: str) -> Iterator[ViewRow]:
        for value, listed, unread in self._library.read(
            "SELECT value, listed, unread FROM view_count WHERE kind = 'site' AND listed > 0 AND value != ''"
            " AND instr(value, ?) ORDER BY listed DESC, value LIMIT ?",
            (like.casefold(), MOST_SITES),
        ):
            yield ViewRow(View(ViewKind.SITE, value), "", listed, unread)
