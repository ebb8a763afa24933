"""Acts that take an article out of the reader, into a file or to a command, and that which gives it tags."""

import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work

from reader.base.errors import FileThere, LibraryError, ReaderError, bug_message
from reader.base.paths import documents_path
from reader.library.library import Library
from reader.library.rows.article_row import ArticleRow
from reader.library.stores.tags import TagStore, typed_tags
from reader.ui.main.reading import ReadingActs
from reader.ui.main.undo import Change
from reader.ui.plain import notify
from reader.ui.viewmodels.body_layout import cut

if TYPE_CHECKING:
    from reader.exporting.piping import Piped

log = logging.getLogger("broadsheet")

_ONE_NOTICE = 200
"""Characters of what a command said that a notice takes; a longer text has a box of its own."""
_ENDINGS = "Enter saves it · .md .txt .json or .html · Esc closes"


class SavingActs(ReadingActs):
    """Each act is the method of its id in the table of acts."""

    # -- into a file

    def action_save(self) -> None:
        row = self.target_row()
        if row is None:
            return
        from reader.exporting.one_article import offered_name

        saving = self.shelf.settings.saving
        folder = saving.folder or _short(documents_path())
        self._ask_where(row, os.path.join(folder, offered_name(row.headline, saving.format)))

    def _ask_where(self, row: ArticleRow, path: str) -> None:
        from reader.ui.dialogs.line_dialog import LineDialog

        def answer(typed: str | None) -> None:
            if typed:
                self._save_article(row, typed, False)

        self.app.push_screen(LineDialog("Save the article as", path, _ENDINGS), answer)

    @work(thread=True, group="saving", exit_on_error=False)
    def _save_article(self, row: ArticleRow, typed: str, is_forced: bool) -> None:
        from reader.exporting.one_article import save_article

        def save(library: Library) -> None:
            save_article(library, row.id, Path(os.path.expanduser(typed)), is_forced)
            self.app.call_from_thread(notify, self.app, f"Saved as {typed}")

        try:
            self._with_library(save)
        except FileThere as error:
            self.app.call_from_thread(self._ask_to_overwrite, row, typed, str(error))

    def _ask_to_overwrite(self, row: ArticleRow, typed: str, sentence: str) -> None:
        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        def answer(chosen: int | None) -> None:
            if chosen == 0:
                self._ask_where(row, typed)
            elif chosen == 1:
                self._save_article(row, typed, True)

        self.app.push_screen(ChoiceDialog(sentence, ("Choose another name", "Write over it")), answer)

    # -- to a command

    def action_pipe(self) -> None:
        row, commands = self.target_row(), self.shelf.settings.pipe.commands
        if row is None:
            return
        if not commands:
            notify(self.app, 'No command is set. Write one in the settings, below [pipe]: print = ["lp"]', "warning")
            return
        names = list(commands)
        if len(names) == 1:
            self._pipe_article(row, names[0])
            return
        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        def answer(chosen: int | None) -> None:
            if chosen is not None:
                self._pipe_article(row, names[chosen])

        rows = [f"{name}  {' '.join(commands[name])}" for name in names]
        self.app.push_screen(ChoiceDialog("Pipe the article to", rows), answer)

    @work(thread=True, group="piping", exit_on_error=False)
    def _pipe_article(self, row: ArticleRow, name: str) -> None:
        from reader.exporting.one_article import rendered
        from reader.exporting.piping import pipe

        pipes = self.shelf.settings.pipe

        def send(library: Library) -> None:
            text = rendered(library, row.id, pipes.format)
            if text is None:
                self.app.call_from_thread(notify, self.app, "This article is no longer in the library.", "warning")
                return
            piped = pipe(pipes.commands[name], text, pipes.seconds)
            self.app.call_from_thread(self._tell_piped, name, piped)

        self._with_library(send)

    def _tell_piped(self, name: str, piped: "Piped") -> None:
        said = "\n".join(part for part in (piped.output, piped.errors) if part)
        ended = f"{name} failed with status {piped.status}" if piped.status else f"{name} has the article"
        if len(said) > _ONE_NOTICE or "\n" in said:
            from reader.ui.dialogs.output_dialog import OutputDialog

            self.app.clear_notifications()  # they would cover it
            self.app.push_screen(OutputDialog(ended, said))
        else:
            notify(self.app, f"{ended}: {said}" if said else f"{ended}.", "error" if piped.status else "information")

    def _with_library(self, use: Callable[[Library], None]) -> None:
        """In a thread: use the library on a connection of its own, and tell what is wrong; but raise FileThere."""
        try:
            with Library(self.shelf.library.path) as library:
                use(library)
        except FileThere:
            raise
        except ReaderError as error:
            self.app.call_from_thread(notify, self.app, str(error), "error")
        except Exception as error:  # else nobody would know why nothing came of it
            log.exception("saving")
            self.app.call_from_thread(notify, self.app, bug_message("Nothing came of it", error), "error")

    # -- tags

    def action_tags(self) -> None:
        row = self.target_row()
        before = self.attempt(lambda: TagStore(self.shelf.library).of(row.id)) if row else None
        if row is None or before is None:
            return
        from reader.ui.dialogs.line_dialog import LineDialog

        article = row

        def answer(typed: str | None) -> None:
            if typed is not None and typed_tags(typed) != before:
                self._give_tags(article, typed_tags(typed), before)

        title = f"Tags of “{cut(row.headline, 60)}”"
        hint = "commas between them · Enter keeps them · Esc closes"
        self.app.push_screen(LineDialog(title, ", ".join(before), hint, "sea, old town"), answer)

    def _give_tags(self, row: ArticleRow, tags: tuple[str, ...], before: tuple[str, ...]) -> None:
        if self.attempt(lambda: self._set_tags(row.id, tags)) is None:
            return
        sentence = f"Tags of {row.headline}: {', '.join(tags) or 'none'}"
        self.changes.remember(Change(sentence, row.id, lambda: self._set_tags(row.id, before)))
        notify(self.app, sentence)
        self.update_status()

    def _set_tags(self, article_id: int, tags: tuple[str, ...]) -> bool:
        """Give an article tags, and show them where it is open. Raises a LibraryError where it cannot have them."""
        TagStore(self.shelf.library).set(article_id, tags)
        self.desk.forget(article_id)
        if self.opened is not None and self.opened.row.id == article_id:
            try:
                prepared = self.desk.open(article_id, self.body.line_width)
            except LibraryError:  # they are kept all the same
                return True
            if prepared is not None:
                self.show_anew(prepared)
        return True


def _short(path: Path) -> str:
    """A path as one writes it: "~" for the person's home."""
    try:
        return f"~/{path.relative_to(Path.home())}"
    except (ValueError, RuntimeError):
        return str(path)
