"""The stories of a front page."""

import pytest

from reader.cleaning.cutting.html_blocks import cut_html, parse_html
from reader.cleaning.rails.listed_stories import listed_stories
from reader.model.article import Story

HOME = "https://quay.example/"
GOOSE = f"{HOME}2026/03/goose-wins-port-hallow-regatta"
TEASER = "A bird that nobody had entered was nine minutes ahead of the first boat at the mole on Sunday."


def listed(body: str) -> tuple[Story, ...]:
    root = parse_html(f"<html><body>{body}</body></html>")
    assert root is not None
    return listed_stories(list(cut_html(root, HOME)), HOME)


def link(text: str, url: str = GOOSE) -> str:
    return f'<a href="{url}">{text}</a>'


def test_a_card_is_a_story_with_teaser_and_age() -> None:
    picture, title = link("<img>"), link("Goose wins regatta")
    card = f"<div>{picture}<h3>{title}</h3><p>{TEASER}</p><span>2 hours ago</span></div>"
    assert listed(card) == (Story("Goose wins regatta", GOOSE, "2 hours ago", TEASER),)


def test_the_heading_is_the_title_whatever_else_leads_there() -> None:
    body = f"<p>{link('Birds and boats')}</p><p>{link(TEASER)}</p><h3>{link('Goose wins regatta')}</h3>"
    assert [one.title for one in listed(body)] == ["Goose wins regatta"]


def test_a_box_in_a_heading_is_that_heading() -> None:
    body = f"<p>{link('Birds and boats')}</p><h3><div>{link('Goose wins regatta')}</div></h3>"
    assert [one.title for one in listed(body)] == ["Goose wins regatta"]


def test_of_two_ages_the_first_is_that_of_the_story() -> None:
    body = f"<h3>{link('Goose wins regatta')}</h3><p>2 hours ago</p><p>9 minutes ago</p>"
    assert [one.age for one in listed(body)] == ["2 hours ago"]


@pytest.mark.parametrize("url", [GOOSE, f"{HOME}boats/of-the-quay"])
@pytest.mark.parametrize("age", ["about 2 hours ago", "Monday, 2 March 2026"])
def test_a_linked_age_is_no_title(url: str, age: str) -> None:
    assert listed(f"<p>{link(age, url)}</p>") == ()


def test_without_a_heading_a_teaser_is_no_title() -> None:
    assert listed(f"<p>{link(TEASER)}</p><p>{link('Goose wins regatta')}</p>")[0].title == "Goose wins regatta"
    assert listed(f"<p>{link(TEASER)}</p>")[0].title == TEASER


def test_the_same_story_stands_once_where_it_stood_first() -> None:
    other = f"{HOME}2026/03/the-boat-that-came-second-there"
    links = link("Goose wins"), link("Boat comes second", other), link("Goose won", f"{GOOSE}#more")
    body = "".join(f"<h3>{one}</h3>" for one in links)
    assert [one.title for one in listed(body)] == ["Goose wins", "Boat comes second"]


@pytest.mark.parametrize("element", ["nav", "menu", "header", "footer", 'nav role="navigation"'])
def test_menus_list_no_stories(element: str) -> None:
    assert listed(f"<{element}><p>{link('Goose wins regatta')}</p></{element.split()[0]}>") == ()


def test_the_head_of_a_card_is_no_menu() -> None:
    card = f"<article><header><h3>{link('Goose wins regatta')}</h3></header></article>"
    assert [one.title for one in listed(card)] == ["Goose wins regatta"]


def test_a_story_that_is_linked_from_several_parts_of_a_page_stands_once() -> None:
    body = f"<p>{link('Goose wins regatta', GOOSE + '?from=top')}</p><p>{link('Goose wins', GOOSE + '?from=side')}</p>"
    assert [one.title for one in listed(body)] == ["Goose wins regatta"]


def test_short_lines_beside_headings_are_the_subjects_of_the_day() -> None:
    subject = f"<p>{link('Port Hallow', f'{HOME}2026/03/all-about-port-hallow-and-its-geese')}</p>"
    longer = f"<p>{link('All about Port Hallow', f'{HOME}2026/03/all-about-port-hallow-and-its-boats')}</p>"
    card = f"<h3>{link('Goose wins')}</h3>"
    assert [one.title for one in listed(card + subject)] == ["Goose wins"]
    assert [one.title for one in listed(card + longer)] == ["Goose wins", "All about Port Hallow"]
    assert [one.title for one in listed(subject)] == ["Port Hallow"]


@pytest.mark.parametrize("url", [HOME, f"{HOME}sport", f"{HOME}tag/goose-and-boats", "https://x.com/quay"])
def test_an_address_of_a_section_is_no_story(url: str) -> None:
    assert listed(f"<p>{link('Goose wins regatta at Port Hallow', url)}</p>") == ()


def test_an_address_that_may_be_a_sections_takes_a_longer_title() -> None:
    unsure = f"{HOME}boats/of-the-quay"
    assert listed(f"<p>{link('Boats', unsure)}</p><p>{link('Two boats', unsure)}</p>") == ()
    assert [one.title for one in listed(f"<p>{link('Two boats of the quay', unsure)}</p>")] == ["Two boats of the quay"]


def test_a_line_of_which_only_a_part_is_linked_is_no_title() -> None:
    assert listed(f"<p>Everything on how the {link('goose wins')} is in the paper of tomorrow.</p>") == ()


