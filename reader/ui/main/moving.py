"""Acts that move: rows, pages, ends, panes. The keys of most go straight to the pane; footer and palette come through
here.
"""

from typing import TYPE_CHECKING

from reader.ui.actions.action import Focus
from reader.ui.widgets.pane import MOVES

if TYPE_CHECKING:
    from reader.ui.main.panes import Panes as Base
else:
    Base = object  # each class of Textual's costs the start a third of a millisecond; these only hold methods


class MovingActs(Base):
    """Each act is the method of its id in the table of acts."""

    def action_move_down(self) -> None:
        MOVES["move_down"](self.pane)

    def action_move_up(self) -> None:
        MOVES["move_up"](self.pane)

    def action_page_down(self) -> None:
        MOVES["page_down"](self.pane)

    def action_page_up(self) -> None:
        MOVES["page_up"](self.pane)

    def action_half_down(self) -> None:
        MOVES["half_down"](self.pane)

    def action_half_up(self) -> None:
        MOVES["half_up"](self.pane)

    def action_top(self) -> None:
        MOVES["top"](self.pane)

    def action_bottom(self) -> None:
        MOVES["bottom"](self.pane)

    def action_focus_left(self) -> None:
        self.go_to(self.beside(-1))

    def action_focus_right(self) -> None:
        self.go_to(self.beside(1))

    def action_focus_next(self) -> None:
        here = self.beside(1)
        self.go_to(Focus.LIST if here is self.place else here)

    def action_focus_previous(self) -> None:
        here = self.beside(-1)
        self.go_to((self.panel or self.reading_place) if here is self.place else here)
