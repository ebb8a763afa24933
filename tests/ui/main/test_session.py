"""The reading session: which topics its methods change, and that nobody else sets its fields."""

import ast
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from measures.source import parse

from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.listing.view import View, ViewKind
from reader.ui.main import session as session_module
from reader.ui.main.observable import Topic
from reader.ui.main.session import ReadingSession
from reader.ui.viewmodels.find_session import FindSession
from reader.ui.viewmodels.mark_kinds import MarkKind
from reader.ui.viewmodels.paged_rows import PagedRows

PACKAGE = Path(session_module.__file__).parents[2]
FIELDS = {"listing", "rows", "searched", "opened", "current", "find", "marked", "page"}


@pytest.fixture
def session(library: Library) -> ReadingSession:
    return ReadingSession(Listing(library), frozenset())


@pytest.fixture
def fired(session: ReadingSession) -> list[Topic]:
    """The topics that changed, in the order of their definition for each change."""
    topics: list[Topic] = []
    for topic in Topic:
        session.observe(lambda topic=topic: topics.append(topic), topic)
    return topics


@pytest.fixture
def opened(library: Library, stack: Callable[..., list[int]]) -> Any:
    """An article as the library has it."""
    (number,) = stack("Ferry")
    return library.open_article(number)


def test_opening_an_article_ends_the_find_and_leaves_no_mark_the_current_one(session, fired, opened):
    session.open(opened)
    assert session.open_id == opened.row.id and session.opened is opened
    session.set_find(FindSession("ferry", 0))
    session.go_to_mark(opened.annotations.quotes[0] if opened.annotations.quotes else object())
    fired.clear()
    session.open(opened)
    assert session.find is None and session.current is None and not session.is_find_active
    assert fired == [Topic.OPENED, Topic.ARTICLE, Topic.FIND, Topic.CURRENT]


def test_closing_the_article_leaves_none_open(session, fired, opened):
    session.open(opened)
    session.open(None)
    assert session.opened is None and session.open_id is None


def test_a_revised_article_keeps_the_find_and_has_the_mark_that_it_is_given(session, fired, opened):
    find, mark = FindSession("ferry", 0), object()
    session.open(opened)
    session.set_find(find)
    fired.clear()
    session.revise(opened, mark)
    assert session.find is find and session.current is mark
    assert fired == [Topic.ARTICLE, Topic.CURRENT]


def test_a_view_that_is_listed_ends_the_search(session, fired, library):
    session.list_found(session.rows, "ferry")
    assert session.searched == "ferry" and session.is_narrowed
    assert fired == [Topic.LIST, Topic.SEARCH]
    fired.clear()
    listing = Listing(library)
    session.list_view(listing)
    assert session.listing is listing and session.searched == "" and not session.is_narrowed
    assert fired == [Topic.LIST, Topic.SEARCH]


def test_a_view_of_fewer_articles_is_narrowed(session, library):
    session.list_view(Listing(library, View(ViewKind.STARRED)))
    assert session.is_narrowed


@pytest.mark.parametrize(
    ("change", "field", "value", "topics"),
    [
        ("go_to_mark", "current", object(), [Topic.CURRENT]),
        ("set_find", "find", FindSession("ferry", 0), [Topic.FIND]),
        ("mark_kinds", "marked", frozenset(list(MarkKind)[:1]), [Topic.MARKS]),
        ("show_page", "page", object(), [Topic.PAGE]),
    ],
)
def test_a_method_sets_its_field_and_tells_its_topic(session, fired, change: str, field: str, value: object, topics):
    getattr(session, change)(value)
    assert getattr(session, field) is value and fired == topics


def test_observers_of_states_get_the_id_before_those_of_the_topic(session, fired):
    calls: list[object] = []
    session.observe_states(calls.append)
    session.observe(lambda: calls.append("topic"), Topic.STATES)
    session.state_changed(7)
    assert calls == [7, "topic"] and fired == [Topic.STATES]


def test_what_observers_of_states_change_comes_in_one_batch(session, fired):
    session.observe_states(lambda _: session.changed(Topic.LIST))
    session.observe_states(lambda _: session.changed(Topic.LIST))
    session.state_changed(7)
    assert fired == [Topic.STATES, Topic.LIST]


@pytest.mark.parametrize("field", sorted(FIELDS))
def test_a_field_cannot_be_set_from_outside(session, field: str):
    with pytest.raises(AttributeError):
        setattr(session, field, None)


# -- who sets a field


def assigned(tree: ast.AST) -> list[ast.Attribute]:
    """The attributes that some code assigns to, or deletes."""
    return [
        node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store | ast.Del)
    ]


def test_the_fields_of_the_session_are_those_that_are_looked_for(session):
    public = {name for name, value in vars(ReadingSession).items() if isinstance(value, property)}
    assert public >= FIELDS and {f"_{field}" for field in FIELDS} < set(vars(session))


@pytest.mark.parametrize("code", ["self.session._find = None", "x.session.find, y = 1, 2", "del session._page"])
def test_code_that_sets_a_field_of_the_session_is_found(code: str):
    assert [node for node in assigned(ast.parse(code)) if is_of_session(node)]


def is_of_session(node: ast.Attribute) -> bool:
    """Whether an attribute is one of something that is called session."""
    owner = node.value
    name = owner.id if isinstance(owner, ast.Name) else owner.attr if isinstance(owner, ast.Attribute) else ""
    return name.strip("_") == "session"


def test_no_other_module_sets_a_field_of_the_session():
    found = [
        f"{path.relative_to(PACKAGE)}:{node.lineno} {ast.unparse(node)}"
        for path in PACKAGE.rglob("*.py")
        if path != Path(session_module.__file__)
        for node in assigned(parse(path.read_text("utf-8")))
        if is_of_session(node)
    ]
    assert found == []


def test_each_field_has_one_method_that_sets_it_alone():
    """Opening an article also clears its find and its current mark, revising it sets the current mark anew."""
    (owner,) = (
        node
        for node in ast.parse(Path(session_module.__file__).read_text("utf-8")).body
        if isinstance(node, ast.ClassDef)
    )
    methods = [node for node in owner.body if isinstance(node, ast.FunctionDef) and node.name != "__init__"]
    setters = Counter(
        (node.attr, method.name) for method in methods for node in assigned(method) if node.attr.strip("_") in FIELDS
    )
    by_field: dict[str, set[str]] = {}
    for field, method in setters:
        by_field.setdefault(field.strip("_"), set()).add(method)
    assert by_field == {
        "listing": {"list_view"},
        "rows": {"list_view", "list_found"},
        "searched": {"list_view", "list_found"},
        "opened": {"open", "revise"},
        "current": {"open", "revise", "go_to_mark"},
        "find": {"open", "set_find"},
        "marked": {"mark_kinds"},
        "page": {"show_page"},
    }


def test_the_rows_of_a_new_session_are_those_of_its_listing(session):
    assert isinstance(session.rows, PagedRows) and session.rows.count == 0
