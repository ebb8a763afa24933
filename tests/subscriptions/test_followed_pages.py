"""Pages that list stories, followed like feeds."""

import time

import pytest

from reader.library.library import Library
from reader.library.stores.feeds import FeedRow, FeedStore
from reader.subscriptions.subscribing import export_feeds, import_opml

NAMES = [f"goose-number-{number}-wins-the-regatta" for number in range(1, 13)]
PROSE = "The harbour clock in Veldport struck noon on Tuesday, and the ferry company lent a crane for the week. "
TEASER = "A bird that nobody had entered was nine minutes ahead of the first boat at the mole on Sunday."


def title_of(name: str) -> str:
    return f"{name.replace('-', ' ').capitalize()} at Port Hallow"


def card(name: str, below: str = "", query: str = "", title: str = "") -> str:
    return f'<div><h2><a href="/2026/03/{name}{query}">{title or title_of(name)}</a></h2>{below}</div>'


def front(*cards: str) -> bytes:
    head = "<head><title>The Quay Courier</title></head>"
    return f"<!doctype html><html>{head}<body><main>{''.join(cards)}</main></body></html>".encode()


def article(name: str) -> bytes:
    body = "".join(f"<p>Sentence {number} on {name}. {PROSE}</p>" for number in range(6))
    return f"<!doctype html><html><body><h1>{title_of(name)}</h1>{body}</body></html>".encode()


@pytest.fixture
def site(server, feeds: FeedStore):
    """A server with a front page that is followed, of stories whose pages are not fetched."""
    number, _ = feeds.subscribe(server.send("/", front(*map(card, NAMES))))
    feeds.set_full_text(number, False)
    return server


def only(feeds: FeedStore) -> FeedRow:
    (found,) = feeds.feeds()
    return found


def articles(library: Library) -> list[tuple[str, str]]:
    """The headlines and addresses of all articles, the newest first."""
    return [
        (row[0], row[1]) for row in library.read("SELECT headline, url FROM article ORDER BY sort_at DESC, id DESC")
    ]


def test_the_first_visit_brings_all_stories_in_the_order_of_the_page(site, library: Library, feeds: FeedStore, run):
    visited, *taken = run()
    assert (visited.new, visited.error, visited.name) == (12, None, "The Quay Courier")
    assert len(taken) == 12
    assert articles(library) == [(title_of(name), site.url(f"/2026/03/{name}")) for name in NAMES]
    assert only(feeds).is_page and only(feeds).site == site.url("/")
    assert [path for path, _ in site.asked] == ["/"]


def test_a_later_visit_brings_only_what_is_new(site, library: Library, feeds: FeedStore, run):
    run()
    site.send("/", front(card("boat-is-second-at-the-mole"), *map(card, NAMES[:-1])))
    visited, _ = run()
    assert visited.new == 1
    assert len(articles(library)) == 13
    assert articles(library)[0][0] == title_of("boat-is-second-at-the-mole")


def test_a_story_seen_before_stays_one_whatever_the_page_says_of_it(site, library: Library, feeds: FeedStore, run):
    run()
    changed = [card(name, f"<p>{TEASER}</p>", "?place=top", "Goose is first at Port Hallow") for name in NAMES]
    site.send("/", front(*changed))
    assert [one.new for one in run()] == [0]
    assert len(articles(library)) == 12


def test_two_links_to_a_story_are_one_entry(site, library: Library, feeds: FeedStore, run):
    again = card(NAMES[0], query="?utm_campaign=rail"), card(f"{NAMES[0]}/", title="The same goose once more")
    site.send("/", front(*map(card, NAMES), *again))
    assert run()[0].new == 12
    assert title_of(NAMES[0]) in dict(articles(library))


def test_a_teaser_is_text_and_no_markup(site, library: Library, feeds: FeedStore, run):
    written = TEASER.replace("nobody", "&lt;b&gt;nobody&lt;/b&gt;")
    site.send("/", front(*(card(name, f"<p>{written}</p>") for name in NAMES)))
    run()
    shown = library.open_article(1)
    assert shown is not None and "<b>nobody</b>" in shown.article.text


def test_the_visit_is_conditional(server, feeds: FeedStore, run):
    number, _ = feeds.subscribe(server.send("/", front(*map(card, NAMES)), headers={"ETag": '"e1"'}))
    feeds.set_full_text(number, False)
    run()
    server.send("/", status=304)
    assert [(one.new, one.error) for one in run()] == [(0, None)]
    assert server.asked[1][1]["If-None-Match"] == '"e1"'
    assert only(feeds).is_page


