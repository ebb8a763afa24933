"""What the dialogs show of rules."""

from reader.library.rows.article_row import ArticleRow
from reader.library.rules.found_by_rules import RulePreview
from reader.library.rules.rule import Rule
from reader.ui.viewmodels.rule_rows import feeds_text, lines_of, preview_lines

ROW = ArticleRow(1, 0, "Fog on the quay", None, 1, False, False, False, None)


def test_a_rule_has_its_search_and_below_it_what_it_does_and_did():
    rule = Rule("fog", ("sea",), feeds=("https://a.example/",), is_on=False, matched=1_200, matched_at=1_000_000)
    search, facts = lines_of(3, rule, 1_000_000 + 2 * 86_400, 60)
    assert search.rstrip() == " 3  (off) fog" and facts.rstrip() == "    tag sea · 1 feed · 1,200 matched, last 2 d"
    search, facts = lines_of(12, Rule("mist", stars=True), 0, 60)
    assert search.rstrip() == "12  mist" and facts.rstrip() == "    star"


def test_feeds_are_counted():
    assert [feeds_text(("a",) * count) for count in range(3)] == ["all feeds", "1 feed", "2 feeds"]


def test_a_preview_says_how_many_and_names_some():
    assert [line.rstrip() for line in preview_lines(RulePreview(0, ()), 60)] == ["0 articles of the last 30 days match"]
    lines = [line.rstrip() for line in preview_lines(RulePreview(1, (ROW,)), 60)]
    assert lines == ["1 article of the last 30 days matches:", "  Fog on the quay"]
    assert preview_lines(RulePreview(7, (ROW,)), 60)[0].rstrip() == "7 articles of the last 30 days match, such as:"
