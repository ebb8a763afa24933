"""The bar for typing a find in the article, with the number of matches."""

from collections.abc import Callable, Sequence

from textual.message import Message

from reader.ui.widgets.plain import plain
from reader.ui.widgets.plain_input import PlainInput
from reader.ui.widgets.typing_bar import TypingBar

_PLAIN, _PATTERN = "find: ", "pattern: "


class FindInput(PlainInput):
    """The input line of the bar."""

    def __init__(self, typed: Callable[[str], None]) -> None:
        """`typed` is called with the text after each change."""
        super().__init__(placeholder="text to find in the article", compact=True, select_on_focus=True)
        self._typed = typed

    def watch_value(self, value: str) -> None:
        """Call `typed` with the text."""
        if self.is_attached:
            self._typed(value)


class FindBar(TypingBar):
    """Reports when the find is accepted or left. Typing is a call, not a message: that would reach the screen after it
    began to paint the letter, and the matches would come a frame of 17 ms later.
    """

    class Accepted(Message):
        """The person pressed Enter."""

    class Left(Message):
        """The person clicked elsewhere."""

    ACCEPTED, LEFT = Accepted, Left

    def __init__(
        self, search: Callable[[str, bool], None], hints: Sequence[str] = (), *, id: str | None = None
    ) -> None:
        """`search` is called with the text and whether it is a pattern; `hints` name the keys that work meanwhile."""
        super().__init__(_PLAIN, FindInput(lambda value: search(value, self.is_pattern)), hints, id=id)
        self.is_pattern = False
        self._search = search

    def toggle_pattern(self) -> None:
        """Read the query as a regular expression, or as plain text again."""
        self.is_pattern = not self.is_pattern
        self._prompt.update(plain(_PATTERN if self.is_pattern else _PLAIN))
        self.set_class(self.is_pattern, "-pattern")
        self._search(self._input.value, self.is_pattern)
