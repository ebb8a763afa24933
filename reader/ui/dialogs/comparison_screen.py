"""Screen that compares an article with older versions of it, and with other articles on the same story."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.base import paths
from reader.model.diff import Difference
from reader.ui.viewmodels.body_layout import cut
from reader.ui.widgets.comparison_pane import ComparisonPane
from reader.ui.widgets.pane import Pane
from reader.ui.widgets.plain import plain

_LEAVING = ("escape", "q", "equals_sign")
_STEPS: Mapping[str, int] = {"right": 1, "l": 1, "J": 1, "left": -1, "h": -1, "K": -1}


class Compared(NamedTuple):
    """What the article is compared with: another article, or a version of it by its number, from 1."""

    title: str
    article_id: int
    number: int | None = None


class ComparisonScreen(ModalScreen[None]):
    """Compares an article with one text at a time."""

    CSS_PATH = paths.styles() / "comparison_screen.tcss"

    def __init__(
        self,
        headline: str,
        others: Sequence[Compared],
        moves: Mapping[str, Callable[[Pane], None]],
        compare: Callable[[Compared, Callable[[Difference | str], None]], object],
    ) -> None:
        """`others` are the texts to compare the article with, at least one; `moves` are the keys that scroll. `compare`
        gives the difference from one of the texts, or a sentence why there is none, to the function that it gets.
        """
        super().__init__()
        self._compare = compare
        self._headline = headline
        self._others = tuple(others)
        self._index = 0
        self._pane = ComparisonPane(id="comparison")
        self._pane.moves.bind({key: move for key, move in moves.items() if key not in _STEPS})

    def compose(self) -> ComposeResult:
        """Create the head, the pane and the line of hints."""
        yield Static(id="comparison-head")
        yield self._pane
        yield Static(id="comparison-hint")

    def on_mount(self) -> None:
        """Compare with the first text."""
        self._pane.focus()
        self._show()

    def on_resize(self) -> None:
        """Cut the texts of head and hints to the new width."""
        self._write_bars()

    def on_key(self, event: events.Key) -> None:
        """Leave, unfold, or go to another text."""
        if event.key in _LEAVING:
            event.stop()
            self.dismiss(None)
        elif event.key == "enter":
            event.stop()
            self._pane.toggle_folds()
        elif event.key in _STEPS:
            event.stop()
            self._step(_STEPS[event.key])

    def _step(self, step: int) -> None:
        index = max(0, min(self._index + step, len(self._others) - 1))
        if index != self._index:
            self._index = index
            self._show()

    def _show(self) -> None:
        self._write_bars()
        self._pane.show_sentence("comparing …")
        other = self._others[self._index]
        self._compare(other, partial(self._take, other))

    def _write_bars(self) -> None:
        other, width = self._others[self._index], max(1, self.size.width - 4)
        which = f"  ({self._index + 1} of {len(self._others)})" if len(self._others) > 1 else ""
        head = f"{cut(self._headline, width)}\n{cut(f'{other.title}{which}', width)}"
        self.query_one("#comparison-head", Static).update(plain(head))
        turns = "← → next text · " if len(self._others) > 1 else ""
        hint = f"− removed  + added  ± changed · {turns}Enter all paragraphs · Esc back"
        self.query_one("#comparison-hint", Static).update(plain(cut(hint, width)))

    def _take(self, other: Compared, found: Difference | str) -> None:
        """Show the difference, or a sentence why there is none; the person may have gone on to another text by now."""
        if other != self._others[self._index]:
            return
        if isinstance(found, str):
            self._pane.show_sentence(found)
        else:
            self._pane.show_difference(found)
