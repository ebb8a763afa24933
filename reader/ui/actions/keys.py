"""The keys of the actions: how people write them, a person's own keys in the table, and clashes of these. Pure."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from reader.ui.actions.action import Action, Condition
from reader.ui.actions.table import ACTIONS

_KEY_SIGNS = {
    "exclamation_mark": "!", "quotation_mark": '"', "number_sign": "#", "dollar_sign": "$", "percent_sign": "%",
    "ampersand": "&", "apostrophe": "'", "left_parenthesis": "(", "right_parenthesis": ")", "asterisk": "*",
    "plus": "+", "comma": ",", "minus": "-", "full_stop": ".", "slash": "/", "colon": ":", "semicolon": ";",
    "less_than_sign": "<", "equals_sign": "=", "greater_than_sign": ">", "question_mark": "?", "at": "@",
    "left_square_bracket": "[", "backslash": "\\", "right_square_bracket": "]", "circumflex_accent": "^",
    "underscore": "_", "grave_accent": "`", "left_curly_bracket": "{", "vertical_line": "|",
    "right_curly_bracket": "}", "tilde": "~",
    "escape": "Esc", "enter": "Enter", "space": "Space", "tab": "Tab", "backspace": "Backspace",
    "pagedown": "PgDn", "pageup": "PgUp", "home": "Home", "end": "End", "delete": "Del", "insert": "Ins",
    "up": "↑", "down": "↓", "left": "←", "right": "→",
}  # fmt: skip
"""Textual's names of keys, and how people write them."""

_KEY_OF = re.compile(r"\{key:(\w+)\}")


def sign_of(key: str) -> str:
    """A key as people write it: "Ctrl+p" for Textual's "ctrl+p", "/" for "slash"."""
    parts = key.split("+")
    return "+".join(_KEY_SIGNS.get(part, part.capitalize() if len(part) > 1 else part) for part in parts)


def signs_of(action: Action) -> str:
    """The keys of an action as people write them, with spaces between them; "1…9" for digits."""
    if action.numbered and len(action.keys) > 2:
        return f"{sign_of(action.keys[0])}…{sign_of(action.keys[-1])}"
    return " ".join(map(sign_of, action.keys))


def first_keys(actions: Iterable[Action]) -> dict[str, str]:
    """The first key of each action that has one, as people write it, by the ids of the actions."""
    return {action.id: sign_of(action.keys[0]) for action in actions if action.keys}


def with_keys_named(sentence: str, keys: Mapping[str, str]) -> str:
    """A sentence with the key of an action in the place of "{key:ID}"; "" where such an action has no key."""
    named = _KEY_OF.findall(sentence)
    return _KEY_OF.sub(lambda found: keys[found[1]], sentence) if all(keys.get(one) for one in named) else ""


OLD_IDS = {
    "tellings": "same_story",
    "forget_marks_said": "discard_corrections",
    "let_cleaner_decide": "discard_line_correction",
}
"""Earlier ids of actions, which the settings may still use, and those that took their place."""


class Clash(NamedTuple):
    """A key from the settings that another action has where both are possible; the action then has its default keys.

    `action_id` is the id as the settings write it, `fault` what is wrong, without a full stop.
    """

    action_id: str
    fault: str


def with_keys(
    keys: Mapping[str, tuple[str, ...]], actions: Sequence[Action] = ACTIONS
) -> tuple[tuple[Action, ...], tuple[Clash, ...]]:
    """The table with the keys that the settings give to actions by their ids, and the clashes left out of it. Of an
    earlier and the present id of an action the present one counts.
    """
    written = {OLD_IDS.get(name, name): name for name in sorted(keys, key=lambda name: name not in OLD_IDS)}
    given = {action_id: keys[name] for action_id, name in written.items()}
    clashes: list[Clash] = []
    while True:
        table = tuple(
            action._replace(keys=tuple(map(key_name, given[action.id]))) if action.id in given else action
            for action in actions
        )
        clash = _first_clash(table, tuple(given))
        if clash is None:
            return table, tuple(clashes)
        clashes.append(clash._replace(action_id=written[clash.action_id]))
        del given[clash.action_id]


def _first_clash(table: Sequence[Action], given: Sequence[str]) -> Clash | None:
    """A clash of an action whose keys were given, the last of those first."""
    by_id = {action.id: action for action in table}
    for action_id in reversed(given):
        for rival in table:
            shared = next((key for key in by_id[action_id].keys if key in rival.keys), None)
            if shared and rival.id != action_id and may_clash(by_id[action_id], rival):
                fault = f"{sign_of(shared)} is also the key of {rival.id}"
                advice = f"give that another key too, or none: {rival.id} = []"
                return Clash(action_id, f"{fault}; {advice}")
    return None


_OPPOSED = (
    {Condition.MATCHES_IN_SIGHT, Condition.NO_MATCHES_IN_SIGHT},
    {Condition.ROWS_SELECTED, Condition.FIND_ACTIVE},
    {Condition.ROWS_SELECTED, Condition.LIST_FILTERED},
    {Condition.ROWS_SELECTED, Condition.NOTHING_TO_CLEAR},
    {Condition.FIND_ACTIVE, Condition.LIST_FILTERED},
    {Condition.FIND_ACTIVE, Condition.NOTHING_TO_CLEAR},
    {Condition.LIST_FILTERED, Condition.NOTHING_TO_CLEAR},
    {Condition.FEED_SELECTED, Condition.FAILING_SELECTED},
)
"""Conditions that never hold together."""


def may_clash(one: Action, other: Action) -> bool:
    """Whether two actions can be possible at the same time."""
    return bool(one.where & other.where) and {one.when, other.when} not in _OPPOSED


def key_name(key: str) -> str:
    """Textual's name of a key that a person wrote: "/" is "slash"."""
    signs = {sign: name for name, sign in _KEY_SIGNS.items() if len(sign) == 1 and not sign.isalpha()}
    head, plus, last = key.rpartition("+")
    if not last and key.endswith("+"):
        return f"{head.rstrip('+')}+plus" if head.rstrip("+") else "plus"
    return f"{head}{plus}{signs.get(last, last)}"
