"""The panes of the main screen: which of them are in sight, and which has the keys.

The panels and the find bar are imported and mounted after the first frame, which does not show them.
The acts stand in plain classes (`moving`, `reading`, `finding`, `adding`, `showing`) that `main_screen` puts together
with this one; plain classes handle messages by Textual's naming convention, since `@on` works in Textual's own classes
only.
"""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast
from weakref import ref

from textual import events, on
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widget import Widget

from reader.base import paths
from reader.base.settings import Settings
from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.listing.view import ALL
from reader.library.rows.opened_articles import OpenArticle
from reader.ui.actions.action import PANELS, Action, Condition, Focus
from reader.ui.actions.conditions import holds
from reader.ui.actions.keys import first_keys, sign_of, signs_of
from reader.ui.main.panes_in_sight import ONE_PANE, panes_in_sight
from reader.ui.main.reading_path import ReadingPath
from reader.ui.main.undo import UndoStack, ViewState
from reader.ui.viewmodels.article_cache import ArticleCache
from reader.ui.viewmodels.mark_kinds import MarkKind
from reader.ui.viewmodels.paged_rows import PagedRows
from reader.ui.widgets.article_body import ArticleBody
from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.list_head import ListHead, Side
from reader.ui.widgets.pane import MOVES, Pane
from reader.ui.widgets.status_bar import StatusBar

if TYPE_CHECKING:
    from reader.model.article import Annotations, Entity, Quote
    from reader.ui.viewmodels.find_session import FindSession
    from reader.ui.widgets.feeds_panel import FeedsPanel
    from reader.ui.widgets.filter_bar import FilterBar
    from reader.ui.widgets.find_bar import FindBar
    from reader.ui.widgets.page_lines import PageLines
    from reader.ui.widgets.panel import Panel
    from reader.ui.widgets.rails_panel import RailsPanel

_NARROW = 60
"""Columns below which a bar to type in gives what is typed the room of its keys."""

_TURNS = ("next_article", "previous_article")
"""Acts whose keys go straight from the pane to the screen, as those of `MOVES` go to the pane."""

_NOT_BEFORE = PANELS | {Focus.FEEDS}
"""Panes to which one does not go back from a panel."""

_TYPING_HINTS = (("find_regex", "pattern"), ("back_out", "leave"))
"""Acts that work while one types in the find bar, and what the bar calls them."""


class AppContext(NamedTuple):
    """What the main screen works with: the library, and the table of acts with the person's keys in it."""

    library: Library
    settings: Settings
    actions: tuple[Action, ...]


