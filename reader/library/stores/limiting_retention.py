"""Setting the limits of a feed, or of all feeds, and deleting what is past them, as one change."""

from collections.abc import Iterator

from reader.library.db.connection import LibraryFile
from reader.library.stores.changes_in_steps import ChangesInSteps, deleting
from reader.library.stores.retention import RetentionStore
from reader.model.retention import Retention


class LimitingRetention:
    """Sets limits, and remembers those before and what was deleted. Every method may raise a LibraryError."""

    def __init__(self, feed_id: int | None, before: Retention | None, after: Retention | None) -> None:
        """Without `feed_id` these are the limits of feeds that have none of their own."""
        self._feed_id, self._before, self._after = feed_id, before, after
        self._deleted = ChangesInSteps(deleting())

    @property
    def changed(self) -> int:
        """How many articles were deleted."""
        return self._deleted.changed

    def make(self, library: LibraryFile) -> Iterator[int]:
        """Set the limits, then delete what is past any, yielding after each step how many were deleted so far."""
        self._set(library, self._after)
        yield 0
        yield from self._deleted.make(library, RetentionStore(library).expired())

    def undo(self, library: LibraryFile) -> Iterator[int]:
        """Set the limits before, then restore what was deleted; yields as `make` does."""
        self._set(library, self._before)
        yield 0
        yield from self._deleted.undo(library)

    def redo(self, library: LibraryFile) -> Iterator[int]:
        """Set the limits again and delete the same again; yields as `make` does."""
        self._set(library, self._after)
        yield 0
        yield from self._deleted.redo(library)

    def _set(self, library: LibraryFile, retention: Retention | None) -> None:
        store = RetentionStore(library)
        if self._feed_id is None:
            store.set_default(retention or Retention())
        else:
            store.set_of_feed(self._feed_id, retention)
