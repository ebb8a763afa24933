"""What becomes of the results of a search, as the passes bring them and the person orders them, over fakes."""

from array import array
from collections.abc import Callable
from contextlib import nullcontext
from types import SimpleNamespace
from typing import Any

import pytest

from reader.base.errors import BusyLibrary
from reader.library.library import Library
from reader.library.search.search import FoundKeys, Search
from reader.model.annotations import Span
from reader.searching.query import Query, parse_query
from reader.ui.main.controllers.search_results import SearchResults
from reader.ui.main.observable import Topic

FOG = parse_query("fog")


class World:
    """Three articles that are found, and a note of all that the results do to the screen."""

    def __init__(self, library: Library, ids: list[int]) -> None:
        self.did: list[Any] = []
        self.ids = ids
        self.library = library
        self.bar = SimpleNamespace(
            display=True, typed="fog", show_count=lambda text, found: self.did.append(("count", text, found))
        )
        self.session = SimpleNamespace(
            rows=None, searched="", opened=None, open_id=None, batch=nullcontext, list_found=self.list_found,
            observe=self.observe,
            set_find=lambda find: self.did.append(("find", find.query, find.is_active)),
            changed=lambda topic: self.did.append(topic),
        )  # fmt: skip
        self.observed: list[Topic] = []
        self.list = SimpleNamespace(cursor=0, row=None, show_more=lambda: self.did.append("more"))
        self.view = SimpleNamespace(
            list=self.list, show_notice=lambda sentence, severity="information": self.did.append((severity, sentence))
        )
        self.view.body = SimpleNamespace(
            document=SimpleNamespace(text="A fog, and more fog."),
            marks=SimpleNamespace(find=lambda *found: self.did.append(("marks", *found))),
            position=SimpleNamespace(bring_into_sight=lambda match: self.did.append(("to", match))),
        )
        self.late = SimpleNamespace(filter_bar=self.bar)
        parts: Any = SimpleNamespace(
            context=SimpleNamespace(library=library, settings=None), session=self.session, view=self.view,
            late=self.late, rows=SimpleNamespace(show=lambda index: self.did.append(("show", index))),
            panes=None, jobs=None, undo=None, history=None, cache=None, marks=None, availability=None, head=None,
            status=None,
        )  # fmt: skip
        self.results = SearchResults(parts)

    def observe(self, call: Callable[[], None], topic: Topic) -> None:
        self.observed.append(topic)
        self.opened = call

    def list_found(self, rows: Any, typed: str) -> None:
        self.session.rows, self.session.searched = rows, typed

    def done(self) -> list[Any]:
        """What was done since this was asked for the last time."""
        did, self.did = self.did, []
        return did

    def find(self, query: Query = FOG, is_ranked: bool = False) -> FoundKeys:
        search = Search(self.library)
        found = search.find_newest(query)
        return search.rank(query, found) if is_ranked else found

    def take_first(self, query: Query = FOG, is_ranked: bool = False) -> None:
        """The first results are listed."""
        self.results.take_first("fog", query, self.find(query, is_ranked), {})
        self.done()

    def listed(self) -> list[int]:
        rows = self.session.rows
        return [self.ids.index(rows.row_at(number).id) for number in range(rows.count)]


@pytest.fixture
def world(library: Library, put: Callable[..., int], make_article) -> World:
    """Of the articles the second has the word most often, and the last is the newest."""
    texts = ("A fog. And much of gulls, geese and quays.", "Fog, fog and fog.", "A fog. And much of gulls and geese.")
    return World(library, [put(make_article(f"Bell {number}", text)) for number, text in enumerate(texts)])


def test_the_first_results_are_listed_and_counted(world: World):
    assert world.observed == [Topic.OPENED]
    assert world.results.take_first("fog", FOG, world.find(), {}) is True
    assert world.listed() == [2, 1, 0] and world.session.searched == "fog"
    assert world.done() == [("show", 0), ("count", world.session.rows.count_text, True)]


def test_the_cursor_stays_on_an_article_that_is_among_the_results(world: World, put, make_article):
    world.list.row = world.library.row(world.ids[0])
    world.results.take_first("fog", FOG, world.find(), {})
    assert world.done()[0] == ("show", 2)
    world.list.row = world.library.row(put(make_article("Clock")))
    world.results.take_first("fog", FOG, world.find(), {})
    assert world.done()[0] == ("show", 0)


def test_where_nothing_is_found_that_is_counted_too(world: World):
    assert world.results.take_first("fog", FOG, FoundKeys(array("q")), {}) is False
    assert world.done() == [("show", 0), ("count", world.session.rows.count_text, False)]


def test_one_result_is_enough(world: World):
    assert world.results.take_first("fog", FOG, Search(world.library).find_newest(FOG, 1), {}) is True
    assert world.done()[1] == ("count", world.session.rows.count_text, True)


@pytest.mark.parametrize("why", ["no bar", "hidden", "other words"])
def test_results_of_what_is_no_longer_typed_are_left(world: World, why: str):
    world.late.filter_bar = None if why == "no bar" else world.bar
    world.bar.display = why != "hidden"
    world.bar.typed = "fogs" if why == "other words" else "fog"
    assert world.results.take_first("fog", FOG, world.find(), {}) is False
    assert world.session.rows is None and world.done() == []


