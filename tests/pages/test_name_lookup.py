"""Names of servers looked up, within a time."""

import socket
import threading

import httpcore
import pytest

from reader.base.errors import Cancelled, SilentServer
from reader.pages import name_lookup
from reader.pages.fetching import fetch_page
from reader.pages.name_lookup import SlowLookup, look_up


def found(*addresses: str) -> object:
    return lambda *_, **__: [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, 0)) for one in addresses]


@pytest.fixture
def silent_resolver(monkeypatch: pytest.MonkeyPatch):
    """A resolver that answers nothing until the test ends."""
    ends = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: ends.wait(20))
    yield
    ends.set()


def test_each_address_is_returned_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", found("192.0.2.1", "192.0.2.2", "192.0.2.1"))
    assert look_up("vell.example", 80, lambda: 9.0) == ["192.0.2.1", "192.0.2.2"]


@pytest.mark.parametrize("host", ["192.0.2.1", "2001:db8::1"])
def test_an_address_is_not_looked_up(host: str, silent_resolver: None) -> None:
    assert look_up(host, 80, lambda: 9.0) == [host]


@pytest.mark.parametrize("error", [socket.gaierror(-2, "unknown"), UnicodeError("no name")])
def test_a_name_that_nobody_knows_is_no_connection(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(httpcore.ConnectError):
        look_up("vell.example", 80, lambda: 9.0)


def test_a_bug_is_raised_where_it_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(ZeroDivisionError):
        look_up("vell.example", 80, lambda: 9.0)


def test_a_resolver_that_keeps_silent_is_given_up(silent_resolver: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(name_lookup, "LONGEST_LOOKUP", 0.2)
    with pytest.raises(SlowLookup):
        look_up("vell.example", 80, lambda: 9.0)
    with pytest.raises(SilentServer, match="^The name vell.example could not be looked up within 0 seconds. Check the"):
        fetch_page("http://vell.example/")


def test_a_look_up_ends_with_the_time_of_its_request(silent_resolver: None) -> None:
    times = iter([0.1, 0.1])

    def left() -> float:
        for one in times:
            return one
        raise httpcore.ReadTimeout

    with pytest.raises(httpcore.ReadTimeout):
        look_up("vell.example", 80, left)


def test_a_look_up_can_be_cancelled(silent_resolver: None) -> None:
    asked: list[int] = []

    def is_cancelled() -> bool:
        asked.append(1)
        return len(asked) > 1

    with pytest.raises(Cancelled):
        fetch_page("http://vell.example/", is_cancelled)
