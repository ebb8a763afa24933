"""Whom the keys of a panel are about."""

from types import SimpleNamespace
from typing import Any

import pytest

from reader.model.article import EntityKind
from reader.ui.actions.action import Focus
from reader.ui.main.availability import Availability

NAME = SimpleNamespace(name="Per Vik", kind=EntityKind.PERSON)
VOICE = SimpleNamespace(name="Ida Holm", kind=EntityKind.PERSON)


def subject(focus: Focus, voice: Any = VOICE, **panels: Any) -> Any:
    """Whom actions are about with the keys in a pane, where both panels are mounted or only those given."""
    late = SimpleNamespace(names=SimpleNamespace(named=NAME), voices=SimpleNamespace(voice=voice))
    late.__dict__.update(panels)
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
    assert subject(Focus.NAMES, names=SimpleNamespace(named=None)) is None
    for nobody in (None, SimpleNamespace(name="", kind=None), SimpleNamespace(name="she", kind=EntityKind.PERSON)):
        assert subject(Focus.VOICES, nobody) is None
