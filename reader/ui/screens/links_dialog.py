"""The links of an article, numbered."""

from collections.abc import Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList, Static

from reader.ui.plain import plain
from reader.ui.screens.dialog import Dialog


class LinksDialog(Dialog[str | None]):
    """Answers with the address that was chosen; a digit chooses at once."""

    def __init__(self, links: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._links = tuple(links)

    def compose(self) -> ComposeResult:
        with Vertical(id="links-box"):
            yield Static(plain("Links"), id="links-title")
            yield OptionList(
                *(plain(f"{number}  {words}\n   {url}") for number, (words, url) in enumerate(self._links, 1)),
                id="links-list",
            )

    def on_mount(self) -> None:
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._links[event.option_index][1])

    def on_key(self, event: events.Key) -> None:
        if event.key.isdigit() and 1 <= int(event.key) <= len(self._links):
            event.stop()
            self.dismiss(self._links[int(event.key) - 1][1])
