"""The keys of the acts: as people write them, with a person's own in the table, and which of those clash. Pure."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.ui.actions.action import Action, Condition
from reader.ui.actions.table import ACTIONS

_KEY_SIGNS = {
    "comma": ",", "slash": "/", "question_mark": "?", "colon": ":", "plus": "+", "minus": "-", "right_parenthesis": ")",
    "left_parenthesis": "(", "left_square_bracket": "[", "right_square_bracket": "]",
    "less_than_sign": "<", "greater_than_sign": ">", "equals_sign": "=", "escape": "Esc",
    "enter": "Enter", "space": "Space", "tab": "Tab",
    "pagedown": "PgDn", "pageup": "PgUp", "home": "Home", "end": "End", "delete": "Del",
    "up": "↑", "down": "↓", "left": "←", "right": "→", "f1": "F1",
}  # fmt: skip


def sign_of(key: str) -> str:
    """A key as people write it."""
    parts = key.split("+")
    return "+".join(_KEY_SIGNS.get(part, part.capitalize() if len(part) > 1 else part) for part in parts)


def signs_of(action: Action) -> str:
    """The keys of an act as people write them."""
    if action.numbered and len(action.keys) > 2:
        return f"{sign_of(action.keys[0])}…{sign_of(action.keys[-1])}"
    return " ".join(map(sign_of, action.keys))


class Clash(NamedTuple):
    """A person's key that another act has where both are possible; the act keeps its own keys then."""

    act: str
    fault: str


def with_keys(
    keys: Mapping[str, tuple[str, ...]], actions: Sequence[Action] = ACTIONS
) -> tuple[tuple[Action, ...], tuple[Clash, ...]]:
    """The table with a person's keys in it, and what of them was left out because it clashes."""
    given = dict(keys)
    clashes: list[Clash] = []
    while True:
        table = tuple(
            action._replace(keys=tuple(map(key_name, given[action.id]))) if action.id in given else action
            for action in actions
        )
        clash = _first_clash(table, tuple(given))
        if clash is None:
            return table, tuple(clashes)
        clashes.append(clash)
        del given[clash.act]


def _first_clash(table: Sequence[Action], given: Sequence[str]) -> Clash | None:
    """A clash of an act whose keys were given, the last of those first."""
    acts = {action.id: action for action in table}
    for act in reversed(given):
        for rival in table:
            shared = next((key for key in acts[act].keys if key in rival.keys), None)
            if shared and rival.id != act and may_clash(acts[act], rival):
                fault = f"{sign_of(shared)} is also the key of {rival.id}"
                return Clash(act, f"{fault}; allowed is one that no other act has there")
    return None


_OPPOSED = (
    {Condition.MATCHES_IN_SIGHT, Condition.NO_MATCHES_IN_SIGHT},
    {Condition.FIND_KEPT, Condition.LIST_FILTERED},
    {Condition.FIND_KEPT, Condition.NOTHING_TO_CLEAR},
    {Condition.LIST_FILTERED, Condition.NOTHING_TO_CLEAR},
)
"""Conditions that never hold together."""


def may_clash(one: Action, other: Action) -> bool:
    """Whether two acts can be possible at the same time."""
    return bool(one.where & other.where) and {one.when, other.when} not in _OPPOSED


def key_name(key: str) -> str:
    """Textual's name of a key that a person wrote: "/" is "slash"."""
    signs = {sign: name for name, sign in _KEY_SIGNS.items() if len(sign) == 1 and not sign.isalpha()}
    head, plus, last = key.rpartition("+")
    if not last and key.endswith("+"):
        return f"{head.rstrip('+')}+plus" if head.rstrip("+") else "plus"
    return f"{head}{plus}{signs.get(last, last)}"
