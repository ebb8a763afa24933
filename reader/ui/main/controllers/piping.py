"""Piping articles to a command: one that is typed, one that was used before, or one of the settings."""

import shlex
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.base.errors import ExportError
from reader.library.library import Library
from reader.ui.main.command_history import recalled_commands, remember_command
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.jobs import PIPING, Job
from reader.ui.main.parts import Parts
from reader.ui.viewmodels.body_layout import cut

if TYPE_CHECKING:
    from reader.ui.dialogs.command_dialog import OfferedCommand
    from reader.ui.main.controllers.selected_articles import SelectedArticles
    from reader.ui.viewmodels.piped_articles import PipedArticles

_MOST_UNASKED = 20
"""Articles for each of which a command is run without a question."""

_ONE_NOTICE = 200
"""Characters of what a command said that a notice takes; a longer text has a box of its own."""
_NAME = 30
"""Cells of a command that was typed, where it is named."""


class _Command(NamedTuple):
    """What a command is called, its words, and what to do where it cannot be run."""

    name: str
    words: tuple[str, ...]
    advice: str


class _Articles(NamedTuple):
    """The articles that a command gets: what reads their ids, on any thread, and how many they are."""

    ids: Callable[[Library], Sequence[int]]
    number: int


class PipingController(Controller):
    """Asks for a command, runs it with the article that is meant on its standard input, or once for each of those that
    are selected, and shows what it says.
    """

    def __init__(self, parts: Parts, selected: "Callable[[], SelectedArticles]") -> None:
        """`selected` returns what knows the selected articles."""
        super().__init__(parts)
        self._selected = selected

    def pipe(self) -> None:
        """Pipe the article, or the selected ones, to a command, which is asked for."""
        articles = self._target()
        if articles is None:
            return
        if self.jobs.is_running(PIPING):
            key = self.context.key_of("cancel")
            self.view.show_notice(f"Another command is running; {key} stops it.")
            return
        from reader.ui.dialogs.command_dialog import CommandDialog

        def answer(chosen: str | None) -> None:
            if chosen is not None:
                self._confirm(articles, chosen)

        what = "the article" if articles.number == 1 else f"each of the {articles.number:,} articles"
        dialog = CommandDialog(f"Pipe {what} to which command?", self._offered(), self._fault_of)
        self.view.open_dialog(dialog, answer)

    def _target(self) -> _Articles | None:
        if self.availability.are_rows_selected:
            return _Articles(*self._selected().selected())
        row = self.target_row()
        return _Articles(lambda _: (row.id,), 1) if row is not None else None

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

    def _confirm(self, articles: _Articles, answer: str) -> None:
        """Run a command, after a question where that is many times."""
        if articles.number <= _MOST_UNASKED:
            self._run(articles, answer)
            return
        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        title = f"Run {cut(answer, _NAME)} {articles.number:,} times, once for each article?"
        dialog = ChoiceDialog(title, ["Run it", "Do not run it"])
        self.view.open_dialog(dialog, lambda chosen: self._run(articles, answer) if chosen == 0 else None)

    def _run(self, articles: _Articles, answer: str) -> None:
        """Run a command in the background, for one article after another; it ends when the person cancels it, and with
        the reader.
        """
        try:
            command = self._command(answer)
        except ExportError as error:  # its program is gone since it was typed
            self.view.show_notice(str(error), "error")
            return
        self.attempt(lambda: remember_command(self.library, answer))
        self.jobs.say(PIPING, f"{command.name} is running …")
        self.jobs.start(
            PIPING,
            lambda job: self._pipe_each(job, articles, command),
            done=self._show_output,
            failure="The command got nothing",
        )

    def _pipe_each(self, job: Job, articles: _Articles, command: _Command) -> "PipedArticles":
        """On the job's thread. Raises ExportError where the command cannot be run, or takes too long."""
        from reader.exporting.one_article import rendered
        from reader.exporting.piping import pipe
        from reader.ui.viewmodels.piped_articles import PipedArticles

        pipes, result = self.settings.pipe, PipedArticles(command.name, articles.number)
        with Library(self.library.path) as library:
            for article_id in articles.ids(library):
                row, text = library.row(article_id), rendered(library, article_id, pipes.format)
                if text is None:
                    result.skip()
                    continue
                try:
                    piped = pipe(command.words, text, pipes.seconds, job.on_stop, command.advice)
                except ExportError as error:
                    if not result.has_begun:
                        raise
                    result.problem = str(error)  # what came of the others is shown all the same
                    break
                if job.is_stopping:
                    result.is_stopped = True
                    break
                result.add(row.headline if row is not None else "", piped)
                if articles.number > 1:
                    job.post(self.jobs.say, PIPING, result.progress)
        return result

    def _show_output(self, result: "PipedArticles") -> None:
        output, ended = result.output, result.sentence
        if len(output) > _ONE_NOTICE or "\n" in output:
            from reader.ui.dialogs.output_dialog import OutputDialog

            self.view.clear_notices()  # they would cover it
            self.view.open_dialog(OutputDialog(ended, output))
        else:
            sentence = f"{ended}: {output}" if output else f"{ended}."
            self.view.show_notice(sentence, result.severity)
