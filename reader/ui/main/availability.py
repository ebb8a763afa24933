"""Which actions are possible now: by where the keys are, and by what must be so besides."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from reader.ui.actions.action import Action, Condition, Focus
from reader.ui.main.jobs import CANCELLABLE, JobRunner
from reader.ui.main.late_widgets import LateWidgets
from reader.ui.main.panes import PaneLayout
from reader.ui.main.reading_path import ReadingPath
from reader.ui.main.session import ReadingSession
from reader.ui.main.undo import UndoStack
from reader.ui.widgets.article_list import ArticleList

if TYPE_CHECKING:
    from reader.ui.viewmodels.named_article_rows import Subject

_WHILE_TYPING = ("back_out", "quit", "help", "palette")
"""Actions that are possible while a find or a search is typed, whatever their conditions."""


class Availability:
    """Answers whether an action is possible, from the state of the session, the panes and the jobs."""

    def __init__(
        self,
        session: ReadingSession,
        panes: PaneLayout,
        late: LateWidgets,
        list_: ArticleList,
        jobs: JobRunner,
        undo: UndoStack,
        history: ReadingPath,
        has_samples: Callable[[], bool] = lambda: False,
    ) -> None:
        """`has_samples` says whether the library has sample articles."""
        self._session = session
        self._panes = panes
        self._late = late
        self._list = list_
        self._holds: Mapping[Condition, Callable[[], bool]] = {
            Condition.ARTICLES: lambda: session.rows.count > 0,
            Condition.LIBRARY_FILLED: lambda: session.rows.count > 0 or session.is_narrowed,
            Condition.HAS_SAMPLES: has_samples,
            Condition.ARTICLE_OPEN: lambda: session.opened is not None,
            Condition.ARTICLE_CHOSEN: self._is_article_chosen,
            Condition.SAME_STORY: self._has_same_story,
            Condition.COMPARABLE: self._is_comparable,
            Condition.ROW_SELECTED: self._is_row_selected,
            Condition.NAME_SELECTED: lambda: self.subject is not None,
            Condition.MATCHES_IN_SIGHT: self._are_matches_in_sight,
            Condition.NO_MATCHES_IN_SIGHT: lambda: session.rows.count > 0 and not self._are_matches_in_sight(),
            Condition.ROWS_SELECTED: lambda: self.are_rows_selected,
            Condition.FIND_ACTIVE: lambda: session.is_find_active and not self.are_rows_selected,
            Condition.LIST_FILTERED: self._can_leave_list,
            Condition.LIST_SEARCHED: lambda: bool(session.searched),
            Condition.NOTHING_TO_CLEAR: self._is_nothing_to_clear,
            Condition.TYPING: lambda: panes.is_typing,
            Condition.WORKING: lambda: jobs.is_running(*CANCELLABLE),
            Condition.CAN_GO_BACK: lambda: history.can_step(-1),
            Condition.CAN_GO_FORWARD: lambda: history.can_step(1),
            Condition.ROW_CHOSEN: self._is_row_chosen,
            Condition.FEED_SELECTED: self._is_feed_selected,
            Condition.FEEDS_SHOWN: lambda: late.feeds_panel is not None and bool(late.feeds_panel.content.feeds),
            Condition.FAILING_SELECTED: lambda: (
                late.feeds_panel is not None and late.feeds_panel.content.is_failing_line
            ),
            Condition.CAN_UNDO: lambda: len(undo) > 0,
            Condition.CAN_REDO: lambda: undo.can_redo,
            Condition.LINE_CORRECTED: lambda: late.page_lines is not None and late.page_lines.is_corrected,
            Condition.PAGE_CORRECTED: self._is_page_corrected,
        }

    def can(self, action: Action) -> bool:
        """Whether an action is possible now."""
        return bool(self.possible((action,)))

    def can_from_palette(self, action: Action) -> bool:
        """Whether the palette offers an action: it is possible, or only its keys do something else here."""
        return self.can(action) or (not self._panes.is_typing_in_bar and self._panes.focus in action.in_palette)

    def possible(self, actions: Iterable[Action]) -> list[Action]:
        """Those actions that are possible now. Where the keys are is looked up once: Textual computes it each time."""
        if self._panes.is_typing_in_bar:
            return [action for action in actions if self._can_while_typing(action)]
        focus = self._panes.focus
        here = (action for action in actions if focus in action.where)
        return [action for action in here if action.when is None or self._holds[action.when]()]

    def _can_while_typing(self, action: Action) -> bool:
        is_of_find = self._panes.is_typing and action.when is Condition.TYPING
        is_of_search = self._panes.is_typing_search and action.id == "sort"
        return is_of_find or is_of_search or action.id in _WHILE_TYPING

    @property
    def subject(self) -> "Subject | None":
        """The name under the cursor of a panel, or that of who said the quote there; None for a pronoun, too."""
        from reader.model.pronouns import is_pronoun
        from reader.ui.viewmodels.named_article_rows import Subject

        focus = self._panes.focus
        if focus is Focus.NAMES and self._late.names is not None:
            named = self._late.names.content.named
            return Subject(named.name, named.kind) if named else None
        voice = self._late.voices.content.voice if focus is Focus.VOICES and self._late.voices is not None else None
        return Subject(voice.name, voice.kind) if voice and voice.name and not is_pronoun(voice.name) else None

    @property
    def are_rows_selected(self) -> bool:
        """Whether an action is about the selected rows of the list, rather than about one article."""
        return self._list.selected.selection is not None and self._panes.focus is Focus.LIST

    @property
    def closing_quits(self) -> bool:
        """Whether the key that goes one step back quits the reader here."""
        return self._is_only_list and self._session.before_feeds is None

    @property
    def _is_only_list(self) -> bool:
        """Whether the keys are in the list, and nothing is left before it but other lists."""
        return self._panes.focus is Focus.LIST and not self._panes.zen

    # -- conditions

    def _is_article_chosen(self) -> bool:
        is_selected = self._panes.focus is Focus.LIST and self._list.row is not None
        return self._session.opened is not None or is_selected

    def _has_same_story(self) -> bool:
        opened = self._session.opened
        row = self._list.row if self._panes.focus is Focus.LIST or opened is None else opened.row
        return row is not None and bool(row.also_in)

    def _is_comparable(self) -> bool:
        opened = self._session.opened
        return opened is not None and (opened.version > 1 or bool(opened.row.also_in))

    def _is_row_selected(self) -> bool:
        panel = self._late.panels.get(self._panes.focus)
        return (panel.row if panel else self._list.row) is not None

    def _are_matches_in_sight(self) -> bool:
        return self._session.is_find_active and self._panes.pane_at(Focus.BODY).display

    def _can_leave_list(self) -> bool:
        is_free = not self._session.is_find_active and not self.are_rows_selected
        return is_free and self._is_list_filtered()

    def _is_list_filtered(self) -> bool:
        is_narrowed = bool(self._session.searched) if self._session.before_feeds else self._session.is_narrowed
        return is_narrowed and self._is_only_list

    def _is_nothing_to_clear(self) -> bool:
        is_clear = not (self._session.is_find_active or self.are_rows_selected or self._is_list_filtered())
        return self._panes.focus is Focus.FEEDS or is_clear

    def _is_row_chosen(self) -> bool:
        return self._is_feed_selected() if self._panes.focus is Focus.FEEDS else self._is_article_chosen()

    def _is_feed_selected(self) -> bool:
        return self._late.feeds_panel is not None and self._late.feeds_panel.content.feed is not None

    def _is_page_corrected(self) -> bool:
        page = self._session.page
        return page is not None and bool(page.site) and bool(page.own)
