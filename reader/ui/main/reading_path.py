"""The articles that were opened, in order, to go back and forward through. Pure; no Textual."""

from collections.abc import Callable

_LONGEST = 1_000
"""Articles that are remembered."""


class ReadingPath:
    """Articles by their ids, and which of them one is at. One that is gone is passed over, and met again once it is
    back.
    """

    def __init__(self) -> None:
        self._ids: list[int] = []
        self._here = -1

    def visit(self, article_id: int) -> None:
        """An article was opened otherwise than by going back or forward: what lay ahead is forgotten."""
        if self._ids and self._ids[self._here] == article_id:
            return
        self._ids = [*self._ids[: self._here + 1], article_id][-_LONGEST:]
        self._here = len(self._ids) - 1

    def step(self, step: int, is_there: Callable[[int], bool]) -> int | None:
        """Go to the nearest article back (-1) or forward (1) that is there. None if there is none, and one stays."""
        index = self._here + step
        while 0 <= index < len(self._ids):
            if self._ids[index] != self._ids[self._here] and is_there(self._ids[index]):
                self._here = index
                return self._ids[index]
            index += step
        return None

    def can_step(self, step: int) -> bool:
        """Whether an article was opened before (-1) or after (1) this one, be it gone or not."""
        return 0 <= self._here + step < len(self._ids)
