"""All views with their counts."""

from collections.abc import Callable

import pytest

from reader.library.library import Library
from reader.library.listing import view_index
from reader.library.listing.view import ALL, LATER, SAMPLES, STARRED, UNREAD, View, ViewKind
from reader.library.listing.view_index import ViewIndex, ViewRow
from reader.library.stores.feeds import FeedStore
from reader.library.stores.searches import SearchStore
from reader.model.article import Article

Put = Callable[..., int]
Make = Callable[..., Article]


def test_an_empty_library_has_the_views_that_are_always_there(library: Library):
    rows = ViewIndex(library).rows()
    assert rows == [ViewRow(view, "", 0, 0) for view in (ALL, UNREAD, STARRED, LATER)]


def test_the_views_say_how_many_articles_they_have(library: Library, put: Put, make_article: Make):
    read, starred = put(make_article("Quay")), put(make_article("Mill"))
    put(make_article("Fog"), sample="fog.html")
    library.set_read(read, True)
    library.set_starred(starred, True)
    counts = {row.view: (row.listed, row.unread) for row in ViewIndex(library).rows()}
    assert counts == {ALL: (3, 2), UNREAD: (2, 2), STARRED: (1, 1), LATER: (0, 0), SAMPLES: (1, 1)}


def test_feeds_come_after_their_folders_and_those_in_none_last(library: Library, put: Put, bring, make_article: Make):
    feeds = FeedStore(library)
    for name, folder in [("Bell", None), ("quay", "World"), ("Anchor", "World"), ("Reef", "art")]:
        feeds.subscribe(f"https://{name}.example/", name, folder)
    bring(put(make_article("Ferry")), 2)
    rows = [row for row in ViewIndex(library).rows() if row.view.kind in (ViewKind.FEED, ViewKind.FOLDER)]
    assert [(row.view.value, row.name, row.listed, row.unread, row.is_inside) for row in rows] == [
        ("art", "", 0, 0, False),
        ("4", "Reef", 0, 0, True),
        ("World", "", 1, 1, False),
        ("3", "Anchor", 0, 0, True),
        ("2", "quay", 1, 1, True),
        ("1", "Bell", 0, 0, False),
    ]


def test_searches_tags_and_sites_are_listed(library: Library, put: Put, make_article: Make):
    SearchStore(library).save("Weather", "fog")
    article_id = put(make_article("Quay", url="https://www.quay.example/a"))
    put(make_article("Mill"))
    library.write("INSERT INTO tag VALUES (?, 'Sea')", (article_id,))
    kinds = (ViewKind.SEARCH, ViewKind.TAG, ViewKind.SITE)
    assert [row for row in ViewIndex(library).rows() if row.view.kind in kinds] == [
        ViewRow(View(ViewKind.SEARCH, "Weather"), "", None, None),
        ViewRow(View(ViewKind.TAG, "sea"), "", 1, 1),
        ViewRow(View(ViewKind.SITE, "quay.example"), "", 1, 1),
    ]


def test_the_largest_sites_stand_first_and_others_are_found_by_name(
    library: Library, put: Put, make_article: Make, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(view_index, "MOST_SITES", 2)
    for site, count in [("quay", 1), ("mill", 3), ("anchor", 2)]:
        for number in range(count):
            put(make_article(f"{site} {number}", f"{site} {number}", url=f"https://{site}.example/{number}"))

    def sites(like: str = "") -> list[str]:
        return [row.view.value for row in ViewIndex(library).rows(like) if row.view.kind is ViewKind.SITE]

    assert sites() == ["mill.example", "anchor.example"]
    assert sites("QUA") == ["quay.example"]


def test_a_feed_has_a_name_as_long_as_it_is_followed(library: Library):
    feeds = FeedStore(library)
    feeds.subscribe("https://quay.example/", "Quay")
    assert (ViewIndex(library).feed_name("1"), ViewIndex(library).feed_name("2")) == ("Quay", "")


@pytest.mark.parametrize(("sites", "listed"), [(100, 100), (101, 100)])
def test_a_hundred_sites_are_listed(library: Library, sites: int, listed: int):
    library.write(
        "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ?) INSERT INTO article"
        " (identity, sort_at, headline, fetched_at, minutes, folded_title, current, site)"
        " SELECT n, n, 'Bell', n, 1, 'bell', 1, n || '.example' FROM n",
        (sites,),
    )
    assert sum(row.view.kind is ViewKind.SITE for row in ViewIndex(library).rows()) == listed
