"""Rules in the reader: the dialogs, what they change, and what a refresh says of them."""

import pytest

from reader.base.allowed_commands import is_allowed
from reader.library.rules.rule import Rule
from reader.library.rules.rule_store import RuleStore
from reader.library.stores.feeds import FeedStore
from reader.subscriptions.entry_rules import RulesApplied
from reader.ui.main.controllers import many_articles


@pytest.fixture
def rules(library):
    """What the library has of rules, without what they counted."""
    return lambda: [rule.definition for rule in RuleStore(library).all()]


@pytest.fixture
def three(library) -> list[Rule]:
    return [RuleStore(library).add(Rule(word, stars=True)) for word in ("one", "two", "three")]


def queries(rules) -> list[str]:
    return [rule.query for rule in rules()]


async def test_without_rules_it_is_said_what_a_rule_is(run_app):
    async with run_app((80, 24)) as run:
        await run.press("exclamation_mark")
        assert "There are no rules yet." in run.screen() and "a add · Esc close" in run.screen()


async def test_a_rule_is_added_with_a_preview_and_undone(run_app, rules, put, make_article):
    from datetime import UTC, datetime

    put(make_article("Fog on the quay"), fetched_at=datetime.now(UTC))
    async with run_app((80, 24)) as run:
        await run.press("exclamation_mark", "a")
        await run.type("fog")
        await run.until(lambda: "1 article of the last 30 days matches:" in run.screen())
        assert "  Fog on the quay" in run.screen()
        await run.press("tab")
        await run.type("sea, old town")
        await run.press("down")
        await run.type("lp -n 2")
        await run.press("down", "space", "down", "down", "down", "space", "enter")
        added = Rule("fog", ("sea", "old town"), "lp -n 2", stars=True, hides=True, id=1)
        assert rules() == [added] and is_allowed("lp -n 2")
        await run.until(lambda: " 1  fog" in run.screen())
        assert "tag sea, tag old town, star, hide, run lp -n 2" in run.screen()
        await run.press("escape", "u")
        assert rules() == [] and run.notices()[-1] == "Undone: Rule added: fog"
        await run.press("U")
        assert rules() == [added]


async def test_what_is_wrong_with_a_rule_is_said_and_nothing_is_saved(run_app, rules):
    async with run_app((80, 24)) as run:
        await run.press("exclamation_mark", "a")
        await run.type("fog")
        await run.press("enter")
        assert "Say what the rule does to the articles" in run.screen() and rules() == []
        await run.press("escape", "a")
        await run.type("foo:bar")
        await run.press("enter")
        assert "Unknown filter foo:" in run.screen() and rules() == []


async def test_a_rule_is_edited(run_app, rules, three):
    async with run_app() as run:
        await run.press("exclamation_mark", "j", "enter", "end")
        await run.type("s")
        await run.press("enter")
        assert queries(rules) == ["one", "twos", "three"]
        await run.press("escape", "u")
        assert queries(rules) == ["one", "two", "three"]


async def test_rules_are_moved_switched_and_deleted_and_each_is_undone(run_app, rules, three):
    async with run_app() as run:
        await run.press("exclamation_mark", "J", "J", "J")
        assert queries(rules) == ["two", "three", "one"]
        await run.press("K", "space", "D")
        assert queries(rules) == ["two", "three"]
        await run.press("space", "escape")
        assert [rule.is_on for rule in rules()] == [True, False]
        await run.press("u", "u")
        assert queries(rules) == ["two", "one", "three"] and [rule.is_on for rule in rules()] == [True, False, True]
        await run.press("u", "u", "u", "u")
        assert rules() == three
        await run.press("U", "U", "U")
        assert queries(rules) == ["two", "one", "three"]


async def test_a_rule_is_for_the_feeds_that_are_chosen(run_app, rules, three, library):
    for name in ("mill", "lock"):
        FeedStore(library).subscribe(f"https://{name}.example/feed", name.capitalize())
    async with run_app() as run:
        await run.press("exclamation_mark", "f", "space", "enter")
        assert len(rules()[0].feeds) == 1 and "1 feed" in run.screen()
        await run.press("f", "down", "space", "enter")
        assert rules()[0].feeds == ("https://lock.example/feed", "https://mill.example/feed")
        await run.press("f", "space", "down", "space", "enter")
        assert rules()[0].feeds == ()


async def test_a_long_name_of_a_feed_is_cut_to_its_line(run_app, three, library):
    FeedStore(library).subscribe("https://mill.example/feed", "The mill " + "that grinds " * 20)
    async with run_app((80, 24)) as run:
        await run.press("exclamation_mark", "f")
        (line,) = [line for line in run.screen().splitlines() if "The mill" in line or "grinds" in line]
        assert line.strip(" │▕").split("│")[0].strip().endswith("…")


@pytest.mark.parametrize("at_once", [0, 50])
async def test_a_rule_is_applied_to_what_is_there_and_undone(run_app, library, stack, monkeypatch, at_once: int):
    monkeypatch.setattr(many_articles, "AT_ONCE", at_once)
    stack("Fog", "Foggy", "Fog bell")
    RuleStore(library).add(Rule("fog", stars=True, hides=True, command="lp"))
    async with run_app() as run:
        await run.press("exclamation_mark", "x")
        assert "Apply “fog” to 2 articles?" in run.screen()
        await run.press("enter")
        await run.all_done()
        assert run.notices()[-1] == "Rule applied to 2 articles (u undoes it)"
        assert run.main.session.rows.count == 1
        await run.press("u")
        await run.all_done()
        assert run.main.session.rows.count == 3
        assert library.read("SELECT sum(is_starred), sum(is_hidden) FROM article") == [(0, 0)]


async def test_what_rules_did_in_a_refresh_is_said_and_undone_at_once(run_app, library, stack):
    first, second, _ = stack("Fog", "Ferry", "Mill")
    library.set_starred(first, True)
    library.set_starred(second, True)
    applied = [
        RulesApplied(first, "Fog", [["star", ""]], [1], ["fog"], 1, []),
        RulesApplied(second, "Ferry", [["star", ""]], [1], ["fog"], 0, ["lp failed with status 1"]),
    ]
    async with run_app() as run:
        run.main.controllers.rule_results.take_refresh(applied)
        await run.all_done()
        assert run.notices() == [
            "2 articles match “fog”", "Rules changed 2 articles (u undoes it)", "lp failed with status 1"
        ]  # fmt: skip
        await run.press("u")
        assert library.read("SELECT sum(is_starred) FROM article") == [(0,)]
        assert run.notices()[-1] == "Undone: Rules changed 2 articles (the commands that were run cannot be undone)"
        await run.press("U")
        assert library.read("SELECT sum(is_starred) FROM article") == [(2,)]
