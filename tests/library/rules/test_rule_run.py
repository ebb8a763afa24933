"""Rules applied to the articles that the library has, and what a rule would have done lately."""

from datetime import UTC, datetime, timedelta

import pytest

from reader.library.library import Library
from reader.library.rules import rule_run
from reader.library.rules.found_by_rules import found_by, preview
from reader.library.rules.rule import Rule
from reader.library.rules.rule_run import RuleRun
from reader.library.rules.rule_store import RuleStore
from reader.library.stores.feeds import FeedStore
from reader.library.stores.tags import TagStore


@pytest.fixture
def three(put, make_article) -> list[int]:
    """Three articles: fog, fog and a ferry, a ferry; each is a day older than the next."""
    now = datetime.now(UTC)
    texts = ("Fog came.", "Fog stopped the ferry.", "The ferry runs.")
    return [put(make_article(text, text), fetched_at=now - timedelta(days=2 - day)) for day, text in enumerate(texts)]


def states(library: Library) -> list[str]:
    rows = library.read("SELECT id, is_starred, is_later, is_read, is_hidden FROM article ORDER BY id")
    found = []
    for number, *rest in rows:
        marks = "".join(name for name, is_so in zip("slrh", rest, strict=True) if is_so)
        found.append(marks + ",".join(TagStore(library).of(number)))
    return found


def saved(library: Library, *rules: Rule) -> list[Rule]:
    return [RuleStore(library).add(rule) for rule in rules]


def test_rules_are_applied_in_their_order_and_undone(library: Library, three: list[int], monkeypatch):
    monkeypatch.setattr(rule_run, "STEP", 1)
    rules = saved(
        library,
        Rule("fog", tags=("sea",), stops=True),
        Rule("ferry", stars=True, marks_read=True, hides=True),
        Rule("tag:sea OR is:read", saves_for_later=True),
    )
    library.set_starred(three[2], True)
    run = RuleRun(rules)
    assert list(run.make(library)) == [1, 2, 3]
    assert states(library) == ["sea", "sea", "srh"]
    assert (run.changed, run.articles) == (4, 3)
    assert [rule.matched for rule in RuleStore(library).all()] == [2, 1, 0]
    list(run.undo(library))
    assert states(library) == ["", "", "s"] and [rule.matched for rule in RuleStore(library).all()] == [0, 0, 0]
    list(run.redo(library))
    assert states(library) == ["sea", "sea", "srh"]


def test_later_rules_see_what_earlier_ones_did(library: Library, three: list[int]):
    run = RuleRun(saved(library, Rule("fog", tags=("sea",)), Rule("tag:sea ferry", stars=True)))
    list(run.make(library))
    assert states(library) == ["sea", "ssea", ""]


def test_an_article_of_the_same_story_is_not_marked_read_with_it(library: Library, put, make_article):
    text = " ".join(f"The bell of tower {number} rang over the harbour." for number in range(40))
    for name in ("Bell", "Clock"):
        put(make_article(name, text, url=f"https://{name}.example/"))
    list(RuleRun(saved(library, Rule("title:bell", marks_read=True))).make(library))
    assert states(library) == ["r", ""]


def test_a_preview_has_the_newest_of_the_last_thirty_days(library: Library, three: list[int], put, make_article):
    put(make_article("Fog of old", "Fog."), fetched_at=datetime.now(UTC) - timedelta(days=32))
    rule = Rule("fog", stars=True)
    found = preview(library, rule, 1)
    assert found.matched == 2 and [row.headline for row in found.newest] == ["Fog stopped the ferry."]
    assert len(found_by(library, rule)) == 3


def test_only_articles_of_the_feeds_of_a_rule_count(library: Library, three: list[int], bring):
    feed, _ = FeedStore(library).subscribe("https://a.example/feed")
    bring(three[0], feed)
    rule = Rule("fog", stars=True, feeds=("https://a.example/feed",))
    assert found_by(library, rule) == [three[0]] and preview(library, rule, 5).matched == 1
