"""Rules as they are saved, in their order, with what they counted."""

import pytest

from reader.base.errors import QueryError
from reader.library.library import Library
from reader.library.rules.rule import Rule, checked_rule
from reader.library.rules.rule_store import RuleStore
from reader.library.stores.feeds import FeedStore

FULL = Rule(
    "fog -goose", ("sea", "old town"), "lp -n 2", stars=True, saves_for_later=True, marks_read=True, hides=True,
    notifies=True, stops=True, is_on=False, feeds=("https://a.example/", "https://b.example/"),
)  # fmt: skip


@pytest.fixture
def rules(library: Library) -> RuleStore:
    return RuleStore(library)


def test_every_part_of_a_rule_comes_back(rules: RuleStore):
    plain, full = rules.add(Rule("fog", stars=True)), rules.add(FULL)
    assert rules.all() == [plain, full] == [Rule("fog", stars=True, id=1), FULL._replace(id=2)]


def test_whether_any_rule_is_on(rules: RuleStore):
    assert not rules.has_any()
    rules.add(FULL)
    assert not rules.has_any()
    rules.add(Rule("fog", stars=True))
    assert rules.has_any()


def test_a_change_of_the_rules_is_undone_and_what_they_counted_stays(rules: RuleStore):
    for word in ("one", "two", "three"):
        rules.add(Rule(word, stars=True))
    before = rules.all()
    one, two, three = before
    after = [three, one._replace(query="uno", feeds=("https://a.example/",))]
    rules.replace(before, after)
    assert rules.all() == after
    rules.count([three.id, one.id], 4)
    other = rules.add(Rule("elsewhere", hides=True))
    rules.replace(after, before)
    assert [rule.definition for rule in rules.all()] == [one, two, three, other]
    assert [rule.matched for rule in rules.all()] == [4, 0, 4, 0]
    rules.replace(before, after)
    assert [rule.definition for rule in rules.all()] == [*after, other]


def test_what_is_undone_is_counted_off_and_the_last_time_stays(rules: RuleStore):
    rule = rules.add(Rule("fog", stars=True))
    rules.count([rule.id], 3)
    (counted,) = rules.all()
    assert counted.matched == 3 and counted.matched_at is not None
    rules.count([rule.id], -5)
    assert rules.all() == [counted._replace(matched=0)]


def test_a_feed_that_moves_takes_its_rules_along(library: Library, rules: RuleStore):
    feeds = FeedStore(library)
    number, _ = feeds.subscribe("https://old.example/feed")
    rules.add(Rule("fog", stars=True, feeds=("https://old.example/feed", "https://gone.example/")))
    library.write("UPDATE feed SET url = ? WHERE id = ?", ("https://new.example/feed", number))
    assert rules.all()[0].feeds == ("https://gone.example/", "https://new.example/feed")


def test_a_rule_is_checked_before_it_is_saved():
    assert checked_rule(Rule(" fog ", (" sea", "SEA", ","), " lp ")) == Rule("fog", ("sea",), "lp")
    assert checked_rule(Rule("fog", stops=True)).stops
    with pytest.raises(QueryError, match="Say what the rule does to the articles"):
        checked_rule(Rule("fog", (",",)))
    with pytest.raises(QueryError, match="Unknown filter"):
        checked_rule(Rule("foo:bar", stars=True))


def test_what_a_rule_does_in_a_few_words():
    assert FULL.actions == "tag sea, tag old town, star, later, read, hide, notify, run lp -n 2, stop"
