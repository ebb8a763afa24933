"""The bar for typing a part of the names of feeds."""

from collections.abc import Callable, Sequence

from textual.message import Message

from reader.ui.widgets.plain_input import PlainInput
from reader.ui.widgets.typing_bar import TypingBar

_PROMPT = "feeds: "


class FeedFilterInput(PlainInput):
    """The input line of the bar."""

    def __init__(self, typed: Callable[[], None]) -> None:
        """`typed` is called after each change of the text."""
        super().__init__(placeholder="part of a name", compact=True, select_on_focus=True)
        self._typed = typed

    def watch_value(self, value: str) -> None:
        """Call `typed`."""
        if self.is_attached:
            self._typed()


class FeedFilterBar(TypingBar):
    """Reports when what was typed is accepted or left."""

    class Accepted(Message):
        """The person pressed Enter."""

    class Left(Message):
        """The person clicked elsewhere."""

    ACCEPTED, LEFT = Accepted, Left

    def __init__(self, typed: Callable[[], None], hints: Sequence[str] = (), *, id: str | None = None) -> None:
        """`typed` is called after each change of the text; `hints` name the keys that work meanwhile."""
        super().__init__(_PROMPT, FeedFilterInput(typed), hints, id=id)
