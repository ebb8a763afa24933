"""The find bar: what is being looked for, and how many matches there are."""

from dataclasses import dataclass

from rich.segment import Segment
from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input

from reader.ui.body_layout import fit
from reader.ui.plain import plain
from reader.ui.widgets.component_styles import ComponentStyles


class MatchCount(Widget):
    """The number of matches, drawn in a fixed place: its changes cost no layout."""

    COMPONENT_CLASSES = {"match-count--found", "match-count--nothing"}

    def __init__(self) -> None:
        super().__init__()
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
        text = fit(self._text if y == 0 else "", width)
        return Strip([Segment(text, self._style("found" if self._found else "nothing"))], width)


class FindBar(Horizontal):
    """Reports what is typed; the screen searches."""

    @dataclass
    class Changed(Message):
        """The query, or the way to read it, is another."""

        query: str
        is_pattern: bool

    class Kept(Message):
        """The person pressed Enter."""

    class Left(Message):
        """The person clicked elsewhere."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.is_pattern = False
        self._count = MatchCount()
        self._input = Input(placeholder="find in the article", compact=True, select_on_focus=True)

    def compose(self) -> ComposeResult:
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

    def type_in(self, query: str) -> None:
        """Put a query into the line, as if it had been typed."""
        self._input.value = query

    def show_count(self, text: str, found: bool) -> None:
        """Show how many matches there are, or that there is none."""
        self._count.show(text, found)

    def toggle_pattern(self) -> None:
        """Read the query as a regular expression, or as it stands."""
        self.is_pattern = not self.is_pattern
        self._input.placeholder = plain("regular expression" if self.is_pattern else "find in the article").plain
        self.set_class(self.is_pattern, "-pattern")
        self._report()

    @on(Input.Changed)
    def _report(self) -> None:
        self.post_message(self.Changed(self._input.value, self.is_pattern))

    @on(events.DescendantBlur)
    def _leave(self) -> None:
        self.post_message(self.Left())

    @on(Input.Submitted)
    def _keep(self) -> None:
        self.post_message(self.Kept())
