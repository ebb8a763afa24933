"""What a command said of the articles that it got."""

import pytest

from reader.exporting.piping import Piped
from reader.ui.viewmodels import piped_articles
from reader.ui.viewmodels.piped_articles import PipedArticles


def of(number: int, *said: Piped) -> PipedArticles:
    result = PipedArticles("wc", number)
    for count, piped in enumerate(said, 1):
        result.add(f"Bell {count}", piped)
    return result


def test_of_one_article_the_output_is_as_it_came():
    assert of(1, Piped(0, "3 words\n4 lines", "")).output == "3 words\n4 lines"
    assert of(1, Piped(0, "", "")).sentence == "wc has the article"
    failed = of(1, Piped(4, "3", "no more"))
    assert (failed.sentence, failed.output, failed.severity) == ("wc failed with status 4", "3\nno more", "error")


def test_of_several_each_output_has_its_headline():
    result = of(4, Piped(0, "3", ""), Piped(0, "", ""), Piped(0, "one\ntwo", ""), Piped(1, "", ""))
    assert result.output == "Bell 1: 3\nBell 3\none\ntwo\n\nBell 4 (status 1)"
    assert (result.sentence, result.severity) == ("wc failed with 1 of 4 articles", "error")
    assert result.progress == "wc: 4 of 4 articles …"


def test_what_is_gone_is_counted():
    result = of(3, Piped(0, "", ""), Piped(0, "", ""))
    assert (result.sentence, result.severity) == ("wc has 2 articles", "information")
    result.skip()
    assert result.sentence == "wc has 2 articles; 1 is no longer in the library" and result.severity == "warning"
    result.skip()
    assert result.sentence == "wc has 2 articles; 2 are no longer in the library"
    one = of(1)
    one.skip()
    assert (one.sentence, one.severity) == ("This article is no longer in the library", "warning")


def test_where_it_ended_early_it_says_how_far_it_came():
    result = of(3, Piped(0, "", ""))
    assert result.has_begun and not of(3).has_begun
    result.is_stopped = True
    assert result.sentence == "wc was stopped after 1 of 3 articles"
    late = of(3, Piped(0, "", ""))
    late.problem = "wc took longer than 30 seconds and was stopped."
    assert late.sentence == "wc has 1 of 3 articles. wc took longer than 30 seconds and was stopped"
    assert late.severity == "error"


def test_of_a_flood_the_beginning_is_kept(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(piped_articles, "_MOST", 10)
    assert of(1, Piped(0, "0123456789abc", "")).output == "0123456789"
    assert of(3, *[Piped(0, "0123", "")] * 3).output.startswith("Bell 1: 01")
    assert len(of(9, *[Piped(0, "0123", "")] * 9).output) < 30
