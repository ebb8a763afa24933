"""The main screen: it composes the panes, keeps focus and layout, and hands actions and messages on to controllers."""

import gc
import inspect
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from textual import events, on
from textual.app import ComposeResult
from textual.command import Provider
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip

from reader.ui.actions.action import Focus
from reader.ui.main.article_marks import are_marks_shown
from reader.ui.main.closing import write_soon
from reader.ui.main.context import AppContext
from reader.ui.main.list_memory import recalled_row, remember_cursor
from reader.ui.main.observable import Topic
from reader.ui.main.parts import make_parts
from reader.ui.main.registry import Controllers
from reader.ui.widgets.article_body import ArticleBody
from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.blank_lines import BlankLines
from reader.ui.widgets.status_bar import StatusBar

if TYPE_CHECKING:
    from reader.sources import Source


_LAST_WRITES = 0.1
"""Seconds that quitting may wait for another program that writes to the library."""


def _commands() -> type[Provider]:
    from reader.ui.main.palette import CommandProvider

    return CommandProvider


class MainScreen(Screen[None]):
    """Controllers decide, widgets report. `sources` are added once the first frame has been shown."""

    AUTO_FOCUS = None
    COMMANDS = {_commands}

    def __init__(self, context: AppContext, sources: Sequence["Source"] = (), problems: Sequence[str] = ()) -> None:
        super().__init__()
        self.context = context
        self._sources = tuple(sources)
        self._problems = tuple(problems)
        self._was_shown = False
        self._is_first_start = False
        self.parts = make_parts(self, context, self._turn)
        self.view, self.session = self.parts.view, self.parts.session
        self.controllers = Controllers(self.parts)
        self._blank = BlankLines(self)
        self.view.list.moves.when_moved(self._after_selection)
        self.view.body.moves.when_moved(self._after_scroll)

    def compose(self) -> ComposeResult:
        with self.view.side:
            yield self.view.head
            yield self.view.list
        yield self.view.body
        yield self.view.status

    # -- from the start to the end

    def on_mount(self) -> None:
        """Show the list as it was left, and the article that was open."""
        library, session, controllers = self.context.library, self.session, self.controllers
        self.view.body.measure.choose(self.context.settings.width)
        self.parts.panes.arrange(Focus.LIST)
        self.view.list.focus()
        self.view.body.marks.show(are_marks_shown(library))
        if not session.rows.count and not self._sources and library.refusal is None:
            self._is_first_start = self.controllers.samples.are_wanted()
        with session.batch():
            row = recalled_row(library, session.listing.view)
            self.parts.rows.show(session.rows.index_of(row) if row else 0)
            controllers.reading.article.recall()
            session.changed(Topic.LIST)

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """At the start the widgets have just been styled. Textual would style them all once more, which takes 9 ms."""
        if not self._was_shown:
            self._was_shown, event.refresh_styles = True, False

    def begin(self) -> None:
        """Do what waits until the first frame has been shown."""
        library = self.context.library
        if library.refusal is not None:
            self.view.show_notice(library.refusal.sentence(library.path), "warning", beside=True)
        if self.context.mistakes:
            self.controllers.settings_check.report()
        for problem in self._problems:
            self.view.show_notice(problem, "warning", beside=True)
        if self._sources:
            self.controllers.adding.start(self._sources, opens_first=True, seeks_feeds=True)
        if self._is_first_start:
            self.controllers.samples.add()
            self._greet()

    def _greet(self) -> None:
        """Say how to begin, on a screen that is too narrow for the welcome."""
        add, keys = self.context.key_of("add"), self.context.key_of("help")
        if add and keys and not self.view.body.display:
            sentence = (
                f"{add} adds a page or follows a feed: an address, a path, or pasted text. {keys} shows all keys."
            )
            self.view.show_notice(sentence, beside=True)

    async def prepare(self) -> None:
        """Mount what will be needed soon, so that the first press of its key does not wait for it; then tidy up.

        Garbage is first collected here, a moment after the first frame, and not while it is made.
        """
        await self.controllers.reading.find.attach()
        await self.parts.late.attach_panel(Focus.RAILS)
        if not gc.isenabled():  # the start went without; what it made stays, and is never looked through again
            gc.collect()
            gc.freeze()
            gc.enable()
        self.controllers.arrivals.begin()
        if self.context.library.refusal is None:
            self._begin_changes()

    def _begin_changes(self) -> None:
        """Begin what changes the library, or what lies beside it, without being asked for."""
        from reader.ui.main.daily_backup import DailyBackup
        from reader.ui.main.library_check import LibraryCheck
        from reader.ui.main.missed_library import miss_library
        from reader.ui.main.moved_passwords import move_passwords, remove_passwords

        miss_library(self.context.library, self.view)
        move_passwords(self.context.library, self.view)
        remove_passwords(self.context.library, self.parts.jobs)
        self.controllers.reading.reannotation.begin()
        self.controllers.refreshing.begin()
        DailyBackup(self.context.library, self.view, self.parts.jobs).begin(self)
        LibraryCheck(self.context.library, self.view, self.parts.jobs).begin(self)

    @property
    def failures(self) -> Sequence[str]:
        """A sentence for each page that could not be added."""
        return self.controllers.adding.failures if self.controllers.is_made("adding") else ()

    def on_unmount(self, _: events.Unmount) -> None:
        """End the jobs, and save what the next start shows."""
        self.parts.jobs.close()
        if write_soon(self.context.library, self._remember, _LAST_WRITES):  # else the next start begins as this one did
            write_soon(self.context.library, self.context.library.drop_deleted, 0)
            from reader.ui.main.missed_library import note_when_due

            note_when_due(self.context.library)

    def _remember(self) -> None:
        """Save what the next start shows."""
        remember_cursor(self.context.library, self.session.listing.view, self.view.list.row)
        self.controllers.reading.article.remember()

    # -- painting

    def render_lines(self, crop: Region) -> list[Strip]:
        """Blank lines for a region: the panes cover the screen."""
        return self._blank.render(crop)

    def notify_style_update(self) -> None:
        self._blank.clear()
        super().notify_style_update()

    # -- actions

    async def action_do(self, action_id: str, *arguments: Any) -> None:
        """Do an action of the table; its observers are called once it is done."""
        controller = self.controllers.get(self.context.action(action_id).controller)
        with self.session.batch():
            result = getattr(controller, action_id)(*arguments)
            if inspect.isawaitable(result):
                await result

    def _turn(self, action_id: str) -> None:
        """Go to the next article, or the one before, with a key that the pane hands on without a binding."""
        if self.session.rows.count:
            with self.session.batch():
                getattr(self.controllers.reading.next_article, action_id)()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action != "do":
            return True
        return self.parts.availability.can(self.context.action(str(parameters[0])))

    # -- what widgets report

    def on_resize(self, event: events.Resize) -> None:
        """Arrange the panes for the new width."""
        self.parts.panes.after_resize(event.size.width)

    @on(events.DescendantFocus)
    def _after_focus(self, event: events.DescendantFocus) -> None:
        self.parts.panes.after_focus(event.widget)

    @on(ArticleList.Opened)
    def _open_clicked(self, message: ArticleList.Opened) -> None:
        self.controllers.reading.article.open_in_body(message.article_id)

    @on(ArticleList.SelectionChanged)
    def _after_selection(self) -> None:
        self.session.changed(Topic.SELECTION)

    @on(ArticleBody.Scrolled)
    def _after_scroll(self) -> None:
        self.session.changed(Topic.SCROLL)

    @on(ArticleBody.Hovered)
    def _show_tooltip(self, message: ArticleBody.Hovered) -> None:
        self.controllers.highlights.show_tooltip(message.offset)

    @on(StatusBar.Pressed)
    async def _press(self, message: StatusBar.Pressed) -> None:
        await self.run_action(message.action.call(message.action.keys[0]))

    def on_list_head_pressed(self) -> None:
        """Let the person choose a list."""
        self.controllers.reading.views.choose_view()

    def on_panel_moved(self) -> None:
        """Note that another row of a panel is selected."""
        self.session.changed(Topic.SELECTION)

    def on_panel_chosen(self) -> None:
        """Open the row of a panel that was clicked."""
        self.controllers.navigation.open_in_panel()

    def on_page_lines_moved(self) -> None:
        """Note that another line of the page is selected."""
        self.controllers.reading.page_view.after_move()

    def on_find_bar_accepted(self) -> None:
        """Go to the matches of the find."""
        self.controllers.reading.find.accept()

    def on_find_bar_left(self) -> None:
        """Close the find bar, as the person clicked elsewhere."""
        self.controllers.reading.find.blur()

    def on_filter_bar_accepted(self) -> None:
        """Go to the results of the search."""
        self.controllers.reading.search.accept()

    def on_filter_bar_left(self) -> None:
        """Close the search bar, as the person clicked elsewhere."""
        self.controllers.reading.search.blur()

    def on_feed_filter_bar_accepted(self) -> None:
        """Go to the feeds that were found."""
        self.controllers.feed_list.accept()

    def on_feed_filter_bar_left(self) -> None:
        """Close the bar of the feeds, as the person clicked elsewhere."""
        self.controllers.feed_list.blur()
