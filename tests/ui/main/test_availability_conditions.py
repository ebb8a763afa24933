"""Which actions are possible: by the pane that has the keys, and by the conditions of the table, over fakes."""

from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from reader.library.listing.view import ALL
from reader.ui.actions.action import Action, Condition, Focus
from reader.ui.actions.table import ACTIONS
from reader.ui.main.availability import CANCELLABLE, Availability


def panel(**content: Any) -> SimpleNamespace:
    """A panel with this content."""
    return SimpleNamespace(content=SimpleNamespace(**content))


class World(SimpleNamespace):
    """What availability looks at, as a test sets it: nothing listed, nothing open, the keys in the list."""

    def __init__(self) -> None:
        self.session = SimpleNamespace(
            rows=SimpleNamespace(count=0), is_narrowed=False, opened=None, is_find_active=False, searched="", page=None,
            listing=SimpleNamespace(view=ALL), before_feeds=None,
        )  # fmt: skip
        self.panes = SimpleNamespace(
            focus=Focus.LIST, is_typing=False, is_typing_search=False, is_typing_in_bar=False, zen=False,
            pane_at=lambda _: SimpleNamespace(display=True),
        )  # fmt: skip
        self.late = SimpleNamespace(panels={}, names=None, voices=None, page_lines=None, feeds_panel=None)
        self.list = SimpleNamespace(row=None, selected=SimpleNamespace(selection=None))
        self.running: set[str] = set()
        self.jobs = SimpleNamespace(is_running=lambda *groups: not self.running.isdisjoint(groups))
        self.undone, self.done, self.steps = False, [], set()
        self.undo = type("Undo", (), {"__len__": lambda _: len(self.done), "can_redo": property(lambda _: self.undone)})
        self.history = SimpleNamespace(can_step=lambda step: step in self.steps)
        self.has_samples = False
        self.availability = Availability(
            self.session, self.panes, self.late, self.list, self.jobs, self.undo(), self.history,
            lambda: self.has_samples,
        )  # fmt: skip

    def holds(self, condition: Condition) -> bool:
        """Whether an action with this condition, and no other, is possible."""
        return self.availability.can(Action("any", ("x",), "any", "Any", frozenset(Focus), condition))


@pytest.fixture
def world() -> Iterator[World]:
    return World()


def open_article(world: World, version: int = 1, also_in: str = "") -> None:
    world.session.opened = SimpleNamespace(version=version, row=SimpleNamespace(also_in=also_in))


def select(world: World, also_in: str = "") -> None:
    world.list.row = SimpleNamespace(also_in=also_in)


def test_at_the_start_of_an_empty_library_only_what_needs_nothing_is_possible(world: World):
    assert [condition for condition in Condition if world.holds(condition)] == [Condition.NOTHING_TO_CLEAR]


def change(name: str, value: Any, part: str = "session") -> Callable[[World], None]:
    """A change of one thing."""
    return lambda world: setattr(getattr(world, part) if part else world, name, value)


