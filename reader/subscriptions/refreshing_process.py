"""Refreshes feeds in another process.

The request is a list of feed ids, or null to make articles of the waiting entries that need no network. The replies are
`visited`, `entry`, `rules` and at last `done`. Everything is written to the library piece by piece, so what came in
before the process ends stays.
"""

import json
import os
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from reader.base.service_process import ProcessEnded, ServiceProcess, at_end_of_input, serving
from reader.library.library import Library
from reader.library.stores.feeds import FeedStore
from reader.subscriptions.entry_rules import RulesApplied
from reader.subscriptions.feed_visits import Visited
from reader.subscriptions.refreshing import EntryResult, RefreshEvent, ingest_waiting, refresh
from reader.subscriptions.rule_commands import kill_running

_EVENTS: dict[str, type[Visited] | type[EntryResult] | type[RulesApplied]] = {
    "visited": Visited, "entry": EntryResult, "rules": RulesApplied
}  # fmt: skip
_PATIENCE = 0.1
"""Seconds after which a process is killed that was to end."""
_KINDS = {event: kind for kind, event in _EVENTS.items()}


class RefreshingProcess(ServiceProcess):
    """Refreshes feeds of the library at `path`; without any, makes articles of the waiting entries, offline."""

    module = __name__

    def __init__(self, path: Path, feed_ids: Sequence[int] | None) -> None:
        """Start the process. Raises ProcessEnded where none can be started."""
        super().__init__(path)
        self._feed_ids = feed_ids

    def stop(self) -> None:
        """End the process, and with it the command of a rule that it runs; kill it where it does not end at once."""
        with suppress(OSError, ValueError):
            self._requests.close()  # which it notices: see `_end`
        killing = threading.Timer(_PATIENCE, super().stop)
        killing.daemon = True
        killing.start()

    def events(self) -> Iterator[RefreshEvent]:
        """What becomes of the feeds and their entries, as `refreshing.refresh` yields it. Raises ProcessEnded, and the
        ReaderError that the process met.
        """
        self._ask(None if self._feed_ids is None else list(self._feed_ids))
        for kind, values in self._replies():
            if kind == "done":
                return
            yield _event(kind, values)


def _event(kind: str, values: Any) -> RefreshEvent:
    """The event of a reply. Raises ProcessEnded where it is malformed."""
    try:
        return _EVENTS[kind](*values)
    except (KeyError, TypeError):
        raise ProcessEnded(kind) from None


def serve() -> None:
    """Run the process. It ends when the process that started it ends."""
    with serving() as (path, replies):
        feed_ids = json.loads(sys.stdin.readline())
        at_end_of_input(_end)
        with replies.reporting("Refreshing stopped"):
            with Library(path) as library:
                library.require_writing()
                for one in _events(library, feed_ids):
                    replies.send(_KINDS[type(one)], one)
            replies.send("done", ())


def _end() -> None:
    """End at once, with what was started here."""
    kill_running()
    os._exit(0)


def _events(library: Library, feed_ids: Sequence[int] | None) -> Iterator[RefreshEvent]:
    if feed_ids is None:
        return ingest_waiting(library, is_offline=True)
    feeds = FeedStore(library)
    return refresh(library, [feed for number in feed_ids if (feed := feeds.feed(number))])
