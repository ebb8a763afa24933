"""The articles of a library that are nearest to one of them."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from reader.library.library import Library
from reader.library.rows.raw_page import Outcome
from reader.library.search import related as related_module
from reader.library.search.related import RelatedArticles
from reader.model.article import Article, Paragraph

KILN = (
    "The kiln at Quay was lit again on Monday, and Oda Renn fed the first logs into the firebox.",
    "Potters from the workshop will glaze the first stoneware within the week, said Oda Renn.",
)
FOLLOWING = (
    "A week after the kiln was lit, the first stoneware came out of it with a glaze as grey as the sea.",
    "“We burnt too many logs,” said Oda Renn, who runs the workshop and its firebox.",
)
RAIN = ("It rained on the hills, and the river rose by an inch.", "Farmers were glad of it.")
TUNNEL = ("Engineers closed the tunnel for a night to mend its lamps.", "Lorries went round by the pass.")


@pytest.fixture
def saved(add: Callable[..., tuple[int, Outcome]]) -> Callable[..., int]:
    """Adds an article and gives its id; `days` is how long after the first it came."""

    def save(headline: str, *texts: str, days: int = 0) -> int:
        moment = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=days)
        paragraphs = tuple(map(Paragraph, texts))
        return add(Article(headline=headline, published=moment, language="en", paragraphs=paragraphs), moment)[0]

    return save


@pytest.fixture
def near(library: Library) -> Callable[[int], list[int]]:
    """The ids of the articles near one, the nearest first."""
    return lambda article_id: [one.row.id for one in RelatedArticles(library).near(article_id)]


def test_articles_about_the_same_are_near_each_other(saved, near) -> None:
    kiln, rain = saved("Kiln lit", *KILN), saved("Rain", *RAIN)
    following, tunnel = saved("First stoneware out of the kiln", *FOLLOWING, days=7), saved("Tunnel", *TUNNEL)
    assert near(kiln) == [following]
    assert near(following) == [kiln]
    assert near(rain) == near(tunnel) == []


def test_the_names_that_both_have_are_shown(library: Library, saved) -> None:
    kiln, _ = saved("Kiln lit", *KILN), saved("First stoneware out of the kiln", *FOLLOWING)
    ((_, closeness, shared),) = RelatedArticles(library).near(kiln)
    assert "Oda Renn" in shared and 0 < closeness <= 1.2


def test_the_same_story_is_not_shown(saved, near) -> None:
    kiln = saved("Kiln lit", *KILN)
    saved("Flames at the old kiln", "From our reporter.", *KILN)
    following = saved("First stoneware out of the kiln", *FOLLOWING)
    saved("Stoneware leaves the kiln", *FOLLOWING, "More to come.")
    found = near(kiln)
    assert len(found) == 1 and found[0] >= following


def test_deleted_articles_are_not_near(library: Library, saved, near) -> None:
    kiln, following = saved("Kiln lit", *KILN), saved("First stoneware out of the kiln", *FOLLOWING)
    library.delete(following)
    assert near(kiln) == [] == near(following)
    library.restore(following)
    assert near(kiln) == [following]


def test_no_more_are_found_than_are_asked_for(library: Library, saved) -> None:
    kiln = saved("Kiln lit", *KILN)
    for number in range(9):
        more = f"Pot number{number} of the kiln cracked, and item{number} with it, said Oda Renn of the workshop."
        saved(f"Stoneware of kiln, lot{number}", more, days=number)
    assert len(RelatedArticles(library).near(kiln, 3)) == 3


@pytest.mark.parametrize("days", [(1, 300), (300, 1)])
def test_of_two_that_are_alike_the_one_of_the_same_days_is_nearer(saved, near, days: tuple[int, int]) -> None:
    kiln = saved("Kiln lit", *KILN)
    ids = {}
    for number, day in enumerate(days):
        more = f"Pot number{number} of the kiln cracked, and item{number} with it, said Oda Renn of the workshop."
        ids[day] = saved(f"Stoneware of kiln, lot{number}", more, days=day)
    assert near(kiln) == [ids[1], ids[300]]


def test_signs_without_spaces_are_compared(saved, near) -> None:
    one = saved("首相が窯を訪問", "首相は月曜日に窯を訪問した。陶器職人が歓迎した。")
    other = saved("陶器職人の喜び", "窯を訪問した首相に、陶器職人は皿を贈った。")
    saved("雨の予報", "明日は全国で雨が降る見込みです。")
    assert near(one) == [other]


def test_a_damaged_article_is_skipped(library: Library, saved, near, sql: Callable[..., list[Any]]) -> None:
    kiln, following = saved("Kiln lit", *KILN), saved("First stoneware out of the kiln", *FOLLOWING)
    sql("UPDATE version SET content = x'00' WHERE article_id = ?", following)
    assert near(kiln) == [] == near(following)


def test_an_article_that_is_gone_has_no_neighbours(near) -> None:
    assert near(7) == []


@pytest.mark.parametrize("texts", [(), ("…",), ("a b c",)])
def test_an_article_that_says_nothing_has_no_neighbours(saved, near, texts: tuple[str, ...]) -> None:
    saved("Kiln lit", *KILN)
    assert near(saved("…", *texts)) == []


# -- how rare something is in a library of which only a part is looked at


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three articles of a name or a word are listed on either side, and how far that is, in steps of five."""
    monkeypatch.setattr(related_module, "_LISTED", 3)
    monkeypatch.setattr(related_module, "_RANKS", (5, 10, 20, 40))


def test_what_most_articles_have_says_nothing(few: None, saved, near) -> None:
    for number in range(50):
        saved(f"Notice {number}", f"The council said on day{number} that item{number} was open.", days=number)
    here = saved("Council and stoneware", "The council said that the stoneware was fired.", days=25)
    there = saved("A prize", "The jury praised the stoneware, which was fired in a pit.", days=49)
    assert near(here) == [there]


def test_the_rarer_of_two_names_finds_what_stands_far_off(few: None, saved, near) -> None:
    far = saved("Kiln lit", *KILN)
    for number in range(60):
        saved(f"Notice {number}", f"Ivo Tam said on day{number} that item{number} was open.", days=number)
    assert near(saved("First stoneware out of the kiln", "Ivo Tam came.", *FOLLOWING, days=60)) == [far]
