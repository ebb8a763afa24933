"""The main screen: list, article, related stories, bottom line; all acts together."""

import gc
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from textual import events
from textual.command import Provider
from textual.geometry import Region
from textual.strip import Strip

from reader.base.errors import LibraryError
from reader.ui.actions.action import PANELS, Action, Focus
from reader.ui.main.comparing import ComparingActs
from reader.ui.main.correcting import CorrectingActs
from reader.ui.main.following import FollowingActs
from reader.ui.main.full_text import FullTextActs
from reader.ui.main.mass_marking import MassMarkingActs
from reader.ui.main.moving import MovingActs
from reader.ui.main.named_articles import NamedArticlesActs
from reader.ui.main.panes import AppContext, Panes
from reader.ui.main.related import RelatedActs
from reader.ui.main.remarking import RemarkingActs
from reader.ui.main.renewing import RenewingActs
from reader.ui.main.revisiting import RevisitingActs
from reader.ui.main.saving import SavingActs
from reader.ui.main.showing import ShowingActs
from reader.ui.main.telling import TellingActs
from reader.ui.main.viewing import ViewingActs, recalled_listing
from reader.ui.plain import notify
from reader.ui.widgets.blank_lines import BlankLines

if TYPE_CHECKING:
    from reader.sources import Source


def _act_commands() -> type[Provider]:
    from reader.ui.actions.palette import ActionCommands

    return ActionCommands


class MainScreen(
    MovingActs,
    CorrectingActs,
    ShowingActs,
    RemarkingActs,
    TellingActs,
    NamedArticlesActs,
    MassMarkingActs,
    RevisitingActs,
    ViewingActs,
    FollowingActs,
    FullTextActs,
    RelatedActs,
    ComparingActs,
    RenewingActs,
    SavingActs,
    Panes,
):
    """Decides; the panes only report. `sources` are added once the first frame has been shown."""

    AUTO_FOCUS = None
    COMMANDS = {_act_commands}

    def __init__(self, shelf: AppContext, sources: Sequence["Source"] = (), problems: Sequence[str] = ()) -> None:
        super().__init__(shelf, recalled_listing(shelf.library))
        self.list.when_moved(self.update_status)
        self.body.when_moved(self._after_scroll)
        self.failures = []
        self._sources = tuple(sources)
        self._problems = tuple(problems)
        self._was_shown = False
        self._blank = BlankLines(self)

    def on_mount(self) -> None:
        self.set_out()
        self.recall_marks()
        self.recall()
        self.update_status()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Blank lines for a region: the panes cover the screen."""
        return self._blank.render(crop)

    def notify_style_update(self) -> None:
        self._blank.clear()
        super().notify_style_update()

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """At the start the widgets have just been styled. Textual would style them all once more, which takes 9 ms."""
        if not self._was_shown:
            self._was_shown, event.refresh_styles = True, False

    def begin(self) -> None:
        """What waits until the first frame has been shown."""
        for problem in self._problems:
            notify(self.app, problem, "warning", beside=True)
        if self._sources:
            self.start_adding(self._sources, opens_first=True)
        if not self.shelf.library.sample_names():
            self.add_samples()
            self._greet()

    def _greet(self) -> None:
        """Say how to begin, on a screen that is too narrow for the welcome."""
        add, keys = self.key_of("add"), self.key_of("help")
        if add and keys and not self.body.display and not self._sources:
            sentence = (
                f"{add} adds a page or follows a feed: an address, a path, or pasted text. {keys} shows all keys."
            )
            notify(self.app, sentence, beside=True)

    async def prepare(self) -> None:
        """Mount what will be needed soon, so that the first press of its key does not wait for it; then tidy up.

        Garbage is first collected here, a moment after the first frame, and not while it is made.
        """
        await self.attach_find_bar()
        await self.attach_panel(Focus.RAILS)
        if not gc.isenabled():  # the start went without; what it made stays, and is never looked through again
            gc.collect()
            gc.freeze()
            gc.enable()
        self.begin_renewal()
        self.begin_refreshing()

    def on_unmount(self, _: events.Unmount) -> None:
        self.end_renewal()
        self.stop_refreshing()
        self.stop_marking()
        self.stop_fetching()
        self.stop_adding()  # the reader ends when its threads have, and a server may take its time
        self.remember()
        with suppress(LibraryError):  # what another reader is in the way of is done another time
            self.shelf.library.drop_deleted()

    # -- acts that belong to no one topic

    def action_cancel(self) -> None:
        if self.is_refreshing:
            self.stop_refreshing()
        self.stop_fetching()
        if self.is_adding:
            self.cancel_adding()
        self.stop_marking()

    def action_open(self) -> None:
        if self.place in PANELS:
            self._open_in_panel(self.place)
            return
        row = self.list.row
        if row and self.open_article(row.id):
            self.go_to(Focus.BODY)

    def _open_in_panel(self, place: Focus) -> None:
        if place is Focus.VOICES:
            self.open_quote()
        elif place is Focus.NAMES:
            self.open_mention()
        elif place is Focus.ARTICLES:
            self.open_named_article()
        else:
            self.open_story()

    def on_panel_moved(self) -> None:
        self.update_status()

    def on_panel_chosen(self) -> None:
        if self.panel is not None and self.place is not Focus.FEEDS:
            self._open_in_panel(self.panel)

    async def action_back_out(self) -> None:
        """One layer out: find, panel, zen, from the article to the list. Never quits."""
        if self.is_typing_search:
            self.leave_filter()
        elif self.is_typing or self.finding is not None:
            self.leave_find()
        elif self.place in PANELS:
            await self.leave_panel()
        elif self.place is Focus.PAGE:
            self.leave_page()
        elif self.place is Focus.FEEDS:
            self.leave_feeds()
        elif self.zen:
            self.set_zen(False)
        elif self.place is Focus.BODY:
            self.go_to(Focus.LIST)

    async def action_close(self) -> None:
        """From a panel or the article one step towards the list; from the list, quit."""
        if self._closing_quits:
            self.app.exit()
        else:
            await self.action_back_out()

    @property
    def _closing_quits(self) -> bool:
        return self.place is Focus.LIST and not self.zen

    def told(self, action: Action) -> Action:
        return action._replace(label="quit" if self._closing_quits else "back") if action.id == "close" else action

    def action_quit(self) -> None:
        self.app.exit()
