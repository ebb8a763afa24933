"""A find in the open article: the query, its matches, and the current match. Pure; no Textual."""

from bisect import bisect_left

from reader.model.annotations import Span
from reader.searching.find import MOST_MATCHES, FoldedText, PatternError, find_matches, fold_text


class FindSession:
    """Lives from the key that opens the find bar to the one that clears the matches.

    `origin` is the offset that was at the top of the pane when it began: the first match is the one after it, and
    Escape scrolls back to it.
    """

    def __init__(self, text: str, origin: int) -> None:
        self._folded: FoldedText = fold_text(text)
        self.origin = origin
        self.query = ""
        self.matches: list[Span] = []
        self.current: int | None = None
        self.is_active = False
        self.problem = ""
        """What is wrong with the query, "" where it is valid."""

    def search(self, query: str, is_pattern: bool) -> None:
        """Find the matches of a query; the current match is the first one after `origin`."""
        self.query = query
        self.problem = ""
        try:
            self.matches = find_matches(self._folded, query, is_pattern)
        except PatternError as error:
            self.matches, self.problem = [], str(error)
        self.current = self._first_from(self.origin) if self.matches else None

    def accept(self, query: str | None = None) -> None:
        """Keep the matches after the find bar is closed. `query` is the text to show for them, if another."""
        self.is_active = True
        self.query = self.query if query is None else query

    def step(self, steps: int) -> None:
        """Go a number of matches forward or back, around the ends."""
        if self.matches and self.current is not None:
            self.current = (self.current + steps) % len(self.matches)

    @property
    def match(self) -> Span | None:
        """The current match."""
        return self.matches[self.current] if self.current is not None else None

    @property
    def count(self) -> str:
        """ "3/17", or why there are no matches."""
        if self.problem:
            return self.problem
        if not self.query.strip():
            return ""
        if self.current is None:
            return "no match"
        more = "+" if len(self.matches) >= MOST_MATCHES else ""
        return f"{self.current + 1}/{len(self.matches)}{more}"

    def _first_from(self, offset: int) -> int:
        index = bisect_left(self.matches, offset, key=lambda match: match.start)
        return index if index < len(self.matches) else 0
