"""The command palette: every command that is possible now, by its name."""

import re
from collections.abc import Awaitable, Callable, Collection, Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.widgets import Input

from reader.base.safe_text import safe_line
from reader.ui.actions.action import Action
from reader.ui.actions.keys import signs_of
from reader.ui.widgets.plain import plain

if TYPE_CHECKING:
    from reader.ui.main.screen import MainScreen

_WORD = re.compile(r"\w+")
_BY_ITS_WORDS = 0.01
"""The score of a command that is found by the words of its help: below all that are found by their names."""


class PlainPalette(CommandPalette):
    """Textual's palette, whose line takes plain text only: pasted text may come from any page."""

    def on_mount(self) -> None:
        """Let each text of the line pass the safe-text gate before it is painted."""
        line = self.query_one(Input)

        def make_plain(value: str) -> None:
            line.value = safe_line(value)

        self.watch(line, "value", make_plain, init=False)


class CommandProvider(Provider):
    """Offers the actions of the main screen; to users, its commands."""

    async def discover(self) -> Hits:
        """All possible actions, for an empty query."""
        for action in self._possible():
            yield DiscoveryHit(plain(self._title(action)), self._run(action), help=action.help)

    async def search(self, query: str) -> Hits:
        """The possible actions whose name, or words of their help, match a query."""
        matcher = self.matcher(query)
        words = _words(query)
        for action in self._possible():
            score = matcher.match(_name(action)) or _BY_ITS_WORDS * _has_beginnings(action.help, words)
            if score > 0:
                # The matcher reads as markup what it highlights, and a key may be a bracket.
                shown = matcher.highlight(_name(action)) + plain(self._keys(action))
                yield Hit(score, shown, self._run(action), text=self._title(action), help=action.help)

    def _possible(self) -> Iterator[Action]:
        main = self._main
        if main is not None:
            for action in main.context.actions:
                is_command = not action.numbered and action.id != "palette"
                if is_command and main.parts.availability.can_from_palette(action):
                    yield action

    @property
    def _main(self) -> "MainScreen | None":
        from reader.ui.main.screen import MainScreen

        return self.screen if isinstance(self.screen, MainScreen) else None

    def _has_keys(self, action: Action) -> bool:
        """Whether the keys of an action are its own here."""
        return self._main is not None and self._main.parts.availability.can(action)

    def _run(self, action: Action) -> Callable[[], Awaitable[None]]:
        if self._main is not None and not self._has_keys(action):
            return partial(self._main.action_do, action.id)
        return partial(self.screen.run_action, action.call(""))

    def _title(self, action: Action) -> str:
        return _name(action) + self._keys(action)

    def _keys(self, action: Action) -> str:
        return f"  ({signs_of(action)})" if action.keys and self._has_keys(action) else ""


def _name(action: Action) -> str:
    return action.label.capitalize()


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _has_beginnings(text: str, beginnings: Collection[str]) -> bool:
    """Whether some word of a text begins with each of these; there must be one at least."""
    words = _words(text)
    return bool(beginnings) and all(any(word.startswith(one) for word in words) for one in beginnings)
