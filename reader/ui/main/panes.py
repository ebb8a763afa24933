"""The panes of the main screen: which of them are in sight, and which has the keys."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from weakref import ref

from textual.screen import Screen
from textual.widget import Widget

from reader.ui.actions.action import PANELS, Focus
from reader.ui.main.late_widgets import LateWidgets
from reader.ui.main.observable import Topic
from reader.ui.main.panes_in_sight import ONE_PANE, panes_in_sight
from reader.ui.main.session import ReadingSession
from reader.ui.main.undo import ViewState
from reader.ui.main.view import MainView
from reader.ui.widgets.pane import Pane

if TYPE_CHECKING:
    from reader.ui.viewmodels.panel_content import PanelContent
    from reader.ui.widgets.panel import Panel

_NARROW = 60
"""Columns below which a bar to type in gives what is typed the room of its keys."""

_NOT_BEFORE = PANELS | {Focus.FEEDS}
"""Panes to which the keys do not go back from a panel."""
_AWAY = frozenset({Focus.LIST, Focus.FEEDS})
"""Panes in which the person no longer reads the open article."""


class PaneLayout:
    """Keeps the right panes of a screen in sight, and the keys in one of them."""

    def __init__(self, screen: Screen[None], session: ReadingSession, late: LateWidgets, view: MainView) -> None:
        self._screen = screen
        self._session = session
        self._late = late
        self._view = view
        self._panel: Focus | None = None
        self._before_panel = Focus.LIST
        self._page_shown = False
        self._zen = False
        self._leaving: list[Callable[[], object]] = []

    # -- which pane has the keys

    @property
    def focus(self) -> Focus:
        """The pane that has the keys; while something is typed in a bar, the pane that the bar is about."""
        focused = self._screen.focused
        if focused is self._view.list or self.is_typing_search:
            return Focus.LIST
        if self._late.feeds_panel is not None and (focused is self._late.feeds_panel or self.is_typing_feed):
            return Focus.FEEDS
        return next((pane for pane, panel in self._late.panels.items() if focused is panel), self.reading_pane)

    @property
    def reading_pane(self) -> Focus:
        """Where the person reads: in the article, or in the original page."""
        return Focus.PAGE if self._page_shown else Focus.BODY

    @property
    def is_typing(self) -> bool:
        """Whether the keys are letters of a find."""
        return self._late.find_bar is not None and self._screen.focused is self._late.find_bar.input

    @property
    def is_typing_search(self) -> bool:
        """Whether the keys are letters of a search of the library."""
        return self._late.filter_bar is not None and self._screen.focused is self._late.filter_bar.input

    @property
    def is_typing_feed(self) -> bool:
        """Whether the keys are letters of the name of a feed."""
        return self._late.feed_filter_bar is not None and self._screen.focused is self._late.feed_filter_bar.input

    @property
    def is_typing_in_bar(self) -> bool:
        """Whether the keys are letters of one of the bars to type in."""
        return self.is_typing or self.is_typing_search or self.is_typing_feed

    @property
    def pane(self) -> Pane:
        """The pane that has the keys."""
        return self.pane_at(self.focus)

    def pane_at(self, pane: Focus) -> Pane:
        """The widget of a pane."""
        if pane in self._late.panels:
            return self._late.panels[pane]
        if pane is Focus.PAGE and self._late.page_lines is not None:
            return self._late.page_lines
        if pane is Focus.FEEDS and self._late.feeds_panel is not None:
            return self._late.feeds_panel
        return self._view.list if pane is Focus.LIST else self._view.body

    def view_state(self) -> ViewState:
        """What the person sees and where the keys are, to be restored after an undo."""
        return ViewState(
            ref(self._session.rows), self._view.list.row, self._view.list.cursor_line, self._session.open_id, self.focus
        )

    # -- moving between panes

    def go_to(self, pane: Focus) -> None:
        """Give a pane the keys and bring it into sight; for the article, the original page where that stands."""
        pane = self.reading_pane if pane in (Focus.BODY, Focus.PAGE) else pane
        if pane in _AWAY and self.focus is Focus.BODY:
            for call in self._leaving:
                call()
        self.arrange(pane)
        self.pane_at(pane).focus()
        self._session.changed(Topic.PANES)

    def before_leaving_article(self, call: Callable[[], object]) -> None:
        """Call a function before the keys go from the article to the list or the feeds, while it is still in sight."""
        self._leaving.append(call)

    def beside(self, step: int) -> Focus:
        """The pane to the right (1) or left (-1) of the one that has the keys, itself at the edge."""
        order = [Focus.LIST, self.reading_pane, *([self._panel] if self._panel else [])]
        here = order.index(self.focus)
        return order[max(0, min(here + step, len(order) - 1))]

    def after_focus(self, widget: Widget) -> None:
        """A widget got the keys, whoever gave them to it."""
        if isinstance(widget, Pane):
            self.arrange()
            self._before_panel = self._before_panel if self.focus in _NOT_BEFORE else self.focus
        self._session.changed(Topic.PANES)

    def after_resize(self, columns: int) -> None:
        """The screen has other columns now."""
        # Textual's breakpoints would style all widgets anew at each start, for the class of a wide screen, too.
        self._screen.set_class(columns < _NARROW, "-narrow")
        self.arrange()
        self._session.changed(Topic.PANES)

    # -- which panes are in sight

    def arrange(self, focus: Focus | None = None) -> None:
        """Bring the right panes into sight, with the keys where they are or in another pane."""
        width = self._screen.size.width or self._screen.app.size.width
        focus = focus or self.focus
        shown = panes_in_sight(width, focus, self._panel, self._zen, self._page_shown)
        panes: list[tuple[Focus, Widget | None]] = [(Focus.LIST, self._view.side), (Focus.LIST, self._view.list)]
        panes += [
            (Focus.BODY, self._view.body),
            (Focus.PAGE, self._late.page_lines),
            (Focus.FEEDS, self._late.feeds_panel),
        ]
        for pane, widget in (*panes, *self._late.panels.items()):
            if widget is not None and widget.display != (pane in shown):  # setting it costs a layout
                widget.display = pane in shown
        self._screen.set_class(self._screen.size.width < ONE_PANE, "-one-pane")
        self._screen.set_class(self._zen, "-zen")

    @property
    def zen(self) -> bool:
        """Whether only the article is shown."""
        return self._zen

    def set_zen(self, zen: bool) -> None:
        """Show only the article, or everything again."""
        self._zen = zen
        self.go_to(Focus.BODY)

    @property
    def page_shown(self) -> bool:
        """Whether the original page stands in the article's place."""
        return self._page_shown

    def show_page(self, shown: bool) -> None:
        """Show the original page in the article's place, or the article again."""
        if shown != self._page_shown:
            had_focus = self.focus is self.reading_pane
            self._page_shown = shown
            if had_focus:
                self.go_to(self.reading_pane)
            else:
                self.arrange()
                self._session.changed(Topic.PANES)

    # -- the panels

    @property
    def panel(self) -> Focus | None:
        """The panel that is shown, where there is room for it."""
        return self._panel

    @property
    def shown_panel(self) -> "Panel[PanelContent] | None":
        """The widget of that panel."""
        return self._late.panels[self._panel] if self._panel is not None else None

    def show_panel(self, pane: Focus) -> None:
        """Show a mounted panel in place of the one that was shown."""
        self._panel = pane
        self.arrange()
        self._session.changed(Topic.PANES)

    def hide_panel(self) -> None:
        """Hide the panel; where it had the keys, they go back to the pane that they came from."""
        back = self._before_panel if self.focus in PANELS else self.focus
        self._panel = None
        self.go_to(back)
