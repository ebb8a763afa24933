"""The bar in which one types what the list shall show."""

from collections.abc import Callable, Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from reader.ui.plain import plain
from reader.ui.widgets.find_bar import MatchCount
from reader.ui.widgets.plain_input import PlainInput

_PROMPT = "search: "
_EXAMPLE = "words, said:NAME, about:NAME"


class FilterInput(PlainInput):
    """The line in which one types."""

    def __init__(self, typed: Callable[[], None]) -> None:
        super().__init__(placeholder=_EXAMPLE, compact=True, select_on_focus=True)
        self._typed = typed

    def watch_value(self, value: str) -> None:
        if self.is_attached:
            self._typed()


class FilterBar(Horizontal):
    """Calls `typed` when another text has been typed. `hints` tell the keys that work meanwhile."""

    class Kept(Message):
        """The person pressed Enter."""

    class Left(Message):
        """The person clicked elsewhere."""

    def __init__(self, typed: Callable[[], None], hints: Sequence[str] = (), *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._count = MatchCount(hints)
        self._input = FilterInput(typed)

    def compose(self) -> ComposeResult:
        yield Static(plain(_PROMPT))
        yield self._input
        yield self._count

    @property
    def typed(self) -> str:
        """What has been typed."""
        return self._input.value

    @property
    def input(self) -> Input:
        """The line in which one types."""
        return self._input

    def show_count(self, text: str, found: bool) -> None:
        """Show how many articles there are, or what is not well put."""
        self._count.show(text, found)

    @on(events.DescendantBlur)
    def _leave(self) -> None:
        self.post_message(self.Left())

    @on(Input.Submitted)
    def _keep(self) -> None:
        self.post_message(self.Kept())
