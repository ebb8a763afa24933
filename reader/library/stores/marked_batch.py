"""Mark many articles as read, in steps: other programs wait to write to the library no longer than a step takes."""

import zlib
from array import array
from collections.abc import Iterator, Sequence

from reader.library import articles
from reader.library.db.connection import LibraryFile
from reader.library.listing.listing import Listing

STEP = 20
"""Articles that are marked in one transaction, which takes some milliseconds."""


class MarkedBatch:
    """The ids of marked articles, compressed: some bytes each at most, and less for ids that are close together."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def add(self, ids: Sequence[int]) -> None:
        """Add the articles of a step."""
        rising = sorted(ids)
        steps = array("q", [there - here for here, there in zip([0, *rising], rising, strict=False)])
        self._parts.append(zlib.compress(steps.tobytes(), 1))
        self._count += len(rising)

    def parts(self) -> Iterator[list[int]]:
        """The articles, step by step, in rising order."""
        for part in self._parts:
            ids: list[int] = []
            for step in array("q", zlib.decompress(part)):
                ids.append(step + (ids[-1] if ids else 0))
            yield ids


def unread_in_steps(listing: Listing, last_id: int) -> Iterator[list[int]]:
    """The unread articles of a list, step by step; each step must be marked before the next is asked for. Articles with
    an id above `last_id`, which came after the person saw the count, are left out.
    """
    before: list[int] = []
    while (ids := listing.unread_ids(STEP, last_id)) and ids != before:
        yield ids
        before = ids


def mark_in_steps(
    library: LibraryFile, steps: Iterator[Sequence[int]], is_read: bool, batch: MarkedBatch | None = None
) -> Iterator[int]:
    """Mark articles step by step, and yield after each step how many were done so far. With a batch, the others of
    their stories are marked with them, and all that changed are added to the batch; without one, only these are marked,
    as when a batch is undone. Raises a LibraryError.
    """
    done = 0
    for ids in steps:
        if batch is None:
            articles.set_just_read(library, ids, is_read)
        else:
            batch.add(articles.set_read(library, ids, is_read))
        done += len(ids)
        yield done
