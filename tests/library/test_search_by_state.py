"""Articles found by what became of them, by the feed that brought them, by their site and by their tags."""

import re
from collections.abc import Callable

import pytest

from reader.library.library import Library
from reader.library.search.query_sql import statement_of
from reader.library.search.search import Search
from reader.library.search.term_meanings import TermMeanings
from reader.library.stores.feeds import FeedStore
from reader.library.stores.hidden_articles import HiddenArticles
from reader.searching.query import parse_query


@pytest.fixture
def found(library: Library) -> Callable[[str], list[str]]:
    """The headlines of the articles that a query finds, in alphabetical order."""

    def find(typed: str, is_typing: bool = False) -> list[str]:
        query = parse_query(typed, is_typing)
        rows = list(Search(library).rows(query))
        assert len(Search(library).find_newest(query).keys) == len(rows)
        return sorted(row.headline for row in rows)

    return find


@pytest.fixture
def save(library: Library, put: Callable[..., int], bring, make_article) -> Callable[..., int]:
    """Adds an article that stands on a site, came by a feed, and has tags."""

    def add(headline: str, site: str | None = None, feed: int | None = None, tags: tuple[str, ...] = ()) -> int:
        url = f"https://{site}/{headline}" if site else None
        number = put(make_article(headline, url=url))
        if feed is not None:
            bring(number, feed)
        for tag in tags:
            library.write("INSERT INTO tag VALUES (?, ?)", (number, tag))
        return number

    return add


def feed(library: Library, url: str, title: str | None = None, folder: str | None = None) -> int:
    """Follows a feed and gives its number."""
    return FeedStore(library).subscribe(url, title, folder)[0]


def test_what_is_saved_for_later_is_found(library: Library, save, found):
    number = save("Fog")
    save("Foggy")
    library.write("UPDATE article SET is_later = 1 WHERE id = ?", (number,))
    assert found("is:later") == found("fog* is:later") == ["Fog"] and found("-is:later") == ["Foggy"]


def test_hidden_articles_are_found_only_where_they_are_asked_for(library: Library, save, found):
    courier = feed(library, "https://quay.example/rss", "Courier")
    save("Fog")
    hidden = save("Fog bell", feed=courier, tags=("sea",))
    gone = save("Fog horn")
    HiddenArticles(library).set(hidden, True)
    library.delete(gone)
    assert found("fog") == found("-is:hidden") == ["Fog"]
    assert found("tag:sea") == found("in:courier") == found("bell -is:hidden") == []
    for typed in ("is:hidden", "is:hidden fog", "is:hidden in:courier", "is:hidden tag:sea", "bell is:hidden OR horn"):
        assert found(typed) == ["Fog bell"], typed
    assert found("fog is:hidden OR is:unread") == ["Fog", "Fog bell"] and found("is:hidden -bell") == []


def test_what_is_hidden_after_a_search_is_found_no_more(library: Library, save):
    save("Fog")
    number, search = save("Fog bell"), Search(library)
    plain, hidden = parse_query("fog"), parse_query("fog is:hidden")
    before, none = search.find_newest(plain), search.find_newest(hidden)
    HiddenArticles(library).set(number, True)
    assert [key.id for key in search.find_again(plain, before).keys] == [1]
    found = search.find_again(hidden, none)
    assert [key.id for key in found.keys] == [row.id for row in search.rows_of(found.rowids)] == [number]
    HiddenArticles(library).set(number, False)
    assert not search.find_again(hidden, found).keys


def test_a_feed_is_meant_by_its_title_its_folder_or_a_part_of_its_address(library: Library, save, found):
    save("A", feed=feed(library, "https://feeds.quay.example/all.xml", "Quay Courier", "World News"))
    save("B", feed=feed(library, "https://mill.example/rss", "The Mill", "World News"))
    save("C", feed=feed(library, "https://hallow.example/rss"))
    save("D")
    assert found("in:courier") == found('in:"Quay Cour"') == found("in:feeds.quay") == ["A"]
    assert found("in:world") == found('in:"world news"') == ["A", "B"] and found("in:hallow") == ["C"]
    assert (
        found("-in:world") == ["C", "D"]
        and found("article -in:world") == []
        and found("officials in:world") == ["A", "B"]
    )
    assert found("officials -in:world") == ["C", "D"]
    assert found("in:ourier") == found("in:ml") == found("in:https") == []


