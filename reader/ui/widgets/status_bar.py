"""The bottom line: the keys of possible actions, the work under way, the current mark, and the reading progress."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.actions.action import Action
from reader.ui.actions.keys import sign_of
from reader.ui.viewmodels.body_layout import cut, fit, text_width
from reader.ui.widgets.component_styles import ComponentStyles

_GAP = 2
_ALWAYS = 2
"""The number of actions at the end that stay where there is no room for all: help and close."""


class _Label(NamedTuple):
    """An action as the line shows it, with its width in cells."""

    action: Action
    key: str
    cells: int


class StatusBar(Widget):
    """Draws itself without a layout, since it changes with each scrolled line. A click on a key presses it."""

    class Pressed(Message):
        """The person clicked an action."""

        def __init__(self, action: Action) -> None:
            super().__init__()
            self.action = action

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._actions: tuple[Action, ...] = ()
        self._labels: tuple[_Label, ...] = ()
        self._lead = ""
        self._state = ""
        self._mark = ("", False)
        self._shown: list[tuple[int, int, Action]] = []
        self._style = ComponentStyles(self, "status-bar")

    def show_actions(self, actions: Sequence[Action]) -> None:
        """Show actions with their first keys: where there is no room for all, the first ones and the last two."""
        if tuple(actions) != self._actions:
            self._actions = tuple(actions)
            self._labels = tuple(map(_label_of, self._actions))
            self.refresh()

    @property
    def lead(self) -> str:
        """The text before the actions."""
        return self._lead

    def show_lead(self, text: str) -> None:
        """Show a text before the actions, such as the active find."""
        if text != self._lead:
            self._lead = text
            self.refresh()

    @property
    def has_something_to_say(self) -> bool:
        """Whether there is a text before the actions, or about the current mark."""
        return bool(self._lead) or self._mark[1]

    def show_mark(self, text: str, is_current: bool) -> None:
        """Show a text about a quote or a name, the current one or another visible one, before the state."""
        if (text, is_current) != self._mark:
            self._mark = (text, is_current)
            self.refresh()

    def show_state(self, text: str) -> None:
        """Show a text at the right end, such as the reading progress."""
        if text != self._state:
            self._state = text
            self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Report the action whose key was clicked."""
        for start, end, action in self._shown:
            if start <= event.x < end:
                self.post_message(self.Pressed(action))

    def notify_style_update(self) -> None:
        """Drop what was drawn in the old styles."""
        self._style.clear()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """The line, with as many actions as there is room for."""
        width = self.size.width
        if y or width <= 0:
            return Strip.blank(max(0, width), self._style())
        tail = self._tail(width)
        room = width - tail.cell_length - 2
        segments = [Segment(" ", self._style())]
        used = 1
        if self._lead:
            lead = fit(self._lead, min(text_width(self._lead), max(0, room - 1)))
            segments.append(Segment(f"{lead}  ", self._style("lead")))
            used += text_width(lead) + 2
        self._shown = []
        for action, key, cells in self._fitting(room - used):
            self._shown.append((used, used + cells, action))
            segments += [Segment(f"{key} ", self._style("key")), Segment(f"{action.label}  ", self._style("label"))]
            used += cells + _GAP
        strip = Strip(segments).adjust_cell_length(max(0, width - tail.cell_length), self._style())
        return Strip.join([strip, tail]).adjust_cell_length(width, self._style())

    def _tail(self, width: int) -> Strip:
        """The right end of a line of a width in cells: the mark, as far as there is room for it, and the state."""
        state = cut(self._state, width)
        text, is_current = self._mark
        room = width - text_width(state) - _GAP - 1
        segments = [Segment(state, self._style("state")), Segment(" ", self._style())]
        if text and room > 0:
            gap = Segment(" " * _GAP, self._style())
            segments = [Segment(cut(text, room), self._style("current-mark" if is_current else "mark")), gap, *segments]
        return Strip(segments)

    def _fitting(self, room: int) -> list[_Label]:
        shown = list(self._labels)
        cells = sum(label.cells + _GAP for label in shown) - _GAP
        while shown and cells > room:
            cells -= shown.pop(-_ALWAYS - 1 if len(shown) > _ALWAYS else -1).cells + _GAP
        return shown


def _label_of(action: Action) -> _Label:
    key = sign_of(action.keys[0])
    return _Label(action, key, text_width(key) + 1 + text_width(action.label))
