"""The panels on the right of the article, one at a time: showing, leaving, and following the article."""

from typing import TYPE_CHECKING

from reader.ui.actions.action import PANELS, Focus

if TYPE_CHECKING:
    from reader.ui.main.panes import Panes as Base
    from reader.ui.widgets.panel import Panel
else:
    Base = object

_STYLES = "panel.tcss"


class PanelActs(Base):
    """What the acts on panels have in common. A panel is made when it is first asked for."""

    _under: Focus | None = None
    """The panel that the one shown lies over."""

    async def toggle_panel(self, place: Focus) -> None:
        """Show a panel and go to it, in the place of another; go to it where it is out of sight; else hide it."""
        if self.panel is not place:
            await self.show_panel(place)
            self.go_to(place)
        elif self.place is place or self.panels[place].display:
            await self.leave_panel()
        else:
            self.go_to(place)

    async def show_panel(self, place: Focus, over: Focus | None = None) -> "Panel":
        """Show a panel in the place of the one that was shown, or `over` one that leaving it shows again."""
        panel = await self.attach_panel(place)
        self.panel = place
        self._under = over
        self.fill_panel()
        self.arrange_panes()
        return panel

    async def leave_panel(self) -> None:
        """Hide the panel, and go back to the one that it lies over, or to the pane that one came from."""
        if self._under is not None:
            under = self._under
            await self.show_panel(under)
            self.go_to(under)
            return
        back = self.before_panel if self.place in PANELS else self.place
        self.panel = None
        self.go_to(back)

    def fill_panel(self) -> None:
        """Show in the panel what belongs to the open article."""
        if self.panel is not None:
            self.panels[self.panel].show_article(self.opened, self.marked)
            self.show_current_in_panel()
            self.look_beside()

    def show_current_in_panel(self) -> None:
        """Show in the panel which quote or mention of a name is the current one."""
        if self.panel is not None:
            self.panels[self.panel].show_current(self.current)

    async def attach_panel(self, place: Focus) -> "Panel":
        """A panel, mounted out of sight if it was not there yet."""
        panel = self.panels.get(place)
        if panel is None:
            panel = _make_panel(place)
            panel.moves = self.moves
            panel.when_moved(self.update_status)
            sheet = "" if self.panels else _STYLES
            self.panels[place] = panel
            await self.mount_late(panel, sheet)
        return panel


def _make_panel(place: Focus) -> "Panel":
    if place is Focus.VOICES:
        from reader.ui.widgets.voices_panel import VoicesPanel

        return VoicesPanel(id=place.value)
    if place is Focus.NAMES:
        from reader.ui.widgets.names_panel import NamesPanel

        return NamesPanel(id=place.value)
    if place is Focus.ARTICLES:
        from reader.ui.widgets.articles_panel import ArticlesPanel

        return ArticlesPanel(id=place.value)
    from reader.ui.widgets.rails_panel import RailsPanel

    return RailsPanel(id=place.value)
