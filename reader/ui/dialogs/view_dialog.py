"""Dialog to choose a list: all, unread, starred, read later, folders and feeds, tags, sites, saved searches."""

from collections.abc import Callable, Sequence
from typing import Literal, TypeAlias

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reader.base import paths
from reader.library.listing.view import SAMPLES, View, ViewKind
from reader.library.listing.view_index import ViewRow
from reader.ui.dialogs.dialog import Dialog
from reader.ui.dialogs.option_moves import move_cursor
from reader.ui.viewmodels.body_layout import fit, text_width
from reader.ui.viewmodels.view_names import title_of
from reader.ui.widgets.plain import plain
from reader.ui.widgets.plain_input import PlainInput

_HEADINGS = {
    ViewKind.SEARCH: "Saved searches",
    ViewKind.FOLDER: "Feeds",
    ViewKind.FEED: "Feeds",
    ViewKind.TAG: "Tags",
    ViewKind.SITE: "Sites",
}
_INSIDE = "  "
_REMOVE = "remove the sample articles"

_AROUND = 10
"""Lines of the screen that the rest of the dialog and its margins take."""


Chosen: TypeAlias = View | Literal["remove_samples"]
"""A view, or the action that stands below the samples."""


class ViewDialog(Dialog[Chosen | None]):
    """Answers with the chosen view, None where it was closed without; typing filters the views."""

    CSS_PATH = [paths.styles() / f"{name}.tcss" for name in ("dialog", "view_dialog")]

    def __init__(self, rows_like: Callable[[str], Sequence[ViewRow]], shown: View) -> None:
        """`rows_like` returns the views, of sites those whose names contain a text; `shown` is the present view."""
        super().__init__()
        self._rows_like = rows_like
        self._shown = shown
        self._offered: list[Chosen | None] = []
        """What each line of the list stands for, None for a heading."""

    def compose(self) -> ComposeResult:
        """Create the widgets of the dialog."""
        with Vertical(id="view-box"):
            yield Static(plain("Lists"), id="view-title")
            yield PlainInput(placeholder="choose from the list, or type a part of a name", id="view-input")
            yield OptionList(id="view-list")
            yield Static(plain("↑ ↓ select · Enter show · Esc close"), id="view-hint")

    def on_mount(self) -> None:
        """List all views once their width is known."""
        self.query_one(OptionList).can_focus = False
        self.call_after_refresh(self._offer, "")

    def on_resize(self) -> None:
        """Fit the list to the new size."""
        self.query_one(OptionList).styles.max_height = max(1, self.size.height - _AROUND)
        self._offer(self.query_one(Input).value)

    @on(Input.Changed)
    def _filter(self, event: Input.Changed) -> None:
        self._offer(event.value)

    def _offer(self, typed: str) -> None:
        """List the views whose names contain what is typed, with the cursor on the present one if nothing is."""
        wanted = " ".join(typed.split()).casefold()
        found = [row for row in self._rows_like(wanted) if wanted in title_of(row.view, row.name).casefold()]
        options = self.query_one(OptionList)
        options.clear_options()
        self._offered = []
        lines: list[Option] = []
        heading = ""
        width = options.scrollable_content_region.width - 2
        for row in found:
            above = _HEADINGS.get(row.view.kind, "")
            if above != heading:
                self._offered.append(None)
                lines.append(Option(plain(above).stylize("$foreground 60% italic"), disabled=True))
                heading = above
            self._offered.append(row.view)
            lines.append(Option(_line(row, width, bool(wanted))))
            if row.view == SAMPLES:
                self._offered.append("remove_samples")
                lines.append(Option(plain(fit(f"{_INSIDE}{_REMOVE}", width)).stylize("$foreground 60%")))
        if not found:
            self._offered.append(None)
            lines.append(Option(plain("No match"), disabled=True))
        options.add_options(lines)
        chosen = self._shown if not wanted and self._shown in self._offered else None
        first = next((number for number, view in enumerate(self._offered) if view is not None), None)
        options.highlighted = self._offered.index(chosen) if chosen else first

    @on(Input.Submitted)
    def _take(self) -> None:
        chosen = self.query_one(OptionList).highlighted
        if chosen is not None:
            self.dismiss(self._offered[chosen])

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._offered[event.option_index])

    def on_key(self, event: events.Key) -> None:
        """Move the cursor of the list from the input line."""
        move_cursor(self.query_one(OptionList), event)


def _line(row: ViewRow, width: int, is_narrowed: bool) -> Content:
    """The name of a view and its counts, in a width in cells."""
    name = f"{_INSIDE if row.is_inside and not is_narrowed else ''}{title_of(row.view, row.name)}"
    count = count_of(row)
    room = width - text_width(count) - 1
    if room < 1:
        return plain(fit(name, width))
    line = plain(f"{fit(name, room)} {count}")
    return line.stylize("bold", 0, len(line) - len(count)) if row.unread else line


def count_of(row: ViewRow) -> str:
    """The number of a view's articles: "3 unread of 12", or "12" where none is unread; "" where it was not counted."""
    if row.listed is None:
        return ""
    if row.view.kind is ViewKind.UNREAD or not row.unread:
        return f"{row.listed:,}"
    return f"{row.unread:,} unread of {row.listed:,}"
