"""Keys that move the cursor of a list: beside an input line, and where no text is typed."""

from collections.abc import Callable, Mapping

from textual import events
from textual.widgets import OptionList

_MOVES: Mapping[str, Callable[[OptionList], None]] = {
    "down": OptionList.action_cursor_down,
    "up": OptionList.action_cursor_up,
    "pagedown": OptionList.action_page_down,
    "pageup": OptionList.action_page_up,
}
"""Keys that an input line does not use, by Textual's names, and what each does."""


_LETTERS: Mapping[str, Callable[[OptionList], None]] = {
    "j": OptionList.action_cursor_down,
    "k": OptionList.action_cursor_up,
}
"""Letters that move the cursor where no text is typed, as in the lists of the main screen."""


def move_cursor(options: OptionList, event: events.Key) -> None:
    """Move the cursor of a list below an input line, if the key does that, and handle the key no further."""
    _move(_MOVES, options, event)


def move_by_letter(options: OptionList, event: events.Key) -> None:
    """Move the cursor of a list that has the keys, if the letter does that, and handle the key no further."""
    _move(_LETTERS, options, event)


def _move(moves: Mapping[str, Callable[[OptionList], None]], options: OptionList, event: events.Key) -> None:
    move = moves.get(event.key)
    if move is not None:
        event.stop()
        move(options)
