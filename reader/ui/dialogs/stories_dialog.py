"""Dialog with the stories of a front page, to open one, to add several, or to follow the page."""

from collections.abc import Sequence
from typing import NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static

from reader.library.rows.article_row import ArticleRow
from reader.model.article import Story
from reader.ui.dialogs.dialog import Dialog
from reader.ui.dialogs.option_moves import move_by_letter
from reader.ui.viewmodels.row_signs import SELECTED
from reader.ui.viewmodels.story_rows import story_row
from reader.ui.widgets.plain import plain

_BESIDE = 4
"""Cells beside a story: the margins of its row, and the scrollbar."""
_NARROWEST = 20
"""Cells of a row at least, also before its width is known."""
_FOLLOW = "f"


class StoriesChoice(NamedTuple):
    """The chosen stories; or, where there are none, that the page is to be followed."""

    stories: tuple[Story, ...] = ()


class StoriesDialog(Dialog[StoriesChoice | None]):
    """Answers with the selected stories, or else the one under the cursor; or that the page is to be followed."""

    def __init__(
        self,
        title: str,
        stories: Sequence[Story],
        stored: Sequence[ArticleRow | None],
        can_follow: bool,
        chosen: int = 0,
    ) -> None:
        """`stored` are the articles of the library for the stories, None where it has none; `can_follow` is whether the
        page can be followed; `chosen` is the index of the story on which the cursor begins.
        """
        super().__init__()
        self._chosen = chosen
        self._can_follow = can_follow
        self._title = title
        self._stories = tuple(stories)
        self._stored = tuple(stored)
        self._selected: set[int] = set()
        """The indexes of the selected stories."""
        self._width = 0
        """Cells of the rows as they are listed, 0 while they are not."""

    def compose(self) -> ComposeResult:
        """Create the widgets of the dialog."""
        with Vertical(id="stories-box"):
            yield Static(plain(self._title), id="stories-title")
            yield OptionList(id="stories-list")
            yield Static(plain(self._hint), id="stories-hint")

    @property
    def _hint(self) -> str:
        chosen = len(self._selected)
        does = f"add {chosen:,}" if chosen > 1 else f"open {SELECTED}" if chosen else "open"
        follow = f"{_FOLLOW} follow the page · " if self._can_follow else ""
        return f"Enter {does} · Space select · {follow}Esc close"

    def on_mount(self) -> None:
        """List the stories once their width is known."""
        self.query_one(OptionList).focus()
        self.call_after_refresh(self._list)

    def on_resize(self) -> None:
        """Wrap the stories to the new width."""
        self._list()

    def _list(self) -> None:
        options, width = self.query_one(OptionList), self._width
        self._width = max(_NARROWEST, self.query_one("#stories-box").content_size.width - _BESIDE)
        if self._width == width:
            return
        chosen = self._chosen if options.highlighted is None else options.highlighted
        options.clear_options()
        for number in range(len(self._stories)):
            options.add_option(self._row(number))
        options.highlighted = chosen

    def _row(self, number: int) -> Content:
        is_selected = number in self._selected
        title, below = story_row(self._stories[number], self._stored[number], is_selected, self._width)
        rows = [plain(title).stylize("bold")] + [plain(below).stylize("dim")] * bool(below)
        return Content("\n").join(rows)

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        chosen = sorted(self._selected) or [event.option_index]
        self.dismiss(StoriesChoice(tuple(self._stories[number] for number in chosen)))

    def on_key(self, event: events.Key) -> None:
        """Select with the space bar, follow the page with one key, and let the keys of the list move."""
        options = self.query_one(OptionList)
        if event.key == "space" and options.highlighted is not None:
            event.stop()
            self._select(options, options.highlighted)
        elif event.key == _FOLLOW and self._can_follow:
            event.stop()
            self.dismiss(StoriesChoice())
        else:
            move_by_letter(options, event)

    def _select(self, options: OptionList, number: int) -> None:
        """Select a story, or no longer, and go on to the next."""
        self._selected ^= {number}
        options.replace_option_prompt_at_index(number, self._row(number))
        self.query_one("#stories-hint", Static).update(plain(self._hint))
        if number + 1 < len(self._stories):
            options.action_cursor_down()
