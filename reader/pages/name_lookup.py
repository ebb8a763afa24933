"""Looks up the addresses of a server's name, in a thread that is given up where the system takes too long.

Nothing can stop the system's resolver, which waits for minutes where a name server keeps silent.
"""

import ipaddress
import socket
import threading
import time
from collections.abc import Callable
from queue import Empty, SimpleQueue

import httpcore

LONGEST_LOOKUP = 15.0
"""Seconds until a look-up is given up."""
_STOP_INTERVAL = 0.1
"""Seconds between checks for cancellation while waiting."""


class SlowLookup(httpcore.ConnectTimeout):
    """The name of a server was not found in time."""


def look_up(host: str, port: int, left: Callable[[], float]) -> list[str]:
    """Return the numeric addresses of a host, each once. `left` returns the seconds left, and raises where there are
    none or the request was cancelled. Raises SlowLookup, and httpcore.ConnectError where the name is unknown.
    """
    if _is_numeric(host):
        return [host]
    found: SimpleQueue[list[str] | Exception] = SimpleQueue()
    threading.Thread(target=_ask_system, args=(host, port, found), name="name look-up", daemon=True).start()
    ends = time.monotonic() + LONGEST_LOOKUP
    while True:
        try:
            answer = found.get(timeout=min(left(), _STOP_INTERVAL))
        except Empty:
            if time.monotonic() >= ends:
                raise SlowLookup(host) from None
            continue
        if isinstance(answer, list):
            return answer
        try:
            raise answer
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(error) from error


def _ask_system(host: str, port: int, found: "SimpleQueue[list[str] | Exception]") -> None:
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        found.put(list(dict.fromkeys(str(address[0]) for *_, address in answers)))
    except Exception as error:  # whoever waits raises it, a bug too
        found.put(error)


def _is_numeric(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
