"""Feeds as they should not be, refreshed until nothing is new: nothing is lost, nothing merged that is not one, nothing
in the wrong place, and every count is that of a recount.
"""

from collections.abc import Callable
from html import escape
from itertools import permutations

import pytest

from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.listing.view import Order, View, ViewKind
from reader.library.stores.feed_texts import FeedTextStore
from reader.library.stores.feeds import FeedStore
from reader.library.stores.versions import VersionStore
from reader.subscriptions.refreshing import refresh

Run = Callable[[], None]

DAYS = [f"Mon, {day:02} Mar 2025 10:00:00 GMT" for day in range(1, 29)]


def prose(topic: str, sentences: int = 14) -> str:
    """A text that shares no run of words with that of another topic."""
    return " ".join(
        f"The {topic} number{n} of {topic} went past {topic} mile{n} by {topic} tide{n}." for n in range(sentences)
    )


def item(title: str, text: str, link: str | None = None, guid: str | None = None, date: str | None = None) -> str:
    parts = [f"<title>{escape(title)}</title>", f"<description>{escape(f'<p>{text}</p>')}</description>"]
    parts += [f"<link>{escape(link or '')}</link>"] * (link is not None)
    parts += [f'<guid isPermaLink="false">{escape(guid or "")}</guid>'] * (guid is not None)
    parts += [f"<pubDate>{date}</pubDate>"] * (date is not None)
    return f"<item>{''.join(parts)}</item>"


def rss(*items: str) -> bytes:
    head = '<?xml version="1.0"?><rss version="2.0"><channel><title>Quay</title>'
    return f"{head}{''.join(items)}</channel></rss>".encode()


def page(headline: str, *paragraphs: str, head: str = "") -> bytes:
    body = "".join(f"<p>{one}</p>" for one in paragraphs)
    return f"<!doctype html><html><head>{head}</head><body><h1>{headline}</h1>{body}</body></html>".encode()


@pytest.fixture
def run(library: Library, feeds: FeedStore, recount) -> Run:
    """Refreshes all feeds, whether they are due or not, and counts everything again."""

    def twice() -> None:
        for _ in range(2):
            list(refresh(library, feeds.feeds()))
        recount()

    return twice


@pytest.fixture
def recount(library: Library) -> Callable[[], None]:
    """Compares the stored counts of feeds, folders and the whole library with counts of their rows."""

    def compare() -> None:
        for view in (View(ViewKind.FEED, str(feed.id)) for feed in FeedStore(library).feeds()):
            rows = Listing(library, view).rows_after(None, 9_999)
            listing = Listing(library, view)
            assert (listing.count(), listing.unread()) == (len(rows), sum(not row.is_read for row in rows))
        ((articles,),) = library.read("SELECT count(*) FROM article WHERE deleted_at IS NULL")
        assert library.count() == articles

    return compare


def listed(library: Library, feed_id: int, order: Order = Order.NEWEST) -> list[str]:
    """The headlines of a feed's list."""
    return [row.headline for row in Listing(library, View(ViewKind.FEED, str(feed_id)), order).rows_after(None, 999)]


# -- which entries are one


def test_episodes_that_share_the_page_of_their_show_are_all_there_and_the_next_one_comes(server, library, feeds, run):
    show = "https://show.example/"
    episodes = [item(f"Episode {n}", prose(f"harbour{n}"), show, f"ep{n}", DAYS[n]) for n in range(1, 8)]
    number, _ = feeds.subscribe(server.send("/feed", rss(*episodes[:6][::-1])))
    run()
    assert listed(library, number) == [f"Episode {n}" for n in range(6, 0, -1)]
    server.send("/feed", rss(*episodes[::-1]))
    run()
    assert listed(library, number) == [f"Episode {n}" for n in range(7, 0, -1)]


def test_entries_at_fragments_of_one_page_are_all_there(server, library: Library, feeds: FeedStore, run: Run):
    changes = [item(f"Version {n}", prose(f"lock{n}"), f"https://tool.example/changes.html#v{n}") for n in range(1, 7)]
    number, _ = feeds.subscribe(server.send("/feed", rss(*changes)))
    run()
    assert listed(library, number) == [f"Version {n}" for n in range(1, 7)]


@pytest.mark.parametrize("link", [None, "https://quiz.example/today"])
@pytest.mark.parametrize("has_guid", [True, False])
def test_equal_titles_and_texts_on_different_days_are_different_entries(server, library, feeds, run, link, has_guid):
    days = [item("Daily quiz", "Ten questions.", link, f"q{n}" if has_guid else None, DAYS[n]) for n in range(6)]
    number, _ = feeds.subscribe(server.send("/feed", rss(*days)))
    feeds.set_full_text(number, False)
    run()
    assert len(listed(library, number)) == 6


