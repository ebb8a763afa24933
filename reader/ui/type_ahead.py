"""Handles keys one after the other, however fast they come.

Textual sends a key to the widget with the focus and takes the next one at once. A key that moves the focus is then too
late for those right after it: of "/the" typed in one burst, over a slow connection or by a macro, the letters would run
actions. Here a key waits until the one before was handled.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

from textual import events
from textual.app import App
from textual.dom import DOMNode

_PATIENCE = 0.5
"""Seconds after which the next key is handled although the one before was not: its widget is gone."""


class TypeAhead:
    """The queue of keys and pasted texts."""

    def __init__(self, app: App[Any], hand_on: Callable[[events.Event], Awaitable[None]]) -> None:
        """`hand_on` sends an event to the widget that has the focus."""
        self._app = app
        self._hand_on = hand_on
        self._waiting: deque[events.Event] = deque()
        self._under_way: events.Event | None = None
        self._alarm: asyncio.TimerHandle | None = None

    async def take(self, event: events.Event) -> None:
        """Hand an event on now, or once those before it were handled."""
        self._waiting.append(event)
        if self._under_way is None:
            await self._begin_next()

    async def _begin_next(self) -> None:
        event = self._under_way = self._waiting.popleft()
        self._alarm = asyncio.get_running_loop().call_later(_PATIENCE, self._app.call_later, self._end, event)
        node: DOMNode = self._app.focused or self._app.screen
        await self._hand_on(event)
        self._follow(event, node)

    def _follow(self, event: events.Event, node: DOMNode) -> None:
        """Follow an event through the message queues: of the widget with the focus, of its ancestors, and of the app;
        then of a dialog that it may have opened.
        """
        if not node.call_later(self._pass, event, node):  # closed meanwhile
            self._app.call_later(self._pass, event, self._app)

    def _pass(self, event: events.Event, node: DOMNode) -> None:
        if node is self._app:
            self._leave_app(event)
        elif event._stop_propagation and node.parent is not self._app:
            self._end(event)  # a key that only scrolls goes no further; on the way to the app each is marked so
        else:
            self._follow(event, node.parent or self._app)

    def _leave_app(self, event: events.Event) -> None:
        if not self._app.screen.call_later(self._end, event):
            self._end(event)

    def _end(self, event: events.Event) -> None:
        if event is not self._under_way:
            return  # the alarm was earlier
        if self._alarm is not None:
            self._alarm.cancel()
        if self._waiting:
            self._app.call_later(self._begin_next)
        else:
            self._under_way = None
