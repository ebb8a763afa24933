"""The line above the list: its view, order and search, and the number of rows."""

from textual import events
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static

from reader.ui.viewmodels.body_layout import cut, text_width
from reader.ui.widgets.blank_lines import BlankLines
from reader.ui.widgets.plain import plain

_BETWEEN = 2
"""Cells between the title and the count, at least."""


class Side(Widget):
    """The list with the line above it, which cover it."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._blank = BlankLines(self)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Blank lines for a region."""
        return self._blank.render(crop)

    def notify_style_update(self) -> None:
        """Drop what was drawn in the old styles."""
        self._blank.clear()
        super().notify_style_update()


class ListHead(Static):
    """Shows three texts on one line; reports a click."""

    COMPONENT_CLASSES = {"list-head--title", "list-head--detail", "list-head--count"}

    class Pressed(Message):
        """The person clicked it."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._texts = ("", "", "")

    def say(self, title: str, detail: str, count: str) -> None:
        """Show a title, a detail after it, and on the right the count."""
        if self._texts != (title, detail, count):
            self._texts = (title, detail, count)
            self.refresh()

    @property
    def said(self) -> tuple[str, str, str]:
        """Title, detail and count, uncut."""
        return self._texts

    def render(self) -> Content:
        """The three texts, cut to the width."""
        title, detail, count = self._texts
        room = max(0, self.size.width - 2)
        count = count if text_width(count) + _BETWEEN < room else ""
        left = max(0, room - text_width(count) - (_BETWEEN if count else 0))
        title = cut(title, left)
        detail = cut(f" · {detail}", left - text_width(title)) if detail else ""
        gap = " " * max(0, room - text_width(title) - text_width(detail) - text_width(count))
        parts = ((title, "title"), (detail, "detail"), (gap, "detail"), (count, "count"))
        return Content(" ").append(
            Content.assemble(
                *(plain(text).stylize(self.get_visual_style(f"list-head--{part}")) for text, part in parts if text)
            )
        )

    def on_click(self, event: events.Click) -> None:
        """Report the click."""
        event.stop()
        self.post_message(self.Pressed())
