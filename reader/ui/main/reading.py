"""Acts that open articles and go from one to the next."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from reader.base.errors import BusyLibrary, LibraryError
from reader.library.listing.view import ALL
from reader.library.rows.article_row import ArticleRow
from reader.ui.actions.action import Focus
from reader.ui.main.read_marks import ReadMarks
from reader.ui.plain import notify
from reader.ui.viewmodels.article_cache import ReadyArticle
from reader.ui.viewmodels.body_layout import cut
from reader.ui.viewmodels.paged_rows import WINDOW
from reader.ui.viewmodels.row_signs import signs_of_row
from reader.ui.viewmodels.welcome import welcome_document

if TYPE_CHECKING:
    from reader.ui.widgets.article_list import ArticleList

_T = TypeVar("_T")

_READING_BEGINS = 0.05
"""Seconds after an article was opened at which its neighbours are made ready: by then it has been painted."""

_AGAIN = 0.1
"""Seconds after which is tried again to write what another reader was in the way of."""

_OPEN = "open"
"""What the library remembers of the screen: the id of the article in the body."""

_LEAST_HEADLINE = 12
"""Cells below which the bottom line does not say which article comes next."""


class ReadingActs(ReadMarks):
    """Each act is the method of its id in the table of acts."""

    _unwritten: Mapping[int, int] = MappingProxyType({})
    """How far articles were read that is not written yet, by their ids."""

    # -- opening

    def open_article(self, article_id: int) -> bool:
        """Show an article in the body and put the list's cursor on it; False if the library no longer has it."""
        self.keep_place()
        try:
            prepared = self.desk.open(article_id, self.body.line_width)
        except LibraryError as error:
            notify(self.app, str(error), "error")
            return False
        if prepared is None:
            notify(self.app, "This article is no longer in the library.", "warning")
            self.reload_rows()  # another reader deleted it, and maybe others
            return False
        if article_id in self._unwritten:
            opened = prepared.opened._replace(reading_offset=self._unwritten[article_id])
            prepared = prepared._replace(opened=opened)
        self.finding = None
        self.path.visit(article_id)
        self._show(prepared)
        self.begin_reading(prepared.opened.row)
        self.select(prepared.opened.row)
        self.find_searched()
        self.update_status()
        if self.page_shown:
            self.read_page()
        self.set_timer(_READING_BEGINS, self._prepare_neighbours)
        return True

    def find_searched(self) -> None:
        """In an article that a search found, go to the first of what was looked for."""
        raise NotImplementedError

    def read_page(self) -> None:
        """Show the page of the open article as it came, where that is shown of the one before."""
        raise NotImplementedError

    def reread_page(self, article_id: int | None = None) -> None:
        """Read the page that is shown as it came anew, if it is that of an article."""
        opened = self.opened
        if self.page_shown and opened is not None and article_id in (None, opened.row.id):
            self.read_page()

    def _show(self, prepared: ReadyArticle) -> None:
        self.opened, self.current = prepared.opened, None
        self.body.show_document(
            prepared.document, prepared.marks, prepared.links, prepared.opened.reading_offset, prepared.lines
        )
        self.body.show_signs(signs_of_row(prepared.opened.row))
        self.list.show_open(prepared.opened.row.id)
        self.fill_panel()

    def _prepare_neighbours(self) -> None:
        """Make the articles beside the open one ready, while it is being read."""
        if self.opened is None:
            return
        index = self._index_of(self.opened.row)
        for row in (self.rows.row_at(index + 1), self.rows.row_at(index - 1)):
            if row is not None:
                with suppress(LibraryError):  # told if the person goes there
                    self.desk.prepare(row.id, self.body.line_width)

    def refresh_article(self, article_id: int, prepared: ReadyArticle | None) -> None:
        """Show an article as it now is, after it was made anew of its page: its row, and where it is open the text
        prepared. Raises a LibraryError where the list cannot follow.
        """
        self.desk.clear()
        if prepared is not None and self.opened is not None and self.opened.row.id == article_id:
            self.show_anew(prepared)
        row = self.shelf.library.row(article_id)
        if row is None:
            return
        shown = self.rows.row_of(article_id)
        if shown is None or shown.key == row.key:
            self.list.refresh_row(row)
        else:  # it sorts elsewhere now
            selected = self.list.row
            self.reload_rows(row if selected and selected.id == row.id else selected)
        self.update_status()

    def show_anew(self, prepared: ReadyArticle) -> None:
        """Show the open article as it was made ready once more, at the place where one was."""
        from reader.ui.viewmodels.page_offsets import moved_offset

        place = moved_offset(self.body.document, self.body.top_offset, prepared.document)
        lines = prepared.lines if prepared.width == self.body.line_width else []
        self._show(prepared._replace(opened=prepared.opened._replace(reading_offset=place), lines=lines))

    def select(self, row: ArticleRow) -> None:
        """Put the list's cursor on a row, wherever it sorts, or on the one that stands for it; one that the list does
        not show leaves it where it is.
        """
        here, row = self.list.row, self._standing_for(row)
        if (here is None or here.id != row.id) and self.rows.has(row):
            self.list.move_to(self._index_of(row))

    def _standing_for(self, row: ArticleRow) -> ArticleRow:
        """The row itself, or where the list does not show it, the one that it shows for the same story."""
        if not row.also_in or self.rows.has(row):
            return row
        return next((telling for telling in self._tellings(row) if self.rows.has(telling)), row)

    def _tellings(self, row: ArticleRow) -> list[ArticleRow]:
        from reader.library.stores.story_clusters import StoryClusters

        return StoryClusters(self.shelf.library).of(row.id) if row.also_in else []

    def _index_of(self, row: ArticleRow) -> int:
        near = self.list.cursor
        for index in (near, near + 1, near - 1):
            found = self.rows.row_at(index)
            if found is not None and found.id == row.id:
                return index
        return self.rows.index_of(row)

    def close_article(self) -> None:
        """Show the welcome instead of an article."""
        self.keep_place()
        self.opened = self.finding = self.current = None
        self.leave_unread()
        self.fill_panel()
        self.show_page(False)
        self.list.show_open(None)
        self.refresh_welcome()
        self.update_status()

    def refresh_welcome(self) -> None:
        """While no article is open, show how to begin with what the library now holds."""
        if self.opened is None:
            rows = map(self.rows.row_at, range(min(self.rows.count, WINDOW)))
            has_samples = any(row is not None and row.is_sample for row in rows)
            has_articles = self.rows.count > 0 or bool(self.searched)
            self.body.show_document(welcome_document(self.actions, has_articles, has_samples))

    def keep_place(self) -> None:
        """Remember how far the open article was read."""
        if self.opened is not None:
            self._unwritten = {**self._unwritten, self.opened.row.id: self.body.top_offset}
            self._write_places()

    def _write_places(self) -> None:
        """Write how far articles were read; later where another writes just now: a key must not wait for that."""
        library = self.shelf.library
        try:
            with library.at_once():
                for article_id, place in self._unwritten.items():
                    library.set_reading_offset(article_id, place)
        except BusyLibrary:
            self.set_timer(_AGAIN, self._write_places)
            return
        except LibraryError:  # not worth a word
            pass
        self._unwritten = {}

    def reload_rows(self, selected: ArticleRow | None = None) -> None:
        """Read the list anew, after rows came or went, with the cursor on a row or where it was."""
        self.desk.clear()
        self.rows.reload()
        self.list.show_rows(self.rows, self.rows.index_of(selected) if selected else self.list.cursor)
        self.update_status()

    def follow_rows(self) -> None:
        """Take rows into the list that came in the background: the cursor stays on its row, and that where it is."""
        row = self.list.row
        self.rows.reload()
        self.list.follow_rows(self.rows, self.rows.index_of(row) if row is not None else 0)

    def on_article_list_opened(self, message: "ArticleList.Opened") -> None:
        if self.open_article(message.article_id):
            self.go_to(Focus.BODY)

    # -- acts

    def action_next_article(self) -> None:
        self._open_neighbour(1)

    def action_previous_article(self) -> None:
        self._open_neighbour(-1)

    def action_next_unread(self) -> None:
        self._open_unread(backwards=False)

    def action_previous_unread(self) -> None:
        self._open_unread(backwards=True)

    # -- parts of them

    def attempt(self, work: Callable[[], _T]) -> _T | None:
        """Do what the library may refuse, as while another program writes to it. None if it did, which is told."""
        try:
            return work()
        except LibraryError as error:
            notify(self.app, str(error), "error")
            return None

    def target_row(self) -> ArticleRow | None:
        """The article that an act is about: in the list the one under the cursor, elsewhere the open one."""
        if self.place is Focus.LIST or self.opened is None:
            return self.list.row
        return self.shelf.library.row(self.opened.row.id)

    def mark_read(self, article_id: int) -> None:
        """Mark an article read, and show that it is."""
        try:
            with self.shelf.library.at_once():
                self.shelf.library.read_through(article_id)
        except BusyLibrary:  # a key must not wait for that
            self.set_timer(_AGAIN, partial(self.mark_read, article_id))
            return
        except LibraryError as error:
            notify(self.app, str(error), "error")
        self.after_change(article_id)

    def after_change(self, article_id: int) -> None:
        """Show an article's row, and what depends on it, as they now are."""
        row = self.shelf.library.row(article_id)
        if row is not None:
            self.list.refresh_row(row)
            if self.opened is not None and self.opened.row.id == article_id:
                self.opened = self.opened._replace(row=row)
                self.body.show_signs(signs_of_row(row))
            for telling in self._tellings(row):  # a story is read as a whole
                self.list.refresh_row(telling)
        self.update_status()

    def _open_neighbour(self, step: int) -> None:
        row = self.rows.row_at(self._index_beside(step))
        if row:
            self.open_article(row.id)
        else:
            notify(self.app, "This is the last article." if step > 0 else "This is the first article.")

    def _index_beside(self, step: int) -> int:
        """The number of the row beside the open article, also where the list does not show that."""
        if self.opened is None:
            return self.list.cursor
        row = self._standing_for(self.opened.row)
        is_between = step > 0 and not self.rows.has(row)
        return self._index_of(row) + (0 if is_between else step)

    def _open_unread(self, backwards: bool) -> None:
        """The nearest unread article below or above, else the first from the other end; while none is open, the
        selected one if it is unread.
        """
        here = self.opened.row if self.opened else self.list.row
        row = here if here and not self.opened and not here.is_read else None
        row = row or self.rows.next_unread(here, backwards)
        row = row or self.rows.next_unread(None, backwards)
        if row is None:
            notify(self.app, f"Every article {'that was found ' * bool(self.searched)}has been read.")
        elif self.opened is not None and row.id == self.opened.row.id:
            notify(self.app, f"Every other article {'that was found ' * bool(self.searched)}has been read.")
        else:
            self.open_article(row.id)

    # -- where one is

    def update_progress(self) -> None:
        """Show how far one has read, before the first layout nothing; at the end what comes next; and which view is
        gone through where the line above the list is not in sight to say it.
        """
        self.follow_reading()
        pane = self.page_lines if self.page_shown and self.page_lines is not None else self.body
        progress = pane.progress if self.opened else 0.0
        told = f"{round(progress * 100)}%" if progress else ""
        coming = self._coming() if progress == 1 and self.body.display and not self.status.lead else ""
        is_elsewhere = self.listing.view != ALL and not self.side.display and self.place is not Focus.FEEDS
        view = cut(self.head.said[0], self.size.width // 4) if is_elsewhere else ""
        self.status.show_state("  ".join(filter(None, (coming, view, told))))

    def _coming(self) -> str:
        key, room = self.key_of("next_article"), self.size.width // 3
        row = self.rows.row_at(self._index_of(self._standing_for(self.opened.row)) + 1) if self.opened else None
        return f"{key}: {cut(row.headline, room)}" if row and key and room >= _LEAST_HEADLINE else ""

    # -- where one was

    def remember(self) -> None:
        """Keep the open article and the place in it for the next start."""
        self.keep_place()
        with suppress(LibraryError):  # the next start then begins as this one did
            for article_id, place in self._unwritten.items():  # now there is time to wait
                self.shelf.library.set_reading_offset(article_id, place)
            self.shelf.library.set_state(_OPEN, str(self.opened.row.id) if self.opened else "")

    def recall(self) -> None:
        """Show the body as it was left."""
        opened = self.remembered_row(_OPEN)
        prepared = self.attempt(lambda: self.desk.open(opened.id, self.body.line_width)) if opened else None
        if prepared is None:
            self.refresh_welcome()
        else:
            self._show(prepared)
            self.path.visit(prepared.opened.row.id)
            self.begin_reading(prepared.opened.row, is_attended=False)

    def remembered_row(self, key: str) -> ArticleRow | None:
        """The row of an article whose id the library remembers, None if it is gone."""
        value = self.shelf.library.get_state(key)
        return self.shelf.library.row(int(value)) if value and value.isdigit() else None
