"""Saving the selected articles as files in a folder."""

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from reader.base.errors import Cancelled
from reader.base.paths import documents_path, short_path
from reader.library.library import Library
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.many_articles import articles_text
from reader.ui.main.jobs import SAVING, Job

_SHOW_EVERY = 20
"""Articles between two looks of the bottom line at how far it is."""


class _Saved(NamedTuple):
    """How many files were written or are there already, what else is to be said, and whether it was stopped."""

    files: int
    problems: tuple[str, ...]
    is_stopped: bool = False


class SelectedExport(Controller):
    """Writes a file for each selected article."""

    def save(self, articles: Callable[[Library], Sequence[int]], number: int) -> None:
        """Ask for the folder, and write the files in the background."""
        from reader.ui.dialogs.line_dialog import LineDialog

        saving = self.settings.saving
        folder = saving.folder or short_path(documents_path())
        hint = f"Enter save as {saving.format} · Esc close"

        def answer(typed: str | None) -> None:
            if typed:
                self._save(articles, number, typed)

        self.view.open_dialog(LineDialog(f"Save {articles_text(number)} in the folder", folder, hint), answer)

    def _save(self, articles: Callable[[Library], Sequence[int]], number: int, folder: str) -> None:
        form = self.settings.saving.format

        def write(job: Job) -> _Saved:
            return self._write(job, articles, Path(os.path.expanduser(folder)), form)

        self.jobs.say(SAVING, f"saving {articles_text(number)} …")
        self.jobs.start(
            SAVING,
            write,
            queues=True,
            saves=True,
            done=partial(self._show_saved, folder),
            failure="The articles were not saved",
        )

    def _write(self, job: Job, articles: Callable[[Library], Sequence[int]], folder: Path, form: str) -> _Saved:
        """On the job's thread."""
        from reader.exporting.exporting import export
        from reader.exporting.written_files import Written

        files, problems = 0, []
        with Library(self.library.path) as library:
            steps = export(library, folder, form, cancelled=lambda: job.is_stopping, articles=articles(library))
            try:
                for step in steps:
                    files += step.written not in (None, Written.SKIPPED)
                    if step.problem or step.written is Written.SKIPPED:
                        problems.append(step.problem or f"{step.name} is another file and was not overwritten")
                    if step.done % _SHOW_EVERY == 0:
                        job.post(self.jobs.say, SAVING, f"saving {step.done:,} of {step.total:,}")
            except Cancelled:
                return _Saved(files, tuple(problems), is_stopped=True)
        return _Saved(files, tuple(problems))

    def _show_saved(self, folder: str, saved: _Saved) -> None:
        sentence = f"{'Stopped: ' * saved.is_stopped}Saved {articles_text(saved.files)} in {folder}."
        if saved.problems:
            more = f" and {len(saved.problems) - 1:,} more" if len(saved.problems) > 1 else ""
            sentence += f" {saved.problems[0]}{more}."
        self.view.show_notice(sentence, "warning" if saved.problems else "information")
