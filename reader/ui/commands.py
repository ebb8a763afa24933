"""The command palette: every act that is possible now, by its name."""

from collections.abc import Awaitable, Callable, Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from reader.ui.actions import Action, signs_of
from reader.ui.plain import plain


class ActCommands(Provider):
    """Reads the table of acts of the main screen."""

    async def discover(self) -> Hits:
        for action in self._possible():
            yield DiscoveryHit(plain(_title(action)), self._run(action), help=action.help)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for action in self._possible():
            title = _title(action)
            score = max(matcher.match(title), matcher.match(action.help))
            if score > 0:
                # The matcher reads as markup what it highlights, and a key may be a bracket.
                shown = matcher.highlight(_name(action)) + plain(_keys(action))
                yield Hit(score, shown, self._run(action), text=title, help=action.help)

    def _possible(self) -> Iterator[Action]:
        from reader.ui.screens.panes import Panes

        screen = self.screen
        if isinstance(screen, Panes):
            yield from (
                action
                for action in screen.actions
                if not action.numbered and action.id != "palette" and screen.can(action)
            )

    def _run(self, action: Action) -> Callable[[], Awaitable[None]]:
        return partial(self.screen.run_action, action.id)


def _title(action: Action) -> str:
    return _name(action) + _keys(action)


def _name(action: Action) -> str:
    return action.id.replace("_", " ").capitalize()


def _keys(action: Action) -> str:
    return f"  ({signs_of(action)})"
