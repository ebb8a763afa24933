"""What a find shows, marks and leaves at each step, over fakes."""

from contextlib import nullcontext
from types import SimpleNamespace
from typing import Any

import pytest

from reader.model.annotations import Span
from reader.ui.actions.action import Focus
from reader.ui.main.controllers.find import FindController
from reader.ui.viewmodels.find_session import FindSession

TEXT = "fog, then fog; and fog"
FOGS = [Span(0, 3), Span(10, 13), Span(19, 22)]


class World:
    """An article in which a find begins at the offset 5, and a note of all that the find does to the screen."""

    def __init__(self) -> None:
        self.did: list[Any] = []
        self.bar = SimpleNamespace(
            typed="fog", is_pattern=False, display=True, input=SimpleNamespace(focus=lambda: self.did.append("focus")),
            show_count=lambda *count: self.did.append(("count", *count)),
            toggle_pattern=lambda: self.did.append("pattern"),
        )  # fmt: skip
        self.session = SimpleNamespace(find=None, set_find=self.set_find, batch=nullcontext)
        position = SimpleNamespace(
            offset=5,
            bring_into_sight=lambda match: self.did.append(("to", match)),
            return_to=lambda offset: self.did.append(("back", offset)),
        )
        marks = SimpleNamespace(find=lambda matches, current: self.did.append(("marks", list(matches), current)))
        self.view = SimpleNamespace(
            body=SimpleNamespace(document=SimpleNamespace(text=TEXT), position=position, marks=marks),
            show_notice=lambda sentence: self.did.append(sentence),
            has_terminal_focus=True, is_on_top=True,
        )  # fmt: skip
        self.late = SimpleNamespace(find_bar=self.bar, attach_find_bar=self.attach)
        parts: Any = SimpleNamespace(
            context=SimpleNamespace(library=None, settings=None), session=self.session, view=self.view, late=self.late,
            panes=SimpleNamespace(go_to=lambda pane: self.did.append(pane)),
            status=SimpleNamespace(arrange=lambda: self.did.append("arrange")),
            jobs=None, undo=None, history=None, cache=None, rows=None, marks=None, availability=None, head=None,
        )  # fmt: skip
        self.controller = FindController(parts)

    async def attach(self, search: Any) -> Any:
        self.search = search
        return self.bar

    def set_find(self, find: Any) -> None:
        self.session.find = find
        self.did.append("find" if find else "no find")

    def done(self) -> list[Any]:
        """What was done since this was asked for the last time."""
        did, self.did = self.did, []
        return did

    def begin(self, query: str = "fog", accepted: bool = False) -> FindSession:
        """A find that was typed, and perhaps accepted."""
        find = FindSession(TEXT, 5)
        find.search(query, False)
        find.is_active = accepted
        self.session.find = find
        return find


@pytest.fixture
def world() -> World:
    return World()


async def test_the_bar_opens_with_what_was_typed_last_and_its_first_match_below(world: World):
    world.bar.display = False
    await world.controller.find()
    assert world.bar.display is True
    assert world.done() == [
        "find", "arrange", "focus", ("marks", FOGS, 1), ("count", "2/3", True), ("to", FOGS[1]),
    ]  # fmt: skip
    assert world.session.find.origin == 5


@pytest.mark.parametrize(
    ("query", "count"), [("goose", ("count", "no match", False)), (" ", ("count", "", True)), ("", ("count", "", True))]
)
async def test_without_a_match_the_article_is_back_where_the_find_began(world: World, query: str, count: Any):
    await world.controller.attach()
    world.begin()
    world.search(query, False)
    assert world.done() == [("marks", [], None), count, ("back", 5)]


@pytest.mark.parametrize("missing", ["find", "bar", "accepted"])
async def test_nothing_is_looked_for_without_a_find_that_is_typed(world: World, missing: str):
    await world.controller.attach()
    world.begin(accepted=missing == "accepted")
    if missing == "find":
        world.session.find = None
    if missing == "bar":
        world.late.find_bar = None
    world.search("fog", False)
    assert world.done() == []


def test_enter_keeps_the_matches_and_goes_to_the_article(world: World):
    find = world.begin()
    world.controller.accept()
    assert world.done() == ["arrange", "find", Focus.BODY]
    assert (find.is_active, world.bar.display, world.session.find) == (True, False, find)


@pytest.mark.parametrize(
    ("query", "sentence"), [("goose", "“goose” is not in this article."), (" ", "Nothing to find.")]
)
def test_enter_without_a_match_says_so_and_leaves(world: World, query: str, sentence: str):
    world.begin(query)
    world.controller.accept()
    assert world.done() == [("back", 5), ("marks", [], None), "no find", "arrange", Focus.BODY, sentence]


def test_enter_with_a_bad_pattern_says_what_is_wrong(world: World):
    find = world.begin()
    find.search("(", True)
    world.controller.accept()
    assert world.done()[-1] == find.problem.capitalize() != ""


def test_without_a_find_nothing_is_accepted_or_stepped_through(world: World):
    world.controller.accept()
    world.controller.next_match()
    world.controller.blur()
    assert world.done() == []


@pytest.mark.parametrize("accepted", [True, False])
def test_leaving_clears_the_matches_and_goes_back_while_typing(world: World, accepted: bool):
    world.begin(accepted=accepted)
    world.controller.clear_find()
    cleared = [("marks", [], None), "no find", "arrange"]
    assert world.done() == (cleared if accepted else [("back", 5), *cleared, Focus.BODY])
    assert world.bar.display is False


def test_a_click_elsewhere_keeps_what_was_found_or_clears_what_was_not(world: World):
    find = world.begin()
    world.controller.blur()
    assert world.done() == ["find", "arrange"] and find.is_active and world.bar.display is False
    world.bar.display = True
    world.begin("goose")
    world.controller.blur()
    assert world.done() == [("marks", [], None), "no find", "arrange"] and world.bar.display is False


@pytest.mark.parametrize("why", ["another window", "a dialog", "hidden", "no bar", "accepted"])
def test_a_find_stays_as_it_is_where_the_bar_was_not_left(world: World, why: str):
    world.begin(accepted=why == "accepted")
    world.view.has_terminal_focus = why != "another window"
    world.view.is_on_top = why != "a dialog"
    world.bar.display = why != "hidden"
    if why == "no bar":
        world.late.find_bar = None
    world.controller.blur()
    assert world.done() == []


def test_steps_go_forward_and_back_around_the_ends(world: World):
    world.begin()
    shown = []
    for step in (world.controller.next_match, world.controller.next_match, world.controller.previous_match):
        step()
        shown.append(world.done())
    assert shown == [[("marks", FOGS, index), ("to", FOGS[index]), "find"] for index in (2, 0, 2)]


def test_a_step_without_matches_goes_nowhere(world: World):
    world.begin("goose")
    world.controller.next_match()
    assert world.done() == [("marks", [], None), "find"]


def test_the_key_for_patterns_reaches_the_bar_if_there_is_one(world: World):
    world.controller.find_regex()
    assert world.done() == ["pattern"]
    world.late.find_bar = None
    world.controller.find_regex()
    world.controller.leave()
    assert world.done() == [("marks", [], None), "no find", "arrange", Focus.BODY]
