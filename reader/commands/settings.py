"""`broadsheet settings`."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.base.paths import settings_path
from reader.base.safe_text import safe_line
from reader.commands.printing import advise, say

if TYPE_CHECKING:
    from reader.commands.options.settings import SettingsOptions


def show_settings(options: "SettingsOptions", mistakes_in: Callable[[Path], Sequence[str]]) -> int:
    """Print the path of the settings file, or the mistakes in it, one a line. Returns the exit status."""
    path = settings_path()
    name = safe_line(str(path))
    if not options.check:
        say(name)
        return 0
    mistakes = mistakes_in(path)
    for mistake in mistakes:
        say(mistake)
    if not mistakes:
        advise(
            f"{name}: no mistake was found." if os.path.lexists(path) else f"{name} is not there: all is as it comes."
        )
    return int(bool(mistakes))
