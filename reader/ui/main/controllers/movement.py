"""Moving within a pane and between panes. The keys of most go straight to the pane; footer and palette come here."""

from reader.ui.actions.action import Focus
from reader.ui.main.controllers.controller import Controller
from reader.ui.widgets.pane_moves import MOVES


class MovementController(Controller):
    """Moves the pane that has the keys, or gives them to another."""

    def move_down(self) -> None:
        """One row, or one line, down."""
        MOVES["move_down"](self.panes.pane)

    def move_up(self) -> None:
        """One row, or one line, up."""
        MOVES["move_up"](self.panes.pane)

    def page_down(self) -> None:
        """One page down."""
        MOVES["page_down"](self.panes.pane)

    def page_up(self) -> None:
        """One page up."""
        MOVES["page_up"](self.panes.pane)

    def half_down(self) -> None:
        """Half a page down."""
        MOVES["half_down"](self.panes.pane)

    def half_up(self) -> None:
        """Half a page up."""
        MOVES["half_up"](self.panes.pane)

    def top(self) -> None:
        """To the beginning."""
        MOVES["top"](self.panes.pane)

    def bottom(self) -> None:
        """To the end."""
        MOVES["bottom"](self.panes.pane)

    def focus_left(self) -> None:
        """To the pane on the left."""
        self.panes.go_to(self.panes.beside(-1))

    def focus_right(self) -> None:
        """To the pane on the right."""
        self.panes.go_to(self.panes.beside(1))

    def focus_next(self) -> None:
        """To the next pane, from the last to the first."""
        following = self.panes.beside(1)
        self.panes.go_to(Focus.LIST if following is self.panes.focus else following)

    def focus_previous(self) -> None:
        """To the pane before, from the first to the last."""
        before = self.panes.beside(-1)
        last = self.panes.panel or self.panes.reading_pane
        self.panes.go_to(last if before is self.panes.focus else before)
