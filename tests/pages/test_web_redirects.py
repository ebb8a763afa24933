"""Where redirects lead."""

import pytest

from reader.base.errors import RefusedAddress, UnreachableAddress
from reader.pages import web
from reader.pages.fetching import fetch_page
from reader.pages.web import MAX_REDIRECTS


def redirect(server, path: str, location: str, status: int = 302) -> str:
    """Make a path lead elsewhere. Returns its address."""
    return server.send(path, b"Elsewhere", status, {"Location": location})


def chain(server, steps: int) -> str:
    """A page behind this many redirects."""
    for step in range(steps):
        redirect(server, f"/{step}", f"/{step + 1}")
    server.send(f"/{steps}", b"<p>The clock struck noon.")
    return server.url("/0")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed_and_the_page_has_the_address_it_was_found_at(server, status: int) -> None:
    found = server.send("/new", b"<p>The clock struck noon.")
    page = fetch_page(redirect(server, "/old", found, status))
    assert page.text == "<p>The clock struck noon."
    assert (page.source, page.url) == (found, found)


@pytest.mark.parametrize(
    ("location", "path"),
    [
        ("new", "/news/new"),
        ("../new", "/new"),
        ("/new", "/new"),
        ("?page=2", "/news/old?page=2"),
        ("//{host}/new", "/new"),
    ],
)
def test_a_redirect_may_be_relative(server, location: str, path: str) -> None:
    found = server.send(path, b"<p>The clock struck noon.")
    redirect(server, "/news/old", location.format(host=f"127.0.0.1:{server.server_port}"))
    assert fetch_page(server.url("/news/old")).url == found


def sent_to(server) -> list[tuple[str, str | None]]:
    """The paths that were asked for, and the password that was sent to each."""
    return [(path, headers.get("Authorization")) for path, headers in server.asked]


def test_a_password_goes_with_a_redirect_on_the_same_server(server) -> None:
    redirect(server, "/old", server.send("/new", b"<p>The clock struck noon."))
    page = fetch_page(server.url("/old").replace("://", "://ida:hut@"))
    assert page.url == server.url("/new")
    assert sent_to(server) == [("/old", "Basic aWRhOmh1dA=="), ("/new", "Basic aWRhOmh1dA==")]


@pytest.mark.parametrize("login", ["", "eve:spy@"])
def test_a_password_never_goes_to_another_server_nor_back_from_there(
    server, monkeypatch: pytest.MonkeyPatch, login: str
) -> None:
    monkeypatch.setattr(web, "leads_to_private_address", lambda *_: False)
    redirect(server, "/a", f"http://{login}localhost:{server.server_port}/b")
    redirect(server, "/b", server.send("/c", b"<p>The clock struck noon."))
    fetch_page(server.url("/a").replace("://", "://ida:hut@"))
    assert sent_to(server) == [("/a", "Basic aWRhOmh1dA=="), ("/b", None), ("/c", None)]


def test_a_password_does_not_go_to_another_port(server, second_server) -> None:
    redirect(server, "/a", second_server.send("/b", b"<p>The clock struck noon."))
    fetch_page(server.url("/a").replace("://", "://ida:hut@"))
    assert sent_to(server)[0][1] is not None and sent_to(second_server) == [("/b", None)]


def test_as_many_redirects_as_are_allowed_are_followed(server) -> None:
    assert fetch_page(chain(server, MAX_REDIRECTS)).text == "<p>The clock struck noon."
    assert len(server.asked) == MAX_REDIRECTS + 1


def test_one_redirect_more_is_too_many(server) -> None:
    with pytest.raises(UnreachableAddress, match=r"^127\.0\.0\.1 redirects more than 5 times"):
        fetch_page(chain(server, MAX_REDIRECTS + 1))
    assert len(server.asked) == MAX_REDIRECTS + 1


def test_a_circle_of_redirects_ends(server) -> None:
    redirect(server, "/a", "/b")
    redirect(server, "/b", "/a")
    with pytest.raises(UnreachableAddress, match="redirects more than 5 times"):
        fetch_page(server.url("/a"))


@pytest.mark.parametrize("headers", [{}, {"Location": ""}], ids=["none", "empty"])
def test_a_redirect_that_leads_nowhere_is_reported(server, headers: dict[str, str]) -> None:
    with pytest.raises(UnreachableAddress, match="answered 302 Found. Check the address"):
        fetch_page(server.send("/clock", b"", 302, headers))


@pytest.mark.parametrize(
    "location",
    [
        "file:///etc/hostname",
        "ftp://127.0.0.1/clock",
        "javascript:alert(1)",
        "data:text/html,<p>Clock",
        "http://[clock/",
        "http://127.0.0.1:99999/",
    ],
)
def test_a_redirect_to_what_is_no_web_address_is_refused(server, location: str) -> None:
    with pytest.raises(
        RefusedAddress,
        match=r"^(The server redirects to \S+\. (Only http and|The (server name|port))|This is not a web address)",
    ):
        fetch_page(redirect(server, "/clock", location))
    assert len(server.asked) == 1


def test_a_redirect_from_a_public_server_to_this_machine_is_refused(server) -> None:
    redirect(server, "/clock", server.send("/private", b"<p>Nobody else should see this."))
    with pytest.raises(
        RefusedAddress, match=r"^localhost redirects to the private address 127\.0\.0\.1, which was not"
    ):
        fetch_page(server.url("/clock").replace("127.0.0.1", "localhost"))
    assert [path for path, _ in server.asked] == ["/clock"]


def test_where_a_redirect_leads_is_reported_as_plain_text(server) -> None:
    with pytest.raises((RefusedAddress, UnreachableAddress)) as failed:
        fetch_page(redirect(server, "/clock", "x:\x9b2J\x9d0;owned\x9c"))
    assert str(failed.value).isprintable()
