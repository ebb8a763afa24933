"""A switch by which any thread stops what another one does."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class StopSwitch:
    """Stops what is registered with it, and whatever is registered after that at once: no moment is too early."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._stops: list[Callable[[], object]] = []
        self._is_stopped = False

    def is_stopped(self) -> bool:
        """Whether `stop` was called. May be given to work that asks whether it is cancelled."""
        return self._is_stopped

    def stop(self) -> None:
        """Call what is registered. Any thread may; a second call does nothing."""
        with self._lock:
            stops = [] if self._is_stopped else list(self._stops)
            self._is_stopped = True
            for stop in stops:
                stop()

    @contextmanager
    def stopping(self, stop: Callable[[], object]) -> Iterator[None]:
        """Register `stop` for the time of the block. It must not block, and is never called after the block."""
        with self._lock:
            self._stops.append(stop)
            if self._is_stopped:
                stop()
        try:
            yield
        finally:
            with self._lock:
                self._stops.remove(stop)
