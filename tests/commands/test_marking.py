"""`broadsheet mark`: articles are marked, tagged, deleted and restored."""

import json
import sys
from collections.abc import Callable
from typing import NamedTuple

import pytest

from reader.cli import run
from reader.library import article_feeds, articles
from reader.library.article_feeds import BroughtBy
from reader.library.articles import RESTORABLE_SECONDS
from reader.library.library import Library
from reader.library.listing.listed_articles import ListedArticles, Selection
from reader.library.rows.state_change import StateChange
from reader.library.stores import changes_in_steps
from reader.library.stores.feeds import FeedStore
from reader.library.stores.retention import RetentionStore
from reader.library.stores.tags import TagStore
from reader.model.article import Article
from reader.model.retention import Retention

STORY = (
    "The harbour clock in Veldport struck noon on Tuesday for the first time in eleven years, after volunteers came."
)


class Outcome(NamedTuple):
    """What a command said."""

    status: int
    out: list[str]
    err: list[str]


Mark = Callable[..., Outcome]


@pytest.fixture
def mark(capsys: pytest.CaptureFixture[str], library: Library) -> Mark:
    """Marks articles of the library of the test."""

    def run_it(*words: object) -> Outcome:
        status = run(["mark", *map(str, words), "--library", str(library.path)])
        printed = capsys.readouterr()
        return Outcome(status, printed.out.splitlines(), printed.err.splitlines())

    return run_it


@pytest.fixture(autouse=True)
def three(library: Library, put: Callable[..., int], make_article: Callable[..., Article]) -> None:
    """Three articles, of which the second is starred and has a tag."""
    put(make_article("Bell rings", "Fog on the quay.", url="https://bell.example/a"))
    put(make_article("Clock runs", "No fog here."))
    put(make_article("Dam holds", "It held."))
    library.set_starred(2, True)
    TagStore(library).set(2, ["sea"])


def states(library: Library) -> dict[int, str]:
    """What is unread, starred, for later and tagged, by article: "u", "s", "l", tags."""
    return {
        row.id: "u" * (not row.is_read) + "s" * row.is_starred + "l" * row.is_later + " ".join(row.tags)
        for row in ListedArticles(library).rows(Selection())
    }


def test_articles_are_marked_by_their_numbers_or_their_addresses(mark: Mark, library: Library) -> None:
    assert mark(1, 3, "--read") == (0, ["2 articles changed"], [])
    assert states(library) == {1: "", 2: "ussea", 3: ""}
    assert mark("https://bell.example/a", 2, "--unread", "--later") == (0, ["2 articles changed"], [])
    assert states(library) == {1: "ul", 2: "uslsea", 3: ""}


def test_articles_are_marked_by_a_search(mark: Mark, library: Library) -> None:
    assert mark("--query", "fog", "--read", "--star") == (0, ["2 articles changed"], [])
    assert states(library) == {1: "s", 2: "ssea", 3: "u"}
    assert mark("--query", "is:starred", "--query", "clock", "--unstar", "--not-later").out == ["1 article changed"]
    assert mark("--query", "nothing", "--read") == (0, ["0 articles changed"], [])


def test_what_is_so_already_is_not_counted(mark: Mark, library: Library) -> None:
    assert mark(1, 2, 2, "--star").out == ["1 article changed, 1 unchanged"]
    assert mark(1, 2, "--star", "--format", "json").out == ["[]"]


def test_tags_are_added_and_removed_whatever_their_capitals(mark: Mark, library: Library) -> None:
    assert mark(1, 2, "--tag", "Sea", "--tag", "to discuss, north").out == ["2 articles changed"]
    assert set(TagStore(library).of(1)) == {"north", "Sea", "to discuss"}
    assert set(TagStore(library).of(2)) == {"north", "sea", "to discuss"}
    assert mark(1, 2, 3, "--untag", "SEA").out == ["2 articles changed, 1 unchanged"]
    assert set(TagStore(library).of(1)) == set(TagStore(library).of(2)) == {"north", "to discuss"}


def test_deleted_articles_are_restored_by_their_numbers(mark: Mark, library: Library) -> None:
    assert mark("--query", "fog", "--delete").out == ["2 articles changed"] and list(states(library)) == [3]
    assert mark(1, 3, "--restore") == (
        1, ["1 article changed"],
        ["broadsheet: There is no article 3. `broadsheet list --deleted` prints their numbers."],
    )  # fmt: skip
    assert set(states(library)) == {1, 3}
    library.write("UPDATE article SET deleted_at = deleted_at - ? WHERE id = 2", (RESTORABLE_SECONDS + 1,))
    assert mark(2, "--restore").status == 1 and set(states(library)) == {1, 3}


