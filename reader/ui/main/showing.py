"""Acts that change what is in sight: panels, zen, theme, width, help, palette, links, browser."""

import threading
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from textual import work

from reader.base.errors import SettingsError
from reader.base.paths import settings_path
from reader.base.settings import NARROWEST, WIDEST, save_setting
from reader.ui.actions.action import Focus
from reader.ui.main.annotated import AnnotatedActs
from reader.ui.main.finding import FindingActs
from reader.ui.main.marking import MarkingActs
from reader.ui.plain import notify
from reader.ui.themes import THEMES

if TYPE_CHECKING:
    from reader.ui.dialogs.links_dialog import ChosenLink

_WIDTH_STEP = 4


class ShowingActs(FindingActs, MarkingActs, AnnotatedActs):
    """Each act is the method of its id in the table of acts."""

    _unsaved: Mapping[str, str | int | list[str]] = MappingProxyType({})
    """Settings that were changed and are not in the file yet."""
    _saving = threading.Lock()

    _width = 0

    async def action_toggle_rails(self) -> None:
        await self.toggle_panel(Focus.RAILS)

    def action_zen(self) -> None:
        self.set_zen(not self.zen)

    def action_theme(self) -> None:
        here = THEMES.index(self.app.theme) if self.app.theme in THEMES else -1
        self.app.theme = THEMES[(here + 1) % len(THEMES)]
        notify(self.app, f"Theme: {self.app.theme}")
        self.keep_setting("theme", self.app.theme)

    def action_wider(self) -> None:
        self._set_width(_WIDTH_STEP)

    def action_narrower(self) -> None:
        self._set_width(-_WIDTH_STEP)

    def _set_width(self, step: int) -> None:
        widest = min(self.body.widest, WIDEST) if self.body.line_width > 0 else WIDEST
        here = min(self._width or self.shelf.settings.width, max(NARROWEST, widest))
        width = max(NARROWEST, min(here + step, widest))
        if width == here:
            notify(
                self.app,
                f"Lines of {here} columns: the pane has no room for more."
                if step > 0
                else f"Lines of {here} columns: there are none shorter.",
            )
            return
        self._width = width
        self.body.set_measure(width)
        notify(self.app, f"Lines of {width} columns")
        self.keep_setting("width", width)

    def keep_setting(self, key: str, value: str | int | list[str]) -> None:
        self._unsaved = {**self._unsaved, key: value}
        self._save()

    @work(thread=True, group="settings", exit_on_error=False)
    def _save(self) -> None:
        with self._saving:  # one after the other, the last value last
            unsaved, self._unsaved = self._unsaved, {}
            for key, value in unsaved.items():
                try:
                    save_setting(settings_path(), key, value)
                except SettingsError as error:
                    self.app.call_from_thread(notify, self.app, str(error), "warning", beside=True)

    # -- over the panes

    def action_help(self) -> None:
        from reader.ui.dialogs.help_dialog import HelpDialog

        self.app.push_screen(HelpDialog(self.actions))

    def action_palette(self) -> None:
        self.app.action_command_palette()

    def action_links(self) -> None:
        urls = self._links()
        if not urls:
            notify(self.app, "There are no links in this article.")
            return
        from reader.ui.dialogs.links_dialog import LinksDialog

        self.app.push_screen(LinksDialog(urls, self.acts["copy_address"].keys), self._follow_link)

    def action_open_link(self, number: int) -> None:
        urls = self._links()
        if number <= len(urls):
            self.open_in_browser(urls[number - 1][1])
        else:
            notify(self.app, f"The article has {len(urls)} links." if urls else "There are no links in this article.")

    def _links(self) -> list[tuple[str, str]]:
        """The words and the address of each link in the article, in order."""
        if self.opened is None:
            return []
        found = {
            link.url: paragraph.text[link.start : link.end]
            for paragraph in self.opened.article.paragraphs
            for link in paragraph.links
        }
        return [(words, url) for url, words in found.items()]

    def _follow_link(self, chosen: "ChosenLink | None") -> None:
        if chosen is None:
            return
        if chosen.is_copied:
            self.copy(chosen.url, "address of the link")
        else:
            self.open_in_browser(chosen.url)

    def action_browser(self) -> None:
        url = self.address_meant()
        if url:
            self.open_in_browser(url)

    @work(thread=True, group="browser", exit_on_error=False)
    def open_in_browser(self, url: str) -> None:
        """Open an http or https address in the web browser; no other scheme goes out of the reader."""
        import webbrowser

        from reader.sources import is_web_address

        if not is_web_address(url):
            self.app.call_from_thread(notify, self.app, "Only http and https addresses are opened.", "warning")
        elif webbrowser.open(url):
            self.app.call_from_thread(notify, self.app, f"Opened {url}")
        else:
            self.app.call_from_thread(self._copy_instead, url)

    def _copy_instead(self, url: str) -> None:
        self.app.copy_to_clipboard(url)
        notify(self.app, f"No web browser was found, so the address was copied: {url}", "warning")
