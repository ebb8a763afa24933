"""Acts that choose what is marked in an article, and what the mouse is told of a mark."""

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from reader.base.errors import LibraryError
from reader.model.article import Annotations, Entity, Quote, QuoteKind
from reader.ui.main.panels import PanelActs
from reader.ui.main.quoting import QuotingActs
from reader.ui.plain import notify, plain
from reader.ui.viewmodels.highlights import LOOKS, mark_layers
from reader.ui.viewmodels.mark_kinds import MARK_NAMES, MarkKind

if TYPE_CHECKING:
    from reader.ui.widgets.article_body import ArticleBody

_MARKS, _OFF = "marks", "off"
"""What the library remembers of the switch for all marks; their kinds are in the settings."""


class MarkingActs(QuotingActs, PanelActs):
    """Each act is the method of its id in the table of acts."""

    _marks_shown = True

    def action_toggle_marks(self) -> None:
        self._show_marks(not self._marks_shown)
        with suppress(LibraryError):  # the next start then shows them as this one did
            self.shelf.library.set_state(_MARKS, "" if self._marks_shown else _OFF)
        notify(self.app, "Quotes and names are marked." if self._marks_shown else "Quotes and names are not marked.")

    def recall_marks(self) -> None:
        """Show the marks, or none, as they were left."""
        self._show_marks(self.shelf.library.get_state(_MARKS) != _OFF)

    def _show_marks(self, shown: bool) -> None:
        self._marks_shown = shown
        self.body.show_marks(shown)

    def action_choose_marks(self) -> None:
        from reader.ui.dialogs.marks_dialog import MarksDialog

        looks = {kind: self.body.style(look) for kind, look in LOOKS.items()}
        self.app.push_screen(MarksDialog(self.marked, looks, self.mark))

    def mark(self, kinds: frozenset[MarkKind]) -> None:
        """Mark these kinds, in this article and all others, and keep that in the settings."""
        self.marked = kinds
        self.desk.mark(kinds)
        if not self._marks_shown:
            self.action_toggle_marks()
        self._remark()
        self.keep_setting(_MARKS, [kind.value for kind in MARK_NAMES if kind in kinds])

    def keep_setting(self, key: str, value: str | int | list[str]) -> None:
        """Write a setting that was changed in the reader to the person's settings."""
        raise NotImplementedError

    def show_annotations(self, article_id: int, annotations: Annotations) -> None:
        """Show what was found anew in an article: where it is open, its marks change and its text stays where it is."""
        self.desk.forget(article_id)
        if self.opened is None or self.opened.row.id != article_id:
            return
        self.opened = self.opened._replace(annotations=annotations)
        had, self.current = self.current, _same_mark(self.current, annotations)
        if had is not None and self.current is None:
            self.body.show_current(None)
        self._remark()
        self.fill_panel()

    def _remark(self) -> None:
        if self.opened is not None:
            self.body.change_marks(mark_layers(self.body.document, self.opened.annotations, self.marked))
            self.fill_panel()
        self.update_status()

    # -- the mouse

    def on_article_body_hovered(self, message: "ArticleBody.Hovered") -> None:
        told = self._told_at(message.offset) if message.offset is not None and self._marks_shown else []
        self.body.tooltip = plain("\n".join(told)) if told else None

    def _told_at(self, place: int) -> list[str]:
        """What there is to say of the name and the quote at an offset of the document."""
        here = place - self.body.document.body_start
        marks = (self.mentions.at(here), self.quotes.at(here))
        return [self.told_of(mark) for mark in marks if mark is not None]


def _same_mark(mark: Quote | Entity | None, annotations: Annotations) -> Quote | Entity | None:
    """The mark of an article that now stands where another stood: a quote with another speaker, a name of another
    kind.
    """
    now: Sequence[Quote | Entity] = annotations.quotes if isinstance(mark, Quote) else annotations.entities
    there = [one for one in now if mark is not None and (one.start, one.end) == (mark.start, mark.end)]
    return next((one for one in there if one.kind is not QuoteKind.SCARE), None)