def test_what_is_restored_stays_whatever_the_limits_of_its_feed_are(mark: Mark, library: Library) -> None:
    feed_id, _ = FeedStore(library).subscribe("https://quay.example/feed")
    for one in (1, 2, 3):
        article_feeds.save(library, one, BroughtBy(feed_id, 7, 7))
    RetentionStore(library).set_default(Retention(30))
    assert sorted(RetentionStore(library).expired()) == [1, 3]
    mark(1, 3, "--delete")
    mark(1, "--restore")
    assert RetentionStore(library).expired() == [] and 1 in states(library)


def test_articles_are_hidden_and_listed_again(mark: Mark, library: Library) -> None:
    assert mark("--query", "fog", "--hide").out == ["2 articles changed"] and list(states(library)) == [3]
    assert mark(1, "--hide").out == ["0 articles changed, 1 unchanged"]
    assert mark("--query", "is:hidden clock", "--unhide").out == ["1 article changed"]
    assert mark(1, "--unhide").out == ["1 article changed"] and set(states(library)) == {1, 2, 3}


def test_programs_are_told_what_changed(mark: Mark) -> None:
    rows = json.loads("".join(mark(1, 2, "--read", "--star", "--tag", "north", "--format", "json").out))
    assert rows == [
        {"id": 1, "headline": "Bell rings", "url": "https://bell.example/a", "changes": ["read", "star", "tag north"]},
        {"id": 2, "headline": "Clock runs", "url": None, "changes": ["read", "tag north"]},
    ]


def test_a_dry_run_says_what_would_change_and_changes_nothing(mark: Mark, library: Library) -> None:
    before = states(library)
    outcome = mark("--query", "fog OR dam", "--star", "--dry-run")
    assert outcome == (0, ["3  Dam holds", "1  Bell rings", "2 articles would change, 1 unchanged"], [])
    assert json.loads("".join(mark(1, "--delete", "--dry-run", "--format", "json").out))[0]["changes"] == ["delete"]
    assert states(library) == before


def test_an_article_that_is_not_there_stops_none_of_the_others(mark: Mark, library: Library) -> None:
    outcome = mark(9, 1, "https://other.example/", "--read")
    assert outcome.status == 1 and outcome.out == ["1 article changed"] and states(library)[1] == ""
    assert [line.split(". ")[0] for line in outcome.err] == [
        "broadsheet: There is no article 9", "broadsheet: There is no article https://other.example/"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((1,), "Say what to do with the articles: --read, --unread"),
        ((1, "--tag", " , "), "Say what to do with the articles"),
        (("--read",), "Name the articles to change either by their numbers, or by a search"),
        ((1, "--query", "fog", "--read"), "Name the articles to change either"),
        (("--query", "fog", "--restore"), "A search finds no deleted articles"),
        (("--query", "by:fog", "--read"), "Unknown filter by:"),
    ],
)
def test_what_is_not_clear_changes_nothing(
    mark: Mark, library: Library, words: tuple[object, ...], sentence: str
) -> None:
    before = states(library)
    outcome = mark(*words)
    assert outcome.status == 1 and outcome.out == [] and sentence in outcome.err[0] and states(library) == before


@pytest.mark.parametrize("step", [1, 20])
def test_the_same_story_is_marked_with_an_article(
    mark: Mark, library: Library, put, make_article, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    monkeypatch.setattr(changes_in_steps, "STEP", step)
    here, there = (put(make_article(headline, STORY, STORY[::-1] + " came.")) for headline in ("Noon", "Noon again"))
    library.write("UPDATE sketch SET story = ? WHERE article_id IN (?, ?)", (here, here, there))
    assert mark(here, there, "--read", "--dry-run").out[-1] == "2 articles would change"
    assert mark(here, there, "--read").out == ["2 articles changed"]
    assert mark(here, "--unread").out == ["1 article changed"] and states(library)[there] == "u"


def test_it_can_be_stopped(mark: Mark, library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes_in_steps, "STEP", 1)
    change = articles.change_state

    def stop(library: Library, ids: list[int], state: StateChange) -> list[int]:
        if ids == [3]:
            raise KeyboardInterrupt
        return change(library, ids, state)

    monkeypatch.setattr(articles, "change_state", stop)
    outcome = mark(1, 3, "--star")
    assert outcome == (130, [], ["broadsheet: Stopped: 1 article changed. Run it again for the others."])
    assert states(library) == {1: "us", 2: "ussea", 3: "u"}


def test_progress_is_shown_on_a_terminal(mark: Mark, library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert "\x1b[K" in "".join(mark(1, "--star").err)
