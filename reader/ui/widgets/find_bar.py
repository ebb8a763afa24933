"""The find bar: what is being looked for, and how many matches there are."""

from collections.abc import Callable, Sequence

from rich.segment import Segment
from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input, Static

from reader.ui.body_layout import fit, text_width
from reader.ui.plain import plain
from reader.ui.widgets.component_styles import ComponentStyles
from reader.ui.widgets.plain_input import PlainInput

_PLAIN, _PATTERN = "find: ", "pattern: "
_GAP = 2
_LEAST_SENTENCE = 20
"""Cells that a sentence may be cut to, so that the keys stay in sight."""


class MatchCount(Widget):
    """The number of matches and the keys, drawn in a fixed place: its changes cost no layout."""

    COMPONENT_CLASSES = {"match-count--found", "match-count--nothing", "match-count--keys"}

    def __init__(self, hints: Sequence[str]) -> None:
        super().__init__()
        self._hints = tuple(hints)
        self._text = ""
        self._found = True
        self._style = ComponentStyles(self, "match-count")

    def show(self, text: str, found: bool) -> None:
        """Show a count or a sentence."""
        if (text, found) != (self._text, self._found):
            self._text, self._found = text, found
            self.refresh()

    def notify_style_update(self) -> None:
        self._style.clear()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        if y or width <= 0:
            return Strip.blank(max(0, width))
        hints = list(self._hints if self._found else self._hints[1:])  # the first is that of keeping what was found
        least = min(text_width(self._text), _LEAST_SENTENCE)
        while hints and least + sum(text_width(hint) + _GAP for hint in hints) > width:
            hints.pop()
        keys = "".join(f"{'':{_GAP}}{hint}" for hint in hints)
        count = fit(self._text, width - text_width(keys))
        style = self._style("found" if self._found else "nothing")
        return Strip([Segment(count, style), Segment(keys, self._style("keys"))], width)


class FindInput(PlainInput):
    """The line in which one types."""

    def __init__(self, typed: Callable[[str], None]) -> None:
        super().__init__(placeholder="what to find in the article", compact=True, select_on_focus=True)
        self._typed = typed

    def watch_value(self, value: str) -> None:
        if self.is_attached:
            self._typed(value)


class FindBar(Horizontal):
    """Calls `search` with what is typed and whether it is a pattern. `hints` tell the keys that work meanwhile.

    A call, not a message: a message would reach the screen after it has begun to paint the letter, and the matches
    would come a frame of 17 ms later than it.
    """

    class Kept(Message):
        """The person pressed Enter."""

    class Left(Message):
        """The person clicked elsewhere."""

    def __init__(
        self, search: Callable[[str, bool], None], hints: Sequence[str] = (), *, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self.is_pattern = False
        self._search = search
        self._prompt = Static(plain(_PLAIN))
        self._count = MatchCount(hints)
        self._input = FindInput(lambda value: search(value, self.is_pattern))

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
        """Show how many matches there are, or that there is none."""
        self._count.show(text, found)

    def toggle_pattern(self) -> None:
        """Read the query as a regular expression, or as it stands."""
        self.is_pattern = not self.is_pattern
        self._prompt.update(plain(_PATTERN if self.is_pattern else _PLAIN))
        self.set_class(self.is_pattern, "-pattern")
        self._search(self._input.value, self.is_pattern)

    @on(events.DescendantBlur)
    def _leave(self) -> None:
        self.post_message(self.Left())

    @on(Input.Submitted)
    def _keep(self) -> None:
        self.post_message(self.Kept())
