"""Pages from the web: what is asked, what comes, and what a failure is called."""

import socket
from datetime import UTC, datetime, timedelta

import pytest

from reader import __version__
from reader.base.errors import BinaryPage, EmptyPage, RefusedAddress, UnreachableAddress
from reader.pages.fetching import fetch_page
from reader.pages.web import is_address

HTML = "<!doctype html><p>Die Uhr am Hafen läuft – wieder."


def failure(url: str) -> str:
    """The sentence for an address that gave no page."""
    with pytest.raises(UnreachableAddress) as failed:
        fetch_page(url)
    return str(failed.value)


# -- the page


def test_a_page_is_what_the_server_sends_under_its_address(server) -> None:
    url = server.send("/clock", HTML.encode())
    page = fetch_page(url)
    assert (page.source, page.url, page.kind, page.text) == (url, url, "html", HTML)


def test_a_password_in_an_address_is_sent_and_not_stored(server) -> None:
    url = server.send("/clock", HTML.encode())
    page = fetch_page(url.replace("://", "://ida:hut@"))
    assert (page.source, page.url) == (url, url)
    assert server.asked[-1][1]["Authorization"].startswith("Basic ")


@pytest.mark.parametrize(
    ("login", "sentence"),
    [
        ("", "It requires a password: add the address with them, like http://user:password@127.0.0.1/…"),
        ("ida:hut@", "It refused the user name or the password: add the address with them"),
    ],
)
def test_where_a_password_is_wanted_the_error_says_how_to_give_it(server, login: str, sentence: str) -> None:
    url = server.send("/clock", b"", 401, {"WWW-Authenticate": 'Basic realm="Harbour"'})
    message = failure(url.replace("://", f"://{login}"))
    assert message.startswith("127.0.0.1 answered 401 Unauthorized. ") and sentence in message and "hut" not in message


def test_a_page_knows_when_it_was_fetched(server) -> None:
    fetched_at = fetch_page(server.send("/clock", HTML.encode())).fetched_at
    assert fetched_at is not None and fetched_at.tzinfo is UTC
    assert abs(datetime.now(UTC) - fetched_at) < timedelta(minutes=5)


def test_plain_text_is_a_text_page(server) -> None:
    assert fetch_page(server.send("/clock", b"The clock struck noon.")).kind == "text"


def test_the_server_is_sent_who_asks_and_what_can_be_read(server) -> None:
    fetch_page(server.send("/clock?day=2&hour=12", HTML.encode()))
    ((path, headers),) = server.asked
    assert path == "/clock?day=2&hour=12"
    assert headers["User-Agent"] == f"broadsheet/{__version__}"
    assert headers["Accept-Encoding"] == "gzip, deflate"
    assert headers["Accept"].startswith("text/html")
    assert "Cookie" not in headers


def test_the_charset_that_the_server_names_is_used(server) -> None:
    headers = {"Content-Type": 'text/html; charset="windows-1251"'}
    url = server.send("/clock", "<meta charset=koi8-r><p>Часы".encode("windows-1251"), headers=headers)
    assert fetch_page(url).text.endswith("Часы")


def test_without_one_the_charset_that_the_page_names_is_used(server) -> None:
    headers = {"Content-Type": "text/html"}
    url = server.send("/clock", "<meta charset=koi8-r><p>Часы".encode("koi8-r"), headers=headers)
    assert fetch_page(url).text.endswith("Часы")


def test_a_charset_of_the_server_that_there_is_not_is_ignored(server) -> None:
    url = server.send("/clock", HTML.encode(), headers={"Content-Type": "text/html; charset=klingon"})
    assert fetch_page(url).text == HTML


def test_an_empty_answer_is_an_empty_page(server) -> None:
    with pytest.raises(EmptyPage):
        fetch_page(server.send("/clock"))


def test_a_picture_is_refused(server) -> None:
    with pytest.raises(BinaryPage, match="a JPEG picture"):
        fetch_page(server.send("/clock.jpg", b"\xff\xd8\xff\xe0" + bytes(100), headers={"Content-Type": "text/html"}))


# -- failures


@pytest.mark.parametrize(
    ("status", "message"),
    [
        (204, "204 No Content. Check the address."),
        (304, "304 Not Modified. Check the address."),
        (401, "401 Unauthorized. It requires a password: save the page in a web browser and add the file."),
        (403, "403 Forbidden. It blocks programs: save the page in a web browser and add the file."),
        (404, "404 Not Found. Check the address."),
        (410, "410 Gone. Check the address."),
        (429, "429 Too Many Requests. Too many requests were sent. Try again later."),
        (499, "499. Check the address."),
    ],
)
def test_a_status_that_is_no_page_is_reported_with_advice(server, status: int, message: str) -> None:
    body = b"" if status in (204, 304) else HTML.encode()
    assert failure(server.send("/clock", body, status)) == f"127.0.0.1 answered {message}"