@pytest.mark.parametrize(
    ("changes", "conditions"),
    [
        (change("rows", SimpleNamespace(count=1)),
         {Condition.ARTICLES, Condition.LIBRARY_FILLED, Condition.NO_MATCHES_IN_SIGHT}),
        (change("has_samples", True, ""), {Condition.HAS_SAMPLES}),
        (change("is_narrowed", True), {Condition.LIBRARY_FILLED, Condition.LIST_FILTERED}),
        (change("searched", "ferry"), {Condition.LIST_SEARCHED}),
        (open_article, {Condition.ARTICLE_OPEN, Condition.ARTICLE_CHOSEN, Condition.ROW_CHOSEN}),
        (lambda world: open_article(world, version=2),
         {Condition.ARTICLE_OPEN, Condition.ARTICLE_CHOSEN, Condition.ROW_CHOSEN, Condition.COMPARABLE}),
        (select, {Condition.ARTICLE_CHOSEN, Condition.ROW_SELECTED, Condition.ROW_CHOSEN}),
        (lambda world: select(world, "Post"),
         {Condition.ARTICLE_CHOSEN, Condition.ROW_SELECTED, Condition.ROW_CHOSEN, Condition.SAME_STORY}),
        (lambda world: setattr(world.list.selected, "selection", object()), {Condition.ROWS_SELECTED}),
        (change("is_find_active", True), {Condition.FIND_ACTIVE, Condition.MATCHES_IN_SIGHT}),
        (change("running", {"adding"}, ""), {Condition.WORKING}),
        (change("running", {"search"}, ""), set()),
        (change("done", [1], ""), {Condition.CAN_UNDO}),
        (change("undone", True, ""), {Condition.CAN_REDO}),
        (change("steps", {-1}, ""), {Condition.CAN_GO_BACK}),
        (change("steps", {1}, ""), {Condition.CAN_GO_FORWARD}),
        (change("page_lines", SimpleNamespace(is_corrected=True), "late"), {Condition.LINE_CORRECTED}),
        (change("page_lines", SimpleNamespace(is_corrected=False), "late"), set()),
        (change("page", SimpleNamespace(site="quay.example", own=(1,))), {Condition.PAGE_CORRECTED}),
        (change("page", SimpleNamespace(site="", own=(1,))), set()),
        (change("feeds_panel", panel(feed=object(), feeds=[1], is_failing_line=False), "late"),
         {Condition.FEED_SELECTED, Condition.FEEDS_SHOWN}),
        (change("feeds_panel", panel(feed=None, feeds=[1], is_failing_line=True), "late"),
         {Condition.FAILING_SELECTED, Condition.FEEDS_SHOWN}),
        (change("feeds_panel", panel(feed=None, feeds=[], is_failing_line=False), "late"), set()),
    ],
)  # fmt: skip
def test_what_becomes_so_makes_its_conditions_hold(world: World, changes, conditions: set[Condition]):
    before = {condition for condition in Condition if world.holds(condition)}
    changes(world)
    now = {condition for condition in Condition if world.holds(condition)}
    assert now - before == conditions


@pytest.mark.parametrize("group", CANCELLABLE)
def test_what_can_be_cancelled_is_work(world: World, group: str):
    world.running = {group}
    assert world.holds(Condition.WORKING)


def test_a_find_comes_before_the_search_and_both_are_cleared_by_one_key(world: World):
    world.session.is_find_active = world.session.is_narrowed = True
    assert world.holds(Condition.FIND_ACTIVE) and not world.holds(Condition.LIST_FILTERED)
    assert not world.holds(Condition.NOTHING_TO_CLEAR)
    world.session.is_find_active = False
    assert world.holds(Condition.LIST_FILTERED) and not world.holds(Condition.NOTHING_TO_CLEAR)
    world.panes.focus = Focus.BODY
    assert not world.holds(Condition.LIST_FILTERED) and world.holds(Condition.NOTHING_TO_CLEAR)


def test_the_selection_of_the_list_is_ended_before_the_find_and_the_search(world: World):
    world.session.is_find_active = world.session.is_narrowed = True
    world.list.selected.selection = object()
    others = {Condition.FIND_ACTIVE, Condition.LIST_FILTERED, Condition.NOTHING_TO_CLEAR}
    assert world.holds(Condition.ROWS_SELECTED) and not any(map(world.holds, others))
    world.panes.focus = Focus.BODY
    assert not world.holds(Condition.ROWS_SELECTED) and world.holds(Condition.FIND_ACTIVE)


def test_a_find_out_of_sight_has_no_matches_to_go_to(world: World):
    world.session.is_find_active, world.session.rows.count = True, 1
    world.panes.pane_at = lambda _: SimpleNamespace(display=False)
    assert not world.holds(Condition.MATCHES_IN_SIGHT) and world.holds(Condition.NO_MATCHES_IN_SIGHT)


