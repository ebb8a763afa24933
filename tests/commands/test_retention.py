"""`broadsheet retain`."""

import json
import time
from collections.abc import Callable
from typing import NamedTuple

import pytest

from reader.cli import run
from reader.library import article_feeds
from reader.library.article_feeds import BroughtBy
from reader.library.library import Library
from reader.library.stores.feeds import FeedStore

DAY = 86_400
FEED = "https://quay.example/feed"


class Outcome(NamedTuple):
    """What a command returned and printed."""

    status: int
    out: str
    err: str


@pytest.fixture
def broadsheet(capsys: pytest.CaptureFixture[str], library: Library) -> Callable[..., Outcome]:
    """Runs a command on the library of the test."""

    def run_it(*words: str) -> Outcome:
        status = run([*words, "--library", str(library.path)])
        return Outcome(status, *capsys.readouterr())

    return run_it


@pytest.fixture
def filled(put, make_article, library: Library) -> Library:
    """A feed with articles that came in so many days ago."""
    feed, _ = FeedStore(library).subscribe(FEED, "Quay")
    now = int(time.time())
    for days in (1, 40, 50):
        article_feeds.save(library, put(make_article(f"Bell {days}")), BroughtBy(feed, now, now - days * DAY))
    return library


def test_limits_are_printed_previewed_set_and_applied(broadsheet, filled: Library) -> None:
    assert broadsheet("retain").out == "all feeds without their own: forever\n0 articles past these limits\n"
    tried = broadsheet("retain", "30", "days", "--dry-run").out
    assert tried == "all feeds without their own: 30 days. 2 of 3 articles would be deleted now\n"
    assert "forever" in broadsheet("retain").out
    assert "2 of 3 articles past it: the next `broadsheet refresh`" in broadsheet("retain", "30", "days").out
    assert broadsheet("retain", "45d", "--feed", FEED).out.startswith("Quay: 45 days. 1 of 3 articles past it")
    assert broadsheet("retain").out.splitlines()[1:] == ["Quay: 45 days", "1 article past these limits"]
    assert "1 article deleted. `broadsheet mark --restore`" in broadsheet("retain", "--now").out
    assert filled.count() == 2
    assert broadsheet("retain", "--feed", FEED, "--as-default").out.startswith("Quay: as all feeds. 1 of 2 articles")
    broadsheet("refresh")
    assert filled.count() == 1


def test_json_is_for_programs(broadsheet, filled: Library) -> None:
    (row,) = json.loads(broadsheet("retain", "10", "--feed", FEED, "--format", "json").out)
    assert row == {"feed": "Quay", "limits": "10 articles", "expired": 0, "articles": 3}
    data = json.loads(broadsheet("retain", "--format", "json").out)
    assert data == {"default": "forever", "feeds": [{"feed": "Quay", "limits": "10 articles"}], "expired": 0}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["soon"], "“30 days”"),
        (["--as-default"], "--feed ADDRESS"),
        (["--feed", FEED], "Say how long"),
        (["3d", "--feed", "https://other.example/"], "You follow no feed at this address"),
    ],
)
def test_what_cannot_be_is_refused_with_what_to_write(broadsheet, filled: Library, words: list[str], said: str) -> None:
    done = broadsheet("retain", *words)
    assert done.status == 1 and said in done.err
