"""Keys of an input line that move the cursor of the list below it."""

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


def move_cursor(options: OptionList, event: events.Key) -> None:
    """Move the cursor of a list, if the key is one of these, and handle the key no further."""
    move = _MOVES.get(event.key)
    if move is not None:
        event.stop()
        move(options)
