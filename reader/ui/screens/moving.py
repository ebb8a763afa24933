"""Acts that move: rows, pages, ends, panes."""

from typing import TYPE_CHECKING

from reader.ui.actions import Place

if TYPE_CHECKING:
    from reader.ui.screens.panes import Panes as Base
else:
    Base = object  # each class of Textual's costs the start a third of a millisecond; these only hold methods


class MovingActs(Base):
    """Each act is the method of its id in the table of acts."""

    def action_move_down(self) -> None:
        self.pane.move(1)

    def action_move_up(self) -> None:
        self.pane.move(-1)

    def action_page_down(self) -> None:
        self.pane.page(1)

    def action_page_up(self) -> None:
        self.pane.page(-1)

    def action_half_down(self) -> None:
        self.pane.page(0.5)

    def action_half_up(self) -> None:
        self.pane.page(-0.5)

    def action_top(self) -> None:
        self.pane.go_to_edge(end=False)

    def action_bottom(self) -> None:
        self.pane.go_to_edge(end=True)

    def action_focus_left(self) -> None:
        self.go_to(self.beside(-1))

    def action_focus_right(self) -> None:
        self.go_to(self.beside(1))

    def action_focus_next(self) -> None:
        here = self.beside(1)
        self.go_to(Place.LIST if here is self.place else here)

    def action_focus_previous(self) -> None:
        here = self.beside(-1)
        self.go_to((Place.RAILS if self.rails_shown else Place.BODY) if here is self.place else here)
