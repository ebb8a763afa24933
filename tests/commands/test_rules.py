"""`broadsheet rules`, and what `broadsheet refresh` says of rules."""

import json
import sys
from collections.abc import Callable
from html import escape
from typing import NamedTuple

import pytest

from reader.base.allowed_commands import is_allowed
from reader.cli import run
from reader.library.library import Library
from reader.library.rules.rule import Rule
from reader.library.rules.rule_store import RuleStore
from reader.library.stores.feeds import FeedStore
from reader.model.article import Article


class Outcome(NamedTuple):
    """What a command said."""

    status: int
    out: list[str]
    err: list[str]


Run = Callable[..., Outcome]


@pytest.fixture
def rules(capsys: pytest.CaptureFixture[str], library: Library) -> Run:
    """Runs `broadsheet rules` on the library of the test."""

    def run_it(*words: object, command: str = "rules") -> Outcome:
        status = run([command, *map(str, words), "--library", str(library.path)])
        printed = capsys.readouterr()
        return Outcome(status, printed.out.splitlines(), printed.err.splitlines())

    return run_it


@pytest.fixture
def two(put: Callable[..., int], make_article: Callable[..., Article]) -> None:
    """Two articles of today."""
    from datetime import UTC, datetime

    for title in ("Fog rises", "Bell rings"):
        put(make_article(title, "It came."), fetched_at=datetime.now(UTC))


def saved(library: Library) -> list[Rule]:
    return [rule.definition for rule in RuleStore(library).all()]


def test_a_rule_is_added_once_it_was_shown_what_it_would_have_done(rules: Run, library: Library, two: None):
    outcome = rules("add", "--query", "fog", "--tag", "sea", "--star", "--stop")
    assert outcome == (
        0,
        ["1 article of the last 30 days matches:", "  1  Fog rises", "rule 1: fog → tag sea, star, stop"],
        [],
    )
    assert saved(library) == [Rule("fog", ("sea",), stars=True, stops=True, id=1)]


def test_a_preview_saves_nothing(rules: Run, library: Library, two: None):
    outcome = rules("add", "--query", "came", "--hide", "--preview")
    assert outcome.out == ["2 articles of the last 30 days match:", "  2  Bell rings", "  1  Fog rises"]
    assert rules("add", "--query", "goose", "--hide", "--preview").out == ["0 articles of the last 30 days match"]
    assert saved(library) == []


def test_what_is_not_named_stays_when_a_rule_is_edited(rules: Run, library: Library):
    FeedStore(library).subscribe("https://a.example/feed")
    rules("add", "--query", "fog", "--tag", "sea", "--star", "--run", "lp -n 2", "--feed", "https://a.example/feed")
    rules("edit", 1, "--no-star", "--later", "--query", "mist")
    full = Rule("mist", ("sea",), "lp -n 2", saves_for_later=True, feeds=("https://a.example/feed",), id=1)
    assert saved(library) == [full] and is_allowed("lp -n 2")
    rules("edit", 1, "--tag", "", "--run", "", "--feed", "")
    assert saved(library) == [Rule("mist", saves_for_later=True, id=1)]


def test_rules_are_listed_moved_switched_and_removed(rules: Run, library: Library):
    for word in ("one", "two", "three"):
        rules("add", "--query", word, "--star")
    assert [line.split()[0] for line in rules("move", 3, "--to", 1).out[1:]] == ["3", "1", "2"]
    assert [line.split()[:3] for line in rules("off", 1, 2).out[1:]] == [
        ["3", "on", "three"], ["1", "off", "one"], ["2", "off", "two"]
    ]  # fmt: skip
    rules("on", 1)
    assert [rule.is_on for rule in saved(library)] == [True, True, False]
    rules("remove", 3, 2)
    assert [rule.query for rule in saved(library)] == ["one"]
    assert rules("remove", 1) == (0, [], [])
    assert rules().err == ["broadsheet: There are no rules. `broadsheet rules add --query 'fog' --tag sea` adds one."]


def test_rules_for_programs(rules: Run, library: Library, two: None):
    rule = {
        "id": 1, "on": True, "query": "fog", "feeds": [], "tags": [], "star": False, "later": False, "read": False,
        "hide": False, "notify": True, "run": None, "stop": False, "matched": 0, "last_matched": None,
    }  # fmt: skip
    added = json.loads("".join(rules("add", "--query", "fog", "--notify", "--format", "json").out))
    assert added == rule | {"preview": {"days": 30, "matched": 1, "newest": [{"id": 1, "headline": "Fog rises"}]}}
    assert json.loads("".join(rules("--format", "json").out)) == [rule]


def test_rules_are_applied_to_what_is_there(rules: Run, library: Library, two: None):
    rules("add", "--query", "fog", "--star")
    rules("add", "--query", "came", "--later")
    rules("off", 2)
    assert rules("apply").out == ["1 article changed"]
    assert json.loads("".join(rules("apply", 2, "--format", "json").out)) == {"articles": 2, "changes": 2}
    assert library.read("SELECT is_starred, is_later FROM article ORDER BY id") == [(1, 1), (0, 1)]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("add", "--star"), "Say which articles the rule is for"),
        (("add", "--query", "fog"), "Say what the rule does to the articles"),
        (("add", "--query", "foo:bar", "--star"), "Unknown filter foo:"),
        (("add", "--query", "fog", "--star", "--feed", "https://no.example/"), "You follow no feed at this address"),
        (("edit", "--star"), "Name the rule by its number"),
        (("edit", 7, "--star"), "There is no rule 7."),
        (("remove",), "Name the rule by its number"),
        (("move", 7), "Say where the rule is to go"),
        (("apply", 7), "There is no rule 7."),
    ],
)
def test_what_cannot_be_is_said(rules: Run, library: Library, words: tuple[object, ...], sentence: str):
    outcome = rules(*words)
    assert outcome.status == 1 and sentence in outcome.err[0] and saved(library) == []


def test_a_refresh_says_what_rules_are_to_notify_of_and_which_commands_failed(rules: Run, library: Library, server):
    text = escape("<p>Fog lies on the quay and the ferry waits for the pilot to come back from the mill.</p>" * 9)
    items = "".join(f"<item><title>{name}</title><guid>{name}</guid><description>{text}</description></item>"
                    for name in ("Mill", "Lock"))  # fmt: skip
    FeedStore(library).subscribe(server.send("/feed", f"<rss><channel>{items}</channel></rss>".encode()))
    rules("add", "--query", "fog", "--notify")
    rules("add", "--query", "title:mill", "--hide", "--run", f"{sys.executable} -c 'import sys; sys.exit(2)'")
    outcome = rules(command="refresh")
    assert outcome.status == 1 and "failed with status 2" in outcome.err[0]
    assert [line.partition(": ")[2] or line for line in outcome.out] == ["Lock", "2 articles match “fog”"]
