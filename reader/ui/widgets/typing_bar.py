"""What the bars have in common in which one types what to look for: a prompt, the line, and what came of it."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from reader.ui.plain import plain
from reader.ui.widgets.match_count import MatchCount


class TypingBar(Horizontal):
    """`hints` tell the keys that work meanwhile. A subclass says which messages tell of what the person did."""

    ACCEPTED: ClassVar[type[Message]]
    """Sent when the person pressed Enter."""
    LEFT: ClassVar[type[Message]]
    """Sent when the person clicked elsewhere."""

    def __init__(self, prompt: str, line: Input, hints: Sequence[str], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._prompt = Static(plain(prompt))
        self._input = line
        self._count = MatchCount(hints)

    def compose(self) -> ComposeResult:
        yield self._prompt
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
        """Show how many there are, or what is not well put."""
        self._count.show(text, found)

    @on(events.DescendantBlur)
    def _leave(self) -> None:
        self.post_message(self.LEFT())

    @on(Input.Submitted)
    def _accept(self) -> None:
        self.post_message(self.ACCEPTED())