def test_a_site_is_meant_by_its_host_or_whole_parts_of_it(library: Library, save, found):
    save("A", "www.quay.example")
    save("B", "news.quay.example")
    save("C", "quay.example.org")
    save("D")
    assert found("site:quay.example") == ["A", "B", "C"] and found("site:news.quay") == ["B"]
    assert found("site:quay") == ["A", "B", "C"] and found("site:qua") == [] and found("site:org") == ["C"]
    assert found("-site:quay") == ["D"] and found("officials -site:org") == ["A", "B", "D"]


def test_tags_are_found_whole_whatever_their_case_and_accents(library: Library, save, found):
    save("A", tags=("Énergie", "to discuss"))
    save("B", tags=("energies",))
    assert found("tag:energie") == found("tag:ÉNERGIE officials") == found('tag:"to discuss"') == ["A"]
    assert found("tag:energie*") == found("tag:ener", is_typing=True) == ["A", "B"] and found("-tag:energie") == ["B"]
    assert found("tag:discuss") == []


def test_while_typing_a_name_it_is_found_by_its_beginning(library: Library, put, make_article, found):
    put(make_article("A", "“We row,” said Ida Holmgren."))
    put(make_article("B", "“We row,” said Kari Ida."))
    assert found("said:Holmgr", is_typing=True) == found('said:"Ida Holm"*') == found("said:holm*") == ["A"]
    assert found("said:Holmgr") == []


@pytest.mark.parametrize(
    ("typed", "view", "index"),
    [
        ("is:unread", "", "article_unread"),
        ("is:starred", "", "list_starred_time"),
        ("is:later", "", "article_later"),
        ("is:hidden", "", "article_hidden"),
        ("before:2025", "", "article_newest (sort_at<"),
        ("after:2025", "", "article_newest (sort_at>"),
        ("on:2025", "", "article_newest (sort_at>"),
        ("after:7d", "", "article_newest (sort_at>"),
        ("before:2025", "site:quay.example", "list_site (site=? AND sort_at<"),
    ],
)
def test_where_no_words_are_looked_for_an_index_leads_to_the_articles(
    library: Library, typed: str, view: str, index: str
):
    sql, values = statement_of(parse_query(typed)._replace(view=view), TermMeanings(library))
    plan = " ".join(row[3] for row in library.read(f"EXPLAIN QUERY PLAN {sql}", values))
    assert f"INDEX {index}" in plan and "TEMP B-TREE" not in plan


@pytest.mark.parametrize(
    ("typed", "view", "index"),
    [
        ("before:2025", "feed:1", r"list_feed_\w+ .feed_id"),
        ("before:2025", "folder:World", r"list_folder_\w+ .folder"),
        ("in:quay", "", r"list_feed_\w+ .feed_id"),
    ],
)
def test_of_a_feed_or_a_folder_no_other_articles_are_read(library: Library, typed: str, view: str, index: str):
    sql, values = statement_of(parse_query(typed)._replace(view=view), TermMeanings(library))
    plan = " ".join(row[3] for row in library.read(f"EXPLAIN QUERY PLAN {sql}", values))
    assert "SEARCH article USING INTEGER PRIMARY KEY" in plan and re.search(f"COVERING INDEX {index}", plan)


@pytest.mark.parametrize("typed", ["fog", "fog is:unread", "rails:fog", "fog is:hidden"])
def test_what_was_deleted_or_hidden_is_looked_up_for_each_article_and_never_read_as_a_whole(
    library: Library, typed: str
):
    sql, values = statement_of(parse_query(typed), TermMeanings(library))
    plan = " ".join(row[3] for row in library.read(f"EXPLAIN QUERY PLAN {sql}", values))
    assert "SEARCH gone USING INDEX article_deleted (id=?" in plan and "SCAN gone" not in plan
