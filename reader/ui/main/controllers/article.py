"""The open article: opening it from wherever, and showing it as it is now."""

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from reader.base.errors import LibraryError
from reader.library.rows.article_row import ArticleRow
from reader.model.annotations import Annotations, Entity, Quote, QuoteKind
from reader.ui.actions.action import Focus
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.read_marker import ReadMarker
from reader.ui.main.controllers.reading_offsets import ReadingOffsets
from reader.ui.main.observable import Topic
from reader.ui.main.parts import Parts
from reader.ui.viewmodels.article_cache import ReadyArticle
from reader.ui.viewmodels.paged_rows import WINDOW
from reader.ui.viewmodels.row_signs import signs_of_row
from reader.ui.viewmodels.welcome import welcome_document

if TYPE_CHECKING:
    from reader.library.rows.opened_articles import OpenArticle

_READING_BEGINS = 0.05
"""Seconds after an article was opened at which its neighbours are prepared: by then it has been painted."""

_OPEN = "open"
"""The library's key for the id of the article in the body."""


class ArticleController(Controller):
    """Opens articles in the body, and keeps the body true to the open one."""

    def __init__(self, parts: Parts, read_marker: ReadMarker, offsets: ReadingOffsets) -> None:
        super().__init__(parts)
        self._read_marker = read_marker
        self._offsets = offsets
        self.session.observe_states(self._refresh_state)
        self.session.observe(self._refresh_welcome, Topic.LIST, Topic.OPENED)

    # -- opening

    def open(self, article_id: int) -> bool:
        """Show an article in the body and put the list's cursor on it; False if the library no longer has it."""
        self._offsets.note()
        try:
            prepared = self.cache.open(article_id, self.view.body.measure.width)
        except LibraryError as error:
            self.view.show_notice(str(error), "error")
            return False
        if prepared is None:
            self.view.show_notice("This article is no longer in the library.", "warning")
            self.rows.reload()  # another reader deleted it, and maybe others
            return False
        offset = self._offsets.unwritten(article_id)
        if offset is not None:
            prepared = prepared._replace(opened=prepared.opened._replace(reading_offset=offset))
        self.history.visit(article_id)
        with self.session.batch():
            if article_id != self.session.open_id:
                self._read_marker.go_on()
            self._show(prepared, is_other=True)
            self._read_marker.begin(prepared.opened.row)
            self.rows.select(prepared.opened.row)
        self.view.set_timer(_READING_BEGINS, self._after_painting)
        return True

    def _after_painting(self) -> None:
        """Do what need not be seen with the article."""
        self._offsets.try_to_write()
        self._prepare_neighbours()

    def open_in_body(self, article_id: int) -> bool:
        """Open an article, and give the body the keys; False if the library no longer has it."""
        is_open = self.open(article_id)
        if is_open:
            self.panes.go_to(Focus.BODY)
        return is_open

    def open_in_sight(self, article_id: int) -> bool:
        """Open an article, and go to it where it would be out of sight; False if the library no longer has it."""
        is_open = self.open(article_id)
        if is_open and not self.panes.pane_at(self.panes.reading_pane).display:
            self.panes.go_to(Focus.BODY)
        return is_open

    def open_selected(self) -> None:
        """Open the article under the cursor where the list is all that is in sight: that article is meant."""
        row = self.view.list.row
        is_hidden = not self.panes.pane_at(self.panes.reading_pane).display
        if self.panes.focus is Focus.LIST and is_hidden and row is not None and row.id != self.session.open_id:
            self.open(row.id)

    def close(self) -> None:
        """Show the welcome instead of an article."""
        self._offsets.save()
        with self.session.batch():
            self._read_marker.leave()
            self.session.open(None)
            self.panes.show_page(False)
            self.view.list.show_open(None)

    def _show(self, prepared: ReadyArticle, is_other: bool) -> None:
        """Show what was prepared: another article than before, or the open one as it is now."""
        opened = prepared.opened
        self.view.body.show_document(
            prepared.document, prepared.marks, prepared.links, opened.reading_offset, prepared.lines
        )
        self.view.body.show_signs(signs_of_row(opened.row))
        self.view.list.show_open(opened.row.id)
        if is_other:
            self.session.open(opened)
        else:
            self.session.revise(opened, None)

    def _prepare_neighbours(self) -> None:
        """Prepare the articles beside the open one, while that is being read."""
        opened = self.session.opened
        if opened is None:
            return
        index = self.rows.index_of(opened.row)
        for row in (self.session.rows.row_at(index + 1), self.session.rows.row_at(index - 1)):
            if row is not None:
                with suppress(LibraryError):  # shown if the person goes there
                    self._prepare(row.id)

    def _prepare(self, article_id: int) -> None:
        ready = self.cache.prepare(article_id, self.view.body.measure.width)
        if ready is not None:
            signs, offset = signs_of_row(ready.opened.row), ready.opened.reading_offset
            self.view.body.painter.prepare(ready.document, ready.lines, ready.marks, ready.links, signs, offset)

    # -- the open article as it is now

    def refresh(self, article_id: int, prepared: ReadyArticle | None) -> None:
        """Show an article after it was extracted again: its row, and where it is open the text that was prepared.
        Raises LibraryError where the list cannot follow.
        """
        self.cache.clear()
        with self.session.batch():
            if prepared is not None and self.session.open_id == article_id:
                self.show_again(prepared)
            row = self.library.row(article_id)
            if row is None:
                return
            shown = self.session.rows.row_of(article_id)
            if shown is None or shown.key == row.key:
                self.view.list.refresh_row(row)
            else:  # it sorts elsewhere now
                selected = self.view.list.row
                self.rows.reload(row if selected and selected.id == row.id else selected)

    def show_again(self, prepared: ReadyArticle) -> None:
        """Show the open article as it was prepared once more, at the offset at which it was being read."""
        from reader.ui.viewmodels.page_offsets import moved_offset

        body = self.view.body
        offset = moved_offset(body.document, body.position.offset, prepared.document)
        lines = prepared.lines if prepared.width == body.measure.width else []
        self._show(
            prepared._replace(opened=prepared.opened._replace(reading_offset=offset), lines=lines), is_other=False
        )

    def show_annotations(self, article_id: int, annotations: Annotations) -> None:
        """Show the new marks of an article: where it is open, its marks change and its text stays where it is."""
        self.cache.forget(article_id)
        opened, current = self.session.opened, self.session.current
        if opened is None or opened.row.id != article_id:
            return
        same = _same_mark(current, annotations)
        with self.session.batch():
            self.session.revise(opened._replace(annotations=annotations), same)
            if current is not None and same is None:
                self.view.body.marks.go_to(None)
            self.show_marks()

    def show_marks(self) -> None:
        """Paint the marks of the open article, those of the kinds that are shown."""
        from reader.ui.viewmodels.highlights import mark_layers

        opened = self.session.opened
        if opened is not None:
            layers = mark_layers(self.view.body.document, opened.annotations, self.session.marked)
            self.view.body.marks.change(layers)

    def show_renewed(self, now: "OpenArticle") -> None:
        """Show the marks that an article has now; where another reader stored a new version of it, its text too."""
        opened = self.session.opened
        if opened is not None and now.article.text == opened.article.text:
            self.show_annotations(now.row.id, now.annotations)
        else:
            self.refresh(now.row.id, self.cache.open(now.row.id, self.view.body.measure.width))

    def _refresh_state(self, article_id: int) -> None:
        """Show the state of the open article: whether it is starred, read and so on."""
        opened = self.session.opened
        row = self.library.row(article_id) if opened is not None and opened.row.id == article_id else None
        if opened is not None and row is not None:
            self.session.revise(opened._replace(row=row), self.session.current)
            self.view.body.show_signs(signs_of_row(row))

    def _refresh_welcome(self) -> None:
        """While no article is open, show how to begin with what the library now holds."""
        if self.session.opened is not None:
            return
        rows = self.session.rows
        shown = map(rows.row_at, range(min(rows.count, WINDOW)))
        has_samples = any(row is not None and row.is_sample for row in shown)
        has_articles = rows.count > 0 or bool(self.session.searched)
        self.view.body.show_document(welcome_document(self.context.actions, has_articles, has_samples))

    # -- the next start

    def remember(self) -> None:
        """Save the open article, and how far it was read, for the next start. Raises LibraryError."""
        self._offsets.save()
        self._offsets.write_now()
        self.library.set_state(_OPEN, str(self.session.open_id or ""))

    def recall(self) -> None:
        """Show the article that was open the last time, where it was left."""
        value = self.library.get_state(_OPEN)
        row: ArticleRow | None = self.library.row(int(value)) if value and value.isdigit() else None
        prepared = self.attempt(lambda: self.cache.open(row.id, self.view.body.measure.width)) if row else None
        if prepared is None:
            self._refresh_welcome()
            return
        self._show(prepared, is_other=True)
        self.history.visit(prepared.opened.row.id)
        self._read_marker.begin(prepared.opened.row, is_attended=False)


def _same_mark(mark: Quote | Entity | None, annotations: Annotations) -> Quote | Entity | None:
    """The mark that now stands where another stood: a quote with another speaker, a name of another kind."""
    now: Sequence[Quote | Entity] = annotations.quotes if isinstance(mark, Quote) else annotations.entities
    there = [one for one in now if mark is not None and (one.start, one.end) == (mark.start, mark.end)]
    return next((one for one in there if one.kind is not QuoteKind.SCARE), None)