def test_a_bullet_is_no_part_of_a_title() -> None:
    assert listed(f"<p>{link('• Goose wins regatta')}</p>")[0].title == "Goose wins regatta"
    assert listed(f"<p>{link('· Goose wins regatta')}</p>")[0].title == "Goose wins regatta"


def test_the_teaser_of_the_next_story_is_not_taken() -> None:
    other = f"{HOME}2026/03/the-boat-that-came-second-there"
    body = f"<h3>{link('Goose wins regatta')}</h3><h3>{link('The boat that came second', other)}</h3><p>{TEASER}</p>"
    assert [one.teaser for one in listed(body)] == [None, TEASER]


def test_a_page_does_not_list_itself() -> None:
    own = f"{HOME}boats/of-the-quay"
    root = parse_html(f"<html><body><p>{link('Two boats of the quay', own)}</p></body></html>")
    assert root is not None
    blocks = list(cut_html(root, own))
    assert listed_stories(blocks, own) == ()
    assert len(listed_stories(blocks, HOME)) == 1


@pytest.mark.parametrize(
    ("kicker", "title", "expected"),
    [
        ("Ida Holm | Boats", "The goose that won the regatta", "The goose that won the regatta"),
        ("The goose from Vik wins", "The goose that won the regatta", "The goose from Vik wins"),
        ("Goose wins", "How the goose won", "Goose wins"),
    ],
)
def test_a_few_words_above_a_title_with_the_same_link_are_a_kicker(kicker: str, title: str, expected: str) -> None:
    assert [one.title for one in listed(f"<h3>{link(kicker)}</h3><h3>{link(title)}</h3>")] == [expected]


def test_a_few_words_with_another_link_are_no_kicker() -> None:
    same = link("Goose wins", f"{HOME}2026/03/the-other-goose-that-won")
    body = f"<h3>{link('Goose wins')}</h3><h3>{same}</h3><h3>{link('The goose that won the regatta')}</h3>"
    assert [one.title for one in listed(body)] == ["Goose wins", "Goose wins"]


def test_a_few_words_that_stand_elsewhere_are_a_title_as_good_as_others() -> None:
    body = f"<h3>{link('Goose wins')}</h3><p>Boats</p><h3>{link('The goose that won the regatta')}</h3>"
    assert [one.title for one in listed(body)] == ["Goose wins"]


@pytest.mark.parametrize(
    "url",
    [
        f"{HOME}#main-content",
        "https://www.herald.example/",
        "https://web.archive.org/web/20240325103510/https://www.herald.example/",
        "https://web.archive.org/web/20240325103510mp_/https://quay.example/#main",
        f"{HOME}events/the-goose-dinner-at-the-quay-2026",
    ],
)
def test_what_leads_to_the_page_itself_a_front_page_or_an_event_is_no_story(url: str) -> None:
    assert listed(f"<p>{link('The dinner of the goose at the quay', url)}</p>") == ()


EVENTS = "event events webinar webinars veranstaltung veranstaltungen événement événements evenements evento eventos"


@pytest.mark.parametrize("step", [*EVENTS.split(), "eventi", "evenementen"])
def test_an_event_has_a_step_of_its_own_in_the_address(step: str) -> None:
    name = "the-goose-dinner-at-the-quay-2026"
    assert listed(f"<p>{link('The dinner of the goose at the quay', f'{HOME}{step}/{name}')}</p>") == ()
    assert len(listed(f"<p>{link('The dinner of the goose at the quay', f'{HOME}{step}-{name}')}</p>")) == 1


ARCHIVE = "https://web.archive.org/web/20240325103510/"


@pytest.mark.parametrize("own", [GOOSE, f"{ARCHIVE}{GOOSE}", f"{GOOSE}#top"])
@pytest.mark.parametrize("url", [GOOSE, f"{ARCHIVE}{GOOSE}", f"{GOOSE}#more"])
def test_a_page_does_not_list_itself_archived_or_not(own: str, url: str) -> None:
    root = parse_html(f"<html><body><p>{link('Goose wins the regatta', url)}</p></body></html>")
    assert root is not None
    assert listed_stories(list(cut_html(root, own)), own) == ()


@pytest.mark.parametrize("name", ["index.html", "home", "start/"])
def test_a_front_page_may_have_a_name(name: str) -> None:
    assert listed(f"<p>{link('All the news of the harbour', f'{HOME}{name}')}</p>") == ()
    root = parse_html(f"<html><body><p>{link('All the news of the harbour', f'{HOME}{name}')}</p></body></html>")
    assert root is not None
    assert listed_stories(list(cut_html(root, None)), None) == ()


def test_a_page_of_events_lists_them() -> None:
    own, event = f"{HOME}events", f"{HOME}events/the-goose-dinner-at-the-quay-2026"
    root = parse_html(f"<html><body><p>{link('The dinner of the goose', event)}</p></body></html>")
    assert root is not None
    assert len(listed_stories(list(cut_html(root, own)), own)) == 1


def test_what_most_people_read_is_a_menu() -> None:
    others = "".join(f"<h3>{link(f'Boat number {n} of the race', f'{GOOSE}-{n}')}</h3>" for n in range(4))
    popular = f'<div class="most-popular"><p>{link("Goose wins the regatta")}</p></div>'
    assert len(listed(others + popular)) == 4