def test_the_feeds_have_their_own_row_and_nothing_to_clear(world: World):
    select(world)
    world.session.is_find_active, world.panes.focus = True, Focus.FEEDS
    assert not world.holds(Condition.ROW_CHOSEN) and world.holds(Condition.NOTHING_TO_CLEAR)
    world.late.feeds_panel = panel(feed=object())
    assert world.holds(Condition.ROW_CHOSEN)


def test_the_open_article_counts_for_same_story_unless_the_list_has_the_keys(world: World):
    open_article(world, also_in="Post")
    select(world)
    assert not world.holds(Condition.SAME_STORY) and world.holds(Condition.COMPARABLE)
    world.panes.focus = Focus.BODY
    assert world.holds(Condition.SAME_STORY)


def test_the_row_of_a_panel_counts_while_it_has_the_keys(world: World):
    world.panes.focus, world.late.panels = Focus.RAILS, {Focus.RAILS: SimpleNamespace(row=None)}
    select(world)
    assert not world.holds(Condition.ROW_SELECTED)
    world.late.panels[Focus.RAILS].row = 3
    assert world.holds(Condition.ROW_SELECTED)


def test_an_action_is_possible_only_in_its_panes(world: World):
    action = Action("any", ("x",), "any", "Any", frozenset({Focus.BODY}))
    assert not world.availability.can(action)
    world.panes.focus = Focus.BODY
    assert world.availability.can(action)


def test_while_a_find_is_typed_only_its_own_actions_and_the_way_out_are_possible(world: World):
    world.panes.is_typing, world.panes.is_typing_in_bar, world.panes.focus = True, True, Focus.BODY
    possible = {action.id for action in ACTIONS if world.availability.can(action)}
    assert possible >= {"back_out", "quit", "help", "palette"}
    assert {action.when for action in ACTIONS if action.id in possible} <= {None, Condition.TYPING,
                                                                          Condition.NOTHING_TO_CLEAR}  # fmt: skip
    assert "sort" not in possible and not {"star", "delete", "next_article", "find"} & possible


def test_while_a_search_is_typed_its_order_can_be_changed(world: World):
    world.panes.is_typing_search = world.panes.is_typing_in_bar = True
    possible = {action.id for action in ACTIONS if world.availability.can(action)}
    assert possible == {"back_out", "quit", "help", "palette", "sort"}


@pytest.mark.parametrize(
    ("focus", "zen", "quits"), [(Focus.LIST, False, True), (Focus.LIST, True, False), (Focus.BODY, False, False)]
)
def test_the_key_of_one_step_back_quits_only_in_the_list(world: World, focus: Focus, zen: bool, quits: bool):
    world.panes.focus, world.panes.zen = focus, zen
    assert world.availability.closing_quits is quits


def voice(name: str) -> SimpleNamespace:
    return panel(voice=SimpleNamespace(name=name, kind="PERSON"))


@pytest.mark.parametrize(("name", "is_named"), [("Ida Brandt", True), ("she", False), ("", False)])
def test_the_speaker_of_a_quote_is_a_subject_unless_a_pronoun_names_them(world: World, name: str, is_named: bool):
    world.panes.focus, world.late.voices = Focus.VOICES, voice(name)
    subject = world.availability.subject
    assert (subject is not None and subject.name == name) is is_named
    assert world.holds(Condition.NAME_SELECTED) is is_named


def test_the_name_under_the_cursor_of_the_names_is_the_subject(world: World):
    world.panes.focus = Focus.NAMES
    assert world.availability.subject is None
    world.late.names = panel(named=SimpleNamespace(name="Oslo", kind="PLACE"))
    assert world.availability.subject == ("Oslo", "PLACE")
    world.panes.focus = Focus.BODY
    assert world.availability.subject is None


def test_every_condition_of_the_table_can_be_asked_for(world: World):
    for condition in Condition:
        assert world.holds(condition) in (True, False)
