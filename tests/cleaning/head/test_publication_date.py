"""Which date is that of publication where a page states, shows and has several."""

from datetime import UTC, date, datetime

import pytest

from reader.cleaning.features.metadata import Metadata
from reader.cleaning.head.publication_date import choose_dates
from reader.model.blocks import Block, Label, LabelledBlock

STATED = datetime(2024, 3, 9, 9, 30, tzinfo=UTC)
LATER = datetime(2024, 4, 20, 9, 30, tzinfo=UTC)
URL = "https://quay.example/goose"


def published(*lines: tuple[Label, str], metadata: Metadata, month_first: bool = False) -> date | None:
    shown = ((Label.HEADLINE, "Goose wins"), *lines, (Label.PARAGRAPH, "It swam."))
    labelled = [LabelledBlock(Block(text, order), label, "a rule") for order, (label, text) in enumerate(shown)]
    return choose_dates(labelled, metadata, month_first)[0]


@pytest.mark.parametrize("line", ["20 April 2024", "21 April 2024", "11 March 2024", "8 March 2024", "05/04/2024"])
def test_a_date_that_the_head_shows_comes_before_a_stated_one(line: str) -> None:
    stated = Metadata(published=STATED, modified=LATER, url=URL)
    assert published((Label.DATE, line), metadata=stated) == published((Label.DATE, line), metadata=Metadata(url=URL))


@pytest.mark.parametrize(
    ("lines", "url"),
    [
        (["9 March 2024"], URL),
        (["20 April 2024"], "https://quay.example/2024/03/09/goose"),
        (["Updated 20 April 2024"], URL),
        (["Updated", "20 April 2024"], URL),
        (["22 April 2024"], URL),
        (["20 April 2024", "9 March 2024"], URL),
        (["03/09/2024"], URL),
    ],
)
def test_the_stated_date_stands_where_the_page_shows_it_or_another_is_no_date_of_publication(
    lines: list[str], url: str
) -> None:
    stated = Metadata(published=STATED, modified=LATER, url=url)
    assert published(*((Label.DATE, line) for line in lines), metadata=stated) == STATED


def test_the_stated_date_stands_where_the_numbers_shown_can_be_read_as_it() -> None:
    assert published((Label.DATE, "03/09/2024"), metadata=Metadata(published=STATED, url=URL)) == STATED


def test_an_announcement_above_a_date_counts_for_that_date_alone() -> None:
    stated = Metadata(published=STATED, modified=LATER, url=URL)
    assert published((Label.DATE, "Updated:"), (Label.DATE, "20 April 2024"), metadata=stated) == STATED
    lines = ((Label.DATE, "Updated"), (Label.DATE, "20 April 2024"), (Label.DATE, "8 March 2024"))
    assert published(*lines, metadata=stated) == date(2024, 3, 8)
    assert published((Label.DATE, "Published"), (Label.DATE, "20 April 2024"), metadata=stated) == LATER.date()


def test_a_stated_date_of_the_last_change_comes_before_one_shown() -> None:
    lines = [(Label.HEADLINE, "Goose wins"), (Label.DATE, "Updated 20 May 2024"), (Label.PARAGRAPH, "It swam.")]
    labelled = [LabelledBlock(Block(text, order), label, "a rule") for order, (label, text) in enumerate(lines)]
    assert choose_dates(labelled, Metadata(published=STATED, modified=LATER, url=URL), False)[1] == LATER


@pytest.mark.parametrize("label", [Label.DATE, Label.FURNITURE])
def test_of_several_stated_dates_that_one_counts_that_the_head_shows(label: Label) -> None:
    stated = Metadata(published=STATED, publications=(STATED, LATER), url=URL)
    assert published((label, "20 April 2024"), metadata=stated) == LATER
    assert published((label, "20 April 2024"), (label, "9 March 2024"), metadata=stated) == STATED


def test_a_date_above_the_headline_chooses_none_of_the_stated_ones() -> None:
    lines = [(Label.DATE, "20 April 2024"), (Label.HEADLINE, "Goose wins"), (Label.PARAGRAPH, "It swam.")]
    labelled = [LabelledBlock(Block(text, order), label, "a rule") for order, (label, text) in enumerate(lines)]
    stated = Metadata(published=STATED, publications=(STATED, LATER), url=URL)
    assert choose_dates(labelled, stated, False)[0] == STATED


def test_a_line_that_is_not_labelled_as_a_date_does_not_outweigh_a_stated_one() -> None:
    stated = Metadata(published=STATED, modified=LATER, url=URL)
    assert published((Label.FURNITURE, "20 April 2024"), metadata=stated) == STATED


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("2024/03/07", date(2024, 3, 7)),
        ("2024/03/08", STATED),
        ("2024/03/10", STATED),
        ("2024/03/11", date(2024, 3, 11)),
    ],
)
def test_the_address_counts_where_it_is_more_than_a_time_zone_away(address: str, found: date) -> None:
    assert published(metadata=Metadata(published=STATED, url=f"https://quay.example/{address}/goose")) == found


def test_an_earlier_date_of_any_line_counts_where_the_page_states_when_it_was_saved() -> None:
    saved = Metadata(published=STATED, modified=STATED, url=URL)
    assert published((Label.FURNITURE, "8 March 2024"), metadata=saved) == date(2024, 3, 8)
    assert published((Label.DATE, "8 March 2024"), (Label.DATE, "9 March 2024"), metadata=saved) == STATED


def test_a_date_that_is_earlier_only_if_its_numbers_are_turned_is_the_stated_one() -> None:
    saved = datetime(2024, 11, 1, 5, tzinfo=UTC)
    above = [
        LabelledBlock(Block("11/01/2024", 0), Label.FURNITURE, "a rule"),
        LabelledBlock(Block("Goose wins", 1), Label.HEADLINE, "a rule"),
        LabelledBlock(Block("It swam.", 2), Label.PARAGRAPH, "a rule"),
    ]
    assert choose_dates(above, Metadata(published=saved, modified=saved, url=URL), False)[0] == saved
