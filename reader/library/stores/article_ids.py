"""The ids of many articles in little memory."""

import zlib
from array import array
from collections.abc import Iterator, Sequence


class ArticleIds:
    """Ids of articles, compressed: some bytes each at most, and less for ids that are close together."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def add(self, ids: Sequence[int]) -> None:
        """Add the articles of a step."""
        if not ids:
            return
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