def test_the_best_come_first_while_the_person_did_not_move(world: World):
    world.take_first()
    world.results.take_best("fog", FOG, world.find(is_ranked=True), {})
    assert world.listed()[0] == 1 and world.session.rows.best_first
    assert world.done() == [("show", 0), "more", ("count", world.session.rows.count_text, True), Topic.LIST]


@pytest.mark.parametrize("why", ["moved", "opened", "wants the newest"])
def test_otherwise_the_newest_stay_first(world: World, why: str):
    world.take_first()
    world.list.cursor = 1 if why == "moved" else 0
    world.session.open_id = 1 if why == "opened" else None
    world.library.set_state("search_order", "newest" if why == "wants the newest" else "best")
    world.results.take_best("fog", FOG, world.find(is_ranked=True), {})
    assert world.listed() == [2, 1, 0] and not world.session.rows.best_first
    assert world.done() == ["more", ("count", world.session.rows.count_text, True), Topic.LIST]


def test_the_rest_is_listed_beyond_the_first(world: World):
    first = Search(world.library).find_newest(FOG, 1)
    world.results.take_first("fog", FOG, first, {})
    world.done()
    world.results.take_rest("fog", FOG, world.find(), {})
    assert world.listed() == [2, 1, 0]
    assert world.done() == ["more", ("count", world.session.rows.count_text, True), Topic.LIST]
    world.late.filter_bar = None
    world.results.take_rest("fog", FOG, world.find(), {})
    assert world.done() == ["more", Topic.LIST]


def test_what_comes_after_another_search_is_left(world: World):
    world.take_first()
    world.session.searched = "gulls"
    world.results.take_rest("fog", FOG, world.find(), {})
    world.results.take_best("fog", FOG, world.find(is_ranked=True), {})
    world.session.searched, world.session.rows = "fog", SimpleNamespace()
    world.results.take_rest("fog", FOG, world.find(), {})
    assert world.done() == []


def test_one_key_changes_the_order_to_and_fro_and_that_is_remembered(world: World):
    world.take_first(is_ranked=True)
    world.results.change_order()
    assert world.library.get_state("search_order") == "best" and world.listed()[0] == 1
    assert world.done()[0] == ("show", 0)
    world.list.cursor, world.list.row = 2, world.session.rows.row_at(0)
    world.results.change_order()
    assert world.library.get_state("search_order") == "newest" and world.listed() == [2, 1, 0]
    assert world.done() == [("show", 1), "more", ("count", world.session.rows.count_text, True), Topic.LIST]


def test_without_results_the_order_is_only_remembered(world: World):
    orders = []
    for _ in range(3):
        world.results.change_order()
        orders.append(world.library.get_state("search_order"))
    assert orders == ["newest", "best", "newest"] and world.done() == []


@pytest.mark.parametrize(
    ("typed", "why"),
    [("fog", "ranking them takes too long"), ("is:unread", "the query has no words to rank them by")],
)
def test_results_that_are_not_ranked_stay_as_they_are_and_why_is_said(world: World, typed: str, why: str):
    world.take_first(parse_query(typed))
    world.library.set_state("search_order", "newest")
    world.results.change_order()
    assert world.done() == [("information", f"The results are listed newest first: {why}.")]
    assert world.library.get_state("search_order") == "best"
    world.results.change_order()
    assert world.library.get_state("search_order") == "newest" and world.done()[0] == ("show", 0)


def test_a_library_that_refuses_changes_the_order_all_the_same(world: World, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_: object) -> Any:
        raise BusyLibrary("It is busy.")

    world.take_first(is_ranked=True)
    monkeypatch.setattr(world.library, "set_state", refuse)
    monkeypatch.setattr(world.library, "get_state", refuse)
    world.results.change_order()
    assert world.done()[0] == ("error", "It is busy.") and world.session.rows.best_first


# -- in an article that was found


def test_what_was_looked_for_is_marked_in_the_article_that_is_opened(world: World):
    world.take_first()
    world.session.opened = SimpleNamespace(row=world.session.rows.row_at(0))
    world.opened()
    fogs = [Span(2, 5), Span(16, 19)]
    assert world.done() == [("find", "fog", True), ("marks", fogs, 0), ("to", fogs[0])]


@pytest.mark.parametrize("why", ["no search", "none open", "another article", "no words", "not in the text"])
def test_otherwise_nothing_is_marked(world: World, put, make_article, why: str):
    world.take_first(parse_query("is:unread") if why == "no words" else FOG)
    row = world.session.rows.row_at(0)
    if why == "another article":
        row = world.library.row(put(make_article("Clock")))
    if why == "not in the text":
        world.view.body.document.text = "A clock."
    world.session.opened = None if why == "none open" else SimpleNamespace(row=row)
    world.session.searched = "" if why == "no search" else "fog"
    world.opened()
    assert world.done() == []


def test_where_the_library_does_not_say_which_order_is_wanted_the_best_come_first(
    world: World, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*_: object) -> Any:
        raise BusyLibrary("It is busy.")

    world.take_first()
    monkeypatch.setattr(world.library, "get_state", refuse)
    world.results.take_best("fog", FOG, world.find(is_ranked=True), {})
    assert world.session.rows.best_first
