"""What a query finds in the library."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from reader.base.errors import DamagedIndex
from reader.library.index.words import WordIndex
from reader.library.library import Library
from reader.library.listing.view import ALL, View, ViewKind
from reader.library.rows.raw_page import RawPage
from reader.library.search import query_sql
from reader.library.search import search as search_module
from reader.library.search.recent_words import RecentWords
from reader.library.search.search import FoundKeys, Search, quotes_of
from reader.model.annotations import (
    Annotations,
    Entity,
    EntityKind,
    Quote,
    QuoteKind,
    Speaker,
)
from reader.model.article import Article, Paragraph, Rail, Story
from reader.searching.query import parse_query

DAY = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def save(library: Library) -> Callable[..., int]:
    """Adds an article with a headline, by a publisher, that quotes some and names some; the next is a day older."""
    count = 0

    def add(
        headline: str,
        publisher: str | None = None,
        said: tuple[str, ...] = (),
        about: tuple[str, ...] = (),
        body: str = "",
        **more: object,
    ) -> int:
        nonlocal count
        count += 1
        text = body or f"Article {count}."
        article = Article(headline, publisher=publisher, paragraphs=(Paragraph(text),), **more)  # type: ignore[arg-type]
        quotes = tuple(Quote(0, 3, QuoteKind.DIRECT, Speaker(0, 3, name)) for name in said)
        entities = tuple(Entity(0, 3, EntityKind.PERSON, name) for name in about)
        page = RawPage("page.txt", "text", text, None, DAY - timedelta(days=count))
        return library.add(article, Annotations(quotes, entities), page)[0]

    return add


@pytest.fixture
def found(library: Library) -> Callable[[str], list[int]]:
    """The ids of the articles that a query finds."""

    def find(typed: str) -> list[int]:
        query = parse_query(typed)
        rows = list(Search(library).rows(query))
        assert Search(library).find_newest(query).keys == tuple(row.key for row in rows)
        return [row.id for row in rows]

    return find


def test_words_are_looked_for_in_all_that_an_article_says(save, found):
    fog = save(
        "Fog on the Hallow", "Quay Post", standfirst="No ferry today.", byline=("Kari Moe",), body="Gulls sleep."
    )
    quay = save("Quay opens")
    assert found("fog") == found("ferry") == found("moe") == found("gulls fog") == [fog]
    assert found("quay") == [fog, quay] and found("quay fog") == [fog] and found("quay goose") == []


def test_words_in_marks_stand_next_to_each_other_in_one_part(save, found):
    first, second = save("Fog on the Hallow", "Quay Post"), save("The Hallow in fog")
    assert found('"the hallow"') == [first, second] and found('"fog on"') == [first] and found('"hallow quay"') == []


def test_points_and_apostrophes_within_words_do_not_matter(save, found):
    points, apostrophe = save("U.S. wins regatta"), save("O'Brien rows")
    assert found("us") == found("U.S.") == [points] and found("obrien") == found("O’Brien") == [apostrophe]


def test_a_word_is_found_whole_or_with_a_star_by_its_beginning(save, found):
    war = save("War reporter returns")
    toward = save("Toward the warm quay")
    assert (
        found("war") == [war] and found("repor") == [] and found("repor*") == [war] and found("war*") == [war, toward]
    )


def test_one_of_two_and_one_without_another(save, found):
    fog, mist, both = save("Fog"), save("Mist"), save("Fog and mist")
    assert found("fog OR mist") == [fog, mist, both] and found("fog -mist") == [fog] == found("-mist fog")
    assert found("-mist") == [fog] and found("fog OR mist and") == [both] and found("-fog OR and") == [mist, both]


def test_fields_are_looked_for_alone(save, found):
    first = save("Fog", "Quay Post", byline=("Kari Moe",), body="Goose.")
    second = save("Goose", "Fog Courier", byline=("Goose Post",))
    assert found("title:fog") == [first] and found("source:fog") == [second]
    assert (
        found("author:moe") == [first]
        and found("author:post title:goose") == [second]
        and found("fog") == [first, second]
    )


def test_the_stories_that_a_page_points_at_are_found_only_where_one_asks_for_them(save, found):
    number = save("Fog", rails=(Rail("More", (Story("Bridge opens", teaser="At last"),)),))
    other = save("Bridge", rails=(Rail("More", (Story("Fog lifts"),)),))
    assert found("bridge") == [other] and found("rails:bridge") == [number] == found('rails:"at last" fog')
    assert found("fog -rails:lifts") == [number] and found("-rails:bridge") == [other] and found("rails:more") == []


def test_states_and_dates(library: Library, save, found):
    first, second, third = save("Fog", said=("Ida Holm",)), save("Fog"), save("Fog")
    library.set_read(second, True)
    library.set_starred(third, True)
    assert found("is:unread") == [first, third] == found("fog is:unread") and found("is:read") == [second]
    assert (
        found("is:starred") == [third]
        and found("is:quoted fog") == [first]
        and found("fog -is:quoted is:read") == [second]
    )
    assert found("before:2025-12-31") == [second, third] == found("fog before:2025-12-31")  # the first is of that day
    assert found("after:2025-12-31") == [first] and found("after:2025 before:2026-01") == [first, second, third]


def test_relative_dates_count_from_the_moment_of_the_search(
    save, found, library: Library, monkeypatch: pytest.MonkeyPatch
):
    first, second, third = save("Fog"), save("Fog"), save("Fog")  # of 31, 30 and 29 December, at midnight

    class Clock(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:
            return at

    monkeypatch.setattr(query_sql, "datetime", Clock)
    at = datetime(2025, 12, 31, 18, tzinfo=UTC)
    assert found("on:today") == [first] == found("fog on:today") and found("on:yesterday") == [second]
    assert found("after:1d") == [first, second] == found("fog after:yesterday") and found("before:1d") == [third]
    assert found("-on:2d") == [first, second] == found("fog -on:2d") and found("after:20h") == [first]
    at += timedelta(days=1)
    assert found("on:today") == [] and found("on:yesterday") == [first] == found("fog after:2d before:1w OR after:1d")


def test_initials_are_found_with_and_without_full_stops(save, found):
    number = save("U.S. and J.K. Moe", body="It is 9 a.m. in Oslo.")
    assert found("us") == found("u.s.") == found("jk") == found('"jk moe"') == found('"9 am"') == [number]


def test_words_of_languages_without_spaces_are_found_wherever_they_stand(save, found):
    number = save("東京湾に霧", body="フェリーは来なかった。")
    assert found("京湾") == found("霧") == found("フェリー") == found("来な") == [number] and found("湾京") == []


def test_case_accents_and_kinds_of_marks_do_not_matter(save, found):
    number = save("José’s “Straße” opens", "L’Étoile")
    assert found("JOSE") == found("jose's strasse") == found("etoile") == found("l'etoile") == [number]


def test_people_quoted_are_found_by_their_whole_name_or_words_of_it(save, found):
    both, other = save("One", said=("Xi Jinping", "Ida Holm")), save("Two", said=("Ida Holm",), about=("Xi Jinping",))
    assert found('said:"Xi Jinping"') == found("said:Xi") == found("said:jinping") == [both]
    assert found("said:Holm") == [both, other] and found("said:Xi said:Holm") == [both]
    assert found("said:Jin") == found('said:"Jinping Xi"') == []


def test_what_is_named_is_found(save, found):
    kremlin, other = save("One", about=("Kremlin",)), save("Kremlin", said=("Ida Holm",))
    assert found("about:kremlin") == [kremlin] and found("kremlin") == [other]


def test_all_of_a_query_must_be_so(save, found):
    number = save("Fog again", "Quay Post", ("Ida Holm",), ("Kremlin",))
    save("Fog again", "Quay Post", ("Ida Holm",))
    assert found('fog said:"Ida Holm" about:Kremlin quay') == [number]


def test_the_newest_come_first_and_no_more_than_asked_for(library: Library, save, found):
    numbers = [save(f"Fog {number}") for number in range(4)]
    assert found("fog") == numbers
    assert [row.id for row in Search(library).rows(parse_query("fog"), 2)] == numbers[:2]
    assert list(Search(library).rows(parse_query("fog"), 0)) == []


def test_what_was_deleted_is_not_found(library: Library, save, found):
    number = save("Fog", said=("Ida Holm",))
    library.delete(number)
    assert found("fog") == found("said:holm") == []


def test_a_name_of_many_articles_is_no_other_with_its_words_apart(save, found):
    number = save("One", about=("Bank of Quay",))
    save("Two", about=("Quay Savings Bank",))
    assert found('about:"bank of quay"') == found('about:"of quay"') == [number]


def test_the_quotes_for_which_an_article_was_found():
    quotes = tuple(
        Quote(number, number + 1, kind, Speaker(0, 1, name) if name else None)
        for number, (kind, name) in enumerate(
            [
                (QuoteKind.DIRECT, "Ida Holm"),
                (QuoteKind.SCARE, "Ida Holm"),
                (QuoteKind.INDIRECT, "Ida Holm"),
                (QuoteKind.PARTIAL, "Per Holm"),
                (QuoteKind.DIRECT, "Holmes"),
                (QuoteKind.DIRECT, None),
            ]
        )
    )
    found = quotes_of(Annotations(quotes), parse_query("said:holm fog").said)
    assert [quote.start for quote in found] == [0, 3]


@pytest.mark.parametrize("few", [0, 20])
def test_looking_again_finds_what_looking_anew_does_whatever_came_went_or_changed(
    library: Library, save, few: int, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(query_sql, "_FEW", few)

    def look() -> FoundKeys:
        return Search(library).find_newest(query)

    query = parse_query("fog said:Holm")
    gone, back, other = (save(headline, said=("Ida Holm",)) for headline in ("Fog", "More fog", "Goose"))
    library.delete(back)
    before = look()
    library.delete(gone)
    library.restore(back)
    save("Fog again", said=("Ida Holm",))
    save("Fog, and nobody said so")
    again = Search(library).find_again(query, before)
    assert again == look() and len(again.keys) == 2
    url = "https://quay.example/a"
    page = RawPage("page.txt", "text", "Article.", url, DAY)
    for headline, text in (("Fog at last", "A."), ("Goose at last", "B."), ("Fog once more", "C.")):
        said = Annotations((Quote(0, 2, QuoteKind.DIRECT, Speaker(0, 2, "Ida Holm")),))
        before = look()
        library.add(Article(headline, url=url, paragraphs=(Paragraph(text),)), said, page)
        assert Search(library).find_again(query, before) == look()
    assert len(look().keys) == 3 and other not in {key.id for key in look().keys}


def test_looking_again_looks_only_at_what_changed(library: Library, save, monkeypatch: pytest.MonkeyPatch):
    for number in range(3):
        save(f"Fog {number}")
    looked_at: list[object] = []
    rowids = Search._rowids
    monkeypatch.setattr(
        Search,
        "_rowids",
        lambda self, query, limit=-1, among=None: looked_at.append(among) or rowids(self, query, limit, among),
    )
    before = Search(library).find_newest(parse_query("fog"))
    new = save("Fog anew")
    assert len(Search(library).find_again(parse_query("fog"), before).keys) == 4 and looked_at == [None, {new}]


def test_the_newest_are_found_without_looking_at_all(library: Library, save):
    numbers = [save(f"Fog {number}") for number in range(4)]
    few, all_of_them = (Search(library).find_newest(parse_query("fog"), limit) for limit in (2, 5))
    assert [key.id for key in few.keys] == numbers[:2] and not few.is_complete
    assert [key.id for key in all_of_them.keys] == numbers and all_of_them.is_complete


def test_in_a_large_library_a_word_that_is_typed_is_found_as_it_stands_before_all_that_begin_so(
    library: Library, save, monkeypatch: pytest.MonkeyPatch
):
    numbers = [save(headline) for headline in ("Fog", "Foggy", "Fog again")]
    query, search = parse_query("fog", is_typing=True), Search(library)
    assert [key.id for key in search.find_first(query, 5).keys] == numbers
    monkeypatch.setattr(search_module, "LARGE", 3)
    assert [key.id for key in search.find_first(query, 5).keys] == numbers  # too few to show
    monkeypatch.setattr(search_module, "ENOUGH", 2)
    found = search.find_first(query, 5)
    assert [key.id for key in found.keys] == [numbers[0], numbers[2]] and not found.is_complete
    assert search.find_first(parse_query("fog"), 5).is_complete


def test_in_a_large_library_recent_words_that_begin_so_are_found_before_all(
    library: Library, save, monkeypatch: pytest.MonkeyPatch
):
    numbers = [save(headline) for headline in ("Foggy sea", "Fogbank at sea", "Fogs at sea", "Fog at sea")]
    monkeypatch.setattr(search_module, "LARGE", 3)
    monkeypatch.setattr(search_module, "ENOUGH", 2)
    search, recent = Search(library), RecentWords({"foggy": 2, "fogs": 2, "ferry": 2})

    def first(typed: str) -> list[int]:
        return [numbers.index(key.id) for key in search.find_first(parse_query(typed, True), 5, recent).keys]

    assert first("fog") == [0, 2, 3] and first("sea fog") == [0, 2, 3]
    assert first('"at fog') == []
    assert first("sea -fog") == [0, 1, 2]  # what must not be is taken at its word
    assert first("fogb") == [1]  # too few to show, so all are looked at


def test_what_is_likely_is_looked_for_in_the_same_list(library: Library, save, monkeypatch: pytest.MonkeyPatch):
    numbers = [save("Fogs"), save("Fogs, again"), save("Fog")]
    library.set_read(numbers[0], True)
    monkeypatch.setattr(search_module, "LARGE", 3)
    monkeypatch.setattr(search_module, "ENOUGH", 2)
    query = parse_query("fog", is_typing=True)._replace(view="unread")
    found = Search(library).find_first(query, 5, RecentWords({"fogs": 2}))
    assert [key.id for key in found.keys] == numbers[1:] and not found.is_complete


def test_articles_of_before_the_first_day_of_1970_have_their_position(save, found, library: Library):
    numbers = [save("Fog", published=date(year, 3, 4)) for year in (2001, 1969, 1891, 1)]
    assert found("fog") == numbers and found("before:1970") == numbers[1:] == found("fog before:1970")


def test_articles_that_wait_to_be_indexed_are_counted_where_they_may_be_missing(library: Library, save):
    save("Fog")
    library.write("INSERT INTO unindexed VALUES (1)", ())
    assert (
        Search(library).find_newest(parse_query("fog")).waiting == 1
        and Search(library).find_newest(parse_query("said:x")).waiting == 0
    )


@pytest.mark.parametrize("typed", ["fog", "before:2030", "fog OR said:nobody"])
@pytest.mark.parametrize(
    ("view", "found"),
    [
        (View(ViewKind.UNREAD), {"B", "C"}),
        (View(ViewKind.STARRED), {"B"}),
        (View(ViewKind.TAG, "sea"), {"A", "C"}),
        (View(ViewKind.SITE, "quay.example"), {"C"}),
        (View(ViewKind.FEED, "1"), {"A"}),
        (ALL, {"A", "B", "C"}),
    ],
)
def test_a_search_within_a_view_finds_what_stands_in_it(
    library: Library,
    put: Callable[..., int],
    bring,
    make_article: Callable[..., Article],
    typed: str,
    view: View,
    found: set[str],
):
    library.write("INSERT INTO feed (url) VALUES ('https://feed.example/')", ())
    ids = [put(make_article(name, f"Fog {name}", url=f"https://{site}.example/{name}"))
           for name, site in (("A", "vell"), ("B", "vell"), ("C", "quay"))]  # fmt: skip
    library.set_read(ids[0], True)
    library.set_starred(ids[1], True)
    library.write("INSERT INTO tag VALUES (?, 'Sea'), (?, 'sea')", (ids[0], ids[2]))
    bring(ids[0], 1)
    query = parse_query(typed)._replace(view=str(view))
    assert {row.headline for row in Search(library).rows(query)} == found
    assert len(Search(library).find_newest(query).rowids) == len(found)


def test_a_damaged_index_is_made_anew(library: Library, add, make_article, sql) -> None:
    add(make_article("Fog over the bay"))
    sql("UPDATE words_data SET block = zeroblob(length(block)) WHERE id > 10")
    query, search = parse_query("fog"), Search(library)
    with pytest.raises(DamagedIndex, match="made anew"):
        list(search.rows(query))
    while WordIndex(library).index_some():
        pass
    assert [row.headline for row in search.rows(query)] == ["Fog over the bay"]
