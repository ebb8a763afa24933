"""Dialog with the articles on the same story, the best first: to open one, or to remove one from the group."""

import time
from collections.abc import Sequence
from typing import NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList, Static

from reader.library.rows.article_row import ArticleRow
from reader.ui.dialogs.dialog import Dialog
from reader.ui.dialogs.option_moves import move_by_letter
from reader.ui.viewmodels.ages import short_age
from reader.ui.viewmodels.row_signs import mark_of
from reader.ui.widgets.plain import plain

_DIGITS = 9
_REMOVE = "x"


class SameStoryChoice(NamedTuple):
    """The chosen article, and whether to remove it from the group instead of opening it."""

    row: ArticleRow
    is_removed: bool = False


class SameStoryDialog(Dialog[SameStoryChoice | None]):
    """Answers with the chosen article; a digit opens at once."""

    def __init__(self, articles: Sequence[ArticleRow], chosen: int = 0) -> None:
        """`articles` are those of the group, `chosen` is the index of the one on which the cursor begins."""
        super().__init__()
        self._articles = tuple(articles)
        self._chosen = chosen

    def compose(self) -> ComposeResult:
        """Create the widgets of the dialog."""
        now = int(time.time())
        with Vertical(id="same-story-box"):
            yield Static(plain(f"{len(self._articles)} articles on the same story"), id="same-story-title")
            yield OptionList(
                *(plain(_lines_of(number, row, now)) for number, row in enumerate(self._articles, 1)),
                id="same-story-list",
            )
            hint = f"Enter open · {_REMOVE} not the same story · Esc close"
            yield Static(plain(hint), id="same-story-hint")

    def on_mount(self) -> None:
        """Put the cursor on the article to begin with."""
        options = self.query_one(OptionList)
        options.focus()
        options.highlighted = self._chosen

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(SameStoryChoice(self._articles[event.option_index]))

    def on_key(self, event: events.Key) -> None:
        """Let digits open, the keys of the list move, and one key remove."""
        chosen = self.query_one(OptionList).highlighted
        if event.key.isdigit() and 1 <= int(event.key) <= min(_DIGITS, len(self._articles)):
            event.stop()
            self.dismiss(SameStoryChoice(self._articles[int(event.key) - 1]))
        elif event.key == _REMOVE and chosen is not None:
            event.stop()
            self.dismiss(SameStoryChoice(self._articles[chosen], is_removed=True))
        else:
            move_by_letter(self.query_one(OptionList), event)


def _lines_of(number: int, row: ArticleRow, now: int) -> str:
    """An article on two lines: number, signs and headline; publisher, age and reading time."""
    marks = f"{number if number <= _DIGITS else '·'}  {mark_of(row)} {'★ ' if row.is_starred else ''}"
    facts = [row.source, short_age(row.sort_at, now), f"{row.minutes} min read"]
    return f"{marks}{row.headline}\n     {' · '.join(filter(None, facts))}"
