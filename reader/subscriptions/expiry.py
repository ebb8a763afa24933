"""Deletes the articles of feeds that are past their limits, in steps: other programs wait to write to the library no
longer than a step takes. They can be restored for a month, like any deleted article; then they are dropped.
"""

from collections.abc import Iterator

from reader.library import articles
from reader.library.library import Library
from reader.library.stores.changes_in_steps import STEP, ChangesInSteps, deleting
from reader.library.stores.retention import RetentionStore


def expire(library: Library, changes: ChangesInSteps | None = None) -> Iterator[int]:
    """Delete articles that are past the limits of their feeds, yielding after each step how many were deleted so far;
    `changes` remembers which these are. Raises a LibraryError.
    """
    made = changes or ChangesInSteps(deleting())
    yield from made.make(library, RetentionStore(library).expired())


def drop_in_steps(library: Library) -> Iterator[int]:
    """Drop the articles that were deleted more than a month ago, yielding after each step how many were dropped. Raises
    a LibraryError.
    """
    while dropped := articles.drop_deleted(library, STEP):
        yield dropped
