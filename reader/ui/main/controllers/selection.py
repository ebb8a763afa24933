"""Selecting rows of the list, on which keys then act all at once."""

from reader.ui.main.controllers.controller import Controller


class SelectionController(Controller):
    """Begins and ends the selection; the list keeps it, and moving the cursor extends it."""

    def select(self) -> None:
        """Begin a selection at the cursor, or end the one that there is."""
        if self.view.list.selected.selection is None:
            self.view.list.selected.begin()
        else:
            self.view.list.selected.end()

    def select_all(self) -> None:
        """Select all rows of the list."""
        self.view.list.selected.take_all(self.library.last_id())

    def end_selection(self) -> None:
        """Select none."""
        self.view.list.selected.end()
