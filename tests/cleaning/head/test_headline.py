"""Which title is the headline."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning.features.metadata import Metadata, StatedTitle, TitleSource
from reader.cleaning.head.headline import choose_headline, is_main_heading, without_publishers_around, without_site
from reader.model.blocks import Block

LINKED, SHARED, CARD, PAGE = TitleSource
HOUSES = ("The Quay", "quay", "quay.example")
HEADING = ("html", "body", "h1.title")


def chosen(shown: str | None, *stated: tuple[str, TitleSource], path: tuple[str, ...] = HEADING) -> str | None:
    block = None if shown is None else Block(shown, 0, "h1", path=path)
    return choose_headline(block, Metadata(stated_titles=tuple(StatedTitle(*one) for one in stated)), HOUSES)


def test_a_page_without_a_title_has_no_headline() -> None:
    assert chosen(None) is None
    assert chosen("—") is None


def test_the_heading_that_the_page_shows_comes_before_one_other_title() -> None:
    for source in TitleSource:
        assert chosen("Goose wins regatta", ("Goose has won", source)) == "Goose wins regatta"


def test_linked_data_and_another_source_together_outvote_it() -> None:
    assert chosen("Goose wins", ("Goose has won", LINKED), ("Goose has won", SHARED)) == "Goose has won"
    assert chosen("Goose wins", ("Goose has won", SHARED), ("Goose has won", PAGE)) == "Goose wins"
    assert chosen("Goose wins", ("Goose has won", LINKED), ("A goose won", SHARED)) == "Goose wins"


def test_a_line_that_is_no_main_heading_has_little_to_say() -> None:
    assert chosen("Goose wins", ("Goose has won", SHARED), path=("html", "p")) == "Goose has won"
    assert chosen("Goose wins", path=("html", "p")) == "Goose wins"


def test_a_heading_with_hardly_a_word_of_any_title_is_the_site_s() -> None:
    assert chosen("Our boat blog", ("Goose wins the regatta", SHARED)) == "Goose wins the regatta"
    assert chosen("Our boat blog") == "Our boat blog"


def test_a_kicker_run_into_the_headline_is_parted_from_it_as_metadata_does() -> None:
    assert chosen("RegattaGoose wins", ("Regatta: Goose wins", SHARED)) == "Regatta: Goose wins"


def test_titles_that_differ_by_case_and_marks_alone_have_one_vote() -> None:
    stated = (("goose wins: “again”", LINKED), ("Goose wins 'again'", PAGE))
    assert chosen("A goose wins", *stated) == "goose wins: “again”"


def test_the_site_s_name_goes_from_what_is_chosen() -> None:
    assert chosen("Goose wins | The Quay") == "Goose wins"
    assert chosen(None, ("Goose wins the regatta - Boats", PAGE)) == "Goose wins the regatta"
    assert chosen(None, ("Goose wins - Boats & More", SHARED)) == "Goose wins - Boats & More"


def test_titles_whose_source_is_unknown_are_better_than_none() -> None:
    assert choose_headline(None, Metadata(titles=("Goose wins | The Quay", "Goose")), HOUSES) == "Goose wins"


@pytest.mark.parametrize(
    "title",
    [
        "Goose wins | The Quay",
        "Goose wins - THE QUAY",
        "Goose wins — Quay News",
        "Goose wins – quay.example",
        "The Quay | Goose wins",
        "Goose wins | News | The Quay",
        "Goose wins|Quay",
    ],
)
def test_the_publisher_goes_from_either_end_of_a_title(title: str) -> None:
    assert without_publishers_around(title, (*HOUSES, "News")) == "Goose wins"


@pytest.mark.parametrize("title", ["Goose wins", "Goose wins - again", "Quay: goose wins", "The Quay wins"])
def test_a_title_without_the_publisher_around_it_stays(title: str) -> None:
    assert without_publishers_around(title, HOUSES) == title


@pytest.mark.parametrize(
    "title", ["Goose wins the regatta | The Quay", "Goose wins the regatta - The Quay", "Goose wins the regatta — Quay"]
)
def test_the_name_of_the_site_goes_from_a_title(title: str) -> None:
    assert without_site(title) == "Goose wins the regatta"


@pytest.mark.parametrize(
    "title",
    ["Goose wins", "Goose: a bird", "Well-known goose wins", "Goose wins – and nobody had entered the bird for it"],
)
def test_a_title_without_the_name_of_a_site_stays(title: str) -> None:
    assert without_site(title) == title


def test_a_main_heading_may_hold_the_block_deeper_down() -> None:
    assert is_main_heading(Block("Goose", 0, "span", path=("html", "h1.title#top", "a", "span")))
    assert not is_main_heading(Block("Goose", 0, "h2", path=("html", "h2")))
    assert not is_main_heading(Block("Goose", 0))


@given(st.none() | st.text(max_size=20), st.lists(st.tuples(st.text(max_size=20), st.sampled_from(TitleSource))))
def test_the_headline_is_always_a_part_of_a_title(shown: str | None, stated: list[tuple[str, TitleSource]]) -> None:
    found = chosen(shown, *stated)
    titles = [text for text, _ in stated] + ([Block(shown, 0).text] if shown else [])
    assert found is None or any(found in title for title in titles)
