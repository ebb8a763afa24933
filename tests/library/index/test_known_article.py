"""Which article of the library a page is, whatever its address says of where a reader came from."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from reader.library.library import Library
from reader.library.rows.raw_page import Outcome, RawPage
from reader.library.stores.known_stories import article_at, known_stories
from reader.library.stores.wanted_pages import ArticleStates, WantedPageStore
from reader.library.transfer.records import ArticleRecords
from reader.model.annotations import Annotations
from reader.model.article import Article, Paragraph, Story

PAGE = "https://vell.example/news/bridge"
WORDS = [f"word{number} Field said on {number}" for number in range(60)]


@pytest.fixture
def add_at(add, make_article) -> Callable[..., tuple[int, Outcome]]:
    """Adds the page at an address; its text is one and the same unless another is given."""

    def add_page(query: str, words: list[str] = WORDS, **facts: object) -> tuple[int, Outcome]:
        return add(make_article("Bridge opens", " ".join(words), url=f"{PAGE}{query}", **facts))

    return add_page


@pytest.mark.parametrize(
    "query", "?CMP=share_btn ?gbraid=x ?s=09 ?smid=tw-share ?xtor=RSS-1 ?ref=home ?cmp=a&s=b".split()
)
def test_one_page_is_one_article_however_somebody_came_to_it(library: Library, add_at, query: str):
    number, _ = add_at("")
    assert add_at(query) == (number, Outcome.KNOWN) and add_at("") == (number, Outcome.KNOWN)
    assert library.count() == 1


@pytest.mark.parametrize("query", ["?CMP=share_btn", "?gbraid=x", "?ref=home&utm_source=x"])
def test_it_is_whichever_address_comes_first(library: Library, add_at, query: str):
    number, _ = add_at(query)
    assert add_at("") == (number, Outcome.KNOWN)
    assert add_at(f"{query}2") == (number, Outcome.KNOWN)


def test_a_page_that_was_changed_a_little_meanwhile_is_a_new_version(library: Library, add_at):
    number, _ = add_at("?ref=home")
    assert add_at("?ref=mail", [*WORDS, "It closed again at night."]) == (number, Outcome.CHANGED)
    assert library.count() == 1


@pytest.mark.parametrize("query", ["?s={}", "?ref={}", "?source={}", "?cid={}"])
def test_pages_that_differ_in_such_a_parameter_and_in_their_text_stay_two(library: Library, add_at, query: str):
    first, _ = add_at(query.format("one"))
    other, outcome = add_at(query.format("two"), [f"other{number} Tam wrote in {number}" for number in range(60)])
    assert outcome is Outcome.ADDED and other != first and library.count() == 2
    assert add_at(query.format("one")) == (first, Outcome.KNOWN)


def test_reports_by_one_template_stay_two(library: Library, add_at):
    report = (
        "we expect rain in the morning and sun in the evening of the day with little wind on the hills and fog along"
        " the river while the night stays dry and mild and the week goes on as it began with showers now and then"
        " before the weather turns at the end of it so that the harvest need not wait for long in the valley of {0}"
    )
    first, second = report.format("Velm").split(), report.format("Quay").split()
    assert add_at("?s=velm", first)[0] != add_at("?s=quay", second)[0]


def test_an_excerpt_and_the_whole_stay_two(library: Library, add_at):
    assert add_at("?src=teaser", WORDS[:30])[0] != add_at("?src=whole")[0]


def test_the_same_text_at_another_page_stays_another_article(library: Library, add_at, add, make_article):
    number, _ = add_at("?id=7&ref=home")
    assert add_at("?id=8&ref=home")[0] != number
    assert add(make_article("Bridge opens", " ".join(WORDS), url="https://quay.example/news/bridge"))[0] != number


def test_where_one_path_serves_the_whole_site_only_the_very_same_text_is_one_page(library: Library, add_at):
    for number in range(60):
        add_at(f"?id={number}", [f"{number} {word}" for word in WORDS])
    number, _ = add_at("?id=70")
    assert add_at("?id=70&ref=home") == (number, Outcome.KNOWN)
    assert add_at("?id=70&ref=mail", [*WORDS, "It closed."])[1] is Outcome.ADDED


def test_a_deleted_article_comes_back_by_any_of_its_addresses(library: Library, add_at):
    number, _ = add_at("?CMP=share_btn")
    library.delete(number)
    assert add_at("?CMP=other") == (number, Outcome.RESTORED)


def test_a_short_text_joins_only_where_it_is_the_very_same(library: Library, add_at):
    number, _ = add_at("?ref=home", ["Rain", "expected."])
    assert add_at("?ref=mail", ["Rain", "expected."]) == (number, Outcome.KNOWN)
    assert add_at("?ref=mail", ["Rain", "expected", "soon."])[1] is Outcome.ADDED


# -- libraries of before there was a list


@pytest.fixture
def former(library: Library, add_at) -> int:
    """An article that an earlier Broadsheet added, from an address with a parameter that it did not know."""
    number, _ = add_at("?xtor=RSS-1")
    library.write("UPDATE article SET identity = ? WHERE id = ?", ("vell.example/news/bridge?xtor=RSS-1", number))
    return number


def test_an_article_of_an_older_library_is_known_by_its_address(library: Library, former: int, add_at):
    other = [f"other{number} Tam wrote in {number}" for number in range(60)]
    assert add_at("?xtor=RSS-1", other) == (former, Outcome.CHANGED)  # whatever it says by now
    assert add_at("", WORDS) == (former, Outcome.CHANGED)  # from now on without the parameter, too


def test_an_article_of_an_older_library_is_known_by_its_text(former: int, add_at):
    assert add_at("?xtor=RSS-2") == (former, Outcome.KNOWN)


def test_feeds_rails_and_lists_find_an_article_of_an_older_library(library: Library, former: int):
    url = f"{PAGE}?xtor=RSS-1"
    assert article_at(library, url) == former
    (row,) = known_stories(library, [Story("Another title", url)])
    assert row is not None and row.id == former
    assert WantedPageStore(library).want(url, "", ArticleStates(("sea",)), None) == former


def test_an_article_exported_from_an_older_library_is_the_one_that_is_there(library: Library, former: int):
    records = ArticleRecords(library)
    record = records.record(former)
    assert record is not None and record.identity.endswith("?xtor=RSS-1")
    library.write("UPDATE article SET identity = 'vell.example/news/bridge' WHERE id = ?", (former,))
    assert records.add(record) == (former, Outcome.KNOWN)


def test_an_address_that_waits_in_an_older_library_waits_once(library: Library):
    wanted, url = WantedPageStore(library), f"{PAGE}?xtor=RSS-1"
    wanted.want(url, "", ArticleStates(), None)
    library.write("UPDATE wanted_page SET identity = ?", ("vell.example/news/bridge?xtor=RSS-1",))
    assert [one.url for one in wanted.at(url)] == [url]
    wanted.want(url, "", ArticleStates(is_starred=True), None)
    assert wanted.count() == 1 and wanted.at(PAGE)[0].states.is_starred


def test_pages_that_state_the_address_of_quite_another_article_stay_at_their_own(library: Library):
    for name in ("clocks", "ferries", "cranes"):
        text = " ".join(f"{name}{number} went past {name}{number}" for number in range(60))
        article = Article(name, url="https://vell.example/wrong", paragraphs=(Paragraph(text),))
        page = RawPage(name, "html", text, f"https://vell.example/{name}", datetime(2026, 1, 1, tzinfo=UTC))
        assert library.add(article, Annotations(), page)[1] is Outcome.ADDED
        assert library.add(article, Annotations(), page)[1] is Outcome.KNOWN
    found = library.read("SELECT url FROM article ORDER BY id")
    assert [url.rpartition("/")[2] for (url,) in found] == ["wrong", "ferries", "cranes"]
