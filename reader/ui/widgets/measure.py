"""The measure of a pane: how wide the lines of its text are."""

from collections.abc import Callable

from reader.ui.widgets.pane import Pane

_LEAST_MARGIN = 2
"""Cells left and right of the text."""


class Measure:
    """The width of the lines that a person chose, where the pane has room for it."""

    def __init__(self, pane: Pane, changed: Callable[[], object]) -> None:
        """`changed` is called after the person chose another width."""
        self._pane = pane
        self._changed = changed
        self._chosen = 72

    def choose(self, columns: int) -> None:
        """Make lines at most `columns` cells wide."""
        if columns != self._chosen:
            self._chosen = columns
            self._changed()

    @property
    def width(self) -> int:
        """The width of the lines in cells, 0 or less before the first layout."""
        return min(self._chosen, self.widest)

    @property
    def widest(self) -> int:
        """The longest lines that the pane has room for, in cells; 0 or less before the first layout."""
        return self._pane.text_columns - 2 * _LEAST_MARGIN

    @property
    def margin(self) -> int:
        """The cells before a line, which put the text into the middle of the pane."""
        return max(0, (self._pane.text_columns - self.width) // 2)
