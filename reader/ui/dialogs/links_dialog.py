"""Dialog with the numbered links of an article."""

from collections.abc import Sequence
from typing import NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList, Static

from reader.ui.actions.keys import sign_of
from reader.ui.dialogs.dialog import Dialog
from reader.ui.viewmodels.link_rows import link_row
from reader.ui.widgets.plain import plain

_BESIDE = 4
"""Cells beside a link: the margins of its row, and the scrollbar."""
_NARROWEST = 20
"""Cells of a row at least, also before its width is known."""


class ChosenLink(NamedTuple):
    """The chosen address, and whether to copy it instead of opening it."""

    url: str
    is_copied: bool = False


class LinksDialog(Dialog[ChosenLink | None]):
    """Answers with the chosen link; a digit chooses at once, one of `copy_keys` copies."""

    def __init__(self, links: Sequence[tuple[str, str]], copy_keys: Sequence[str]) -> None:
        """`links` are texts with their addresses; `copy_keys` are Textual's names of keys."""
        super().__init__()
        self._links = tuple(links)
        self._copy_keys = tuple(copy_keys)

    def compose(self) -> ComposeResult:
        """Create the widgets of the dialog."""
        copies = [f"{sign_of(key)} copy its address" for key in self._copy_keys[:1]]
        with Vertical(id="links-box"):
            yield Static(plain("Links"), id="links-title")
            yield OptionList(id="links-list")
            yield Static(plain(" · ".join(["Enter open", *copies, "Esc close"])), id="links-hint")

    def on_mount(self) -> None:
        """List the links once their width is known."""
        self.query_one(OptionList).focus()
        self.call_after_refresh(self._list)

    def on_resize(self) -> None:
        """Wrap the links to the new width."""
        self._list()

    def _list(self) -> None:
        options = self.query_one(OptionList)
        chosen, width = options.highlighted or 0, self.query_one("#links-box").content_size.width - _BESIDE
        options.clear_options()
        for number, (words, url) in enumerate(self._links, 1):
            options.add_option(plain(link_row(number, words, url, max(_NARROWEST, width))))
        options.highlighted = chosen

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(ChosenLink(self._links[event.option_index][1]))

    def on_key(self, event: events.Key) -> None:
        """Let a digit choose, and the copy keys copy."""
        chosen = self.query_one(OptionList).highlighted
        if event.key.isdigit() and 1 <= int(event.key) <= len(self._links):
            event.stop()
            self.dismiss(ChosenLink(self._links[int(event.key) - 1][1]))
        elif event.key in self._copy_keys and chosen is not None:
            event.stop()
            self.dismiss(ChosenLink(self._links[chosen][1], is_copied=True))
