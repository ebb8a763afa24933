"""Connections to web servers: which address of a server is taken, cookies on the way, proxies, the time left."""

import base64
import socket
import threading
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import httpcore
import pytest

from reader.errors import Cancelled, UnreachableAddress
from reader.pages import connections as connections_module
from reader.pages.connections import Limits, ascii_host
from reader.pages.fetching import fetch_page

NAME, DEAD = "vell.example", "127.0.0.2"


@pytest.fixture
def found_at(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Lets the name of a server stand for some addresses; nothing answers at the dead one."""
    connect, look_up = socket.create_connection, socket.getaddrinfo

    def connect_or_wait(address: tuple[str, int], *rest: Any, **named: Any) -> socket.socket:
        if address[0] == DEAD:
            raise TimeoutError
        return connect(address, *rest, **named)

    def resolve(*addresses: str) -> None:
        found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, 0)) for one in addresses]
        answer = lambda host, *rest, **named: found if host == NAME else look_up(host, *rest, **named)  # noqa: E731
        monkeypatch.setattr(socket, "getaddrinfo", answer)

    monkeypatch.setattr(socket, "create_connection", connect_or_wait)
    return resolve


def test_a_dead_address_of_a_server_does_not_keep_from_the_others(server, found_at: Callable[..., None]) -> None:
    url = server.send("/clock", b"<p>Noon.").replace("127.0.0.1", NAME)
    found_at(DEAD, "127.0.0.1")
    assert fetch_page(url).text == "<p>Noon."


def test_a_server_with_dead_addresses_alone_is_told(server, found_at: Callable[..., None]) -> None:
    found_at(DEAD, DEAD)
    with pytest.raises(UnreachableAddress, match="did not send the page within"):
        fetch_page(server.url("/clock").replace("127.0.0.1", NAME))


@pytest.mark.parametrize("cookie", ["seen=1; Path=/", "seen=1"])
def test_a_cookie_comes_back_on_the_way(server, cookie: str) -> None:
    server.send("/", b"", 302, {"Location": "/clock", "Set-Cookie": cookie})
    server.send("/clock", b"<p>Noon.")
    fetch_page(server.url("/"))
    fetch_page(server.url("/clock"))
    assert [headers.get("Cookie") for _, headers in server.asked] == [None, "seen=1", None]


def test_a_cookie_that_cannot_be_sent_back_is_not(server) -> None:
    server.send("/", b"", 302, {"Location": "/clock", "Set-Cookie": "seen=\xe9"})
    server.send("/clock", b"<p>Noon.")
    assert fetch_page(server.url("/")).text == "<p>Noon."
    assert [headers.get("Cookie") for _, headers in server.asked] == [None, None]


def test_a_cookie_goes_to_no_other_server(server, found_at: Callable[..., None]) -> None:
    found_at("127.0.0.1")
    other = server.send("/clock", b"<p>Noon.").replace("127.0.0.1", NAME)
    fetch_page(server.send("/", b"", 302, {"Location": other, "Set-Cookie": "seen=1"}))
    assert [headers.get("Cookie") for _, headers in server.asked] == [None, None]


def test_a_proxy_is_asked_for_the_whole_address(server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_PROXY")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.setenv("http_proxy", server.url("").replace("://", "://ida:h%20t@"))
    server.send("http://vell.example/clock", b"<p>Noon.")
    assert fetch_page("http://vell.example/clock").url == "http://vell.example/clock"
    ((_, headers),) = server.asked
    assert headers["Proxy-Authorization"] == f"Basic {base64.b64encode(b'ida:h t').decode()}"


def test_limits_are_those_of_the_thread_that_waits() -> None:
    limits, left = Limits(), []

    def other() -> None:
        with limits.within(100, threading.Event()):
            left.append(limits.left())

    with limits.within(10, threading.Event()):
        thread = threading.Thread(target=other)
        thread.start()
        thread.join()
        assert 0 < limits.left() <= 10 < left[0] <= 100


def test_what_is_stopped_or_over_is_not_waited_for() -> None:
    limits, stopped = Limits(), threading.Event()
    with limits.within(0, stopped), pytest.raises(httpcore.TimeoutException):
        limits.left()
    stopped.set()
    with limits.within(9, stopped), pytest.raises(Cancelled):
        limits.left()


@pytest.mark.parametrize(
    ("url", "host"), [("http://vell.example/", "vell.example"), ("http://müller.example/", "xn--mller-kva.example")]
)
def test_names_are_written_as_the_network_knows_them(url: str, host: str) -> None:
    assert ascii_host(urlsplit(url)) == host


def test_the_persons_own_certificates_are_trusted_alone(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    assert connections_module.Connections({})._encryption.get_ca_certs() == []
