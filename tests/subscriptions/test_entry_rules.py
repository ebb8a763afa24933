"""Rules applied to the entries of feeds as these become articles."""

import sys
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest

from reader.base import allowed_commands
from reader.library.library import Library
from reader.library.rules.rule import Rule
from reader.library.rules.rule_store import RuleStore
from reader.library.stores.feeds import FeedStore
from reader.library.stores.tags import TagStore
from reader.subscriptions.entry_rules import RulesApplied
from reader.subscriptions.feed_visits import Visited
from reader.subscriptions.refreshing import EntryResult, RefreshEvent, refresh
from reader.subscriptions.rule_report import RuleReport

PROSE = "The harbour clock in Veldport struck noon on Tuesday, and the ferry company lent a crane for the week. "


def item(name: str, text: str = "") -> str:
    body = escape(f"<p>{name} opens. {text} " + PROSE * 12 + "</p>")
    return f"<item><title>{name} opens</title><guid>{name}</guid><description>{body}</description></item>"


def rss(*items: str) -> bytes:
    head = '<?xml version="1.0"?><rss version="2.0"><channel><title>Quay news</title>'
    return f"{head}{''.join(items)}</channel></rss>".encode()


@pytest.fixture
def rules(library: Library) -> RuleStore:
    return RuleStore(library)


@pytest.fixture
def follow(server, library: Library) -> Callable[..., str]:
    """Follows a feed with entries of these names, and gives its address."""

    def subscribe(path: str, *items: str) -> str:
        address = server.send(path, rss(*items))
        FeedStore(library).subscribe(address)
        return address

    return subscribe


@pytest.fixture
def run(library: Library) -> Callable[[], list[RefreshEvent]]:
    """Refreshes all feeds."""
    return lambda: list(refresh(library, FeedStore(library).feeds()))


def applied(events: list[RefreshEvent]) -> dict[str, RulesApplied]:
    return {one.headline: one for one in events if isinstance(one, RulesApplied)}


def states(library: Library) -> dict[str, str]:
    """The states and tags of the articles by their headlines."""
    found = {}
    for number, title, *rest in library.read(
        "SELECT id, headline, is_starred, is_later, is_read, is_hidden FROM article"
    ):
        marks = "".join(name for name, is_so in zip("slrh", rest, strict=True) if is_so)
        found[title] = marks + ",".join(TagStore(library).of(number))
    return found


def test_what_matches_is_changed_in_the_order_of_the_rules(follow, library: Library, rules: RuleStore, run):
    follow("/feed", item("Mill", "Fog lies on the Hallow."), item("Lock"))
    rules.add(Rule("fog", tags=("sea",), stars=True))
    rules.add(Rule("tag:sea", saves_for_later=True, marks_read=True))
    rules.add(Rule("is:starred -tag:sea", hides=True))
    events = run()
    assert states(library) == {"Mill opens": "slrsea", "Lock opens": ""}
    assert list(applied(events)) == ["Mill opens"]
    assert [(rule.matched, rule.matched_at is not None) for rule in rules.all()] == [(1, True), (1, True), (0, False)]


def test_a_rule_that_stops_keeps_later_ones_away(follow, library: Library, rules: RuleStore, run):
    follow("/feed", item("Mill"), item("Lock"))
    rules.add(Rule("title:mill", stops=True))
    rules.add(Rule("opens", stars=True))
    run()
    assert states(library) == {"Mill opens": "", "Lock opens": "s"}


def test_a_hidden_article_does_not_come_and_no_later_rule_sees_it(follow, library: Library, rules: RuleStore, run):
    follow("/feed", item("Mill"), item("Lock"))
    rules.add(Rule("title:mill", hides=True, notifies=True))
    rules.add(Rule("opens", stars=True))
    events = run()
    assert states(library) == {"Mill opens": "h", "Lock opens": "s"}
    assert [one.headline for one in events if isinstance(one, EntryResult)] == ["Lock opens"]
    assert FeedStore(library).unread() == {1: 1}


def test_a_rule_that_is_off_or_for_other_feeds_does_nothing(follow, library: Library, rules: RuleStore, run):
    follow("/mill", item("Mill"))
    follow("/lock", item("Lock"))
    address = follow("/quay", item("Quay"))
    rules.add(Rule("opens", stars=True, is_on=False))
    rules.add(Rule("opens", saves_for_later=True, feeds=(address, "https://gone.example/feed")))
    rules.add(Rule("opens", marks_read=True, feeds=("https://gone.example/feed",)))
    run()
    assert states(library) == {"Mill opens": "", "Lock opens": "", "Quay opens": "l"}


