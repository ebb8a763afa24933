"""`broadsheet stories`: prints the stories that a page lists; and `add`, which follows them."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.base import paths
from reader.cli import run
from reader.library.library import Library
from reader.library.stores.feeds import FeedStore

TITLES = [f"Goose number {number} wins the regatta at Port Hallow" for number in range(1, 13)]
TEASER = "A bird that nobody had entered was nine minutes ahead of the first boat at the mole on Sunday."


def front(head: str = "") -> bytes:
    below = f"<p>{TEASER}</p><p>2 hours ago</p>"
    cards = [f'<h2><a href="/2026/03/goose-{n}-wins-the-day">{title}</a></h2>' for n, title in enumerate(TITLES)]
    cards[0] += below
    return f"<!doctype html><html><head>{head}</head><body><main>{''.join(cards)}</main></body></html>".encode()


FEED = '<link type="application/rss+xml" href="/feed">'
RSS = b'<rss version="2.0"><channel><title>All of Quay</title></channel></rss>'


@pytest.fixture
def broadsheet(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Runs a command and gives its status and what it prints."""

    def command(*arguments: object) -> tuple[int, str, str]:
        status = run([*map(str, arguments)])
        return status, *capsys.readouterr()

    return command


@pytest.fixture
def address(server) -> str:
    """That of a front page, the stories of which have no pages."""
    for number in range(len(TITLES)):
        server.send(f"/2026/03/goose-{number}-wins-the-day", status=404)
    return server.send("/", front())


def followed() -> list[tuple[str, bool]]:
    """The address of each feed that is followed, and whether it is a page."""
    with Library(paths.library_path()) as library:
        return [(feed.url, feed.is_page) for feed in FeedStore(library).feeds()]


def test_stories_are_listed_with_what_the_page_says_of_them(server, address: str, broadsheet) -> None:
    status, out, err = broadsheet("stories", address)
    assert (status, err) == (0, "")
    first = server.url("/2026/03/goose-0-wins-the-day")
    assert out.splitlines()[:4] == [
        "AGE          STORY",
        f"2 hours ago  {TITLES[0]}",
        f"    {TEASER}",
        f"    {first}",
    ]
    assert len(out.splitlines()) == 2 + 2 * len(TITLES)


def test_stories_as_json(server, address: str, broadsheet) -> None:
    first, *others = json.loads(broadsheet("stories", address, "--format", "json")[1])
    url = server.url("/2026/03/goose-0-wins-the-day")
    assert first == {"title": TITLES[0], "url": url, "age": "2 hours ago", "teaser": TEASER, "caption": None}
    assert [one["title"] for one in others] == TITLES[1:]


def test_teasers_fit_a_terminal_and_addresses_stay_whole(
    address: str, broadsheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "40")
    lines = broadsheet("stories", address)[1].splitlines()
    assert {len(line) <= 40 for line in lines if "http" not in line} == {True}
    assert all(line.endswith("-wins-the-day") for line in lines if "http" in line)


def test_an_article_without_other_stories_lists_none(write_page: Callable[..., Path], broadsheet) -> None:
    assert broadsheet("stories", write_page())[:2] == (0, "")


def test_adding_such_a_page_says_what_can_be_done_with_it(address: str, broadsheet) -> None:
    status, out, err = broadsheet("add", address)
    assert (status, out) == (1, "")
    assert "a list of 12 stories" in err and "`broadsheet stories` prints them" in err and "--feed` follows" in err


def test_a_page_that_names_no_feed_is_followed_itself(address: str, broadsheet) -> None:
    status, out, _ = broadsheet("add", "--feed", address)
    assert (status, out.splitlines()[0]) == (0, f"following: {address}")
    assert followed() == [(address, True)]
    assert "followed page" in broadsheet("feeds")[1]
    assert json.loads(broadsheet("feeds", "--format", "json")[1])[0]["page"] is True


def test_a_page_that_names_a_feed_is_followed_itself_where_that_is_wanted(server, address: str, broadsheet) -> None:
    server.send("/", front(FEED))
    feed = server.send("/feed", RSS)
    broadsheet("add", "--feed", address)
    assert followed() == [(feed, False)]
    broadsheet("add", "--follow-page", address)
    assert sorted(followed()) == sorted([(feed, False), (address, True)])


def test_an_article_is_not_followed(server, broadsheet, write_page: Callable[..., Path]) -> None:
    address = server.send("/2026/03/clock-runs", write_page().read_bytes())
    status, _, err = broadsheet("add", "--follow-page", address)
    assert status == 1 and "This page lists no stories to follow." in err
    assert followed() == []