class Panes(Screen[None]):
    """Composes the panes and keeps the right ones in sight. The acts are in the classes that build on it."""

    def __init__(self, shelf: AppContext, listing: Listing) -> None:
        super().__init__()
        self.shelf = shelf
        self.listing = listing
        """The view that is shown, in its order, also while the list shows what a search found."""
        self.rows = PagedRows(listing)
        self.changes = UndoStack(shelf.library, self.standing)
        self.path = ReadingPath()
        self.opened: OpenArticle | None = None
        self.finding: FindSession | None = None
        """The search in the open article, from the key that opens the find bar to the one that clears its marks."""
        self.current: Quote | Entity | None = None
        """The quote, or the mention of a name, in the open article that the person went to last."""
        self.panels: dict[Focus, Panel] = {}
        """The panels that were asked for so far."""
        self.panel: Focus | None = None
        """The one that is shown, where there is room for it."""
        self.before_panel = Focus.LIST
        """The pane that one came from to the panel."""
        self.marked = frozenset(map(MarkKind, shelf.settings.marks))
        """The kinds of marks that an article shows, unless all of them are switched off."""
        self.page_lines: PageLines | None = None
        """The page of the open article as it came, once it was asked for."""
        self.page_shown = False
        """Whether it stands in the article's place."""
        self.feeds_panel: FeedsPanel | None = None
        """The feeds, once they were asked for."""
        self.find_bar: FindBar | None = None
        self.filter_bar: FilterBar | None = None
        self.searched = ""
        """What was typed to find what the list shows, "" where it shows all articles."""
        self.search_told = ""
        """What the line above the list calls that."""
        self.is_adding = False
        self.marking_told = ""
        """What the bottom line says of the articles that are being marked."""
        self.adding_told = ""
        """What the bottom line says of the pages that are being added."""
        self.is_fetching = False
        self.fetching_told = ""
        """What the bottom line says of the page that is being fetched."""
        self.is_refreshing = False
        self.refreshing_told = ""
        """What the bottom line says of the feeds that are being refreshed."""
        self.side = Side(id="side")
        self.head = ListHead(id="head")
        self.list = ArticleList(first_keys(shelf.actions), id="list")
        self.body = ArticleBody(id="body")
        self.status = StatusBar(id="status")
        self._zen = False
        self.acts = {action.id: action for action in shelf.actions}
        self.desk = ArticleCache(shelf.library, self.key_of("toggle_page"), self.marked, self.key_of("versions"))
        first = {key: action.id for action in reversed(shelf.actions) for key in action.keys}
        self.moves = {key: MOVES[act] for key, act in first.items() if act in MOVES}
        self.moves |= {key: partial(self._turn, act) for key, act in first.items() if act in _TURNS}
        self.list.moves = self.body.moves = self.moves
        self._footer = sorted(
            (action for action in shelf.actions if action.footer and action.keys), key=lambda action: action.footer
        )

    def compose(self) -> ComposeResult:
        with self.side:
            yield self.head
            yield self.list
        yield self.body
        yield self.status

    def set_out(self) -> None:
        """Begin with the list, and the article at the measure of the settings."""
        self.body.set_measure(self.shelf.settings.width)
        self.arrange_panes(Focus.LIST)
        self.list.focus()

    def _turn(self, act: str, _: Pane) -> None:
        if self.rows.count:
            getattr(self, f"action_{act}")()

    # -- which pane

    @property
    def place(self) -> Focus:
        """The pane that has the keys; the article's while one types in the find bar."""
        if self.focused is self.list or self.is_typing_search:
            return Focus.LIST
        if self.feeds_panel is not None and self.focused is self.feeds_panel:
            return Focus.FEEDS
        return next((place for place, panel in self.panels.items() if self.focused is panel), self.reading_place)

    def standing(self) -> ViewState:
        """Where the person is, to be put back there."""
        opened = self.opened.row.id if self.opened else None
        return ViewState(ref(self.rows), self.list.row, self.list.cursor_line, opened, self.place)

    @property
    def reading_place(self) -> Focus:
        """Where one reads: in the article, or in the page as it came."""
        return Focus.PAGE if self.page_shown else Focus.BODY

    @property
    def pane(self) -> Pane:
        """The pane that has the keys."""
        return self._pane_at(self.place)

    def _pane_at(self, place: Focus) -> Pane:
        if place in self.panels:
            return self.panels[place]
        if place is Focus.PAGE and self.page_lines is not None:
            return self.page_lines
        if place is Focus.FEEDS and self.feeds_panel is not None:
            return self.feeds_panel
        return self.list if place is Focus.LIST else self.body

    @property
    def is_typing(self) -> bool:
        """Whether the keys are letters of a find."""
        return self.find_bar is not None and self.focused is self.find_bar.input

    @property
    def is_typing_search(self) -> bool:
        """Whether the keys are letters of a search of the library."""
        return self.filter_bar is not None and self.focused is self.filter_bar.input

    def go_to(self, place: Focus) -> None:
        """Give a pane the keys and bring it into sight; where the page as it came stands, that for the article."""
        place = self.reading_place if place in (Focus.BODY, Focus.PAGE) else place
        self.arrange_panes(place)
        self._pane_at(place).focus()
        self.update_status()

    def beside(self, step: int) -> Focus:
        """The pane to the right (1) or left (-1) of the one that has the keys, itself at the edge."""
        order = [Focus.LIST, self.reading_place, *([self.panel] if self.panel else [])]
        here = order.index(self.place)
        return order[max(0, min(here + step, len(order) - 1))]

    def arrange_panes(self, focus: Focus | None = None) -> None:
        """Bring the right panes into sight, with the keys where they are or in another pane."""
        width = self.size.width or self.app.size.width
        focus = focus or self.place
        shown = panes_in_sight(width, focus, self.panel, self._zen, self.page_shown)
        panes: list[tuple[Focus, Widget | None]] = [(Focus.LIST, self.side), (Focus.LIST, self.list)]
        panes += [(Focus.BODY, self.body), (Focus.PAGE, self.page_lines), (Focus.FEEDS, self.feeds_panel)]
        for place, pane in (*panes, *self.panels.items()):
            if pane is not None and pane.display != (place in shown):  # setting it, even to what it is, costs a layout
                pane.display = place in shown
        self.set_class(self.size.width < ONE_PANE, "-one-pane")
        self.set_class(self._zen, "-zen")

    def on_resize(self, event: events.Resize) -> None:
        # Textual's breakpoints would style all widgets anew at each start, for the class of a wide screen, too.
        self.set_class(event.size.width < _NARROW, "-narrow")
        self.arrange_panes()
        self.update_status()

    @on(events.DescendantFocus)
    def _after_focus(self, event: events.DescendantFocus) -> None:
        if isinstance(event.widget, Pane):
            self.arrange_panes()
            self.before_panel = self.before_panel if self.place in _NOT_BEFORE else self.place
        self.update_status()

    async def attach_page(self) -> "PageLines":
        """The page as it came, mounted out of sight if it was not there yet."""
        if self.page_lines is None:
            from reader.ui.widgets.page_lines import PageLines

            self.page_lines = PageLines(id="page")
            self.page_lines.moves = self.moves
            await self.mount_late(self.page_lines, "page_lines.tcss", after=self.body)
        return self.page_lines

    def show_page(self, shown: bool) -> None:
        """Show the page as it came in the article's place, or the article again."""
        if shown != self.page_shown:
            had_focus = self.place is self.reading_place
            self.page_shown = shown
            if had_focus:
                self.go_to(self.reading_place)
            else:
                self.arrange_panes()

    async def attach_find_bar(self) -> "FindBar":
        """The find bar, mounted out of sight if it was not there yet."""
        if self.find_bar is None:
            from reader.ui.widgets.find_bar import FindBar

            hints = [f"{signs_of(self.acts[act])} {hint}" for act, hint in _TYPING_HINTS if self.acts[act].keys]
            self.find_bar = FindBar(self.search_article, ["Enter keep", *hints], id="find")
            await self.mount_late(self.find_bar, "typing_bar.tcss")
        return self.find_bar

    def search_article(self, query: str, is_pattern: bool) -> None:
        """Find what is being typed in the find bar."""
        raise NotImplementedError

    def show_annotations(self, article_id: int, annotations: "Annotations") -> None:
        """Show what was found anew in an article."""
        raise NotImplementedError

    def look_beside(self) -> None:
        """Find out what the library has beside the open article, where that is shown."""
        raise NotImplementedError

    async def mount_late(self, widget: Widget, style_sheet: str = "", after: Widget | None = None) -> None:
        """Mount a widget out of sight, with its style sheet if that was not read yet."""
        widget.display = False
        if style_sheet:
            self.app.stylesheet.read(paths.styles() / style_sheet)
            self.app.stylesheet.parse()
        await self.mount(widget, **({"after": after} if after else {"before": self.status}))

    @property
    def rails(self) -> "RailsPanel | None":
        """The panel of related stories, once it was asked for."""
        return cast("RailsPanel | None", self.panels.get(Focus.RAILS))

    @property
    def zen(self) -> bool:
        """Whether only the article is shown."""
        return self._zen

    def set_zen(self, zen: bool) -> None:
        """Show only the article, or everything again."""
        self._zen = zen
        self.go_to(Focus.BODY)

    # -- which acts

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        act = self.acts.get(action)
        return act is None or self.can(act)

    def can(self, action: Action) -> bool:
        """Whether an act is possible now."""
        if self.is_typing or self.is_typing_search:
            is_of_find = self.is_typing and action.when is Condition.TYPING
            is_of_search = self.is_typing_search and action.id == "sort"
            return is_of_find or is_of_search or action.id in ("back_out", "quit", "help", "palette")
        return self.place in action.where and (action.when is None or holds(action.when, self))

    @property
    def is_list_filtered(self) -> bool:
        """Whether one is in the list, and that shows what a search found, or another view than that of all."""
        return self.is_narrowed and self.place is Focus.LIST and not self._zen

    @property
    def is_narrowed(self) -> bool:
        """Whether the library may have articles that the list does not show."""
        return bool(self.searched) or self.listing.view != ALL

    def is_name_selected(self) -> bool:
        """Whether a name is under the cursor of a panel."""
        raise NotImplementedError

    def is_feed_selected(self) -> bool:
        """Whether a feed is under the cursor among the feeds."""
        return self.feeds_panel is not None and self.feeds_panel.feed is not None

    def is_line_corrected(self) -> bool:
        """Whether a person corrected the line under the cursor of the page as it came."""
        raise NotImplementedError

    def is_page_corrected(self) -> bool:
        """Whether a person corrected a line of the page as it came, and the page's site is known."""
        raise NotImplementedError

    @property
    def actions(self) -> Sequence[Action]:
        """The table of acts, with the person's keys in it."""
        return self.shelf.actions

    def key_of(self, act: str) -> str:
        """The first key of an act as people write it, "" where it has none."""
        return "".join(map(sign_of, self.acts[act].keys[:1]))

    # -- the bottom line

    def update_status(self) -> None:
        """Show the keys that work now, what there is to say besides, and how far one has read."""
        self.status.show_actions([self.told(action) for action in self._footer if self.can(action)])
        self.show_head()
        self.show_lead(self.lead())
        self.update_mark_told()
        self.update_progress()

    def told(self, action: Action) -> Action:
        """An act with the label that says what it does here."""
        raise NotImplementedError

    def show_head(self) -> None:
        """Say above the list what it shows."""
        raise NotImplementedError

    def lead(self) -> str:
        """What the bottom line says before the keys."""
        raise NotImplementedError

    def show_lead(self, text: str) -> None:
        """Say something in the bottom line, which zen shows for nothing else."""
        self.status.show_lead(text)
        self.arrange_status()

    def arrange_status(self) -> None:
        """Show the bottom line where it belongs: not under a bar to type in, and in zen only with something to say."""
        is_covered = any(bar is not None and bar.display for bar in (self.find_bar, self.filter_bar))
        shown = not is_covered and (not self._zen or self.status.has_something_to_say)
        if self.status.display != shown:
            self.status.display = shown

    def update_mark_told(self) -> None:
        """Say whose the quote that one is at is, or what the name that one went to names."""
        raise NotImplementedError

    def update_progress(self) -> None:
        """Show how far one has read."""
        raise NotImplementedError

    @on(ArticleBody.Scrolled)
    def _after_scroll(self) -> None:
        self.show_lead(self.lead())
        self.update_mark_told()
        self.update_progress()

    @on(StatusBar.Pressed)
    async def _press(self, message: StatusBar.Pressed) -> None:
        await self.run_action(message.action.call(message.action.keys[0]))
