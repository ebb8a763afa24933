"""The results of a search: listing them as they come, ordering them, and finding what was looked for in an article."""

from contextlib import suppress
from typing import TYPE_CHECKING

from reader.base.errors import LibraryError
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.observable import Topic
from reader.ui.main.parts import Parts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.library.search.search import FoundKeys
    from reader.searching.query import Query
    from reader.searching.snippets import Snippet
    from reader.ui.viewmodels.filtered_rows import FilteredRows

_ORDER, _BEST_FIRST, _NEWEST_FIRST = "search_order", "best", "newest"
"""The library's key for the order that the person wants of results, and the orders."""


class SearchResults(Controller):
    """Takes what the passes of a search find, unless the list shows something else by then."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._was_at: tuple[int, int | None] = (0, None)
        """Where the person was when the first results showed."""
        self.session.observe(self._find_in_article, Topic.OPENED)

    def take_first(self, typed: str, query: "Query", found: "FoundKeys", snippets: "Mapping[int, Snippet]") -> bool:
        """List the first results, unless something else has been typed since; true where there are any."""
        bar = self.late.filter_bar
        if bar is None or not bar.display or bar.typed != typed:
            return False
        from reader.ui.viewmodels.filtered_rows import FilteredRows

        rows, selected = FilteredRows(self.library, query, found, snippets), self.view.list.row
        with self.session.batch():
            self.session.list_found(rows, typed)
            self.rows.show(rows.index_of(selected) if selected is not None and rows.has(selected) else 0)
            bar.show_count(rows.count_text, rows.count > 0)
            self._was_at = self._where
        return rows.count > 0

    def take_best(self, typed: str, query: "Query", found: "FoundKeys", snippets: "Mapping[int, Snippet]") -> None:
        """Put the best first where the person wants that, and did not begin to move yet."""
        rows = self._found_rows(typed)
        if rows is None:
            return
        is_still = self._where == self._was_at
        rows.complete(found, snippets)
        if self._wants_best and is_still:
            rows.put_best_first(True)
            self.rows.show(0)
        self._show_more(rows)

    def take_rest(self, typed: str, query: "Query", found: "FoundKeys", snippets: "Mapping[int, Snippet]") -> None:
        """List the results beyond the first, unless the list shows something else by now."""
        rows = self._found_rows(typed)
        if rows is not None:
            rows.complete(found)
            self._show_more(rows)

    def _show_more(self, rows: "FilteredRows") -> None:
        self.view.list.show_more()
        if self.late.filter_bar is not None:
            self.late.filter_bar.show_count(rows.count_text, rows.count > 0)
        self.session.changed(Topic.LIST)

    def _found_rows(self, typed: str) -> "FilteredRows | None":
        """The rows of the list, where it shows what was found for that."""
        from reader.ui.viewmodels.filtered_rows import FilteredRows

        rows = self.session.rows
        return rows if self.session.searched == typed and isinstance(rows, FilteredRows) else None

    # -- in which order

    @property
    def _where(self) -> tuple[int, int | None]:
        """Where the person is: the number of the row under the cursor, and the id of the open article."""
        return self.view.list.cursor, self.session.open_id

    @property
    def _wants_best(self) -> bool:
        with suppress(LibraryError):
            return self.library.get_state(_ORDER) != _NEWEST_FIRST
        return True

    def change_order(self) -> None:
        """Put the best of the results first, or the newest."""
        rows = self._found_rows(self.session.searched)
        wants_best = not self._wants_best if rows is None or not rows.is_ranked else not rows.best_first
        self.attempt(lambda: self.library.set_state(_ORDER, _BEST_FIRST if wants_best else _NEWEST_FIRST))
        if rows is None:
            return
        if wants_best and not rows.is_ranked:
            why = "ranking them takes too long" if rows.query.uses_index else "the query has no words to rank them by"
            self.view.show_notice(f"The results are listed newest first: {why}.")
            return
        selected = self.view.list.row if self.view.list.cursor else None
        rows.put_best_first(wants_best)
        self.rows.show(rows.index_of(selected) if selected else 0)
        self._show_more(rows)

    # -- in the article

    def _find_in_article(self) -> None:
        """In an article that the search found, mark what was looked for and go to the first; `n` goes on from there."""
        opened, rows = self.session.opened, self.session.rows
        if not self.session.searched or opened is None or not rows.has(opened.row):
            return
        from reader.ui.viewmodels.find_session import FindSession

        find = FindSession(self.view.body.document.text, 0)
        if rows.pattern:
            find.search(rows.pattern, is_pattern=True)
        if find.match:
            find.accept(self.session.searched)
            self.session.set_find(find)
            self.view.body.marks.find(find.matches, find.current)
            self.view.body.position.bring_into_sight(find.match)
