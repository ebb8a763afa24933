"""Connections to web servers: which address of a server is taken, cookies on the way, proxies, the time left."""

import base64
import socket
import threading
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import httpcore
import pytest

from reader.base.errors import Cancelled, PageError, RefusedAddress, UnreachableAddress
from reader.pages import connections as connections_module
from reader.pages.connections import Limits, ascii_host
from reader.pages.fetch_request import FetchRequest
from reader.pages.fetching import fetch_page
from reader.pages.page import Page
from reader.pages.parallel_fetch import ParallelFetch
from reader.pages.web import page_of

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


def test_a_dead_address_of_a_server_does_not_delay_the_others(server, found_at: Callable[..., None]) -> None:
    url = server.send("/clock", b"<p>Noon.").replace("127.0.0.1", NAME)
    found_at(DEAD, "127.0.0.1")
    assert fetch_page(url).text == "<p>Noon."


def test_a_server_with_dead_addresses_alone_is_reported(server, found_at: Callable[..., None]) -> None:
    found_at(DEAD, DEAD)
    with pytest.raises(UnreachableAddress, match="vell.example does not answer"):
        fetch_page(server.url("/clock").replace("127.0.0.1", NAME))


# -- one's own network


def page_named_by_others(url: str) -> Page:
    """The page at an address that a feed or a page from elsewhere names."""
    with ParallelFetch([FetchRequest(0, url, public_only=True)]) as fetch:
        ((_, answer),) = fetch.results()
    if isinstance(answer, PageError):
        raise answer
    return page_of(answer)


@pytest.fixture
def this_machine_is_public(monkeypatch: pytest.MonkeyPatch) -> None:
    """The address of the test's server counts as a public one, and the dead one as private."""
    monkeypatch.setattr(connections_module, "is_private", lambda address: address == DEAD)


def test_a_name_from_others_must_not_resolve_to_a_private_address(server, found_at: Callable[..., None]) -> None:
    url = server.send("/clock", b"<p>Noon.").replace("127.0.0.1", NAME)
    found_at("127.0.0.1")
    with pytest.raises(RefusedAddress, match="^vell.example is this machine itself, but the link to it"):
        page_named_by_others(url)
    assert server.asked == []
    assert fetch_page(url).text == "<p>Noon."  # a person may name it


def test_of_the_addresses_of_a_name_from_others_the_public_ones_are_asked(
    server, found_at: Callable[..., None], this_machine_is_public: None
) -> None:
    found_at(DEAD, "127.0.0.1")
    url = server.send("/clock", b"<p>Noon.").replace("127.0.0.1", NAME)
    assert page_named_by_others(url).text == "<p>Noon."


def test_a_name_that_resolves_to_another_address_on_a_redirect_to_itself_is_refused(
    server, found_at: Callable[..., None], this_machine_is_public: None
) -> None:
    def lead_on(handler: Any) -> None:
        found_at(DEAD)
        handler.send_response(302)
        handler.send_header("Location", "/clock")
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    found_at("127.0.0.1")
    server.answers["/"] = lead_on
    with pytest.raises(RefusedAddress, match="is this machine itself"):
        fetch_page(server.url("/").replace("127.0.0.1", NAME))
    assert [path for path, _ in server.asked] == ["/"]


def test_a_server_of_the_own_network_may_redirect_within_it(server, found_at: Callable[..., None]) -> None:
    found_at("127.0.0.1")
    url = server.send("/clock", b"<p>Noon.").replace("127.0.0.1", NAME)
    assert fetch_page(server.send("/", b"", 302, {"Location": url})).text == "<p>Noon."


# -- cookies and proxies


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


def test_it_is_noted_once_that_a_response_is_late(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections_module, "_LATE", -1.0)
    limits, noted = Limits(), []
    with limits.within(10, threading.Event(), lambda: noted.append(1)):
        limits.left(), limits.left()
    assert noted == [1]


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