def test_an_entry_under_a_new_id_is_the_entry_that_it_was(server, library: Library, feeds: FeedStore, run: Run):
    def entry(guid: str) -> str:
        return item("Mill opens", prose("mill"), "https://quay.example/mill", guid, DAYS[1])

    number, _ = feeds.subscribe(server.send("/feed", rss(entry("a"))))
    run()
    server.send("/feed", rss(entry("b")))
    run()
    assert listed(library, number) == ["Mill opens"]


def test_two_entries_of_one_page_with_ids_of_their_own_are_two(server, library: Library, feeds: FeedStore, run: Run):
    twins = [item("Mill opens", prose("mill"), "https://quay.example/mill", guid, DAYS[1]) for guid in "ab"]
    number, _ = feeds.subscribe(server.send("/feed", rss(*twins)))
    run()
    assert listed(library, number) == ["Mill opens"] * 2


def test_stories_with_one_title_and_date_at_fragments_of_one_page_stay_two(server, library, feeds, run):
    for name in ("ferry", "crane"):
        link = f"https://tool.example/changes.html#{name}"
        feeds.subscribe(server.send(f"/{name}", rss(item("Daily quiz", prose(name), link, name, DAYS[1]))))
    run()
    assert library.count() == 2


# -- which articles of several feeds are one


TEXTS = {"/a": prose("weir", 3), "/b": prose("weir"), "/c": prose("weir", 8)}


@pytest.mark.parametrize("order", list(permutations(TEXTS)))
def test_an_entry_of_three_feeds_is_one_article_whichever_answers_first(server, library, feeds, recount, order):
    link = "https://weir.example/story"
    numbers = {
        path: feeds.subscribe(server.send(path, rss(item("Weir rises", text, link, path, DAYS[n]))), None, "News")[0]
        for n, (path, text) in enumerate(TEXTS.items())
    }
    for path in order:
        feeds.set_full_text(numbers[path], False)
        list(refresh(library, [feed for feed in feeds.feeds() if feed.id == numbers[path]]))
    recount()
    assert library.count() == 1
    assert [listed(library, number) for number in numbers.values()] == [["Weir rises"]] * 3
    assert feeds.unread() == dict.fromkeys(numbers.values(), 1)
    opened = library.open_article(1)
    assert opened is not None and opened.article.text == TEXTS["/b"]  # the longest, which contains the others
    rows = [Listing(library, View(ViewKind.FEED, str(number))).rows_after(None, 9) for number in numbers.values()]
    dates = [row.sort_at for (row,) in rows]
    assert dates == sorted(set(dates)) and opened.row.sort_at == dates[0]
    library.set_read(1, True)
    recount()
    assert feeds.unread() == {}


def test_stories_of_two_feeds_at_one_address_stay_two_where_their_texts_differ(server, library, feeds, run):
    link = "https://show.example/"
    ids = [
        feeds.subscribe(server.send(f"/{name}", rss(item(name, prose(name), link, name, DAYS[1]))))[0]
        for name in ("ferry", "crane")
    ]
    run()
    assert [listed(library, number) for number in ids] == [["ferry"], ["crane"]] and library.count() == 2


# -- pages with a wrong address


@pytest.mark.parametrize("canonical", ["/", "/clocks"])
def test_pages_with_one_wrong_canonical_address_are_as_many_articles(server, library, feeds, run, canonical: str):
    items = []
    for n in range(5):
        head = f'<link rel="canonical" href="{server.url(canonical)}">'
        excerpt = prose(f"clock{n}", 1)
        link = server.send(f"/page{n}", page(f"Clock {n}", excerpt, prose(f"clock{n}"), head=head))
        items.append(item(f"Clock {n}", excerpt, link, f"c{n}", DAYS[n]))
    number, _ = feeds.subscribe(server.send("/feed", rss(*items)))
    run()
    assert sorted(listed(library, number)) == [f"Clock {n}" for n in range(5)]
    for article_id in range(1, 6):
        opened = library.open_article(article_id)
        assert opened is not None and opened.article.headline is not None
        topic = opened.article.headline.lower().replace(" ", "")
        assert f"{topic} tide13" in opened.article.text


# -- where entries stand


