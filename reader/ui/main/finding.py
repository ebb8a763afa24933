"""Acts of finding text in the article, and copying what was found."""

from reader.ui.actions.action import Focus
from reader.ui.main.quoting import QuotingActs
from reader.ui.plain import notify
from reader.ui.viewmodels.body_layout import cut


class FindingActs(QuotingActs):
    """Each act is the method of its id in the table of acts."""

    # -- the find bar

    async def action_find(self) -> None:
        from reader.ui.viewmodels.find_session import FindSession

        bar = await self.attach_find_bar()
        self.finding = FindSession(self.body.document.text, self.body.top_offset)
        self._show_find_bar(True)
        bar.input.focus()
        self.search_article(bar.typed, bar.is_pattern)

    def action_find_regex(self) -> None:
        if self.find_bar is not None:
            self.find_bar.toggle_pattern()

    def search_article(self, query: str, is_pattern: bool) -> None:
        """Find what is typed, mark its matches and count them."""
        session, bar = self.finding, self.find_bar
        if session is None or bar is None or session.is_active:
            return
        session.search(query, is_pattern)
        self.body.show_matches(session.matches, session.current)
        bar.show_count(session.count, bool(session.matches) or not query.strip())
        if session.match:
            self.body.bring_into_sight(session.match)
        else:
            self.body.return_to(session.origin)

    def on_find_bar_accepted(self) -> None:
        session = self.finding
        if session is None:
            return
        if not session.matches:
            self.leave_find()
            missing = f"“{session.query}” is not in this article." if session.query.strip() else "Nothing to find."
            notify(self.app, session.problem.capitalize() or missing)
            return
        session.is_active = True
        self._show_find_bar(False)
        self.go_to(Focus.BODY)

    def on_find_bar_left(self) -> None:
        """A click elsewhere keeps what was found; going to another window of the terminal does not."""
        session = self.finding
        if (
            self.app.app_focus
            and self.find_bar is not None
            and self.find_bar.display
            and session is not None
            and not session.is_active
            and self.app.screen is self
        ):
            session.is_active = bool(session.matches)
            if not session.is_active:
                self._clear_find()
            self._show_find_bar(False)
            self.update_status()

    def leave_find(self) -> None:
        """Escape: while typing the view goes back to where it was; afterwards the marks go and the view stays."""
        session = self.finding
        if session is not None and not session.is_active:
            self.body.return_to(session.origin)
        self._clear_find()
        self._show_find_bar(False)
        if session is None or not session.is_active:
            self.go_to(Focus.BODY)
        else:
            self.update_status()

    def action_clear_find(self) -> None:
        self.leave_find()

    def _clear_find(self) -> None:
        self.finding = None
        self.body.show_matches((), None)

    def _show_find_bar(self, shown: bool) -> None:
        if self.find_bar is not None:
            self.find_bar.display = shown
        self.arrange_status()

    def action_next_match(self) -> None:
        self._step(1)

    def action_previous_match(self) -> None:
        self._step(-1)

    def _step(self, steps: int) -> None:
        session = self.finding
        if session is None:
            return
        session.step(steps)
        self.body.show_matches(session.matches, session.current)
        if session.match:
            self.body.bring_into_sight(session.match)
        self.update_status()

    def lead(self) -> str:
        """What the bottom line says first: the find that is kept, what goes on, and what was searched for, where the
        line above the list is not in sight to say it.
        """
        session = self.finding
        search = self._cut(self.search_told) if self.searched and not self.side.display else ""
        searched = search and f"{search}  {self.rows.count_text}"
        if session is not None and session.is_active:
            if session.query == self.searched:
                told = (search, f"match {session.count}")
            else:
                told = (f"find: {self._cut(session.query)}  {session.count}", searched)
            return "  ".join(filter(None, told))
        going_on = (self.fetching_told, self.adding_told, self.marking_told, self.refreshing_told)
        return "  ".join(filter(None, (*going_on, searched)))

    def _cut(self, typed: str) -> str:
        """What was typed, so that the count and some keys have room behind it."""
        return cut(typed, self.size.width // 3)

    # -- copying

    def action_copy_selection(self) -> None:
        selected = self.get_selected_text()
        if selected:
            self.copy(selected, "selection")
        else:
            notify(self.app, "Nothing is selected. Drag with the mouse, or double-click a word.")

    def action_copy_address(self) -> None:
        url = self.address_meant()
        if url:
            self.copy(url, "address")

    def address_meant(self) -> str | None:
        """The address of the article that an act is about; says so where the page gave none."""
        view = self.feeds_panel.feed if self.feeds_panel is not None and self.place is Focus.FEEDS else None
        if view is not None:
            return view.feed.site or view.feed.url
        row = self.list.row if self.place is Focus.LIST or self.opened is None else self.opened.row
        if row is None or not row.url:
            notify(self.app, "This page came without an address.", "warning")
            return None
        return row.url
