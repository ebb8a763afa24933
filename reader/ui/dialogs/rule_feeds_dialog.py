"""Dialog to choose the feeds that a rule is for."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static

from reader.ui.dialogs.dialog import Dialog
from reader.ui.widgets.plain import plain

if TYPE_CHECKING:
    from reader.library.stores.feeds import FeedRow

_ON, _OFF = "■", "□"


class RuleFeedsDialog(Dialog[tuple[str, ...] | None]):
    """Answers with the addresses of the chosen feeds, none for all; None where it was closed without."""

    def __init__(self, feeds: "Sequence[FeedRow]", chosen: Sequence[str]) -> None:
        super().__init__()
        self._feeds = tuple(feeds)
        self._chosen = set(chosen)

    def compose(self) -> ComposeResult:
        """Create the widgets of the dialog."""
        with Vertical(id="rule-feeds-box"):
            yield Static(plain("Which feeds is the rule for? None means all."), id="rule-feeds-title")
            yield OptionList(*(self._row(feed) for feed in self._feeds), id="rule-feeds-list")
            yield Static(plain("Space on or off · Enter save · Esc close"), id="rule-feeds-hint")

    def _row(self, feed: "FeedRow") -> Content:
        return plain(f"{_ON if feed.url in self._chosen else _OFF}  {feed.name}")

    def on_mount(self) -> None:
        """Focus the list."""
        self.query_one(OptionList).focus()

    def on_key(self, event: events.Key) -> None:
        """Let Space switch a feed."""
        rows = self.query_one(OptionList)
        if event.key == "space" and rows.highlighted is not None:
            event.stop()
            feed = self._feeds[rows.highlighted]
            self._chosen ^= {feed.url}
            rows.replace_option_prompt_at_index(rows.highlighted, self._row(feed))

    @on(OptionList.OptionSelected)
    def _save(self) -> None:
        self.dismiss(tuple(sorted(self._chosen)))
