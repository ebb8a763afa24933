"""Front pages, sections and tag pages, which are no articles."""

import pytest

from reader.cleaning.clean import cut_page, read_lines
from reader.cleaning.index_page import is_index_page, stories_of
from reader.pages.page import Page

TITLES = [f"Goose number {number} wins the regatta at Port Hallow" for number in range(1, 25)]
SITE = "https://quay.example"


def front(titles: list[str] = TITLES, text: str = "", head: str = "", classes: str = "") -> str:
    links = "".join(
        f'<div><h2><a href="/2026/03/goose-{number}-wins-the-regatta">{title}</a></h2></div>'
        for number, title in enumerate(titles)
    )
    body = f'<body class="{classes}"><h1>The Quay Courier</h1>{text}<main>{links}</main></body>'
    return f"<html><head>{head}</head>{body}</html>"


def is_index(html: str, url: str | None) -> bool:
    blocks, metadata = cut_page(Page("page.html", "html", html, url))
    return is_index_page(blocks, url, metadata)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/",
        "/index.html",
        "/INDEX.PHP",
        "/home/",
        "/tag/geese",
        "/category/boats/",
        "/en/topics/harbour",
        "/search",
        "/?s=geese",
        "/index.php?page=2&q=g%C3%A4nse",
    ],
)
def test_a_page_of_titles_with_the_address_of_a_list_is_an_index_page(path: str) -> None:
    assert is_index(front(), SITE + path)


@pytest.mark.parametrize(
    "path",
    [
        "/2026/goose-wins",
        "/?p=17",
        "/topics/boats/what-is-a-good-boat-for-geese",
        "/a/b/c/tag/geese",
        "/tagged",
        "/?s=20",
        "/?news=goose",
        "/goose?s=boat",
    ],
)
def test_any_other_address_is_that_of_an_article(path: str) -> None:
    assert not is_index(front(), SITE + path)


def test_without_an_address_a_page_that_says_nothing_is_no_index_page() -> None:
    assert not is_index(front(), None)


@pytest.mark.parametrize("address", [f"{SITE}/", f"{SITE}/tag/geese"])
@pytest.mark.parametrize("said", ['<link rel="canonical" href="{}">', '<meta property="og:url" content="{}">'])
def test_without_an_address_that_which_the_page_states_counts(said: str, address: str) -> None:
    assert is_index(front(head=said.format(address)), None)
    assert not is_index(front(head=said.format(f"{SITE}/2026/goose-wins")), None)
    assert not is_index(front(head=said.format(address)), f"{SITE}/2026/goose-wins")
    is_article = '<meta property="og:type" content="Article">'
    assert not is_index(front(head=said.format(address) + is_article), None)


def test_an_article_that_states_the_front_page_as_its_address_stays_one(story: list[str]) -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in story)
    head = f'<link rel="canonical" href="{SITE}/">'
    assert is_index(front(text=text), SITE)
    assert not is_index(front(text=text, head=head), None)


@pytest.mark.parametrize("url", [None, f"{SITE}/sport"])
def test_a_page_that_says_to_be_a_collection_is_an_index_page(url: str | None) -> None:
    graph = '{"@graph": [{"@type": "WebSite"}, {"@type": ["CollectionPage"]}]}'
    head = f'<script type="application/ld+json">{graph}</script>'
    assert is_index(front(head=head), url)
    assert not is_index(front(TITLES[:9], head=head), url)


@pytest.mark.parametrize(
    ("classes", "is_one"),
    [
        ("home blog", True),
        ("archive category-sport", True),
        ("single archive", False),
        ("sports-archive", False),
        ("search search-results", True),
        ("knowledge blog october", False),
        ("single-post home blog", False),
    ],
)
def test_a_page_with_the_class_of_an_archive_is_an_index_page(classes: str, is_one: bool) -> None:
    assert is_index(front(classes=classes), f"{SITE}/sport") is is_one


def test_a_long_text_on_a_page_with_the_class_of_an_archive_is_an_article(story: list[str]) -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in story)
    assert not is_index(front(text=text, classes="archive"), f"{SITE}/sport")


def test_an_address_that_is_none_is_that_of_no_index_page() -> None:
    assert not is_index(front(), "http://[")


def test_a_few_links_make_no_list() -> None:
    assert not is_index(front(TITLES[:9]), SITE)
    assert not is_index(front(["Goose wins regatta"] * 24), SITE)


def test_an_article_at_the_front_of_its_site_stays_one(story: list[str]) -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in story * 3)
    assert not is_index(front(text=text), SITE)
    apart = "".join(
        f'<p>{paragraph}</p><p><a href="/x">Read the whole of this story here</a></p>' for paragraph in story
    )
    assert is_index(front(text=apart), SITE)


def test_a_guide_below_a_topic_stays_one(story: list[str]) -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in story)
    assert is_index(front(text=text), SITE)
    assert not is_index(front(text=text), f"{SITE}/topics/geese")


def test_the_stories_of_an_index_page_are_all_that_it_links_to() -> None:
    page = read_lines(Page("page.html", "html", front(), SITE))
    assert [one.title for one in stories_of(page, SITE)] == TITLES


def test_the_stories_of_an_article_are_those_of_its_rails_each_once(story: list[str]) -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in story)
    rail = "<aside><h2>Read next</h2>" + "".join(f'<p><a href="/2026/0{n}/1">{TITLES[n]}</a></p>' for n in (1, 2, 3))
    html = f"<html><body><h1>Goose wins Port Hallow regatta</h1>{text}{rail}</aside>{rail}</aside></body></html>"
    page = read_lines(Page("page.html", "html", html, f"{SITE}/2026/goose-wins"))
    assert [one.title for one in stories_of(page, None)] == TITLES[1:4]
