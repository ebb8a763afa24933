"""A command as a person types it, split into the words that are run. No shell reads it unless the settings say so."""

import os
import shlex
import shutil
from contextlib import suppress

from reader.base.errors import ExportError
from reader.base.safe_text import safe_line

_SHELL = "/bin/sh"
_SIGNS = frozenset(("|", "||", "&", "&&", ";", "<", ">", ">>", "2>", "2>&1"))
"""Words that only a shell understands."""


def split_command(typed: str, has_shell: bool = False) -> tuple[str, ...]:
    """The words of a command, the program first; "~" at the beginning of a word is the home folder. With `has_shell`
    they let a shell read it. Raises ExportError where it has none, or no such program can be run.
    """
    if not typed.strip():
        raise ExportError("Type a command.")
    if has_shell:
        return (_SHELL, "-c", typed)
    try:
        words = shlex.split(typed)
    except ValueError:
        sentence = "A quotation mark in the command is never closed. Close it, or put a backslash before it."
        raise ExportError(sentence) from None
    _refuse_signs(typed)
    program, *others = map(os.path.expanduser, words)
    if shutil.which(program) is None:
        name = safe_line(words[0])
        raise ExportError(f"There is no program {name} that can be run. Check the spelling, or type its path.")
    return (program, *others)


def _refuse_signs(typed: str) -> None:
    """Raise ExportError where a word that stands in no quotation marks is a sign of the shell."""
    with suppress(ValueError):  # an escaped quotation mark
        sign = next((word for word in shlex.split(typed, posix=False) if word in _SIGNS), None)
        if sign is not None:
            raise ExportError(
                f"No shell reads the command, so {sign} has no meaning in it. Write shell = true below [pipe] in the "
                f"settings, or put {sign} into quotation marks."
            )
