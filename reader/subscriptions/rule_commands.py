"""Runs the commands of rules, each with an article as JSON on its standard input. None of them stops a refresh."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from reader.base.errors import ExportError, LibraryError
from reader.base.safe_text import safe_line
from reader.library.library import Library

if TYPE_CHECKING:
    from reader.base.output_settings import Piping

_MOST_FAILURES = 3
"""Failures of a command in one refresh, after which it is run no more."""
_LONGEST_REASON = 200
"""Characters of what a command said that are reported."""

_running: list[Callable[[], None]] = []
"""What kills the command that is running."""


def kill_running() -> None:
    """Kill the command that is running, and all that it started: the process is about to end."""
    for kill in _running:
        kill()


class RuleCommands:
    """Runs commands for the articles of one refresh."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._settings: Piping | None = None
        self._failures: Counter[str] = Counter()

    def run(self, commands: Iterable[str], article_id: int) -> tuple[str, ...]:
        """Run commands with an article. Returns a sentence for each that failed."""
        problems = (self._problem(command, article_id) for command in dict.fromkeys(commands))
        return tuple(filter(None, problems))

    def _problem(self, command: str, article_id: int) -> str:
        if self._failures[command] >= _MOST_FAILURES:
            return ""
        try:
            problem = self._run(command, article_id)
        except (ExportError, LibraryError) as error:
            problem = str(error)
        if problem:
            self._failures[command] += 1
            if self._failures[command] == _MOST_FAILURES:
                problem += f" It failed {_MOST_FAILURES} times, and is left out until the next refresh."
        return problem

    def _run(self, command: str, article_id: int) -> str:
        from reader.base.allowed_commands import is_allowed
        from reader.exporting.one_article import rendered
        from reader.exporting.piping import pipe
        from reader.exporting.typed_command import split_command

        name = safe_line(command)
        if not is_allowed(command):
            return f"A rule is to run {name}, which nobody typed on this machine. Save the rule again to allow it."
        text = rendered(self._library, article_id, "json")
        if text is None:
            return ""
        settings = self._piping()
        try:
            piped = pipe(
                split_command(command, settings.shell), text, settings.seconds, _running.append, "Edit the rule."
            )
        finally:
            _running.clear()
        if not piped.status:
            return ""
        said = piped.errors or piped.output
        return f"{name} failed with status {piped.status}{': ' * bool(said)}{safe_line(said)[:_LONGEST_REASON]}"

    def _piping(self) -> "Piping":
        """The settings of running commands; mistakes in them are reported where the reader opens."""
        from reader.base import paths
        from reader.base.settings import load_settings

        if self._settings is None:
            self._settings = load_settings(paths.settings_path(), (), ()).settings.pipe
        return self._settings
