"""Finding text in the open article."""

from reader.ui.actions.action import Focus
from reader.ui.main.controllers.controller import Controller


class FindController(Controller):
    """Marks what is typed in the find bar, and goes from match to match."""

    async def attach(self) -> None:
        """Mount the find bar out of sight, so that the first press of its key does not wait for it."""
        await self.late.attach_find_bar(self._search)

    async def find(self) -> None:
        """Open the find bar."""
        from reader.ui.viewmodels.find_session import FindSession

        bar = await self.late.attach_find_bar(self._search)
        self.session.set_find(FindSession(self.view.body.document.text, self.view.body.position.offset))
        self._show_bar(True)
        bar.input.focus()
        self._search(bar.typed, bar.is_pattern)

    def find_regex(self) -> None:
        """Read what is typed as a regular expression, or as it stands."""
        if self.late.find_bar is not None:
            self.late.find_bar.toggle_pattern()

    def _search(self, query: str, is_pattern: bool) -> None:
        """Find what is typed, mark its matches and count them."""
        find, bar = self.session.find, self.late.find_bar
        if find is None or bar is None or find.is_active:
            return
        find.search(query, is_pattern)
        self.view.body.marks.find(find.matches, find.current)
        bar.show_count(find.count, bool(find.matches) or not query.strip())
        if find.match:
            self.view.body.position.bring_into_sight(find.match)
        else:
            self.view.body.position.return_to(find.origin)

    def accept(self) -> None:
        """Enter was pressed: keep the matches marked, and go to the article."""
        find = self.session.find
        if find is None:
            return
        if not find.matches:
            self.leave()
            missing = f"“{find.query}” is not in this article." if find.query.strip() else "Nothing to find."
            self.view.show_notice(find.problem.capitalize() or missing)
            return
        find.accept()
        self._show_bar(False)
        with self.session.batch():
            self.session.set_find(find)
            self.panes.go_to(Focus.BODY)

    def blur(self) -> None:
        """The bar lost the keys: a click elsewhere keeps what was found; going to another window does not."""
        find, bar = self.session.find, self.late.find_bar
        is_left = self.view.has_terminal_focus and self.view.is_on_top
        if not is_left or bar is None or not bar.display or find is None or find.is_active:
            return
        if find.matches:
            find.accept()
            self.session.set_find(find)
        else:
            self._clear()
        self._show_bar(False)

    def leave(self) -> None:
        """While typing the view goes back to where it was; afterwards the matches are cleared and the view stays."""
        find = self.session.find
        was_accepted = find is not None and find.is_active
        if find is not None and not was_accepted:
            self.view.body.position.return_to(find.origin)
        self._clear()
        self._show_bar(False)
        if not was_accepted:
            self.panes.go_to(Focus.BODY)

    def clear_find(self) -> None:
        """Clear the matches of the find."""
        self.leave()

    def _clear(self) -> None:
        self.view.body.marks.find((), None)
        self.session.set_find(None)

    def _show_bar(self, shown: bool) -> None:
        if self.late.find_bar is not None:
            self.late.find_bar.display = shown
        self.status.arrange()

    def next_match(self) -> None:
        """Go to the next match."""
        self._step(1)

    def previous_match(self) -> None:
        """Go to the match before."""
        self._step(-1)

    def _step(self, steps: int) -> None:
        find = self.session.find
        if find is None:
            return
        find.step(steps)
        self.view.body.marks.find(find.matches, find.current)
        if find.match:
            self.view.body.position.bring_into_sight(find.match)
        self.session.set_find(find)
