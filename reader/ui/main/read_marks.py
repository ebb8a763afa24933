"""When the open article becomes read: on its end, or after a while in sight, as the settings say; never by passing over
it.
"""

from typing import TYPE_CHECKING

from reader.library.rows.article_row import ArticleRow
from reader.ui.actions.action import Focus

if TYPE_CHECKING:
    from textual.timer import Timer

    from reader.ui.main.panels import PanelActs as Base
else:
    Base = object

GLANCE = 3.0
"""Seconds after which an article is read whose end was in sight when it was opened: who goes on sooner passed it."""


class ReadMarks(Base):
    """Follows the open article and marks it read in time. What the person says of it stands: an article that was marked
    unread stays so until it is opened again.
    """

    _unread: int | None = None
    """The open article, while reading it will mark it read."""
    _is_attended = False
    """Whether the person went to it, and it is not only there from the last time."""
    _began_at: float | None = None
    """The least progress since it came into sight, None while it is out of it."""
    _dwelling: "Timer | None" = None

    def begin_reading(self, row: ArticleRow, is_attended: bool = True) -> None:
        """An article was opened; not `is_attended` where it shows only because it did the last time."""
        self.leave_unread()
        self._is_attended = is_attended
        if row.is_read and not row.is_changed:
            return
        self._unread = row.id
        if is_attended and self.shelf.settings.reading.is_on_opening:
            self._mark_read()

    def leave_unread(self, article_id: int | None = None) -> None:
        """Mark the open article no longer by reading it, if it is that one; without an id, whichever it is."""
        if article_id in (None, self._unread):
            self._unread = None
            self._stop_dwelling()

    def follow_reading(self) -> None:
        """Mark the open article read if its end was reached; called when another part of it comes into sight, or the
        keys go elsewhere.
        """
        if self._unread is None:
            return
        self._is_attended = self._is_attended or self.place is not Focus.LIST
        if not (self._is_attended and self._pane_at(self.reading_place).display):
            self._stop_dwelling()
        elif self._began_at is None:
            self._began_at = self.body.progress if self.body.display else 0.0
            self._dwell()
        elif self.shelf.settings.reading.is_at_end and self._began_at < 1 <= self.body.progress and self.body.display:
            self._mark_read()
        elif self.body.display:
            self._began_at = min(self._began_at, self.body.progress)

    def _dwell(self) -> None:
        reading = self.shelf.settings.reading
        whiles = [reading.dwell_seconds] if reading.is_after_dwell else []
        whiles += [GLANCE] if reading.is_at_end and self._began_at == 1 else []
        if whiles:
            self._dwelling = self.set_timer(min(whiles), self._after_dwell)

    def _after_dwell(self) -> None:
        if self.app.app_focus and self.app.screen is self:
            self._mark_read()
        else:  # the person is at another window, or in a dialogue
            self._dwell()

    def _stop_dwelling(self) -> None:
        self._began_at = None
        if self._dwelling is not None:
            self._dwelling.stop()
            self._dwelling = None

    def _mark_read(self) -> None:
        article_id = self._unread
        self.leave_unread()
        if article_id is not None:
            self.mark_read(article_id)

    def mark_read(self, article_id: int) -> None:
        """Mark an article read, and show that it is."""
        raise NotImplementedError