@pytest.mark.parametrize(
    ("status", "message"), [(500, "500 Internal Server Error"), (503, "503 Service Unavailable"), (599, "599")]
)
def test_a_server_that_failed_is_not_blamed_on_the_address(server, status: int, message: str) -> None:
    sentence = f"The server 127.0.0.1 failed: it answered {message}. Try again later."
    assert failure(server.send("/clock", HTML.encode(), status)) == sentence


def test_the_words_of_the_server_are_reported_as_plain_text(server) -> None:
    assert failure(server.send("/clock", status=404, reason="Gone\x9b2J fishing")).isprintable()


def test_a_server_that_hangs_up_is_reported(server) -> None:
    server.answers["/clock"] = lambda handler: handler.connection.shutdown(socket.SHUT_RDWR)
    message = failure(server.url("/clock"))
    assert message.startswith("127.0.0.1 cannot be reached: ")
    assert message.endswith(". Check the address and the connection.")


def test_a_page_that_breaks_off_is_reported_and_not_added(server) -> None:
    url = server.send("/clock", b"<p>The clock struck", headers={"Content-Length": "1000"})
    assert failure(url).startswith("127.0.0.1 cannot be reached: ")


def test_what_is_no_answer_of_a_web_server_is_reported_as_plain_text(server) -> None:
    server.answers["/clock"] = lambda handler: handler.wfile.write(b"\x1b[2J220 mail ready\r\n\r\n")
    assert failure(server.url("/clock")).isprintable()


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_closed_port_is_reported(closed_port: int, scheme: str) -> None:
    assert failure(f"{scheme}://127.0.0.1:{closed_port}/") == (
        "127.0.0.1 cannot be reached: connection refused. Check the address and the connection."
    )


def test_a_name_that_nobody_knows_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert failure("http://news.example/clock") == (
        "news.example cannot be reached: its name is unknown. Check the address and the connection."
    )


def test_a_server_that_speaks_no_encryption_is_reported(server) -> None:
    assert failure(server.url("/clock").replace("http:", "https:")).startswith("127.0.0.1 cannot be reached: ")


# -- addresses


@pytest.mark.parametrize(
    "text",
    [
        "http://example.org",
        "https://example.org/a?b=c#d",
        "HTTPS://EXAMPLE.ORG/",
        "http://127.0.0.1:8080/",
        "http://[::1]/",
    ],
)
def test_an_address_has_a_scheme_and_a_host(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "example.org",
        "//example.org/",
        "http:",
        "http://",
        "http:///clock",
        "http:clock",
        "https://exa mple.org/a",
        "https://example.org/a\nb",
        "ftp://example.org/",
        "file:///srv/clock.html",
        "javascript:alert(1)",
        "data:text/html,<p>Clock",
        "http://[example.org/",
        "http://example.org:clock/",
        "http://example.org:99999/",
        "http://example.org:0/",
        "ftp://example.org/" + "clock/" * 500,
    ],
)
def test_what_has_not_is_no_address_and_is_not_opened(text: str) -> None:
    assert not is_address(text)
    with pytest.raises(RefusedAddress) as refused:
        fetch_page(text)
    assert len(str(refused.value)) < 200


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("ftp://x.example/a", "Only http and https addresses can be opened. Save the page"),
        ("http://127.0.0.1:99999/", "The port in the address must be 1 to 65535. Correct or"),
        ("http://127.0.0.1:clock/", "The port in the address must be 1 to 65535. Correct or"),
        ("http:clock", "The address has no server name. Write it like https://"),
        ("http:///clock", "The address has no server name. Write it like https://"),
        ("http://[clock/", "The server name in the address is not valid. Check"),
        ("http://clo ck/", "The address contains a space or a line break. Remove it"),
    ],
)
def test_what_is_wrong_with_an_address_is_reported(address: str, fault: str) -> None:
    with pytest.raises(RefusedAddress, match=f"^{fault}"):
        fetch_page(address)


def test_a_space_in_the_path_is_asked_for_as_it_is_written_in_addresses(server) -> None:
    url = server.send("/tower%20clock?day=first%20of%20May", HTML.encode())
    assert fetch_page(url.replace("%20", " ")).url == url


@pytest.mark.parametrize("path", ["/\x1b[2Jclock", "/clock\x07", "/clock\u202e", "/" + "a" * 100_000])
def test_a_hostile_address_is_refused_or_reported_as_plain_text(closed_port: int, path: str) -> None:
    with pytest.raises((RefusedAddress, UnreachableAddress)) as failed:
        fetch_page(f"http://127.0.0.1:{closed_port}{path}")
    assert str(failed.value).isprintable()
    assert len(str(failed.value)) < 300
