"""How the acts of the main screen are put together from many classes, and how it looks at first."""

import inspect
from collections import defaultdict

import pytest
from textual.widget import Widget

from reader.base.paths import settings_path
from reader.ui.main.screen import MainScreen

OWN = "reader.ui.main"
CLASSES = [one for one in MainScreen.__mro__ if one.__module__.startswith(OWN)]
"""In the order in which a name is looked up."""

TEXTUALS = {name for one in MainScreen.__mro__ if not one.__module__.startswith(OWN) for name in vars(one)}


def is_promise(thing: object) -> bool:
    """Whether a method only says what another class is to do."""
    return inspect.isfunction(thing) and "raise NotImplementedError" in inspect.getsource(thing)


def goes_on(name: str, thing: object) -> bool:
    """Whether a method calls that of the next class."""
    return inspect.isfunction(thing) and f"super().{name}(" in inspect.getsource(thing)


def test_no_two_classes_define_the_same_but_to_keep_a_promise_or_to_add_to_it() -> None:
    owners: dict[str, list[type]] = defaultdict(list)
    for one in CLASSES:
        for name in {*vars(one), *inspect.get_annotations(one)}:
            if name not in TEXTUALS or name.startswith("on_"):
                owners[name].append(one)
    assert len(owners) > 300
    hidden = {
        name: [one.__name__ for one in found]
        for name, found in owners.items()
        if len(found) > 1
        and not all(is_promise(vars(one).get(name)) for one in found[1:])
        and not all(goes_on(name, vars(one).get(name)) for one in found[:-1])
    }
    assert hidden == {}
    assert [name for name, (first, *_) in owners.items() if is_promise(vars(first).get(name))] == []


def looks_of(widget: Widget) -> list[object]:
    """The styles of a widget, and of the parts that it paints itself."""
    parts = widget._component_styles
    return [dict(widget.styles.get_rules()), *((name, dict(parts[name].get_rules())) for name in sorted(parts))]


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
@pytest.mark.parametrize("theme", ["broadsheet-dark", "broadsheet-light"])
async def test_at_the_start_the_widgets_look_as_if_they_were_styled_anew(run_app, size, theme) -> None:
    settings_path().parent.mkdir(parents=True)
    settings_path().write_text(f'theme = "{theme}"\n', "utf-8")
    async with run_app(size) as run:
        widgets = list(run.main.walk_children(Widget, with_self=True))
        before = [looks_of(widget) for widget in widgets]
        assert run.app.theme == theme and len(before) > 5
        run.app.stylesheet.update(run.main)
        assert [looks_of(widget) for widget in widgets] == before
