"""Which marks an article shows: all or none, and which kinds; and what the mouse says of them."""

from contextlib import suppress

from reader.base.errors import LibraryError
from reader.ui.main.article_marks import remember_marks_shown
from reader.ui.main.controllers.article import ArticleController
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.settings_writer import SettingsWriter
from reader.ui.main.parts import Parts
from reader.ui.viewmodels.mark_kinds import MARK_NAMES, MarkKind
from reader.ui.widgets.plain import plain


class HighlightsController(Controller):
    """Switches marks on and off."""

    def __init__(self, parts: Parts, article: ArticleController, writer: SettingsWriter) -> None:
        super().__init__(parts)
        self._article = article
        self._writer = writer

    def toggle_marks(self) -> None:
        """Show the marks on quotes and names, or hide all of them."""
        shown = not self.view.body.marks.is_shown
        self.view.body.marks.show(shown)
        with suppress(LibraryError):  # the next start then shows them as this one did
            remember_marks_shown(self.library, shown)
        self.view.show_notice("Quotes and names are marked." if shown else "Quotes and names are not marked.")

    def choose_marks(self) -> None:
        """Choose the kinds of marks."""
        from reader.ui.dialogs.marks_dialog import MarksDialog
        from reader.ui.viewmodels.highlights import LOOKS

        looks = {kind: self.view.body.style(look) for kind, look in LOOKS.items()}
        self.view.open_dialog(MarksDialog(self.session.marked, looks, self.mark))

    def mark(self, kinds: frozenset[MarkKind]) -> None:
        """Mark these kinds, in this article and all others, and save that in the settings."""
        self.cache.mark(kinds)
        with self.session.batch():
            self.session.mark_kinds(kinds)
            if not self.view.body.marks.is_shown:
                self.toggle_marks()
            self._article.show_marks()
        self._writer.save("marks", [kind.value for kind in MARK_NAMES if kind in kinds])

    def show_tooltip(self, offset: int | None) -> None:
        """Say beside the mouse what the marks at an offset of the body's text are; None is outside the text."""
        body = self.view.body
        found = self.marks.at_document_offset(offset) if offset is not None and body.marks.is_shown else []
        cells = self.view.size.width // 3
        lines = [self.marks.description(mark, cells) for mark in found]
        body.tooltip = plain("\n".join(lines)) if lines else None
