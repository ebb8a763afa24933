"""The parts of the main screen that its controllers work with, and how they are put together."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

from textual.screen import Screen

from reader.library.library import Library
from reader.ui.actions.keys import first_keys
from reader.ui.main.article_marks import ArticleMarks
from reader.ui.main.availability import Availability
from reader.ui.main.context import AppContext
from reader.ui.main.jobs import JobRunner
from reader.ui.main.late_widgets import LateWidgets
from reader.ui.main.list_head import ListHeadPresenter
from reader.ui.main.list_memory import recalled_listing
from reader.ui.main.list_rows import ListRows
from reader.ui.main.observable import Topic
from reader.ui.main.panes import PaneLayout
from reader.ui.main.reading_path import ReadingPath
from reader.ui.main.session import ReadingSession
from reader.ui.main.status import StatusPresenter
from reader.ui.main.undo import UndoStack
from reader.ui.main.view import MainView
from reader.ui.viewmodels.article_cache import ArticleCache
from reader.ui.viewmodels.mark_kinds import MarkKind
from reader.ui.widgets.pane import Pane
from reader.ui.widgets.pane_moves import MOVES

_TURNS = ("next_article", "previous_article")
"""Actions whose keys go straight from the pane to the screen, as those of `MOVES` go to the pane."""


class Parts(NamedTuple):
    """Made once, with the screen."""

    context: AppContext
    session: ReadingSession
    view: MainView
    panes: PaneLayout
    late: LateWidgets
    jobs: JobRunner
    undo: UndoStack
    history: ReadingPath
    cache: ArticleCache
    rows: ListRows
    marks: ArticleMarks
    availability: Availability
    head: ListHeadPresenter
    status: StatusPresenter


def make_parts(screen: Screen[None], context: AppContext, turn: Callable[[str], None]) -> Parts:
    """The parts of a screen that was just made. `turn` does one of the actions that go to the next article."""
    library = context.library
    marked = frozenset(map(MarkKind, context.settings.marks))
    view = MainView(screen, first_keys(context.actions))
    moves = _moves(context, turn)
    view.list.moves.bind(moves)
    view.body.moves.bind(moves)
    session = ReadingSession(recalled_listing(library), marked)
    late = LateWidgets(screen, context, moves, partial(session.changed, Topic.SELECTION))
    panes = PaneLayout(screen, session, late, view)
    jobs = JobRunner(
        screen.call_later, partial(view.show_notice, severity="error"), partial(session.changed, Topic.JOBS)
    )
    undo = UndoStack(library, panes.view_state, partial(session.changed, Topic.UNDO))
    history = ReadingPath()
    cache = ArticleCache(library, context.key_of("toggle_page"), marked, context.key_of("versions"))
    rows = ListRows(session, library, view.list, cache)
    marks = ArticleMarks(session, view.body)
    availability = Availability(
        session, panes, late, view.list, jobs, undo, history, has_samples=lambda: _has_samples(library)
    )
    head = ListHeadPresenter(session, library, view.head, view.list, rows, context.key_of("top"))
    status = StatusPresenter(context, session, view, panes, late, jobs, marks, availability, head, rows)
    return Parts(
        context, session, view, panes, late, jobs, undo, history, cache, rows, marks, availability, head, status
    )


def _moves(context: AppContext, turn: Callable[[str], None]) -> Mapping[str, Callable[[Pane], None]]:
    """The keys that a pane handles itself, and what each does."""
    first = {key: action.id for action in reversed(context.actions) for key in action.keys}
    moves = {key: MOVES[action] for key, action in first.items() if action in MOVES}
    return moves | {key: _turning(turn, action) for key, action in first.items() if action in _TURNS}


def _turning(turn: Callable[[str], None], action_id: str) -> Callable[[Pane], None]:
    return lambda _: turn(action_id)


def _has_samples(library: Library) -> bool:
    from reader.library.stores.samples import sample_ids  # only the palette asks

    return bool(sample_ids(library))
