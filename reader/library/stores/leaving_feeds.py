"""Unsubscribing from feeds and subscribing to them again, over and over, each time with all that they had."""

from collections.abc import Callable, Iterator, Sequence

from reader.library.db.connection import LibraryFile
from reader.library.stores.changes_in_steps import ChangesInSteps, deleting
from reader.library.stores.unsubscribed_feeds import UnsubscribedFeed, resubscribe, unsubscribe


class SwitchedFeeds:
    """Feeds that are subscribed to, or were. Every method may raise a LibraryError, and then has done nothing."""

    def __init__(self, feed_ids: Sequence[int]) -> None:
        self.ids = list(feed_ids)
        """Those that are subscribed to."""
        self._left: list[UnsubscribedFeed] = []

    def leave(self, library: LibraryFile) -> None:
        """Unsubscribe from them; feeds that are gone already are left out."""
        with library.writing():
            left = [unsubscribe(library, feed_id) for feed_id in self.ids]
        self.ids, self._left = [], [one for one in left if one is not None]

    def return_to(self, library: LibraryFile) -> None:
        """Subscribe to them again as they were."""
        with library.writing():
            ids = [resubscribe(library, one) for one in self._left]
        self.ids, self._left = ids, []


class LeavingFeeds:
    """Unsubscribing from feeds, and deleting articles with them, as one change."""

    def __init__(self, feeds: SwitchedFeeds, articles: int) -> None:
        """`articles` says how many articles the feeds brought: undoing takes as long as these need."""
        self._feeds = feeds
        self._deleted = ChangesInSteps(deleting())
        self._articles = articles

    @property
    def changed(self) -> int:
        """How many articles lost a feed, or were deleted."""
        return self._articles + self._deleted.changed

    def make(self, library: LibraryFile, ids: Sequence[int]) -> Iterator[int]:
        """Unsubscribe, then delete articles step by step, yielding after each how many were deleted so far. Raises a
        LibraryError.
        """
        self._feeds.leave(library)
        yield 0
        yield from self._deleted.make(library, ids)

    def undo(self, library: LibraryFile) -> Iterator[int]:
        """Restore the articles, then subscribe again; yields as `make` does."""
        yield from self._deleted.undo(library)
        self._feeds.return_to(library)
        yield self._articles

    def redo(self, library: LibraryFile) -> Iterator[int]:
        """Unsubscribe and delete again; yields as `make` does."""
        self._feeds.leave(library)
        yield 0
        yield from self._deleted.redo(library)


class SubscribedFeeds:
    """Having subscribed to feeds, as a change that was made elsewhere."""

    def __init__(self, feeds: SwitchedFeeds, articles: Callable[[], int]) -> None:
        """`articles` counts the articles that the feeds brought by now."""
        self._feeds = feeds
        self._count = articles

    @property
    def changed(self) -> int:
        """How many articles get or lose a feed."""
        return self._count()

    def undo(self, library: LibraryFile) -> Iterator[int]:
        """Unsubscribe. Raises a LibraryError."""
        self._feeds.leave(library)
        yield 0

    def redo(self, library: LibraryFile) -> Iterator[int]:
        """Subscribe again, with what the feeds had. Raises a LibraryError."""
        self._feeds.return_to(library)
        yield 0
