"""Menus and sidebars of a page that lists stories."""

import pytest

from reader.cleaning.cutting.html_blocks import cut_html, parse_html
from reader.cleaning.rails.listed_stories import listed_stories
from reader.cleaning.rails.menu_boxes import element_of

SITE = "https://quay.example"


def stories(*names: str) -> str:
    links = (f'<h3><a href="/2026/03/{name}-wins-the-regatta">The {name} wins the regatta</a></h3>' for name in names)
    return "".join(links)


def titles(body: str, path: str = "/") -> list[str]:
    root = parse_html(f"<html><body>{body}</body></html>")
    assert root is not None
    url = SITE + path
    found = [one.title for one in listed_stories(list(cut_html(root, url)), url)]
    return [title.split()[1] for title in found]


MAIN = f"<div>{stories('goose', 'heron', 'gull', 'swan', 'duck')}</div>"


MENUS = (
    "nav navbar navigation menu menus megamenu submenu topbar footer breadcrumb breadcrumbs trending popular"
    " mostpopular mostread"
).split()


@pytest.mark.parametrize(
    "box",
    [
        'class="top-menu"',
        'class="x main_navigation"',
        'id="nav"',
        'role="navigation"',
        *(f'class="{word}"' for word in MENUS),
    ],
)
def test_the_stories_of_a_menu_are_those_of_other_sections(box: str) -> None:
    assert titles(f"<div {box}>{stories('boat')}</div>{MAIN}") == ["goose", "heron", "gull", "swan", "duck"]


def test_a_word_that_only_contains_that_of_a_menu_names_none() -> None:
    assert titles(f'<div class="navy unmenued">{stories("boat")}</div>{MAIN}')[0] == "boat"


def test_a_box_with_much_of_the_page_is_no_menu_whatever_it_is_called() -> None:
    inner = f'<div class="menu">{stories("boat")}</div>'
    assert titles(f'<div class="has menu">{inner}{MAIN}</div>') == ["goose", "heron", "gull", "swan", "duck"]


@pytest.mark.parametrize(("count", "first"), [(2, "swan"), (3, "goose")])
def test_a_third_of_the_titles_of_a_page_is_the_most_of_a_menu(count: int, first: str) -> None:
    menu = f'<div class="menu">{stories(*("goose", "heron", "gull")[:count])}</div>'
    assert titles(f"{menu}<div>{stories('swan', 'duck', 'crane', 'stork')}</div>")[0] == first


def test_short_links_of_a_menu_are_none_of_its_titles() -> None:
    sections = "".join(f'<p><a href="/{number}">Section {number}</a></p>' for number in range(9))
    assert titles(f'<div class="menu">{stories("boat")}{sections}</div>{MAIN}')[0] == "goose"


def test_lines_without_a_link_are_no_titles() -> None:
    prose = "<p>The goose swam past the boats.</p>" * 9
    menu = f'<div class="menu">{stories("boat", "ferry", "barge")}</div>'
    assert titles(f"{menu}{MAIN}{prose}")[0] == "boat"
    assert titles(f'<div class="menu">{stories("boat")}{prose}</div>{MAIN}')[0] == "goose"


@pytest.mark.parametrize("end", ["header", "footer"])
def test_the_head_and_the_foot_of_a_card_are_no_menus(end: str) -> None:
    assert titles(f"<article><div><{end}>{stories('boat')}</{end}></div></article>{MAIN}")[0] == "boat"


def test_without_an_address_the_sidebar_is_a_part_of_the_page() -> None:
    root = parse_html(f'<html><body>{MAIN}<div class="sidebar">{stories("boat")}</div></body></html>')
    assert root is not None
    assert len(listed_stories(list(cut_html(root, SITE)), None)) == 6


@pytest.mark.parametrize("path", ["/", "/index.html"])
def test_the_sidebar_of_a_front_page_is_a_part_of_it(path: str) -> None:
    assert titles(f'{MAIN}<div class="main-sidebar">{stories("boat")}</div>', path)[-1] == "boat"


@pytest.mark.parametrize("path", ["/sport", "/tag/geese/", "/?s=goose"])
def test_the_sidebar_of_a_section_is_not_of_the_section(path: str) -> None:
    for name in ("main-sidebar", "sidebars"):
        assert titles(f'{MAIN}<div class="{name}">{stories("boat")}</div>', path)[-1] == "duck"


@pytest.mark.parametrize("step", ["nav", "nav.top", "nav#top", "nav@navigation", "nav.a.b#c@d"])
def test_the_element_of_a_step_is_what_comes_first(step: str) -> None:
    assert element_of(step) == "nav"