def test_ages_and_dates_are_those_of_the_stories_else_they_are_as_new_as_they_came(
    server, library: Library, feeds: FeedStore, run
):
    below = [
        "<p>3 hours ago</p>",
        '<time datetime="2026-03-02T10:00:00Z">2 March</time>',
        "<p>4 March 2026</p>",
        "<p>5 weeks ago</p>",
        "<p>in the paper</p>",
    ]
    cards = [card(name, text) for name, text in zip(NAMES, below, strict=False)]
    number, _ = feeds.subscribe(server.send("/", front(*cards, *map(card, NAMES[5:]))))
    feeds.set_full_text(number, False)
    run()
    now = time.time()
    ages = dict(library.read("SELECT headline, sort_at FROM article"))
    hours = [round((now - ages[title_of(name)]) / 3600) for name in NAMES]
    assert [hours[0], *hours[3:]] == [3, *[0] * 9]
    assert [ages[title_of(name)] for name in NAMES[1:3]] == [1_772_445_600, 1_772_582_400]


def test_pages_of_stories_are_fetched_and_shown_though_their_teaser_is_another(
    server, library: Library, feeds: FeedStore, run
):
    for name in NAMES:
        server.send(f"/2026/03/{name}", article(name))
    feeds.subscribe(server.send("/", front(*(card(name, f"<p>{TEASER}</p>") for name in NAMES))))
    run()
    shown = library.open_article(1)
    assert shown is not None and len(shown.article.paragraphs) == 6
    assert len(server.asked) == 13


def test_a_page_with_another_title_does_not_take_the_place_of_a_story(server, library: Library, feeds: FeedStore, run):
    for name in NAMES:
        server.send(f"/2026/03/{name}", article("please-accept-our-biscuits"))
    feeds.subscribe(server.send("/", front(*(card(name, f"<p>{TEASER}</p>") for name in NAMES))))
    run()
    assert {title for title, _ in articles(library)} == {title_of(name) for name in NAMES}
    shown = library.open_article(1)
    assert shown is not None and shown.article.text.count(TEASER) == 1


@pytest.mark.parametrize("cards", [[], NAMES[:2]])
def test_a_page_that_lists_no_stories_any_more_has_failed_and_loses_nothing(
    site, library: Library, feeds: FeedStore, run, cards: list[str]
):
    run()
    site.send("/", front(*map(card, cards)))
    (visited,) = run()
    assert "lists no stories any more" in visited.error
    assert (only(feeds).failures, len(articles(library)), only(feeds).is_page) == (1, 12, True)
    site.send("/", front(*map(card, NAMES[:3])))
    assert [(one.new, one.error) for one in run()] == [(0, None)]


def test_a_page_that_lists_no_stories_is_not_followed(server, feeds: FeedStore, run):
    feeds.subscribe(server.send("/", front(*map(card, NAMES[:3]))))
    assert "neither a feed nor a page that lists stories" in run()[0].error


def test_a_feed_whose_address_leads_to_a_front_page_by_now_has_failed(server, feeds: FeedStore, run):
    rss = b'<rss version="2.0"><channel><title>Quay</title><item><title>A</title></item></channel></rss>'
    feeds.subscribe(server.send("/feed", rss))
    run()
    server.send("/", front(*map(card, NAMES)))
    server.send("/feed", status=302, headers={"Location": "/"})
    assert "not an RSS" in run()[0].error


def test_an_address_never_visited_that_leads_to_a_front_page_elsewhere_has_failed(server, feeds: FeedStore, run):
    server.send("/", front(*map(card, NAMES)))
    feeds.subscribe(server.send("/feed", status=301, headers={"Location": "/"}))
    assert "not an RSS" in run()[0].error


def test_a_page_that_moved_for_good_is_followed_there(site, feeds: FeedStore, run):
    run()
    site.send("/", status=301, headers={"Location": "/home"})
    site.send("/home", front(*map(card, NAMES)))
    assert [(one.new, one.error) for one in run()] == [(0, None)]
    assert (only(feeds).url, only(feeds).is_page) == (site.url("/home"), True)


def test_a_list_of_feeds_keeps_a_page_as_a_link(site, library: Library, feeds: FeedStore, run):
    run()
    written = export_feeds(library)
    assert b'type="link"' in written and f'url="{site.url("/")}"'.encode() in written and b"xmlUrl" not in written
    feeds.unsubscribe(only(feeds).id)
    assert import_opml(library, written).new == 1
    feeds.set_full_text(only(feeds).id, False)
    feeds.allow(only(feeds).id, private=True)
    assert run()[0].error is None
    assert only(feeds).is_page


def test_a_feed_that_names_itself_as_its_site_is_no_page(server, feeds: FeedStore, run):
    address = server.url("/feed")
    head = f"<title>Quay</title><link>{address}</link>"
    server.send("/feed", f'<rss version="2.0"><channel>{head}<item><title>A</title></item></channel></rss>'.encode())
    feeds.subscribe(address)
    run()
    assert (only(feeds).is_page, only(feeds).site) == (False, server.url("/"))


def test_a_page_of_links_that_are_no_stories_is_not_followed(server, feeds: FeedStore, run):
    links = "".join(f'<p><a href="/service/{number}">A service of the town of Hallow</a></p>' for number in range(12))
    feeds.subscribe(server.send("/", front(links, *map(card, NAMES[:2]))))
    for _ in range(2):
        assert "neither a feed nor a page that lists stories" in run()[0].error
