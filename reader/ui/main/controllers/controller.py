"""What every controller has: the parts of the main screen, and a way to try what the library may refuse."""

from collections.abc import Callable
from typing import TypeVar

from reader.base.errors import LibraryError
from reader.library.rows.article_row import ArticleRow
from reader.ui.actions.action import Focus
from reader.ui.main.parts import Parts

_T = TypeVar("_T")


class Controller:
    """A method for each of its actions, with the action's id as its name."""

    def __init__(self, parts: Parts) -> None:
        self.context = parts.context
        self.library = parts.context.library
        self.settings = parts.context.settings
        self.session = parts.session
        self.view = parts.view
        self.panes = parts.panes
        self.late = parts.late
        self.jobs = parts.jobs
        self.undo_stack = parts.undo
        self.history = parts.history
        self.cache = parts.cache
        self.rows = parts.rows
        self.marks = parts.marks
        self.availability = parts.availability
        self.head = parts.head
        self.status = parts.status

    def attempt(self, work: Callable[[], _T]) -> _T | None:
        """Do what the library may refuse, as while another program writes to it. None if it did, which is shown."""
        try:
            return work()
        except LibraryError as error:
            self.view.show_notice(str(error), "error")
            return None

    def target_row(self) -> ArticleRow | None:
        """The article that an action is about: in the list the one under the cursor, elsewhere the open one."""
        opened = self.session.opened
        if self.panes.focus is Focus.LIST or opened is None:
            return self.view.list.row
        return self.library.row(opened.row.id)
