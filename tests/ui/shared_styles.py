"""What the style sheets say, worked out once for all apps of a run: that takes a third of a start, and each test starts
an app of its own.
"""

from typing import Any

import pytest
from rich.style import Style
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

from reader.ui.widgets.component_styles import ComponentStyles

_PARSED: dict[tuple[object, ...], list[RuleSet]] = {}
"""The rules of each source, with the variables that they were read with."""
_NUMBERS: dict[tuple[int, ...], int] = {}
"""A number for all that the style sheets of an app say."""
_STATES: dict[tuple[int, str], tuple[str, ...]] = {}
"""The pseudo-classes that matter for each component."""
_COMPONENTS: dict[tuple[object, ...], Style] = {}
"""The style of each component, by all that it depends on."""

_parse, _component = Stylesheet._parse_rules, ComponentStyles._component


def share_styles(patch: pytest.MonkeyPatch) -> None:
    """Let apps take what others before them have worked out."""
    patch.setattr(Stylesheet, "_parse_rules", _parsed)
    patch.setattr(RuleSet, "__hash__", object.__hash__)  # all are hashed for each node
    patch.setattr(ComponentStyles, "_component", _style_of_component)


def _parsed(sheet: Stylesheet, *source: Any, **more: Any) -> list[RuleSet]:
    key = (*source, *more.items(), *sheet._variables.items())
    if key not in _PARSED:
        _PARSED[key] = _parse(sheet, *source, **more)
    return _PARSED[key]


def _style_of_component(styles: ComponentStyles, name: str) -> Style:
    widget, component = styles._widget, f"{styles._prefix}--{name}"
    path = widget.css_path_nodes
    number = _number_of(widget.app.stylesheet)
    states = _states_of(widget.app.stylesheet, number, component)
    key = (
        *(number, component, widget.background_colors[1]),
        *((frozenset(node._css_types), node.id, node.classes) for node in path),
        *(node.has_pseudo_class(state) for node in path for state in states),
    )
    if key not in _COMPONENTS:
        _COMPONENTS[key] = _component(styles, name)
    return _COMPONENTS[key]


def _number_of(sheet: Stylesheet) -> int:
    """A number that all style sheets with the same rules share."""
    rules, number = vars(sheet).get("_number_of", (None, 0))
    if rules is not sheet.rules:
        number = _NUMBERS.setdefault(tuple(map(id, sheet.rules)), len(_NUMBERS))
        vars(sheet)["_number_of"] = sheet.rules, number
    return number


def _states_of(sheet: Stylesheet, number: int, component: str) -> tuple[str, ...]:
    """The pseudo-classes that the rules for a component look at."""
    if (number, component) not in _STATES:
        rules = (rule for name in ("*", "DOMNode", f".{component}") for rule in sheet.rules_map.get(name, ()))
        _STATES[number, component] = tuple(set().union(*(rule.pseudo_classes for rule in rules)))
    return _STATES[number, component]
