"""Dialog to correct the speaker of a quote: a name of the article, another name, nobody, or not a quote."""

from collections.abc import Sequence
from typing import NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, OptionList, Static

from reader.ui.dialogs.dialog import Dialog
from reader.ui.dialogs.option_moves import move_cursor
from reader.ui.viewmodels.likely_speakers import Candidate
from reader.ui.widgets.plain import plain
from reader.ui.widgets.plain_input import PlainInput

_MOST = 100
"""Names that are listed; typing a part of it finds any other."""


class SpeakerAnswer(NamedTuple):
    """The correction of a quote: its speaker, None for nobody in particular; or that it is not a quote."""

    speaker: str | None = None
    is_quote: bool = True


_NOBODY, _NO_QUOTE = SpeakerAnswer(), SpeakerAnswer(is_quote=False)


class SpeakerDialog(Dialog[SpeakerAnswer | None]):
    """Answers with the correction, None where it was closed without."""

    def __init__(self, words: str, now: str, candidates: Sequence[Candidate]) -> None:
        """`words` are those of the quote, `now` is its present speaker, `candidates` are the likeliest first."""
        super().__init__()
        self._words = words
        self._now = now
        self._candidates = tuple(candidates)
        self._offered: list[SpeakerAnswer] = []

    def compose(self) -> ComposeResult:
        """Create the widgets of the dialog."""
        with Vertical(id="speaker-box"):
            yield Static(plain("Who said it?"), id="speaker-title")
            yield Static(plain(f"{self._words}\n— {self._now}"), id="speaker-quote")
            yield PlainInput(placeholder="choose from the list, or type a name", id="speaker-input")
            yield OptionList(id="speaker-list")
            yield Static(plain("↑ ↓ select · Enter accept · Esc close"), id="speaker-hint")

    def on_mount(self) -> None:
        """List all answers."""
        self.query_one(OptionList).can_focus = False
        self._offer("")

    @on(Input.Changed)
    def _filter(self, event: Input.Changed) -> None:
        self._offer(event.value)

    def _offer(self, typed: str) -> None:
        """List the names that contain what is typed, that itself where it is none of them, and the other answers."""
        wanted = " ".join(typed.split())
        found = [one for one in self._candidates if wanted.casefold() in one.name.casefold()][:_MOST]
        rows = [(f"{one.name}  {one.kind or ''}", SpeakerAnswer(one.name)) for one in found]
        if wanted and all(one.name != wanted for one in found):
            rows.append((f"“{wanted}”", SpeakerAnswer(wanted)))
        rows += [("Unattributed", _NOBODY), ("Not a quote", _NO_QUOTE)]
        self._offered = [answer for _, answer in rows]
        options = self.query_one(OptionList)
        options.clear_options()
        for text, _ in rows:
            options.add_option(plain(text))
        options.highlighted = 0

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
