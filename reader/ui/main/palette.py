"""The command palette: every command that is possible now, by its name."""

import re
from collections.abc import Awaitable, Callable, Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from reader.ui.actions.action import Action
from reader.ui.actions.keys import signs_of
from reader.ui.widgets.plain import plain

_WORD = re.compile(r"\w+")
_BY_ITS_WORDS = 0.01
"""The score of a command that is found by the words of its help: below all that are found by their names."""


class CommandProvider(Provider):
    """Offers the actions of the main screen; to users, its commands."""

    async def discover(self) -> Hits:
        """All possible actions, for an empty query."""
        for action in self._possible():
            yield DiscoveryHit(plain(_title(action)), self._run(action), help=action.help)

    async def search(self, query: str) -> Hits:
        """The possible actions whose name, or words of their help, match a query."""
        matcher = self.matcher(query)
        words = _words(query)
        for action in self._possible():
            title = _title(action)
            score = matcher.match(_name(action)) or (_BY_ITS_WORDS if words and words <= _words(action.help) else 0)
            if score > 0:
                # The matcher reads as markup what it highlights, and a key may be a bracket.
                shown = matcher.highlight(_name(action)) + plain(_keys(action))
                yield Hit(score, shown, self._run(action), text=title, help=action.help)

    def _possible(self) -> Iterator[Action]:
        from reader.ui.main.screen import MainScreen

        screen = self.screen
        if isinstance(screen, MainScreen):
            yield from (
                action
                for action in screen.context.actions
                if not action.numbered and action.id != "palette" and screen.parts.availability.can(action)
            )

    def _run(self, action: Action) -> Callable[[], Awaitable[None]]:
        return partial(self.screen.run_action, action.call(""))


def _title(action: Action) -> str:
    return _name(action) + _keys(action)


def _name(action: Action) -> str:
    return action.label.capitalize()


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _keys(action: Action) -> str:
    return f"  ({signs_of(action)})" if action.keys else ""
