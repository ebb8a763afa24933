"""The selection of the list of articles: it begins and ends here, and moving the cursor extends it."""

from collections.abc import Callable

from reader.ui.viewmodels.list_cursor import ListCursor
from reader.ui.viewmodels.row_selection import RowSelection


class SelectedRows:
    """Selects rows of a list."""

    def __init__(self, at: ListCursor, changed: Callable[[], object]) -> None:
        """`changed` is called when other rows are selected, except by moving the cursor."""
        self._at = at
        self._changed = changed

    @property
    def selection(self) -> RowSelection | None:
        """The selection, None where no rows are selected."""
        return self._at.selection

    @property
    def count(self) -> int:
        """How many rows are selected."""
        return self._at.selected

    @property
    def indexes(self) -> range:
        """The indexes of the selected rows; of all, also those that came later."""
        selection = self._at.selection
        return selection.indexes(self._at.index, self._at.count) if selection is not None else range(0)

    @property
    def last_id(self) -> int:
        """The id above which articles came after all were selected; 0 where a part is selected."""
        return self._at.selection.last_id if self._at.selection is not None else 0

    def begin(self) -> None:
        """Begin a selection at the cursor, which moves its end."""
        self._at.select()
        self._changed()

    def take_all(self, last_id: int) -> None:
        """Select all rows, without articles above an id, which come later."""
        self._at.select_all(last_id)
        self._changed()

    def end(self) -> None:
        """Select no rows any more."""
        self._at.end_selection()
        self._changed()
