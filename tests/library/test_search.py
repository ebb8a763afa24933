"""What a query finds in the library."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from reader.article import Annotations, Article, Entity, EntityKind, Paragraph, Quote, QuoteKind, Speaker
from reader.library import search
from reader.library.library import Library, RawPage
from reader.library.search import FoundKeys, Search, quotes_of
from reader.searching.query import parse_query

DAY = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def keep(library: Library) -> Callable[..., int]:
    """Adds an article with a headline, by a publisher, that quotes some and names some; the next is a day older."""
    count = 0

    def add(
        headline: str, publisher: str | None = None, said: tuple[str, ...] = (), about: tuple[str, ...] = ()
    ) -> int:
        nonlocal count
        count += 1
        text = f"Article {count}."
        article = Article(headline, publisher=publisher, paragraphs=(Paragraph(text),))
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
        rows = Search(library).rows(query)
        assert Search(library).look(query).keys == tuple(row.key for row in rows)
        return [row.id for row in rows]

    return find


def test_words_are_looked_for_in_headline_and_publisher(keep, found):
    fog, quay = keep("Fog on the Hallow", "Quay Post"), keep("Quay opens")
    assert found("fog") == [fog] and found("quay") == [fog, quay]
    assert found("quay fog") == [fog] and found("quay goose") == []


def test_words_in_marks_stand_next_to_each_other_in_one_of_them(keep, found):
    first, second = keep("Fog on the Hallow", "Quay Post"), keep("The Hallow in fog")
    assert found('"the hallow"') == [first, second] and found('"fog on"') == [first] and found('"hallow quay"') == []


def test_points_and_apostrophes_within_words_do_not_matter(keep, found):
    points, apostrophe = keep("U.S. wins regatta"), keep("O'Brien rows")
    assert found("us") == found("U.S.") == [points] and found("obrien") == found("O’Brien") == [apostrophe]


def test_a_word_is_found_by_its_beginning(keep, found):
    war = keep("War reporter returns")
    keep("Toward the quay")
    assert found("war") == [war] and found("repor") == [war]


def test_case_accents_and_kinds_of_marks_do_not_matter(keep, found):
    number = keep("José’s “Straße” opens", "L’Étoile")
    assert found("JOSES") == found("jose's strasse") == found("letoile") == [number]


def test_people_quoted_are_found_by_their_whole_name_or_words_of_it(keep, found):
    both, other = keep("One", said=("Xi Jinping", "Ida Holm")), keep("Two", said=("Ida Holm",), about=("Xi Jinping",))
    assert found('said:"Xi Jinping"') == found("said:Xi") == found("said:jinping") == [both]
    assert found("said:Holm") == [both, other] and found("said:Xi said:Holm") == [both]
    assert found("said:Jin") == found('said:"Jinping Xi"') == []


def test_what_is_named_is_found(keep, found):
    kremlin, other = keep("One", about=("Kremlin",)), keep("Kremlin", said=("Ida Holm",))
    assert found("about:kremlin") == [kremlin] and found("kremlin") == [other]


def test_all_of_a_query_must_be_so(keep, found):
    number = keep("Fog again", "Quay Post", ("Ida Holm",), ("Kremlin",))
    keep("Fog again", "Quay Post", ("Ida Holm",))
    assert found('fog said:"Ida Holm" about:Kremlin quay') == [number]


def test_the_newest_come_first_and_no_more_than_asked_for(library: Library, keep, found):
    numbers = [keep(f"Fog {number}") for number in range(4)]
    assert found("fog") == numbers
    assert [row.id for row in Search(library).rows(parse_query("fog"), 2)] == numbers[:2]


def test_what_was_deleted_is_not_found(library: Library, keep, found):
    number = keep("Fog", said=("Ida Holm",))
    library.delete(number)
    assert found("fog") == found("said:holm") == []


def test_a_name_of_many_articles_is_no_other_with_its_words_apart(keep, found):
    number = keep("One", about=("Bank of Quay",))
    keep("Two", about=("Quay Savings Bank",))
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


def test_looking_again_finds_what_looking_anew_does_whatever_came_went_or_changed(library: Library, keep, make_article):
    def look() -> FoundKeys:
        return Search(library).look(query)

    query = parse_query("fog said:Holm")
    gone, back, other = (keep(headline, said=("Ida Holm",)) for headline in ("Fog", "More fog", "Goose"))
    library.delete(back)
    before = look()
    library.delete(gone)
    library.restore(back)
    keep("Fog again", said=("Ida Holm",))
    keep("Fog, and nobody said so")
    again = Search(library).look_again(query, before)
    assert again == look() and len(again.keys) == 2
    url = "https://quay.example/a"
    page = RawPage("page.txt", "text", "Article.", url, DAY)
    for headline, text in (("Fog at last", "A."), ("Goose at last", "B."), ("Fog once more", "C.")):
        said = Annotations((Quote(0, 2, QuoteKind.DIRECT, Speaker(0, 2, "Ida Holm")),))
        before = look()
        library.add(Article(headline, url=url, paragraphs=(Paragraph(text),)), said, page)
        assert Search(library).look_again(query, before) == look()
    assert len(look().keys) == 3 and other not in {key.id for key in look().keys}


def test_looking_again_looks_only_at_what_changed(library: Library, keep, monkeypatch: pytest.MonkeyPatch):
    for number in range(3):
        keep(f"Fog {number}")
    looked_at: list[str] = []
    has_words = search._has_words
    monkeypatch.setattr(search, "_has_words", lambda *texts: not looked_at.append(texts[0]) and has_words(*texts))
    before = Search(library).look(parse_query("fog"))
    del looked_at[:]
    keep("Fog anew")
    assert len(Search(library).look_again(parse_query("fog"), before).keys) == 4 and looked_at == ["Fog anew"]
