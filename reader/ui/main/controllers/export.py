"""Taking an article out of the reader: into a file, or to a command of the person's own."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from reader.base.errors import FileThere, ReaderError
from reader.base.paths import documents_path
from reader.library.rows.article_row import ArticleRow
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.jobs import PIPING, Job

if TYPE_CHECKING:
    from reader.exporting.piping import Piped

_ONE_NOTICE = 200
"""Characters of what a command said that a notice takes; a longer text has a box of its own."""
_ENDINGS = "Enter save · .md .txt .json or .html · Esc close"


class ExportController(Controller):
    """Saves and pipes the article that is meant."""

    # -- into a file

    def save(self) -> None:
        """Save the article as a file; its name is asked for."""
        row = self.target_row()
        if row is None:
            return
        from reader.exporting.one_article import offered_name

        saving = self.settings.saving
        folder = saving.folder or _short(documents_path())
        self._ask_where(row, os.path.join(folder, offered_name(row.headline, saving.format)))

    def _ask_where(self, row: ArticleRow, path: str) -> None:
        from reader.ui.dialogs.line_dialog import LineDialog

        def answer(typed: str | None) -> None:
            if typed:
                self._write(row, typed, overwrites=False)

        name = Path(path).stem
        self.view.open_dialog(LineDialog("Save the article as", path, _ENDINGS, selected=name), answer)

    def _write(self, row: ArticleRow, typed: str, overwrites: bool) -> None:
        def write(_: Job) -> None:
            from reader.exporting.one_article import save_article
            from reader.library.library import Library

            with Library(self.library.path) as library:
                save_article(library, row.id, Path(os.path.expanduser(typed)), overwrites)

        def refuse(error: ReaderError) -> None:
            if isinstance(error, FileThere):
                self._ask_to_overwrite(row, typed, str(error))
            else:
                self.view.show_notice(str(error), "error")

        self.jobs.start(
            "saving",
            write,
            saves=True,
            done=lambda _: self.view.show_notice(f"Saved as {typed}"),
            failed=refuse,
            failure="The article was not saved",
        )

    def _ask_to_overwrite(self, row: ArticleRow, typed: str, sentence: str) -> None:
        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        def answer(chosen: int | None) -> None:
            if chosen == 0:
                self._ask_where(row, typed)
            elif chosen == 1:
                self._write(row, typed, overwrites=True)

        self.view.open_dialog(ChoiceDialog(sentence, ("Choose another name", "Overwrite it")), answer)

    # -- to a command

    def pipe(self) -> None:
        """Pipe the article to a command of the settings; where there are several, to the one chosen."""
        row, commands = self.target_row(), self.settings.pipe.commands
        if row is None:
            return
        if not commands:
            sentence = 'No command is set. Write one in the settings, below [pipe]: print = ["lp"]'
            self.view.show_notice(sentence, "warning")
            return
        names = list(commands)
        if len(names) == 1:
            self._run(row, names[0])
            return
        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        def answer(chosen: int | None) -> None:
            if chosen is not None:
                self._run(row, names[chosen])

        rows = [f"{name}  {' '.join(commands[name])}" for name in names]
        self.view.open_dialog(ChoiceDialog("Pipe the article to", rows), answer)

    def _run(self, row: ArticleRow, name: str) -> None:
        """Run a command in the background; it ends when the person cancels it, and with the reader."""
        if self.jobs.is_running(PIPING):
            key = self.context.key_of("cancel")
            self.view.show_notice(f"Another command is running; {key} stops it.")
            return
        pipes = self.settings.pipe

        def run(job: Job) -> "Piped | None":
            from reader.exporting.one_article import rendered
            from reader.exporting.piping import pipe
            from reader.library.library import Library

            with Library(self.library.path) as library:
                text = rendered(library, row.id, pipes.format)
            return None if text is None else pipe(pipes.commands[name], text, pipes.seconds, job.on_stop)

        self.jobs.say(PIPING, f"{name} is running …")
        job = self.jobs.start(
            PIPING,
            run,
            done=lambda piped: self._show_output(name, piped, job.is_stopping),
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


def _short(path: Path) -> str:
    """A path as people write it: "~" for their home."""
    try:
        return f"~/{path.relative_to(Path.home())}"
    except (ValueError, RuntimeError):
        return str(path)