def test_entries_without_dates_keep_the_order_of_the_feed_and_new_ones_come_above(server, library, feeds, run):
    entries = [item(f"Ferry {n}", prose(f"ferry{n}"), f"https://f.example/{n}", f"f{n}") for n in range(9)]
    number, _ = feeds.subscribe(server.send("/feed", rss(*entries[3:])))
    run()
    assert listed(library, number) == [f"Ferry {n}" for n in range(3, 9)]
    library.write("UPDATE feed SET next_visit = 0", ())
    library.write("UPDATE article_feed SET sort_at = sort_at - 3600", ())
    server.send("/feed", rss(*entries))
    run()
    assert listed(library, number) == [f"Ferry {n}" for n in range(9)]


def test_entries_of_one_date_keep_the_order_of_the_feed(server, library: Library, feeds: FeedStore, run: Run):
    entries = [item(f"Ferry {n}", prose(f"ferry{n}"), f"https://f.example/{n}", f"f{n}", DAYS[3]) for n in range(9)]
    number, _ = feeds.subscribe(server.send("/feed", rss(*entries)))
    run()
    assert listed(library, number) == [f"Ferry {n}" for n in range(9)]


def test_an_entry_of_the_future_stands_where_the_feed_has_it(server, library: Library, feeds: FeedStore, run: Run):
    dates = [DAYS[9], "Mon, 01 Mar 2060 10:00:00 GMT", DAYS[3]]
    entries = [item(f"Ferry {n}", prose(f"ferry{n}"), f"https://f.example/{n}", f"f{n}", date)
               for n, date in enumerate(dates)]  # fmt: skip
    number, _ = feeds.subscribe(server.send("/feed", rss(*entries)))
    run()
    assert listed(library, number) == ["Ferry 0", "Ferry 1", "Ferry 2"]


def test_the_date_of_the_page_never_moves_an_entry(server, library: Library, feeds: FeedStore, run: Run):
    head = '<meta property="article:published_time" content="2015-01-01T00:00:00Z">'
    link = server.send("/old", page("Old bell", prose("bell", 1), prose("bell"), head=head))
    entries = [item("Old bell", prose("bell", 1), link, "b", DAYS[9]),
               item("Ferry", prose("ferry"), "https://f.example/", "f", DAYS[3])]  # fmt: skip
    number, _ = feeds.subscribe(server.send("/feed", rss(*entries)))
    run()
    assert listed(library, number) == ["Old bell", "Ferry"]
    (row, _) = Listing(library, View(ViewKind.FEED, str(number))).rows_after(None, 9)
    opened = library.open_article(row.id)
    assert opened is not None and str(opened.article.published).startswith("2015")


def test_a_list_may_be_as_the_articles_came_in(server, library: Library, feeds: FeedStore, run: Run):
    entries = [item(f"Ferry {n}", prose(f"ferry{n}"), f"https://f.example/{n}", f"f{n}", DAYS[n]) for n in range(4)]
    number, _ = feeds.subscribe(server.send("/feed", rss(*entries[2:])))
    run()
    library.write("UPDATE article_feed SET arrived_at = arrived_at - 60", ())
    server.send("/feed", rss(*entries))
    run()
    assert listed(library, number, Order.ARRIVAL) == ["Ferry 1", "Ferry 0", "Ferry 3", "Ferry 2"]


# -- the text of the feed and that of the page


def texts(library: Library, article_id: int) -> tuple[str, str]:
    """What is shown of an article, and what its other text is."""
    found = FeedTextStore(library).texts(article_id)
    assert found is not None and found.other is not None
    other = VersionStore(library).article(article_id, found.other)
    shown = library.open_article(article_id)
    assert other is not None and shown is not None
    return shown.article.text, other.text


def test_a_page_that_has_the_excerpt_is_shown_and_the_excerpt_is_kept(server, library, feeds, run):
    link = server.send("/mill", page("Mill", prose("mill", 2), prose("quay")))
    feeds.subscribe(server.send("/feed", rss(item("Mill", prose("mill", 2), link, "m"))))
    run()
    shown, other = texts(library, 1)
    assert "quay tide13" in shown and other == prose("mill", 2)


def test_a_short_post_is_not_replaced_by_the_replies_under_it(server, library: Library, feeds: FeedStore, run: Run):
    post = "Fog over the harbour this morning and not one ferry dares to leave before noon."
    replies = [f"Reply {n}: {prose(f'reply{n}', 3)}" for n in range(6)]
    link = server.send("/@jo/1", page("Jo (@jo@example.social)", *replies))
    feeds.subscribe(server.send("/feed", rss(item("", post, link, "1", DAYS[1]))))
    run()
    shown, other = texts(library, 1)
    assert shown == post and "reply5" in other


