"""The settings with all that is checked of them: the values by themselves, and keys beside those of other commands."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.base.safe_text import safe_line
from reader.base.settings import Settings, load_settings, mistake_of_keys
from reader.ui.actions.action import Action
from reader.ui.actions.keys import OLD_IDS, with_keys
from reader.ui.actions.table import ACTIONS
from reader.ui.themes import THEMES

if TYPE_CHECKING:
    from reader.base.setting_mistakes import SettingMistake

_IDS = frozenset({*OLD_IDS, *(action.id for action in ACTIONS if not action.numbered)})


class CheckedSettings(NamedTuple):
    """The settings in force, the table of actions with the person's keys, and the mistakes by their lines."""

    settings: Settings
    actions: tuple[Action, ...]
    mistakes: "tuple[SettingMistake, ...]"


def mistakes_in(path: Path) -> list[str]:
    """A sentence for each mistake in a settings file."""
    name = safe_line(str(path))
    return [mistake.in_file(name) for mistake in check_settings(path).mistakes]


def check_settings(path: Path) -> CheckedSettings:
    """Read and check a settings file. Raises nothing: what is mistaken has its default."""
    loaded = load_settings(path, THEMES, _IDS)
    table, clashes = with_keys(loaded.settings.keys)
    of_keys = (mistake_of_keys(path, clash.action_id, clash.fault) for clash in clashes)
    return CheckedSettings(loaded.settings, table, tuple(sorted((*loaded.mistakes, *of_keys))))
