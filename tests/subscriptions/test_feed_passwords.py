"""Passwords of feeds: sent to their own server, and never in the library, in what is printed or in what is exported."""

import base64
import json
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.base import paths
from reader.base.address_credentials import Credentials
from reader.base.credential_store import CredentialStore
from reader.base.errors import CredentialsError, RefusedAddress
from reader.cli import run
from reader.library.library import Library
from reader.library.rows.raw_page import RawPage
from reader.library.stores.feeds import FeedStore
from reader.model.annotations import Annotations
from reader.subscriptions import feed_passwords
from reader.subscriptions.feed_passwords import move_passwords, page_address
from reader.subscriptions.refreshing import refresh
from reader.subscriptions.subscribing import export_feeds, follow, import_feeds

SECRET = "hut/ü"
LOGIN = "ida:hut%2F%C3%BC@"
SENT = "Basic " + base64.b64encode(f"ida:{SECRET}".encode()).decode()
LEAKS = (SECRET, "hut%2F", SENT, "ida:")


def rss(*names: str) -> bytes:
    items = "".join(f"<item><title>{name} opens</title><guid>{name}</guid></item>" for name in names)
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Quay news</title>{items}</channel></rss>'.encode()


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python has no keyring."""
    monkeypatch.setitem(sys.modules, "keyring", None)


@pytest.fixture
def locked(server) -> Callable[..., str]:
    """Makes a path answer only to those who send the password. Returns its address."""

    def lock(path: str, body: bytes, headers: Mapping[str, str] = {}) -> str:
        def answer(handler) -> None:
            is_known = handler.headers.get("Authorization") == SENT
            handler.send_response(200 if is_known else 401)
            if not is_known:
                handler.send_header("WWW-Authenticate", 'Basic realm="Quay"')
            handler.end_headers()
            handler.wfile.write(body if is_known else b"")

        server.answers[path] = answer
        return server.url(path)

    return lock


def with_login(address: str) -> str:
    return address.replace("://", f"://{LOGIN}")


class Outcome(NamedTuple):
    """What a command did: its status, and its two outputs."""

    status: int
    out: str
    err: str


@pytest.fixture
def broadsheet(capsys: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    """Runs a command, which prints no password."""

    def run_it(*arguments: object) -> Outcome:
        status = run([str(word) for word in arguments])
        printed = capsys.readouterr()
        assert not any(leak in printed.out + printed.err for leak in LEAKS)
        return Outcome(status, printed.out, printed.err)

    return run_it


def assert_not_in(folder: Path) -> None:
    """No file of a folder has the password, except that of the credentials."""
    for path in folder.rglob("*"):
        if path.is_file() and path != paths.credentials_path():
            data = path.read_bytes()
            assert not any(leak.encode() in data for leak in LEAKS), path


def test_a_feed_is_followed_and_refreshed_with_its_password(locked, broadsheet, own_folders: Path) -> None:
    address = locked("/feed", rss("Lock"))
    assert broadsheet("add", with_login(address)) == (0, "following: Quay news\n1 new article\n", "")
    locked("/feed", rss("Mill", "Lock"))
    assert broadsheet("refresh", address) == (0, "Quay news: Mill opens\n", "")
    (feed,) = json.loads(broadsheet("feeds", "--format", "json").out)
    assert (feed["url"], feed["has_password"], feed["error"]) == (address, True, None)
    assert "password" in broadsheet("feeds").out
    assert broadsheet("feeds", "--export", own_folders / "feeds.opml").status == 0
    assert broadsheet("export", own_folders / "out", "--format", "json").status == 0
    assert_not_in(own_folders)


def test_the_process_that_refreshes_has_the_password_too(locked, library: Library) -> None:
    from reader.subscriptions.refreshing_process import RefreshingProcess

    follow(library, locked("/feed", rss("Lock")), typed=with_login(locked("/feed", rss("Lock"))))
    with RefreshingProcess(library.path, [1]) as process:
        assert [one.error for one in process.events()] == [None, None]


def test_a_wrong_password_and_none_are_told_apart(locked, broadsheet) -> None:
    address = locked("/feed", rss("Lock"))
    host = "http://user:password@127.0.0.1/…"
    outcome = broadsheet("add", address)
    assert outcome.status == 1 and f"It requires a password: add the address with them, like {host}" in outcome.err
    outcome = broadsheet("add", address.replace("://", "://ida:boat@"))
    assert outcome.status == 1 and "refused the user name or the password" in outcome.err and "boat" not in outcome.err


@pytest.mark.parametrize(
    ("status", "advice"), [(401, "It requires a password: add the address"), (403, "another address of the feed")]
)
def test_a_feed_that_is_refused_is_not_to_be_saved_in_a_browser(
    server, library: Library, status: int, advice: str
) -> None:
    address = server.send("/feed", b"", status)
    follow(library, address, typed=address)
    (visited,) = refresh(library, FeedStore(library).feeds())
    assert visited.error is not None and advice in visited.error and "web browser" not in visited.error


def test_a_password_given_later_is_taken_by_a_feed_that_is_followed(locked, broadsheet) -> None:
    address = locked("/feed", rss("Lock"))
    with Library(paths.library_path()) as library:
        follow(library, address)
    assert broadsheet("refresh").status == 1
    assert broadsheet("add", with_login(address)) == (0, "followed already: Quay news\n1 new article\n", "")


def test_a_feed_on_another_server_does_not_get_it(library: Library) -> None:
    follow(library, "https://quay.example/feed")
    with pytest.raises(RefusedAddress, match="followed as https://quay.example/feed"):
        follow(library, "http://quay.example/feed", typed=f"http://{LOGIN}quay.example/feed")
    follow(library, "https://mill.example/feed", typed=f"https://{LOGIN}quay.example/old")
    assert CredentialStore().addresses() == frozenset()


def test_the_feed_that_a_page_names_gets_the_password_of_the_page(locked, broadsheet) -> None:
    feed = locked("/feed", rss("Lock"))
    page = f'<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="{feed}"></head></html>'
    assert broadsheet("add", "--feed", with_login(locked("/", page.encode()))).status == 0
    assert CredentialStore().get(feed) == ("ida", SECRET)


@pytest.mark.parametrize(
    ("name", "line"),
    [("urls", '{0} news "~Quay"\nexec:{0}\n'), ("feeds.opml", '<opml><body><outline xmlUrl="{0}"/></body></opml>')],
)
def test_lists_of_feeds_may_have_passwords(
    library: Library, tmp_path: Path, own_folders: Path, name: str, line: str
) -> None:
    address = "https://quay.example/feed"
    (tmp_path / name).write_text(line.format(with_login(address)))
    imported = import_feeds(library, tmp_path / name)
    assert (imported.new, [feed.url for feed in FeedStore(library).feeds()]) == (1, [address])
    assert not any(leak in line for line in imported.left_out for leak in LEAKS)
    assert CredentialStore().get(address) == ("ida", SECRET) and LOGIN.encode() not in export_feeds(library)


def test_full_articles_on_the_same_server_are_fetched_with_it(locked, server, library: Library) -> None:
    page = "<!doctype html><h1>Lock opens</h1>" + "<p>The lock of Veldport opened on Tuesday, after a year.</p>" * 9
    url = locked("/lock", page.encode())
    feed = rss("Lock").replace(b"<guid>", f"<link>{url}</link><guid>".encode())
    follow(library, locked("/feed", feed), typed=with_login(server.url("/feed")))
    assert [one.error for one in refresh(library, FeedStore(library).feeds())] == [None, None]
    opened = library.open_article(1)
    assert opened is not None and "opened on Tuesday" in opened.article.text and opened.article.url == url


def test_pages_elsewhere_are_requested_without_it() -> None:
    CredentialStore().save("https://quay.example/feed", Credentials("ida", SECRET))
    assert page_address("https://quay.example/feed", "https://quay.example/a") == f"https://{LOGIN}quay.example/a"
    for other in ("http://quay.example/a", "https://quay.example:8443/a", "https://mill.example/a"):
        assert page_address("https://quay.example/feed", other) == other


def test_a_feed_that_moves_on_its_server_keeps_it(locked, server, library: Library) -> None:
    def moved(handler) -> None:
        handler.send_response(301)
        handler.send_header("Location", "/new")
        handler.end_headers()

    server.answers["/old"] = moved
    new = locked("/new", rss("Lock"))
    follow(library, server.url("/old"), typed=with_login(server.url("/old")))
    for _ in range(2):
        assert all(one.error is None for one in refresh(library, FeedStore(library).feeds()))
    assert CredentialStore().addresses() == {new}


def test_a_password_that_cannot_be_read_fails_its_feed_alone(
    locked, server, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    follow(library, locked("/feed", rss("Lock")), typed=with_login(server.url("/feed")))
    follow(library, server.send("/open", rss("Mill")), typed=server.url())

    def fail(*_: object) -> None:
        raise CredentialsError("The keyring is locked.")

    monkeypatch.setattr(CredentialStore, "get", fail)
    errors = {one.feed_id: one.error for one in refresh(library, FeedStore(library).feeds())}
    assert errors == {1: "The keyring is locked.", 2: None}


# -- unfollowing


def test_the_password_is_forgotten_with_the_feed(locked, broadsheet) -> None:
    address = locked("/feed", rss("Lock"))
    broadsheet("add", with_login(address))
    assert broadsheet("feeds", address, "--forget-password").out == "Quay news: ok\n"
    assert CredentialStore().addresses() == frozenset()
    broadsheet("add", with_login(address))
    assert broadsheet("feeds", with_login(address), "--remove").out == "unfollowed: Quay news\n"
    assert CredentialStore().addresses() == frozenset()


def test_a_password_can_be_forgotten_when_its_feed_is_gone(locked, server, broadsheet) -> None:
    Library(paths.library_path()).close()
    CredentialStore().save("https://quay.example/feed", Credentials("ida", SECRET))
    outcome = broadsheet("feeds", f"https://{LOGIN}quay.example/feed", "--forget-password")
    assert outcome == (0, "forgotten: the password of https://quay.example/feed\n", "")
    outcome = broadsheet("feeds", f"https://{LOGIN}quay.example/feed", "--forget-password")
    assert outcome.status == 1 and "https://quay.example/feed: You follow no feed" in outcome.err


# -- libraries that have passwords


@pytest.fixture
def old_library(own_folders: Path) -> Path:
    """A library of an older Broadsheet with a password in the address of a feed and in the source of its article."""
    with Library(paths.library_path()) as library:
        store = FeedStore(library)
        store.subscribe(f"https://{LOGIN}quay.example/feed", "Quay")
        store.subscribe("https://social.example/@ida")
    return paths.library_path()


def test_the_next_command_moves_them_out(old_library: Path, broadsheet) -> None:
    assert "https://quay.example/feed" in broadsheet("feeds").out
    with Library(old_library) as library:
        assert {feed.url for feed in FeedStore(library).feeds()} == {
            "https://quay.example/feed", "https://social.example/@ida"
        }  # fmt: skip
    assert CredentialStore().get("https://quay.example/feed") == ("ida", SECRET)


@pytest.fixture
def library_page(make_article) -> Callable[[Library], None]:
    """Adds an article whose source has the password, as an older Broadsheet left it."""

    def add(library: Library) -> None:
        article = make_article("Lock opens")
        library.add(article, Annotations(), RawPage("x", "html", article.text, None, datetime.now(UTC)))
        library.write("UPDATE version SET source = ?", (f"feed:https://{LOGIN}quay.example/feed",))

    return add


def test_the_sources_of_articles_lose_them_too(old_library: Path, library_page: Callable[[Library], None]) -> None:
    with Library(old_library) as library:
        library_page(library)
        move_passwords(library)
        assert library.read("SELECT source FROM version") == [("feed:https://quay.example/feed",)]
        move_passwords(library)


def test_so_do_those_of_feeds_that_were_unfollowed_with_the_next_command(
    old_library: Path, library_page: Callable[[Library], None], broadsheet, own_folders: Path
) -> None:
    with Library(old_library) as library:
        library_page(library)
        FeedStore(library).unsubscribe(1)
    assert broadsheet("export", own_folders / "out", "--format", "json").status == 0
    with Library(old_library) as library:
        assert library.read("SELECT source FROM version") == [("feed:https://quay.example/feed",)]
    (exported,) = (own_folders / "out").iterdir()
    assert "feed:https://quay.example/feed" in exported.read_text()


def test_a_library_that_another_program_writes_to_loses_them_later(
    old_library: Path, library_page: Callable[[Library], None], broadsheet
) -> None:
    with Library(old_library) as library:
        library_page(library)
        FeedStore(library).unsubscribe(1)
        with library.writing():
            assert broadsheet("list").status == 0
        assert LOGIN in library.read("SELECT source FROM version")[0][0]
        assert broadsheet("list").status == 0
        assert LOGIN not in library.read("SELECT source FROM version")[0][0]


def test_of_two_feeds_with_the_same_address_one_stays(library: Library) -> None:
    store = FeedStore(library)
    library.write("INSERT INTO feed (url) VALUES (?), (?)", ("https://q.example/f", f"https://{LOGIN}q.example/f"))
    move_passwords(library)
    assert [feed.url for feed in store.feeds()] == ["https://q.example/f"]
    assert CredentialStore().get("https://q.example/f") == ("ida", SECRET)


def test_a_library_whose_passwords_cannot_be_moved_keeps_them(
    old_library: Path, broadsheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise CredentialsError("No room.")

    monkeypatch.setattr(feed_passwords.CredentialStore, "save", fail)
    assert broadsheet("feeds") == (1, "", "broadsheet: No room.\n")
    monkeypatch.undo()
    with Library(old_library) as library:
        assert len(FeedStore(library).with_password()) == 2