def test_an_excerpt_is_cut_and_has_a_line_of_its_feed_behind_it(server, library, feeds, run):
    whole = prose("mill")
    excerpt = whole[:400] + " […] The post Mill appeared first on Quay."
    link = server.send("/mill", page("Mill", whole))
    feeds.subscribe(server.send("/feed", rss(item("Mill", excerpt, link, "m"))))
    run()
    assert texts(library, 1)[0] == whole


def test_the_page_of_a_link_is_shown_if_it_has_its_title(server, library: Library, feeds: FeedStore, run: Run):
    for n, headline in enumerate(["The mill by the quay opens", "Sign in"]):
        link = server.send(f"/{n}", page(headline, prose(f"mill{n}")))
        feeds.subscribe(
            server.send(f"/feed{n}", rss(item("Mill by the quay", f'<a href="{link}">Comments</a>', link, "m")))
        )
    run()
    first, second = library.open_article(1), library.open_article(2)
    assert first is not None and second is not None
    assert {first.article.headline, second.article.headline} == {"The mill by the quay opens", "Mill by the quay"}


# -- corrected entries


def versions(library: Library, article_id: int) -> int:
    return len(VersionStore(library).of(article_id))


def test_a_corrected_entry_is_a_new_version_with_a_sign(server, library: Library, feeds: FeedStore, run: Run):
    before, after = prose("mill"), prose("mill").replace("number3", "number four")
    feeds.subscribe(server.send("/feed", rss(item("Mill", before, "https://quay.example/m", "m", DAYS[1]))))
    run()
    library.set_read(1, True)
    server.send("/feed", rss(item("Mill", after, "https://quay.example/m", "m", DAYS[1])))
    run()
    opened = library.open_article(1)
    assert opened is not None and opened.article.text == after and opened.row.is_changed
    assert versions(library, 1) == 2 and library.count() == 1


@pytest.mark.parametrize("space", ["  ", "&nbsp;", " <b></b> ", "<!-- 7 --> "])
def test_another_markup_or_a_tracking_link_is_no_correction(server, library, feeds, run, space: str):
    text = prose("mill")
    feeds.subscribe(server.send("/feed", rss(item("Mill", text, "https://quay.example/m", "m", DAYS[1]))))
    run()
    other = text.replace(" ", space, 20)
    server.send("/feed", rss(item("Mill", other, "https://quay.example/m?utm_source=x", "m", DAYS[1])))
    run()
    assert versions(library, 1) == 1


def test_a_corrected_excerpt_brings_the_page_anew(server, library: Library, feeds: FeedStore, run: Run):
    def serve(topic: str) -> None:
        server.send("/mill", page("Mill", prose(topic, 2), prose("quay")))
        server.send("/feed", rss(item("Mill", prose(topic, 2), server.url("/mill"), "m", DAYS[1])))

    serve("mill")
    feeds.subscribe(server.url("/feed"))
    run()
    serve("lock")
    run()
    shown, other = texts(library, 1)
    assert "lock tide1" in shown and "quay tide13" in shown and other == prose("lock", 2)
    assert versions(library, 1) == 4


def test_an_excerpt_never_replaces_a_page_that_is_gone(server, library: Library, feeds: FeedStore, run: Run):
    server.send("/mill", page("Mill", prose("mill", 2), prose("quay")))
    feeds.subscribe(server.send("/feed", rss(item("Mill", prose("mill", 2), server.url("/mill"), "m", DAYS[1]))))
    run()
    server.send("/mill", b"gone", status=404)
    server.send("/feed", rss(item("Mill", prose("lock", 2), server.url("/mill"), "m", DAYS[1])))
    run()
    shown, other = texts(library, 1)
    assert "quay tide13" in shown and other == prose("lock", 2)


def test_counters_beside_links_are_no_correction(server, library: Library, feeds: FeedStore, run: Run):
    link = server.send("/mill", page("Mill opens", prose("mill")))
    for points in (3, 4):
        text = f'Points: {points} <a href="{link}">Comments</a>'
        server.send("/feed", rss(item("Mill opens", text, link, "m", DAYS[1])))
        if points == 3:
            feeds.subscribe(server.url("/feed"))
        run()
    assert versions(library, 1) == 2


def test_a_deleted_article_stays_deleted_when_it_is_corrected_or_comes_by_another_feed(server, library, feeds, run):
    feeds.subscribe(server.send("/a", rss(item("Mill", prose("mill"), "https://quay.example/m", "m", DAYS[1]))))
    run()
    library.delete(1)
    server.send("/a", rss(item("Mill", prose("lock"), "https://quay.example/m", "m", DAYS[1])))
    feeds.subscribe(server.send("/b", rss(item("Mill", prose("mill"), "https://quay.example/m", "b", DAYS[1]))))
    run()
    assert library.count() == 0
