"""`broadsheet add` on feeds, `broadsheet feeds`, `broadsheet refresh`."""

import io
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.base import paths
from reader.cli import run
from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.stores.feeds import FeedStore
from reader.pages.opml import read_opml
from tests.web_server import CERTIFICATE

PROSE = "<p>The harbour clock in Veldport struck noon on Tuesday, and the ferry company lent a crane for the week.</p>"


class Outcome(NamedTuple):
    """What a command did: its status, and the lines of its two outputs."""

    status: int
    out: list[str]
    err: list[str]


Run = Callable[..., Outcome]


@pytest.fixture
def empty() -> None:
    """A library without anything in it."""
    Library(paths.library_path()).close()


@pytest.fixture
def broadsheet(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command."""

    def run_it(*arguments: object) -> Outcome:
        status = run([str(word) for word in arguments])
        printed = capsys.readouterr()
        return Outcome(status, printed.out.splitlines(), printed.err.splitlines())

    return run_it


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From when it is called, standard error seems to be a terminal."""
    return lambda: monkeypatch.setattr(sys.stderr, "isatty", lambda: True)


def rss(*names: str, title: str = "Quay news") -> bytes:
    items = "".join(f"<item><title>{name} opens</title><guid>{name}</guid></item>" for name in names)
    head = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
    return f"{head}<title>{title}</title>{items}</channel></rss>".encode()


def site(*feeds: str) -> bytes:
    links = "".join(
        f'<link rel="alternate" type="application/rss+xml" title="Feed {url}" href="{url}">' for url in feeds
    )
    return (
        f"<!doctype html><html><head>{links}</head><body><h1>Harbour clock runs</h1>{PROSE * 4}</body></html>".encode()
    )


def headlines() -> list[str]:
    with Library(paths.library_path()) as library:
        return sorted(row.headline for row in Listing(library).rows_after(None, 100))


def followed() -> list[str]:
    with Library(paths.library_path()) as library:
        return [feed.url for feed in FeedStore(library).feeds()]


# -- add


def test_the_address_of_a_feed_is_followed(server, broadsheet: Run):
    address = server.send("/feed", rss("Mill", "Lock"))
    assert broadsheet("add", address) == (0, ["following: Quay news", "2 new articles"], [])
    assert followed() == [address]
    assert headlines() == ["Lock opens", "Mill opens"]
    assert broadsheet("add", address) == (0, ["followed already: Quay news", "0 new articles"], [])


@pytest.mark.parametrize("charset", ["iso-8859-1", "utf-16", "utf-8"])
def test_the_charset_of_a_feed_is_that_which_it_declares(server, broadsheet: Run, charset: str):
    body = rss("Mill", title="Fähre").decode().replace("utf-8", charset).encode(charset)
    assert broadsheet("add", server.send("/feed", body)).out[0] == "following: Fähre"


def test_a_page_is_added_and_says_which_feeds_there_are(server, broadsheet: Run):
    address = server.send("/", site("/a", "/b"))
    assert broadsheet("add", address) == (
        0,
        ["added: Harbour clock runs"],
        [
            f"broadsheet: {address} has 2 feeds. `broadsheet add` follows one:",
            f"broadsheet:   {server.url('/a')}  (Feed /a)",
            f"broadsheet:   {server.url('/b')}  (Feed /b)",
        ],
    )
    assert followed() == []
    assert [path for path, _ in server.asked] == ["/"]


def test_a_page_with_many_feeds_names_a_few(server, broadsheet: Run):
    outcome = broadsheet("add", server.send("/", site(*(f"/{number}" for number in range(9)))))
    assert len(outcome.err) == 7 and outcome.err[-1] == "broadsheet:   and 4 more"


def test_the_first_feed_of_a_page_can_be_followed_instead(server, broadsheet: Run):
    server.send("/a", rss("Mill"))
    outcome = broadsheet("add", "--feed", server.send("/", site("/a", "/b")))
    assert (outcome.status, outcome.out[-1], outcome.err) == (0, "1 new article", [])
    assert followed() == [server.url("/a")]
    assert headlines() == ["Mill opens"]


def test_a_page_without_a_feed_cannot_be_followed(server, broadsheet: Run):
    outcome = broadsheet("add", "--feed", server.send("/", site()))
    assert (outcome.status, outcome.out) == (1, [])
    assert "This page names no feed." in outcome.err[0]
    assert headlines() == []


def test_a_feed_that_cannot_be_read_is_reported(server, broadsheet: Run):
    outcome = broadsheet("add", server.send("/feed", b'{"version": "https://jsonfeed.org/version/1", "items": ['))
    assert (outcome.status, outcome.out) == (1, []) and "It begins like one, but cannot be parsed." in outcome.err[0]


def test_what_a_site_calls_its_feed_is_printed_plain(server, broadsheet: Run):
    page = site("/a").replace(b"Feed /a", "\x1b[31mred\x9b2J\u202e".encode())
    assert broadsheet("add", server.send("/", page)).err[1].endswith("(red)")


# -- refresh


def test_new_articles_are_printed_with_their_feed(server, broadsheet: Run):
    broadsheet("add", server.send("/feed", rss("Mill")))
    server.send("/feed", rss("Lock", "Mill"))
    assert broadsheet("refresh") == (0, ["Quay news: Lock opens"], [])
    assert broadsheet("refresh") == (0, [], [])


def test_a_feed_that_fails_is_named_and_makes_the_status_1(server, broadsheet: Run):
    broadsheet("add", server.send("/feed", rss("Mill")))
    broadsheet("add", server.send("/other", rss("Lock", title="Tide news")))
    server.send("/feed", status=500)
    server.send("/other", rss("Weir", title="Tide news"))
    outcome = broadsheet("refresh")
    assert (outcome.status, outcome.out) == (1, ["Tide news: Weir opens"])
    (line,) = outcome.err
    assert line.startswith(f"broadsheet: Quay news ({server.url('/feed')}): The server 127.0.0.1 failed")
    assert broadsheet("refresh").status == 0  # it is left alone for a while
    assert broadsheet("refresh", server.url("/feed")).status == 1  # unless it is named


def test_a_server_that_asks_to_wait_is_reported_once_and_fails_nothing(server, broadsheet: Run):
    broadsheet("add", server.send("/feed", rss("Mill")))
    pages = [server.send(f"/{number}", b"", 429, headers={"Retry-After": "7200"}) for number in range(3)]
    items = "".join(f"<item><guid>{url}</guid><title>T</title><link>{url}</link></item>" for url in pages)
    server.send("/feed", b'<?xml version="1.0"?><rss version="2.0"><channel>%b</channel></rss>' % items.encode())
    outcome = broadsheet("refresh")
    assert (outcome.status, outcome.out) == (0, []) and 1 <= len(outcome.err) <= 2
    assert outcome.err[0].startswith("broadsheet: 127.0.0.1 asks us to wait 120 minutes")


def test_new_articles_are_printed_as_json(server, broadsheet: Run):
    broadsheet("add", server.send("/feed", rss("Lock", "Bell")))
    server.send("/feed", rss("Quay", "Lock", "Bell"))
    rows = json.loads("\n".join(broadsheet("refresh", server.url("/feed"), "--format", "json").out))
    assert rows == [{"id": 3, "headline": "Quay opens", "feed": "Quay news"}]
    assert broadsheet("refresh", "--format", "json") == (0, ["[]"], [])
    assert broadsheet("show", rows[0]["id"]).out[0] == "Quay opens"


def test_some_feeds_can_be_refreshed_alone(server, broadsheet: Run):
    for name in ("a", "b"):
        broadsheet("add", server.send(f"/{name}", rss(f"Mill {name}")))
        server.send(f"/{name}", rss(f"Lock {name}"))
    assert broadsheet("refresh", server.url("/b")).out == ["Quay news: Lock b opens"]


def test_an_address_that_is_not_followed_is_reported(server, empty: None, broadsheet: Run):
    outcome = broadsheet("refresh", server.url("/feed"))
    assert outcome.status == 1 and "You follow no feed at this address." in outcome.err[0]
    assert server.asked == []


def test_without_feeds_nothing_is_refreshed(empty: None, broadsheet: Run, watched: Callable[[], None]):
    assert broadsheet("refresh") == (0, [], [])
    watched()
    outcome = broadsheet("refresh")
    assert (outcome.status, outcome.out) == (0, []) and "You follow no feeds." in outcome.err[0]


def test_where_no_feed_is_due_it_is_said_until_when(server, broadsheet: Run, watched: Callable[[], None]):
    address = server.send("/feed", rss("Mill"))
    broadsheet("add", address)
    broadsheet("feeds", address, "--every", 2)
    server.asked.clear()
    broadsheet("refresh", address)
    status, (line,), errors = broadsheet("refresh")
    assert (status, errors) == (0, [])
    assert re.match(r"Nothing is due until 20\d\d-\d\d-\d\d \d\d:\d\d\. Name a feed to refresh it all the same;", line)
    assert broadsheet("refresh", "--format", "json") == (0, ["[]"], [])
    watched()
    outcome = broadsheet("refresh", "--format", "json")
    assert (outcome.out, outcome.err[0][:33]) == (["[]"], "broadsheet: Nothing is due until ")
    broadsheet("feeds", address, "--mute")
    assert broadsheet("refresh").out[0].startswith("All feeds are muted or gone. Name a feed")
    assert len(server.asked) == 1


def test_a_clock_that_was_ahead_does_not_end_refreshing(server, broadsheet: Run, monkeypatch: pytest.MonkeyPatch):
    broadsheet("add", server.send("/feed", rss("Mill")))
    with monkeypatch.context() as patch:
        patch.setattr("time.time", lambda: 4_102_444_800.0)
        broadsheet("refresh")
    server.send("/feed", rss("Mill", "Weir"))
    assert broadsheet("refresh").out == ["Quay news: Weir opens"]


def test_a_feed_that_is_named_twice_is_asked_once(server, broadsheet: Run):
    address = server.send("/feed", rss("Mill"))
    broadsheet("add", address)
    server.asked.clear()
    broadsheet("refresh", address, address)
    assert len(server.asked) == 1


# -- feeds


def test_feeds_are_a_table(server, broadsheet: Run):
    address = server.send("/feed", rss("Mill", "Lock"))
    broadsheet("add", address)
    status, (headings, row), err = broadsheet("feeds")
    assert (status, err) == (0, [])
    assert headings.split() == ["UNREAD", "FOLDER", "FEED", "REFRESHED", "STATUS", "ADDRESS"]
    assert row.split()[:3] == ["2", "Quay", "news"] and row.split()[-2:] == ["ok", address]


def test_feeds_are_json(server, broadsheet: Run):
    address = server.send("/feed", rss("Mill"))
    broadsheet("add", address)
    server.send("/feed", status=410)
    broadsheet("refresh")
    (feed,) = json.loads("\n".join(broadsheet("feeds", "--format", "json").out))
    assert (feed["url"], feed["title"], feed["unread"], feed["gone"], feed["failures"]) == (
        address, "Quay news", 1, True, 1,
    )  # fmt: skip
    assert (feed["full_text"], feed["muted"], feed["hours"], feed["folder"]) == ("short", False, 0, None)
    assert "gone" in feed["error"]


def test_without_feeds_nothing_is_listed(empty: None, broadsheet: Run):
    outcome = broadsheet("feeds")
    assert (outcome.status, outcome.out) == (0, []) and "You follow no feeds." in outcome.err[0]
    assert broadsheet("feeds", "--format", "json").out == ["[]"]


def test_a_feed_is_changed(server, broadsheet: Run):
    address = server.send("/feed", rss("Mill"))
    broadsheet("add", address)
    options = ("--title", "Mine", "--folder", "News", "--full-text", "never", "--every", "1.5", "--mute")
    assert broadsheet("feeds", address, *options).out == ["Mine: muted, feed's text, every 1.5 h"]
    assert broadsheet("feeds", address, "--no-mute", "--full-text", "always", "--every", 0).out == [
        "Mine: full articles"
    ]
    assert broadsheet("feeds", address, "--title", "", "--full-text", "short").out == ["Quay news: ok"]


def test_a_feed_is_left_and_its_articles_stay(server, broadsheet: Run):
    address = server.send("/feed", rss("Mill"))
    broadsheet("add", address)
    assert broadsheet("feeds", address, "--remove") == (0, ["unfollowed: Quay news"], [])
    assert (followed(), headlines()) == ([], ["Mill opens"])
    outcome = broadsheet("feeds", address, "--remove")
    assert outcome.status == 1 and "You follow no feed at this address." in outcome.err[0]


def test_a_feed_is_left_with_its_articles(server, broadsheet: Run):
    address = server.send("/feed", rss("Mill"))
    broadsheet("add", address)
    outcome = broadsheet("feeds", address, "--remove", "--delete-articles")
    assert outcome == (0, ["unfollowed: Quay news, 1 article deleted"], []) and (followed(), headlines()) == ([], [])


def test_the_articles_of_a_feed_are_deleted_but_for_what_was_marked(server, broadsheet: Run):
    address = server.send("/feed", rss("Mill"))
    broadsheet("add", address)
    broadsheet("mark", "--query", "mill", "--star")
    assert broadsheet("feeds", address, "--delete-articles").out == ["Quay news: ok, 0 articles deleted"]
    broadsheet("mark", "--query", "mill", "--unstar")
    assert broadsheet("feeds", address, "--delete-articles").out == ["Quay news: ok, 1 article deleted"]
    assert len(followed()) == 1 and headlines() == []


def test_what_is_to_change_must_be_named(empty: None, broadsheet: Run):
    outcome = broadsheet("feeds", "--remove")
    assert outcome.status == 1 and "Name the feed" in outcome.err[0]


# -- lists of feeds


def test_feeds_of_a_list_in_the_own_network_are_not_fetched_until_it_is_allowed(
    server, broadsheet: Run, tmp_path: Path
):
    address = server.send("/router?reboot=1", rss("Mill"))
    urls = tmp_path / "urls"
    urls.write_text(f"{address}\nhttp://10.0.0.7/feed\nhttps://quay.example/feed ~Quay\n")
    assert broadsheet("feeds", "--import", urls).err == [
        "broadsheet: 2 feeds of the list would be fetched from your own network:",
        f"broadsheet:   {address}  (this machine itself)",
        "broadsheet:   http://10.0.0.7/feed  (in your own network)",
        "broadsheet: They are followed, but not fetched. `broadsheet feeds ADDRESS --allow-private` allows one.",
    ]
    status, _, (error,) = broadsheet("refresh", address)
    assert status == 1 and "127.0.0.1 is this machine itself, and you did not type its address yourself" in error
    assert server.asked == []
    broadsheet("feeds", address, "--allow-private")
    assert broadsheet("refresh", address).out == ["Quay news: Mill opens"]
    assert broadsheet("feeds", address, "--no-allow-private", "--every", "0").status == 0
    assert broadsheet("refresh", address).status == 1 and len(server.asked) == 1


def test_a_person_may_allow_the_feeds_of_a_list_at_once(
    server, broadsheet: Run, tmp_path: Path, watched: Callable[[], None], monkeypatch: pytest.MonkeyPatch
):
    addresses = [server.send("/a", rss("Mill")), server.send("/b", rss("Lock"))]
    urls = tmp_path / "urls"
    for answer, count in (("n", 0), ("y", 1)):
        urls.write_text(f"{addresses.pop()}\n")
        stdin = io.TextIOWrapper(io.BytesIO(f"{answer}\n".encode()))
        monkeypatch.setattr(stdin, "isatty", lambda: True)
        monkeypatch.setattr(sys, "stdin", stdin)
        broadsheet("add", urls)
        broadsheet("refresh")
        assert len(server.asked) == count


def test_typing_the_address_of_a_feed_allows_it(server, broadsheet: Run, tmp_path: Path):
    address = server.send("/feed", rss("Mill"))
    (tmp_path / "urls").write_text(address)
    broadsheet("feeds", "--import", tmp_path / "urls")
    assert broadsheet("add", address) == (0, ["followed already: Quay news", "1 new article"], [])


def test_a_feed_leaves_https_only_where_that_is_allowed(
    server, second_server, broadsheet: Run, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    server.encrypt()
    address = server.send("/feed", rss("Mill"))
    broadsheet("add", address)
    server.send("/feed", b"", 302, {"Location": second_server.send("/plain", rss("Mill", "Lock"))})
    status, _, (error,) = broadsheet("refresh", address)
    assert status == 1 and "which is not encrypted: others could read or change it on the way." in error
    assert error.endswith("permit it: `broadsheet feeds ADDRESS --allow-http`, or among the feeds its permissions.")
    assert second_server.asked == []
    assert "may be unencrypted" in broadsheet("feeds", address, "--allow-http").out[0]
    assert broadsheet("refresh", address).out == ["Quay news: Lock opens"]


def test_a_list_is_read_without_asking_the_network(server, broadsheet: Run, tmp_path: Path):
    urls = tmp_path / "urls"
    addresses = ["http://quay.example/a", "http://quay.example/b"]
    urls.write_text(f'{addresses[0]} news "~Mine"\n"query:All:"\n{addresses[1]}\n')
    assert broadsheet("feeds", "--import", urls) == (0, ["2 new feeds"], ['broadsheet: skipped: "query:All:"'])
    assert sorted(followed()) == addresses
    assert broadsheet("feeds", "--import", urls).out == ["0 new feeds, 2 followed already"]
    assert server.asked == []


def test_what_is_exported_can_be_imported(broadsheet: Run, tmp_path: Path):
    urls, opml = tmp_path / "urls", tmp_path / "feeds.opml"
    urls.write_text('https://quay.example/feed news "~Quay & tide"\nhttps://tide.example/feed\n')
    broadsheet("feeds", "--import", urls)
    assert broadsheet("feeds", "--export", opml) == (0, [], [])
    declaration, mark, *rest = opml.read_text().splitlines()
    assert mark.startswith("<!-- broadsheet-export:")
    assert broadsheet("feeds", "--export", "-").out == [declaration, *rest]
    assert {one.folder for one in read_opml(opml.read_bytes())} == {"news", None}
    other = tmp_path / "other.db"
    assert broadsheet("feeds", "--library", other, "--import", opml).out == ["2 new feeds"]
    with Library(other) as library:
        assert [(feed.name, feed.folder) for feed in FeedStore(library).feeds()] == [
            ("https://tide.example/feed", None),
            ("Quay & tide", "news"),
        ]


def test_only_a_list_that_was_exported_is_overwritten(broadsheet: Run, tmp_path: Path):
    urls, opml = tmp_path / "urls", tmp_path / "feeds.opml"
    for address in ("https://quay.example/feed", "https://tide.example/feed"):
        urls.write_text(address)
        broadsheet("feeds", "--import", urls)
        assert broadsheet("feeds", "--export", opml).status == 0
    assert len(read_opml(opml.read_bytes())) == 2
    opml.write_text("mine")
    status, _, (line,) = broadsheet("feeds", "--export", opml)
    assert status == 1 and "is there already, and is not as Broadsheet wrote it" in line
    assert opml.read_text() == "mine"
    assert broadsheet("feeds", "--export", opml, "--force").status == 0
    assert len(read_opml(opml.read_bytes())) == 2


@pytest.mark.parametrize("content", [b"", b"hello\n", b"\x89PNG\r\n\x1a\n", b"<opml><body></body></opml>"])
def test_a_list_that_is_none_is_reported(broadsheet: Run, tmp_path: Path, content: bytes):
    path = tmp_path / "list"
    path.write_bytes(content)
    outcome = broadsheet("feeds", "--import", path)
    assert (outcome.status, outcome.out) == (1, []) and outcome.err[0].startswith(f"broadsheet: {path}: ")


def test_files_that_cannot_be_are_reported(broadsheet: Run, tmp_path: Path):
    assert "There is no such file" in broadsheet("feeds", "--import", tmp_path / "none").err[0]
    assert "Cannot read the file" in broadsheet("feeds", "--import", tmp_path).err[0]
    assert "cannot be written" in broadsheet("feeds", "--export", tmp_path).err[0]
    assert "cannot be written" in broadsheet("feeds", "--export", "a\0b").err[0]


@pytest.mark.parametrize("hours", ["-1", "soon", "nan", "inf", "99999999"])
def test_hours_that_are_none_are_refused(hours: str, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit):
        run(["feeds", "https://quay.example/feed", f"--every={hours}"])
    assert "HOURS must be 0 to 8760." in capsys.readouterr().err
