"""The base class of the bars for typing a search: a prompt, an input line, and the number of matches."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from reader.ui.widgets.match_count import MatchCount
from reader.ui.widgets.plain import plain


class TypingBar(Horizontal):
    """Posts the messages of a subclass when the search is accepted or left."""

    ACCEPTED: ClassVar[type[Message]]
    """Sent when the person pressed Enter."""
    LEFT: ClassVar[type[Message]]
    """Sent when the person clicked elsewhere."""

    def __init__(self, prompt: str, line: Input, hints: Sequence[str], *, id: str | None = None) -> None:
        """`hints` name the keys that work while the search is typed."""
        super().__init__(id=id)
        self._prompt = Static(plain(prompt))
        self._input = line
        self._count = MatchCount(hints)

    def compose(self) -> ComposeResult:
        """Create the prompt, the input line and the count."""
        yield self._prompt
        yield self._input
        yield self._count

    @property
    def typed(self) -> str:
        """The text that was typed."""
        return self._input.value

    @property
    def input(self) -> Input:
        """The input line."""
        return self._input

    def show_count(self, text: str, found: bool) -> None:
        """Show the number of matches, or what is wrong with the text; `found` is whether there are matches."""
        self._count.show(text, found)

    @on(events.DescendantBlur)
    def _leave(self) -> None:
        self.post_message(self.LEFT())

    @on(Input.Submitted)
    def _accept(self) -> None:
        self.post_message(self.ACCEPTED())
