"""Front pages, sections and tag pages, which are no articles."""

import pytest

from reader.cleaning.clean import cut_page, read_lines
from reader.cleaning.index_page import is_index_page, stories_of
from reader.pages.page import Page

TITLES = [f"Goose number {number} wins the regatta at Port Hallow" for number in range(1, 25)]
SITE = "https://quay.example"


def front(titles: list[str] = TITLES, text: str = "") -> str:
    links = "".join(
        f'<div><h2><a href="/2026/03/goose-{number}-wins-the-regatta">{title}</a></h2></div>'
        for number, title in enumerate(titles)
    )
    return f"<html><body><h1>The Quay Courier</h1>{text}<main>{links}</main></body></html>"


def is_index(html: str, url: str | None) -> bool:
    return is_index_page(cut_page(Page("page.html", "html", html, url))[0], url)


@pytest.mark.parametrize(
    "path",
    ["", "/", "/index.html", "/INDEX.PHP", "/home/", "/tag/geese", "/category/boats/", "/en/topics/harbour", "/search"],
)
def test_a_page_of_titles_with_the_address_of_a_list_is_an_index_page(path: str) -> None:
    assert is_index(front(), SITE + path)


@pytest.mark.parametrize(
    "path", ["/2026/goose-wins", "/?p=17", "/topics/boats/what-is-a-good-boat-for-geese", "/a/b/c/tag/geese", "/tagged"]
)
def test_any_other_address_is_that_of_an_article(path: str) -> None:
    assert not is_index(front(), SITE + path)


def test_without_an_address_nothing_is_an_index_page() -> None:
    assert not is_index(front(), None)


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
    lines = read_lines(Page("page.html", "html", front(), SITE)).lines
    assert [one.title for one in stories_of(lines, SITE)] == TITLES


def test_the_stories_of_an_article_are_those_of_its_rails_each_once(story: list[str]) -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in story)
    rail = "<aside><h2>Read next</h2>" + "".join(f'<p><a href="/2026/0{n}/1">{TITLES[n]}</a></p>' for n in (1, 2, 3))
    html = f"<html><body><h1>Goose wins Port Hallow regatta</h1>{text}{rail}</aside>{rail}</aside></body></html>"
    lines = read_lines(Page("page.html", "html", html, f"{SITE}/2026/goose-wins")).lines
    assert [one.title for one in stories_of(lines, None)] == TITLES[1:4]
