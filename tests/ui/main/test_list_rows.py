"""The rows of the list: looked up, read again, and kept true to the library; the widget is a fake."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.rows.article_row import ArticleRow
from reader.model.article import Article
from reader.ui.main.list_rows import ListRows
from reader.ui.main.observable import Topic
from reader.ui.main.session import ReadingSession
from reader.ui.viewmodels.paged_rows import PagedRows


class FakeList:
    """What the list was asked to show."""

    def __init__(self) -> None:
        self.cursor = self.top_line = 0
        self.rows: PagedRows | None = None
        self.calls: list[tuple[Any, ...]] = []

    @property
    def row(self) -> ArticleRow | None:
        return self.rows.row_at(self.cursor) if self.rows is not None else None

    def show_rows(self, rows: PagedRows, index: int, line: int | None) -> None:
        self.rows, self.cursor = rows, index
        self.calls.append(("show", index, line))

    def follow_rows(self, rows: PagedRows, index: int) -> None:
        self.rows, self.cursor = rows, index
        self.calls.append(("follow", index))

    def move_to(self, index: int) -> None:
        self.cursor = index
        self.calls.append(("move", index))

    def refresh_row(self, row: ArticleRow) -> None:
        self.calls.append(("refresh", row.headline, row.is_starred))


class Shown:
    """The rows of a library on a fake list."""

    def __init__(self, library: Library) -> None:
        self.session = ReadingSession(Listing(library), frozenset())
        self.list = FakeList()
        self.cleared: list[int] = []
        self.changes: list[Topic] = []
        cache = SimpleNamespace(clear=lambda: self.cleared.append(1))
        self.rows = ListRows(self.session, library, self.list, cache)  # type: ignore[arg-type]
        self.rows.show(0)
        self.list.calls.clear()
        self.session.observe(lambda: self.changes.append(Topic.LIST), Topic.LIST)

    def headline(self, index: int) -> str:
        row = self.session.rows.row_at(index)
        assert row is not None
        return row.headline


@pytest.fixture
def shown(library: Library, stack: Callable[..., list[int]]) -> Shown:
    """Three articles from the top: First, Second, Third."""
    stack("First", "Second", "Third")
    return Shown(library)


@pytest.fixture
def story(library: Library, put: Callable[..., int], make_article: Callable[..., Article]) -> list[int]:
    """Two articles that tell the same story, of which the list shows one, below another article."""
    words = [f"word{number}" for number in range(120)]
    ids = [
        put(make_article("Clock runs", " ".join(words[:length]), publisher=name, url=f"https://{name}.example/clock"))
        for name, length in (("Quay", 110), ("Post", 120))
    ]
    ids.append(put(make_article("Choir wins prize")))
    return ids


@pytest.mark.parametrize("cursor", [0, 1, 2])
def test_a_row_is_found_near_the_cursor_and_far_from_it(shown: Shown, cursor: int):
    shown.list.cursor = cursor
    for index in range(3):
        row = shown.session.rows.row_at(index)
        assert row is not None and shown.rows.index_of(row) == index


def test_a_row_that_is_gone_is_found_where_it_would_be(shown: Shown, library: Library):
    row = shown.session.rows.row_at(1)
    assert row is not None
    library.delete(row.id)
    shown.session.rows.reload()
    assert shown.rows.index_of(row) == 1 and shown.headline(1) == "Third"


def test_the_rows_beside_a_row(shown: Shown):
    row = shown.session.rows.row_at(1)
    below, above = shown.rows.beside(row, 1), shown.rows.beside(row, -1)
    assert (below.headline, above.headline) == ("Third", "First")
    assert shown.rows.beside(below, 1) is None and shown.rows.beside(above, -1) is None


def test_the_library_is_not_asked_for_rows_that_are_beside_the_cursor(shown: Shown, monkeypatch: pytest.MonkeyPatch):
    first, second = (shown.session.rows.row_at(index) for index in (0, 1))
    for asked in ("has", "rank"):
        monkeypatch.setattr(Listing, asked, None)
    assert shown.rows.beside(first, 1) == second
    shown.rows.select(second)
    assert shown.list.calls == [("move", 1)]


def test_the_rows_beside_one_that_the_list_does_not_show(shown: Shown, library: Library):
    row = shown.session.rows.row_at(1)
    library.delete(row.id)
    shown.session.rows.reload()
    assert shown.rows.beside(row, 1).headline == "Third" and shown.rows.beside(row, -1).headline == "First"


def test_an_article_of_no_story_has_no_others(shown: Shown):
    row = shown.session.rows.row_at(1)
    assert shown.rows.same_story(row) == [] and shown.rows.shown_for(row) is row


def test_the_row_of_another_article_of_the_story_stands_for_it(library: Library, story: list[int]):
    shown = Shown(library)
    listed = next(row for row in map(shown.session.rows.row_at, range(shown.session.rows.count)) if row.also_in)
    (hidden,) = (row for row in shown.rows.same_story(listed) if row.id != listed.id)
    assert not shown.session.rows.has(hidden)
    assert shown.rows.shown_for(hidden).id == listed.id
    shown.list.cursor = 1 - shown.rows.index_of(listed)
    shown.rows.select(hidden)
    assert shown.list.row.id == listed.id


def test_the_rows_of_a_whole_story_are_drawn_again(library: Library, story: list[int]):
    shown = Shown(library)
    library.set_starred(story[0], True)
    shown.session.state_changed(story[0])
    assert ("refresh", "Clock runs", True) in shown.list.calls and len(shown.list.calls) >= 2


def test_the_row_of_an_article_whose_state_changed_is_drawn_as_it_is_now(shown: Shown, library: Library):
    row = shown.session.rows.row_at(1)
    library.set_starred(row.id, True)
    shown.session.state_changed(row.id)
    assert shown.list.calls == [("refresh", "Second", True)]


def test_the_state_of_an_article_that_is_gone_draws_nothing(shown: Shown):
    shown.session.state_changed(4711)
    assert shown.list.calls == []


def test_a_row_is_selected_unless_the_cursor_is_on_it(shown: Shown):
    shown.rows.select(shown.session.rows.row_at(2))
    assert shown.list.calls == [("move", 2)]
    shown.rows.select(shown.session.rows.row_at(2))
    assert shown.list.calls == [("move", 2)]


def test_a_row_that_the_list_does_not_show_is_not_selected(shown: Shown, library: Library):
    row = shown.session.rows.row_at(2)
    library.delete(row.id)
    shown.session.rows.reload()
    shown.rows.select(row)
    assert shown.list.calls == []


def test_reading_the_rows_again_keeps_the_cursor_or_puts_it_on_a_row(shown: Shown, stack):
    row = shown.session.rows.row_at(2)
    shown.rows.reload()
    assert shown.list.calls == [("show", 0, None)] and shown.cleared == [1] and shown.changes == [Topic.LIST]
    shown.rows.reload(row)
    assert shown.list.calls[-1] == ("show", 2, None)


def test_rows_that_came_do_not_move_the_cursor_off_its_row(shown: Shown, put, make_article):
    shown.list.cursor = 1
    put(make_article("News"))
    shown.session.rows.row_at(1)
    shown.rows.follow()
    assert shown.list.row.headline == "Second" and shown.list.calls[-1][0] == "follow"
    assert shown.changes == [Topic.LIST] and shown.cleared == []


def test_an_empty_list_follows_from_its_top(library: Library, put, make_article):
    shown = Shown(library)
    put(make_article("News"))
    shown.rows.follow()
    assert shown.list.calls == [("follow", 0)] and shown.session.rows.count == 1


@pytest.mark.parametrize(("is_deleted", "call"), [(False, ("show", 2, 5)), (True, ("show", 0, None))])
def test_the_cursor_goes_back_to_a_row_if_that_is_there(shown: Shown, library: Library, is_deleted: bool, call):
    row = shown.session.rows.row_at(2)
    if is_deleted:
        library.delete(row.id)
        shown.session.rows.reload()
    shown.rows.restore(SimpleNamespace(selected=row, line=5))
    assert shown.list.calls == [call] and shown.changes == [Topic.LIST]


def test_the_cursor_stays_where_no_row_was_selected(shown: Shown):
    shown.list.cursor = 1
    shown.rows.restore(SimpleNamespace(selected=None, line=0))
    assert shown.list.calls == [("show", 1, None)]
