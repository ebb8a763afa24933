"""The table of actions as Textual's bindings."""

from collections.abc import Iterable

from textual.binding import Binding, BindingType

from reader.ui.actions.action import Action


def bindings_of(actions: Iterable[Action]) -> list[BindingType]:
    """One binding for each key of each action. Where two actions share a key, `check_action` decides between them."""
    return [
        Binding(key, action.call(key), action.label, show=False, id=action.id)
        for action in actions
        for key in action.keys
    ]
