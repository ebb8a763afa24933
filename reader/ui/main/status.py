"""The bottom line: the keys that work now, what goes on, the mark in sight, and how far the article was read."""

from collections.abc import Sequence

from reader.library.listing.view import ALL
from reader.ui.actions.action import Action, Focus
from reader.ui.main.article_marks import ArticleMarks
from reader.ui.main.availability import Availability
from reader.ui.main.context import AppContext
from reader.ui.main.jobs import CANCELLABLE, JobRunner
from reader.ui.main.late_widgets import LateWidgets
from reader.ui.main.list_head import ListHeadPresenter
from reader.ui.main.list_rows import ListRows
from reader.ui.main.observable import Topic
from reader.ui.main.panes import PaneLayout
from reader.ui.main.session import ReadingSession
from reader.ui.main.view import MainView
from reader.ui.viewmodels.body_layout import cut

_LEAST_HEADLINE = 12
"""Cells below which the line does not say which article comes next."""


_SAID = 6.0
"""Seconds for which the line says something of an article that was opened."""


class StatusPresenter:
    """Keeps the line true to the session, the panes and the jobs."""

    def __init__(
        self,
        context: AppContext,
        session: ReadingSession,
        view: MainView,
        panes: PaneLayout,
        late: LateWidgets,
        jobs: JobRunner,
        marks: ArticleMarks,
        availability: Availability,
        head: ListHeadPresenter,
        rows: ListRows,
    ) -> None:
        self._context = context
        self._session = session
        self._view = view
        self._panes = panes
        self._late = late
        self._jobs = jobs
        self._marks = marks
        self._availability = availability
        self._head = head
        self._rows = rows
        self._said: tuple[str, int | None] = ("", None)
        """What was said last of the article that was opened, and the id of that."""
        self._footer = sorted(
            (action for action in context.actions if action.footer and action.keys), key=lambda action: action.footer
        )
        session.observe(self.refresh, *(topic for topic in Topic if topic is not Topic.SCROLL))
        session.observe(self.refresh_position, Topic.SCROLL)

    def refresh(self) -> None:
        """Show all parts of the line as they are now."""
        self._view.status.show_actions(self._possible())
        self.refresh_position()

    def refresh_position(self) -> None:
        """Show the parts that change while the article is scrolled."""
        self._view.status.show_lead(self.lead())
        self._show_mark()
        self._show_progress()
        self.arrange()

    def arrange(self) -> None:
        """Show the line where it belongs: not under a bar to type in, and in zen only with something to say."""
        is_covered = any(bar.display for bar in self._late.bars)
        shown = not is_covered and (not self._panes.zen or self._view.status.has_something_to_say)
        if self._view.status.display != shown:
            self._view.status.display = shown

    # -- the keys

    def _possible(self) -> Sequence[Action]:
        return [self._labelled(action) for action in self._availability.possible(self._footer)]

    def _labelled(self, action: Action) -> Action:
        """An action with the label that says what it does here."""
        if action.id != "close":
            return action
        return action._replace(label="quit" if self._availability.closing_quits else "back")

    # -- what goes on

    def say(self, text: str) -> None:
        """Say something of the article that was just opened, for some seconds or until another is opened."""
        said = self._said = cut(text, self._view.size.width // 2), self._session.open_id

        def end() -> None:
            if self._said is said:
                self._said = ("", None)
                self.refresh_position()

        self._view.set_timer(_SAID, end)
        self.refresh_position()

    def lead(self) -> str:
        """What the line says first: what was said of the article, the find that is kept, the jobs under way, and what
        was searched for, where the line above the list is not in sight to say it.
        """
        said, article_id = self._said
        return "  ".join(filter(None, (said if article_id == self._session.open_id else "", self._lasting_lead())))

    def _lasting_lead(self) -> str:
        find, session = self._session.find, self._session
        search = self._cut(self._head.search_title) if session.searched and not self._view.side.display else ""
        searched = search and f"{search}  {session.rows.count_text}"
        if find is not None and find.is_active:
            if find.query == session.searched:
                return "  ".join(filter(None, (search, f"match {find.count}")))
            return "  ".join(filter(None, (f"find: {self._cut(find.query)}  {find.count}", searched)))
        texts = self._jobs.texts
        return "  ".join(filter(None, (*(texts.get(group, "") for group in CANCELLABLE), searched)))

    def _cut(self, typed: str) -> str:
        """What was typed, so that the count and some keys have room after it."""
        return cut(typed, self._view.size.width // 3)

    # -- the mark

    def _show_mark(self) -> None:
        """Show whose words the quote in sight are, or what the current name is."""
        marks, is_body_shown = self._marks, self._view.body.display
        current = marks.current_mention or marks.current_quote
        is_current = current is not None and marks.is_in_sight(current)
        if not is_body_shown or not is_current and self._panes.focus is not Focus.BODY:
            self._view.status.show_mark("", False)
            return
        mark = current if is_current else marks.target_quote
        text = marks.description(mark, self._view.size.width // 3) if mark is not None else ""
        self._view.status.show_mark(text, is_current)

    # -- how far

    def _show_progress(self) -> None:
        """Show how far the article was read, before the first layout nothing; at its end what comes next; and which
        view is listed where the line above the list is not in sight to say it.
        """
        session, view = self._session, self._view
        page_lines = self._late.page_lines
        pane = page_lines if self._panes.page_shown and page_lines is not None else view.body.position
        is_in_sight = self._panes.pane_at(self._panes.reading_pane).display
        progress = pane.progress if session.opened and is_in_sight else 0.0
        read = f"{round(progress * 100)}%" if progress else ""
        following = self._following() if progress == 1 and view.body.display and not view.status.lead else ""
        is_view_hidden = session.listing.view != ALL and not view.side.display and self._panes.focus is not Focus.FEEDS
        listed = cut(view.head.said[0], view.size.width // 4) if is_view_hidden else ""
        view.status.show_state("  ".join(filter(None, (following, listed, read))))

    def _following(self) -> str:
        """The key that opens the next article, and its headline."""
        key, room, opened = self._context.key_of("next_article"), self._view.size.width // 3, self._session.opened
        if opened is None or not key or room < _LEAST_HEADLINE:
            return ""
        row = self._rows.beside(opened.row, 1)
        return f"{key}: {cut(row.headline, room)}" if row else ""
