"""Many articles marked read together, in steps: who else writes to the library waits no longer than one takes."""

import zlib
from array import array
from collections.abc import Iterator, Sequence

from reader.library import articles
from reader.library.db.connection import LibraryFile
from reader.library.listing.listing import Listing

STEP = 20
"""Articles that are marked in one transaction, in some milliseconds."""


class MarkedBatch:
    """The ids of the articles that were marked, packed: some bytes each at most, and less where they came together."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def add(self, ids: Sequence[int]) -> None:
        """Take in the articles of a step."""
        rising = sorted(ids)
        steps = array("q", [there - here for here, there in zip([0, *rising], rising, strict=False)])
        self._parts.append(zlib.compress(steps.tobytes(), 1))
        self._count += len(rising)

    def parts(self) -> Iterator[list[int]]:
        """The articles, step by step."""
        for part in self._parts:
            ids: list[int] = []
            for step in array("q", zlib.decompress(part)):
                ids.append(step + (ids[-1] if ids else 0))
            yield ids


def unread_in_steps(listing: Listing, last_id: int) -> Iterator[list[int]]:
    """The unread articles of a list, step by step; each must be marked before the next is asked for. Those with an id
    above `last_id`, which came later than somebody saw how many there are, are left out.
    """
    before: list[int] = []
    while (ids := listing.unread_ids(STEP, last_id)) and ids != before:
        yield ids
        before = ids


def mark_in_steps(
    library: LibraryFile, steps: Iterator[Sequence[int]], is_read: bool, batch: MarkedBatch | None = None
) -> Iterator[int]:
    """Mark articles step by step, and tell after each how many were done so far. With a batch, what tells the same is
    marked with them, and the batch takes in those that were not so before; without one just these are, as when a batch
    is taken back. Raises a LibraryError.
    """
    done = 0
    for ids in steps:
        if batch is None:
            articles.set_just_read(library, ids, is_read)
        else:
            batch.add(articles.set_read(library, ids, is_read))
        done += len(ids)
        yield done
