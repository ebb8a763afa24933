"""Addresses: the links of the article, the article's own, the feed's; opened in the browser or copied."""

from typing import TYPE_CHECKING

from reader.ui.actions.action import Focus
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.jobs import Job

if TYPE_CHECKING:
    from reader.model.attachment import Attachment
    from reader.ui.dialogs.links_dialog import ChosenLink

_NO_LINKS = "There are no links in this article."


class LinksController(Controller):
    """Opens http and https addresses only; no other scheme leaves the reader."""

    def links(self) -> None:
        """List the links of the article."""
        links = self._links()
        if not links:
            self.view.show_notice(_NO_LINKS)
            return
        from reader.ui.dialogs.links_dialog import LinksDialog

        self.view.open_dialog(LinksDialog(links, self.context.action("copy_address").keys), self._follow)

    def open_link(self, number: int) -> None:
        """Open a link of the article by its number, from 1."""
        links = self._links()
        if number <= len(links):
            self._open(links[number - 1][1])
        else:
            self.view.show_notice(f"The article has {len(links)} links." if links else _NO_LINKS)

    def _links(self) -> list[tuple[str, str]]:
        """The words and the address of each link in the article, in order, and then of what came with it."""
        opened = self.session.opened
        if opened is None:
            return []
        found = {
            link.url: paragraph.text[link.start : link.end]
            for paragraph in opened.article.paragraphs
            for link in paragraph.links
        }
        attached = self._attachments(opened.row.id)
        links = [(words, url) for url, words in found.items() if url not in {one.url for one in attached}]
        return [*links, *((one.words, one.url) for one in attached)]

    def _attachments(self, article_id: int) -> "tuple[Attachment, ...]":
        from reader.library.stores.attachments import AttachmentStore

        return self.attempt(lambda: AttachmentStore(self.library).of(article_id)) or ()

    def _follow(self, chosen: "ChosenLink | None") -> None:
        if chosen is None:
            return
        if chosen.is_copied:
            self.view.copy(chosen.url, "address of the link")
        else:
            self._open(chosen.url)

    def browser(self) -> None:
        """Open the address of the article, or of the feed, in the browser."""
        url = self._target_address()
        if url:
            self._open(url)

    def copy_address(self) -> None:
        """Copy the address of the article, or of the feed."""
        url = self._target_address()
        if url:
            self.view.copy(url, "address")

    def copy_selection(self) -> None:
        """Copy what is selected with the mouse."""
        selected = self.view.selected_text
        if selected:
            self.view.copy(selected, "selection")
        else:
            key = self.context.key_of("quit")
            how = f" {key} quits." if key else ""
            self.view.show_notice(f"Nothing is selected. Drag with the mouse, or double-click a word.{how}")

    def _target_address(self) -> str | None:
        """The address that an action is about. Says so where the page gave none."""
        panel = self.late.feeds_panel
        selected = panel.content.feed if panel is not None and self.panes.focus is Focus.FEEDS else None
        if selected is not None:
            return selected.feed.site or selected.feed.url
        opened = self.session.opened
        row = self.view.list.row if self.panes.focus is Focus.LIST or opened is None else opened.row
        attached = self._attachments(row.id) if row is not None and not row.url else ()
        if row is None or not (row.url or attached):
            self.view.show_notice("This page came without an address.", "warning")
            return None
        return row.url or attached[0].url

    def _command_for(self, url: str) -> tuple[str, ...]:
        """The command of the user for an address, by its kind; empty where the browser opens it."""
        commands = self.settings.opening.commands
        if not commands:
            return ()
        row = self.target_row()
        kinds = {one.url: one.kind.value for one in self._attachments(row.id)} if row is not None else {}
        return tuple(word.replace("{url}", url) for word in commands.get(kinds.get(url, "link"), ()))

    def _run(self, command: tuple[str, ...], url: str) -> None:
        """Start a command of the user, without a shell; it goes on when the reader ends."""

        def start(_: Job) -> str:
            import os

            from reader.base.output_settings import URL_VARIABLE

            quiet = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_RDWR, 0) for stream in range(3)]
            try:  # nobody waits for it, as for a subprocess
                environment = {**os.environ, URL_VARIABLE: url}
                os.posix_spawnp(command[0], command, environment, file_actions=quiet, setpgroup=0)
            except OSError as error:
                return f"{command[0]} could not be started: {error.strerror}. Change [open] in the settings."
            return ""

        def started(problem: str) -> None:
            self.view.show_notice(problem or f"Opened {url}", "warning" if problem else "information")

        self.jobs.start("browser", start, done=started, failure="The command could not be started")

    def _open(self, url: str) -> None:
        from reader.sources import is_web_address

        if not is_web_address(url):
            self.view.show_notice("Only http and https addresses are opened.", "warning")
            return

        command = self._command_for(url)
        if command:
            self._run(command, url)
            return

        def browse(_: Job) -> bool:
            import webbrowser

            return webbrowser.open(url)

        def opened(is_open: bool) -> None:
            if is_open:
                self.view.show_notice(f"Opened {url}")
            else:
                self.view.copy(url)
                sentence = f"No web browser was found, so the address was copied: {url}"
                self.view.show_notice(sentence, "warning")

        self.jobs.start("browser", browse, done=opened, failure="The browser could not be opened")
