"""What the main screen is opened with. Pure; no Textual."""

from typing import TYPE_CHECKING, NamedTuple

from reader.base.settings import Settings
from reader.library.library import Library
from reader.ui.actions.action import Action
from reader.ui.actions.keys import sign_of

if TYPE_CHECKING:
    from reader.base.setting_mistakes import SettingMistake


class AppContext(NamedTuple):
    """The library, the person's settings, the table of actions with the person's keys in it, and the names of the
    themes, in the order in which a key goes through them; and the mistakes in the settings.
    """

    library: Library
    settings: Settings
    actions: tuple[Action, ...]
    themes: tuple[str, ...] = ()
    mistakes: "tuple[SettingMistake, ...]" = ()

    def action(self, action_id: str) -> Action:
        """The action with an id. Raises KeyError where the table has none."""
        return next(action for action in self.actions if action.id == action_id)

    def key_of(self, action_id: str) -> str:
        """The first key of an action as people write it, "" where it has none."""
        return "".join(map(sign_of, self.action(action_id).keys[:1]))
