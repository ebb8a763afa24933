"""Saving an article as a file."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from reader.base.errors import FileThere, ReaderError
from reader.base.paths import documents_path, short_path
from reader.library.rows.article_row import ArticleRow
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.jobs import SAVING, Job
from reader.ui.main.parts import Parts

if TYPE_CHECKING:
    from reader.ui.main.controllers.selected_articles import SelectedArticles

_ENDINGS = "Enter save · .md .txt .json or .html · Esc close"


class ExportController(Controller):
    """Saves the article that is meant; its name is asked for."""

    def __init__(self, parts: Parts, selected: "Callable[[], SelectedArticles]") -> None:
        """`selected` returns what acts on the selected articles in the place of one."""
        super().__init__(parts)
        self._selected = selected

    def save(self) -> None:
        """Save the article as a file; its name is asked for."""
        if self.availability.are_rows_selected:
            self._selected().save()
            return
        row = self.target_row()
        if row is None:
            return
        from reader.exporting.one_article import offered_name

        saving = self.settings.saving
        folder = saving.folder or short_path(documents_path())
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
            SAVING,
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
