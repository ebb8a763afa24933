"""The line of a scrape that is its headline."""

from collections.abc import Callable

import pytest

from reader.cleaning.clean import clean
from reader.model.article import Article
from reader.pages.page import Page

HEADLINE = "Goose wins the Port Hallow regatta"

Clean = Callable[..., Article]


def headline_at(url: str | None, *lines: str) -> str | None:
    return clean(Page("page", "text", "\n\n".join(lines), url)).headline


@pytest.mark.parametrize(
    "address",
    ["goose-wins-regatta-81", "2024/03/goose-wins-the-port-hallow-regatta", "sport/goose_wins_regatta.html?a=boats"],
)
def test_the_line_that_the_address_spells_is_the_headline(story: list[str], address: str) -> None:
    other = "Rowers of nine harbours beaten by a bird"
    lines = (HEADLINE, "Sport", other, "By Ida Holm", *story)
    assert headline_at(f"https://quay.example/{address}", *lines) == HEADLINE
    swapped = (other, "Sport", HEADLINE, "By Ida Holm", *story)
    assert headline_at(f"https://quay.example/{address}", *swapped) == HEADLINE
    assert headline_at("https://quay.example/rowers-beaten-by-a-bird", *swapped) == other


@pytest.mark.parametrize(
    ("headline", "address"),
    [
        ("Gänse schwimmen über die Förde", "gaense-schwimmen-ueber-die-foerde"),
        ("Gänse schwimmen über die Förde", "ganse-schwimmen-uber-die-forde"),
        ("L’oie blanche a gagné la régate", "l-oie-blanche-a-gagne-la-regate"),
    ],
)
def test_accents_are_spelt_out_or_left_out_in_addresses(story: list[str], headline: str, address: str) -> None:
    lines = (headline, "Boats of the week in nine harbours", *story)
    assert headline_at(f"https://quay.example/{address}", *lines) == headline
    assert headline_at("https://quay.example/boats-of-the-week-in-nine-harbours", *lines) == lines[1]


def test_the_line_with_which_the_page_s_title_begins_is_the_headline(clean_text: Clean, story: list[str]) -> None:
    lines = ("Sport", HEADLINE, "Rowers of nine harbours beaten by a bird", *story)
    assert clean_text(f"{HEADLINE} | Sport | The Quay", *lines).headline == HEADLINE


def test_the_sentence_below_the_headline_is_not_it(clean_text: Clean, story: list[str]) -> None:
    lines = (HEADLINE, "A goose that nobody had entered has won the regatta.", "By Ida Holm", *story)
    assert clean_text(*lines).headline == HEADLINE


def test_a_path_of_sections_run_into_the_headline_is_not_it(clean_text: Clean, story: list[str]) -> None:
    assert clean_text(f"HomeSport{HEADLINE}", HEADLINE, "By Ida Holm", *story).headline == HEADLINE


@pytest.mark.parametrize(
    "line", ["March 9, 2024", "2 hours ago", "Most read", "By Ida Holm", "quay_news_desk", "Share"]
)
def test_a_line_of_another_kind_is_not_the_headline(clean_text: Clean, story: list[str], line: str) -> None:
    assert clean_text(HEADLINE, line, *story).headline == HEADLINE
    assert clean_text(line, *story).headline is None


def test_a_page_of_nothing_but_text_has_no_headline(clean_text: Clean, story: list[str]) -> None:
    assert clean_text(*story).headline is None
