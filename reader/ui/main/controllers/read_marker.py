"""When the open article becomes read: at its end, or after a while in sight, as the settings say; never by passing over
one whose end was not in sight.
"""

from functools import partial
from typing import TYPE_CHECKING

from reader.base.errors import BusyLibrary, LibraryError, ReadOnlyLibrary
from reader.library.rows.article_row import ArticleRow
from reader.ui.actions.action import Focus
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.observable import Topic
from reader.ui.main.parts import Parts

if TYPE_CHECKING:
    from textual.timer import Timer

GLANCE = 3.0
"""Seconds after which an article is read whose end was in sight when it was opened, if the person does not go on."""

_RETRY = 0.1
"""Seconds after which marking is tried again that another program was in the way of."""


class ReadMarker(Controller):
    """Follows the open article and marks it read in time. An article that the person marked unread stays so until it is
    opened again.
    """

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._unread: int | None = None
        """The open article, while reading it will mark it read."""
        self._is_attended = False
        """Whether the person went to it, and it is not only there from the last time."""
        self._began_at: float | None = None
        """The least progress since it came into sight, None while it is out of it."""
        self._dwelling: Timer | None = None
        self.session.observe(self._follow, Topic.OPENED, Topic.SCROLL, Topic.PANES)
        self.panes.before_leaving_article(self.go_on)

    def begin(self, row: ArticleRow, is_attended: bool = True) -> None:
        """Follow an article that was opened; not `is_attended` where it shows only because it did the last time."""
        self.leave()
        self._is_attended = is_attended
        if row.is_read and not row.is_changed:
            return
        self._unread = row.id
        if is_attended and self.settings.reading.is_on_opening:
            self._mark_read()

    def leave(self, article_id: int | None = None) -> None:
        """Mark the open article no longer by reading it, if it has that id; without an id, whichever it is."""
        if article_id in (None, self._unread):
            self._unread = None
            self._stop_dwelling()

    def go_on(self) -> None:
        """Mark the open article read if its end is in sight: the person goes on to another, or leaves it."""
        is_open = self._unread is not None and self._unread == self.session.open_id
        if is_open and self._is_attended and self.settings.reading.is_at_end and self._is_end_in_sight:
            self._mark_read()

    @property
    def _is_in_sight(self) -> bool:
        """Whether the article, or its original page, is on the screen; before the first layout it is not."""
        body = self.view.body
        is_laid_out = body.position.progress > 0 or not body.display
        return is_laid_out and self.panes.pane_at(self.panes.reading_pane).display

    @property
    def _is_end_in_sight(self) -> bool:
        body = self.view.body
        return body.display and body.position.progress == 1

    def _follow(self) -> None:
        """Mark the open article read if its end was reached, after another part came into sight or the keys moved."""
        if self._unread is None:
            return
        body = self.view.body
        self._is_attended = self._is_attended or self.panes.focus is not Focus.LIST
        if not (self._is_attended and self._is_in_sight):
            self._stop_dwelling()
        elif self._began_at is None:
            self._began_at = body.position.progress if body.display else 0.0
            self._dwell()
        elif self.settings.reading.is_at_end and self._began_at < 1 <= body.position.progress and body.display:
            self._mark_read()
        elif body.display:
            self._began_at = min(self._began_at, body.position.progress)

    def _dwell(self) -> None:
        reading = self.settings.reading
        whiles = [reading.dwell_seconds] if reading.is_after_dwell else []
        whiles += [GLANCE] if reading.is_at_end and self._began_at == 1 else []
        if whiles:
            self._dwelling = self.view.set_timer(min(whiles), self._after_dwell)

    def _after_dwell(self) -> None:
        if self.view.has_terminal_focus and self.view.is_on_top:
            self._mark_read()
        else:  # the person is at another window, or in a dialog
            self._dwell()

    def _stop_dwelling(self) -> None:
        self._began_at = None
        if self._dwelling is not None:
            self._dwelling.stop()
            self._dwelling = None

    def _mark_read(self) -> None:
        article_id = self._unread
        self.leave()
        if article_id is not None:
            self.mark_read(article_id)

    def mark_read(self, article_id: int) -> None:
        """Mark an article read; later where another program writes just now, for a key must not wait for that."""
        try:
            with self.library.at_once():
                self.library.read_through(article_id)
        except BusyLibrary:
            self.view.set_timer(_RETRY, partial(self.mark_read, article_id))
            return
        except ReadOnlyLibrary:  # which the line above the list says
            return
        except LibraryError as error:
            self.view.show_notice(str(error), "error")
        self.session.state_changed(article_id)
