"""The commands that articles were piped to, as the library remembers them: the last one first."""

import json

from reader.library.library import Library

_COMMANDS = "commands"
"""The library's key for them."""
_MOST = 50
"""Commands that are remembered."""


def recalled_commands(library: Library) -> list[str]:
    """The commands that were used, each once: as they were typed, or by their names in the settings."""
    try:
        found = json.loads(library.get_state(_COMMANDS) or "[]")
    except ValueError:  # of another version
        return []
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []


def remember_command(library: Library, used: str) -> None:
    """Save that a command was used. Raises LibraryError."""
    others = [one for one in recalled_commands(library) if one != used]
    library.set_state(_COMMANDS, json.dumps([used, *others][:_MOST]))
