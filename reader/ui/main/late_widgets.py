"""Widgets of the main screen that the first frame does not show: imported and mounted when they are first needed."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from textual.screen import Screen
from textual.widget import Widget

from reader.base import paths
from reader.ui.actions.action import Focus
from reader.ui.actions.keys import sign_of, signs_of
from reader.ui.main.context import AppContext
from reader.ui.main.list_memory import recalled_feed_order
from reader.ui.widgets.pane import Pane
from reader.ui.widgets.pane_moves import MOVES

if TYPE_CHECKING:
    from reader.ui.viewmodels.articles_content import ArticlesContent
    from reader.ui.viewmodels.names_content import NamesContent
    from reader.ui.viewmodels.panel_content import PanelContent
    from reader.ui.viewmodels.rails_content import RailsContent
    from reader.ui.viewmodels.voices_content import VoicesContent
    from reader.ui.widgets.feed_filter_bar import FeedFilterBar
    from reader.ui.widgets.feeds_panel import FeedsPanel
    from reader.ui.widgets.filter_bar import FilterBar
    from reader.ui.widgets.find_bar import FindBar
    from reader.ui.widgets.page_lines import PageLines
    from reader.ui.widgets.panel import Panel
    from reader.ui.widgets.typing_bar import TypingBar

_FIND_HINTS = (("find_regex", "pattern"), ("back_out", "leave"))
_SEARCH_HINTS = (("back_out", "leave"), ("sort", "order"))
"""Actions that work while a find, or a search, is typed, and what the bars call them."""

_FEED_KEYS = ("refresh", "unfollow", "add", "import_feeds", "fold_failing", "back_out")
"""Actions whose keys the feeds name."""


class LateWidgets:
    """Mounts them out of sight; whoever asked shows them."""

    def __init__(
        self,
        screen: Screen[None],
        context: AppContext,
        moves: Mapping[str, Callable[[Pane], None]],
        panel_moved: Callable[[], object],
    ) -> None:
        """`moves` are the keys that a pane handles itself, and what each does; `panel_moved` is called when one of them
        moved the cursor of a panel.
        """
        self._panel_moved = panel_moved
        self._screen = screen
        self._context = context
        self._moves = moves
        self._panels: dict[Focus, Panel[PanelContent]] = {}
        self._page_lines: PageLines | None = None
        self._feeds_panel: FeedsPanel | None = None
        self._find_bar: FindBar | None = None
        self._filter_bar: FilterBar | None = None
        self._feed_filter_bar: FeedFilterBar | None = None

    @property
    def moves(self) -> Mapping[str, Callable[[Pane], None]]:
        """The keys that a pane handles itself, and what each does."""
        return self._moves

    # -- those that are there

    @property
    def panels(self) -> Mapping[Focus, "Panel[PanelContent]"]:
        """The panels on the right of the article that were asked for so far."""
        return self._panels

    @property
    def rails(self) -> "Panel[RailsContent] | None":
        """The panel of related stories."""
        return cast("Panel[RailsContent] | None", self._panels.get(Focus.RAILS))

    @property
    def voices(self) -> "Panel[VoicesContent] | None":
        """The panel of voices."""
        return cast("Panel[VoicesContent] | None", self._panels.get(Focus.VOICES))

    @property
    def names(self) -> "Panel[NamesContent] | None":
        """The panel of names."""
        return cast("Panel[NamesContent] | None", self._panels.get(Focus.NAMES))

    @property
    def articles(self) -> "Panel[ArticlesContent] | None":
        """The panel of articles about a name."""
        return cast("Panel[ArticlesContent] | None", self._panels.get(Focus.ARTICLES))

    @property
    def page_lines(self) -> "PageLines | None":
        """The original page of the open article."""
        return self._page_lines

    @property
    def feeds_panel(self) -> "FeedsPanel | None":
        """The feeds."""
        return self._feeds_panel

    @property
    def find_bar(self) -> "FindBar | None":
        """The bar in which a find is typed."""
        return self._find_bar

    @property
    def filter_bar(self) -> "FilterBar | None":
        """The bar in which a search is typed."""
        return self._filter_bar

    @property
    def feed_filter_bar(self) -> "FeedFilterBar | None":
        """The bar in which the name of a feed is typed."""
        return self._feed_filter_bar

    @property
    def bars(self) -> "Sequence[TypingBar]":
        """The bars to type in that were asked for so far."""
        return [bar for bar in (self._find_bar, self._filter_bar, self._feed_filter_bar) if bar is not None]

    # -- mounting them

    async def attach_panel(self, pane: Focus) -> "Panel[PanelContent]":
        """A panel, mounted if it was not yet."""
        panel = self._panels.get(pane)
        if panel is None:
            panel = _make_panel(pane)
            panel.moves.bind(self._moves)
            panel.moves.when_moved(self._panel_moved)
            style_sheet = "" if self._panels else "panel.tcss"
            self._panels[pane] = panel
            await self._mount(panel, style_sheet)
        return panel

    async def attach_page_lines(self) -> "PageLines":
        """The original page, mounted if it was not yet."""
        if self._page_lines is None:
            from reader.ui.widgets.page_lines import PageLines

            self._page_lines = PageLines(id="page")
            self._page_lines.moves.bind(self._moves)
            await self._mount(self._page_lines, "page_lines.tcss", after="#body")
        return self._page_lines

    async def attach_feeds_panel(self) -> "FeedsPanel":
        """The feeds, mounted if they were not yet."""
        if self._feeds_panel is None:
            from reader.ui.viewmodels.feeds_content import FeedsContent
            from reader.ui.widgets.feeds_panel import FeedsPanel

            keys = {key: self._context.key_of(key) for key in _FEED_KEYS}
            order = recalled_feed_order(self._context.library)
            self._feeds_panel = FeedsPanel(lambda view: FeedsContent(view, keys, order), id="feeds")
            self._feeds_panel.moves.when_moved(self._panel_moved)
            self._feeds_panel.moves.bind({key: move for key, move in self._moves.items() if move in MOVES.values()})
            await self._mount(self._feeds_panel, "feeds_panel.tcss")
        return self._feeds_panel

    async def attach_find_bar(self, search: Callable[[str, bool], None]) -> "FindBar":
        """The bar of the find, mounted if it was not yet. `search` gets what is typed, and whether it is a pattern."""
        if self._find_bar is None:
            from reader.ui.widgets.find_bar import FindBar

            hinted = ((self._context.action(action), hint) for action, hint in _FIND_HINTS)
            hints = [f"{signs_of(action)} {hint}" for action, hint in hinted if action.keys]
            self._find_bar = FindBar(search, ["Enter keep", *hints], id="find")
            await self._mount(self._find_bar, "" if self.bars[1:] else "typing_bar.tcss")
        return self._find_bar

    async def attach_filter_bar(self, typed: Callable[[], None]) -> "FilterBar":
        """The bar of the search, mounted if it was not yet. `typed` is called for each letter."""
        if self._filter_bar is None:
            from reader.ui.widgets.filter_bar import FilterBar

            hints = ["Enter go to them"]
            for action, hint in _SEARCH_HINTS:  # a letter alone is typed
                signs = [sign for key in self._context.action(action).keys if len(sign := sign_of(key)) > 1]
                hints += [f"{signs[0]} {hint}"] if signs else []
            self._filter_bar = FilterBar(typed, hints, id="filter")
            await self._mount(self._filter_bar, "" if self.bars[1:] else "typing_bar.tcss")
        return self._filter_bar

    async def attach_feed_filter_bar(self, typed: Callable[[], None]) -> "FeedFilterBar":
        """The bar of the feeds, mounted if it was not yet. `typed` is called for each letter."""
        if self._feed_filter_bar is None:
            from reader.ui.widgets.feed_filter_bar import FeedFilterBar

            leave = signs_of(self._context.action("back_out"))
            hints = ["Enter keep", *[f"{leave} all feeds"] * bool(leave)]
            self._feed_filter_bar = FeedFilterBar(typed, hints, id="feed-filter")
            await self._mount(self._feed_filter_bar, "" if self.bars[1:] else "typing_bar.tcss")
        return self._feed_filter_bar

    async def _mount(self, widget: Widget, style_sheet: str, after: str = "") -> None:
        """Mount a widget out of sight, with its style sheet if that was not read yet."""
        widget.display = False
        if style_sheet:
            self._screen.app.stylesheet.read(paths.styles() / style_sheet)
            self._screen.app.stylesheet.parse()
        await self._screen.mount(widget, **({"after": after} if after else {"before": "#status"}))


def _make_panel(pane: Focus) -> "Panel[PanelContent]":
    from reader.ui.widgets.panel import Panel

    if pane is Focus.VOICES:
        from reader.ui.viewmodels.voices_content import VoicesContent

        return Panel(VoicesContent, id=pane.value)
    if pane is Focus.NAMES:
        from reader.ui.viewmodels.names_content import NamesContent

        return Panel(NamesContent, id=pane.value)
    if pane is Focus.ARTICLES:
        from reader.ui.viewmodels.articles_content import ArticlesContent

        return Panel(ArticlesContent, id=pane.value)
    from reader.ui.viewmodels.rails_content import RailsContent

    return Panel(RailsContent, id=pane.value)