def test_rules_are_for_new_articles_only(server, follow, library: Library, rules: RuleStore, run):
    follow("/feed", item("Mill"))
    run()
    rules.add(Rule("opens", stars=True))
    server.send("/feed", rss(item("Mill", "It was late."), item("Lock")))
    run()
    assert states(library) == {"Mill opens": "", "Lock opens": "s"}


def test_what_is_corrected_by_its_feed_stays_hidden(server, follow, library: Library, rules: RuleStore, run):
    follow("/feed", item("Mill"))
    rules.add(Rule("title:mill", hides=True))
    run()
    server.send("/feed", rss(item("Mill", "It was late, says the keeper of the lock, whose word is law here.")))
    assert not applied(run())
    ((number, is_hidden, versions),) = library.read(
        "SELECT id, is_hidden, (SELECT count(*) FROM version WHERE article_id = article.id) FROM article"
    )
    assert (is_hidden, versions) == (1, 2) and "keeper" in library.open_article(number).article.text


def test_a_rule_whose_query_is_none_stops_nothing(follow, library: Library, rules: RuleStore, run):
    follow("/feed", item("Mill"))
    rules.add(Rule("nonsense:of another version", stars=True))
    rules.add(Rule("mill", saves_for_later=True))
    run()
    assert states(library) == {"Mill opens": "l"}


def test_a_run_is_reported_undone_and_redone(follow, library: Library, rules: RuleStore, run):
    follow("/feed", item("Mill"), item("Lock"), item("Quay"))
    rules.add(Rule("opens", tags=("sea",), marks_read=True, notifies=True))
    rules.add(Rule("title:mill", hides=True, stars=True, notifies=True))
    report = RuleReport()
    for event in run():
        if isinstance(event, RulesApplied):
            report.add(event)
    assert report.notices == ["3 articles match “opens”", "1 article matches “title:mill”"]
    assert (report.run.articles, report.run.changed) == (3, 8)
    after = states(library)
    library.write("UPDATE article SET is_starred = 1 WHERE headline = ?", ("Lock opens",))
    list(report.run.undo(library))
    assert states(library) == {"Mill opens": "", "Lock opens": "s", "Quay opens": ""}
    assert [rule.matched for rule in rules.all()] == [0, 0]
    library.write("UPDATE article SET is_starred = 0 WHERE headline = ?", ("Lock opens",))
    list(report.run.redo(library))
    assert states(library) == after and [rule.matched for rule in rules.all()] == [3, 1]


# -- commands


def command(code: str) -> str:
    return f"{sys.executable} -c '{code}'"


def test_a_command_gets_the_article_as_json(follow, library: Library, rules: RuleStore, run, tmp_path: Path):
    follow("/feed", item("Mill"), item("Lock"))
    written = tmp_path / "written"
    typed = command(f'import json, sys; open("{written}", "a").write(json.load(sys.stdin)["headline"])')
    allowed_commands.allow(typed)
    rules.add(Rule("title:mill", command=typed))
    found = applied(run())["Mill opens"]
    assert (found.commands, found.problems) == (1, ()) and written.read_text() == "Mill opens"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("import sys; sys.exit(3)", "failed with status 3"),
        ('import sys; sys.exit("no paper")', "failed with status 1: no paper"),
    ],
)
def test_a_command_that_fails_is_reported_and_stops_nothing(
    follow, library: Library, rules: RuleStore, run, code: str, said: str
):
    follow("/feed", item("Mill"), item("Lock"), item("Quay"), item("Bell"))
    allowed_commands.allow(command(code))
    rules.add(Rule("opens", command=command(code), stars=True))
    events = run()
    assert list(states(library).values()) == ["s"] * 4
    problems = [problem for one in applied(events).values() for problem in one.problems]
    assert len(problems) == 3 and all(said in one for one in problems)
    assert problems[-1].endswith("It failed 3 times, and is left out until the next refresh.")


def test_a_program_that_is_not_there_is_reported(follow, library: Library, rules: RuleStore, run):
    follow("/feed", item("Mill"))
    allowed_commands.allow("no-such-program")
    rules.add(Rule("opens", command="no-such-program"))
    assert "There is no program no-such-program" in applied(run())["Mill opens"].problems[0]


def test_what_nobody_typed_here_is_not_run(follow, library: Library, rules: RuleStore, run, tmp_path: Path):
    follow("/feed", item("Mill"))
    rules.add(Rule("opens", command=command(f'open("{tmp_path / "written"}", "w")')))
    assert "which nobody typed on this machine" in applied(run())["Mill opens"].problems[0]
    assert not (tmp_path / "written").exists()


def test_without_rules_there_is_no_word_of_them(follow, library: Library, run):
    follow("/feed", item("Mill"))
    assert [type(one) for one in run()] == [Visited, EntryResult]
