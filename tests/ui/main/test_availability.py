"""Whom the keys of a panel are about, and which actions are possible."""

from types import SimpleNamespace
from typing import Any

import pytest

from reader.model.annotations import EntityKind
from reader.ui.actions.action import Condition, Focus
from reader.ui.main.availability import Availability

NAME = SimpleNamespace(name="Per Vik", kind=EntityKind.PERSON)
VOICE = SimpleNamespace(name="Ida Holm", kind=EntityKind.PERSON)


def panel(**content: Any) -> Any:
    return SimpleNamespace(content=SimpleNamespace(**content))


def subject(focus: Focus, **panels: Any) -> Any:
    """Whom actions are about with the keys in a pane, where both panels are mounted, or those given in their place."""
    late = SimpleNamespace(**{"names": panel(named=NAME), "voices": panel(voice=VOICE), **panels})
    rest: Any = SimpleNamespace()
    return Availability(rest, SimpleNamespace(focus=focus), late, rest, rest, rest, rest).subject


@pytest.mark.parametrize(
    ("focus", "name"), [(Focus.NAMES, "Per Vik"), (Focus.VOICES, "Ida Holm"), (Focus.BODY, None), (Focus.LIST, None)]
)
def test_the_subject_is_the_name_in_the_panel_that_has_the_keys(focus: Focus, name: str | None) -> None:
    found = subject(focus)
    assert (found and found.name) == name


def test_there_is_no_subject_before_a_panel_is_mounted_or_where_it_has_no_name() -> None:
    assert subject(Focus.VOICES, voices=None) is None and subject(Focus.NAMES, names=None) is None
    assert subject(Focus.NAMES, names=panel(named=None)) is None
    for nobody in (None, SimpleNamespace(name="", kind=None), SimpleNamespace(name="she", kind=EntityKind.PERSON)):
        assert subject(Focus.VOICES, voices=panel(voice=nobody)) is None


@pytest.mark.parametrize(("condition", "step"), [(Condition.CAN_GO_BACK, -1), (Condition.CAN_GO_FORWARD, 1)])
def test_going_back_and_forward_is_possible_where_a_step_is_left(condition: Condition, step: int) -> None:
    rest: Any = SimpleNamespace()
    panes: Any = SimpleNamespace(focus=Focus.BODY, is_typing=False, is_typing_search=False, is_typing_in_bar=False)
    for left in (-2, -1, 1, 2):
        history: Any = SimpleNamespace(can_step=lambda asked, left=left: asked == left)
        action: Any = SimpleNamespace(where={Focus.BODY}, when=condition)
        assert Availability(rest, panes, rest, rest, rest, rest, history).can(action) is (left == step)
