"""Piping an article to a command: one that is typed, one that was used before, or one of the settings."""

import shlex
from typing import TYPE_CHECKING, NamedTuple

from reader.base.errors import ExportError
from reader.library.rows.article_row import ArticleRow
from reader.ui.main.command_history import recalled_commands, remember_command
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.jobs import PIPING, Job
from reader.ui.viewmodels.body_layout import cut

if TYPE_CHECKING:
    from reader.exporting.piping import Piped
    from reader.ui.dialogs.command_dialog import OfferedCommand

_ONE_NOTICE = 200
"""Characters of what a command said that a notice takes; a longer text has a box of its own."""
_NAME = 30
"""Cells of a command that was typed, where it is named."""


class _Command(NamedTuple):
    """What a command is called, its words, and what to do where it cannot be run."""

    name: str
    words: tuple[str, ...]
    advice: str


class PipingController(Controller):
    """Asks for a command, runs it with the article that is meant on its standard input, and shows what it says."""

    def pipe(self) -> None:
        """Pipe the article to a command, which is asked for."""
        row = self.target_row()
        if row is None:
            return
        if self.jobs.is_running(PIPING):
            key = self.context.key_of("cancel")
            self.view.show_notice(f"Another command is running; {key} stops it.")
            return
        from reader.ui.dialogs.command_dialog import CommandDialog

        def answer(chosen: str | None) -> None:
            if chosen is not None:
                self._run(row, chosen)

        dialog = CommandDialog("Pipe the article to which command?", self._offered(), self._fault_of)
        self.view.open_dialog(dialog, answer)

    def _offered(self) -> "list[OfferedCommand]":
        """The commands to choose from: those that were used, the last one first, then the others of the settings."""
        from reader.ui.dialogs.command_dialog import OfferedCommand

        own = {name: shlex.join(words) for name, words in self.settings.pipe.commands.items()}
        used = self.attempt(lambda: recalled_commands(self.library)) or []
        return [OfferedCommand(one, own.get(one, one)) for one in dict.fromkeys((*used, *own))]

    def _command(self, answer: str) -> _Command:
        """The command that an answer means: the one of that name in the settings, else what was typed. Raises
        ExportError.
        """
        pipes = self.settings.pipe
        if answer in pipes.commands:
            return _Command(answer, pipes.commands[answer], "Look at [pipe] in the settings.")
        from reader.exporting.typed_command import split_command

        return _Command(cut(answer, _NAME), split_command(answer, pipes.shell), "Check the spelling.")

    def _fault_of(self, answer: str) -> str:
        try:
            self._command(answer)
        except ExportError as error:
            return str(error)
        return ""

    def _run(self, row: ArticleRow, answer: str) -> None:
        """Run a command in the background; it ends when the person cancels it, and with the reader."""
        try:
            command, pipes = self._command(answer), self.settings.pipe
        except ExportError as error:  # its program is gone since it was typed
            self.view.show_notice(str(error), "error")
            return
        self.attempt(lambda: remember_command(self.library, answer))

        def run(job: Job) -> "Piped | None":
            from reader.exporting.one_article import rendered
            from reader.exporting.piping import pipe
            from reader.library.library import Library

            with Library(self.library.path) as library:
                text = rendered(library, row.id, pipes.format)
            return None if text is None else pipe(command.words, text, pipes.seconds, job.on_stop, command.advice)

        self.jobs.say(PIPING, f"{command.name} is running …")
        job = self.jobs.start(
            PIPING,
            run,
            done=lambda piped: self._show_output(command.name, piped, job.is_stopping),
            failure="The command got nothing",
        )

    def _show_output(self, name: str, piped: "Piped | None", is_stopped: bool) -> None:
        if is_stopped:
            self.view.show_notice(f"{name} was stopped.")
            return
        if piped is None:
            self.view.show_notice("This article is no longer in the library.", "warning")
            return
        output = "\n".join(part for part in (piped.output, piped.errors) if part)
        ended = f"{name} failed with status {piped.status}" if piped.status else f"{name} has the article"
        if len(output) > _ONE_NOTICE or "\n" in output:
            from reader.ui.dialogs.output_dialog import OutputDialog

            self.view.clear_notices()  # they would cover it
            self.view.open_dialog(OutputDialog(ended, output))
        else:
            sentence = f"{ended}: {output}" if output else f"{ended}."
            self.view.show_notice(sentence, "error" if piped.status else "information")
