"""Dates out of the lines of the head."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from reader.cleaning.features.dates import parse_head_moment as parse
from reader.cleaning.features.metadata import Metadata
from reader.cleaning.head import date_lines
from reader.cleaning.head.date_lines import read_dates
from reader.model.blocks import Block, Label, LabelledBlock

FETCHED = datetime(2024, 3, 9, 12, 0, 30, tzinfo=UTC)
HEADLINE = (Label.HEADLINE, "Goose wins")
TEXT = (Label.PARAGRAPH, "It swam on March 1, 2020.")


def dates(*lines: tuple[Label, str], metadata: Metadata | None = None) -> tuple[date | None, date | None]:
    labelled = [LabelledBlock(Block(text, order), label, "a rule") for order, (label, text) in enumerate(lines)]
    return read_dates(labelled, metadata or Metadata())


@pytest.mark.parametrize(
    ("line", "published", "modified"),
    [
        ("Updated March 10, 2024 | Published March 9, 2024", date(2024, 3, 9), date(2024, 3, 10)),
        ("Publié le 9 mars 2024, mis à jour le 10 mars 2024", date(2024, 3, 9), date(2024, 3, 10)),
        ("Stand: 10.03.24", date(2024, 3, 10), date(2024, 3, 10)),
        ("OpinionMarch 9, 2024Ida Holm", date(2024, 3, 9), None),
        ("14:55 GMT, 9 March 2024", datetime(2024, 3, 9, 14, 55, tzinfo=UTC), None),
        ("Do 07.03.24 | 14:07 Uhr", date(2024, 3, 7), None),
        ("Publiziert9. März 2024, 12:17", date(2024, 3, 9), None),
        ("09.03.20249. März 2024", date(2024, 3, 9), None),
        ("Posted on9. März 202410. März 2024AuthorIda Holm", date(2024, 3, 9), None),
        (
            "Updated March 10, 20248:23 PM ET Originally published March 9, 202411:01 AM",
            date(2024, 3, 9),
            date(2024, 3, 10),
        ),
        ("Opublikowano: 9 marca 2024, aktualizacja: 10 marca 2024", date(2024, 3, 9), date(2024, 3, 10)),
        ("Julkaistu 9.3.2024 | Päivitetty 10.3.2024", date(2024, 3, 9), date(2024, 3, 10)),
        ("Опубликовано 9 марта 2024, обновлено 10 марта 2024", date(2024, 3, 9), date(2024, 3, 10)),
        ("입력 2024.03.09 20:00 수정 2024.03.10 20:57", date(2024, 3, 9), date(2024, 3, 10)),
        ("2024年03月09日23:52", date(2024, 3, 9), None),
        ("9 March 202414:30 GMT", datetime(2024, 3, 9, 14, 30, tzinfo=UTC), None),
        ("Oslo, am9. März 2024", date(2024, 3, 9), None),
        ("Oslo, le9 mars 2024", date(2024, 3, 9), None),
        ("Oslo, el9 marzo 2024", date(2024, 3, 9), None),
        ("9 March 2024 - 13:55 GMT+1", datetime(2024, 3, 9, 13, 55, tzinfo=timezone(timedelta(hours=1))), None),
        ("Nine boats", None, None),
    ],
)
def test_a_line_may_give_two_dates(line: str, published: date | None, modified: date | None) -> None:
    assert dates(HEADLINE, (Label.DATE, line), TEXT) == (published, modified)


@pytest.mark.parametrize("label", [Label.BYLINE, Label.FURNITURE, Label.SECTION])
def test_the_date_may_stand_in_another_line_of_the_head(label: Label) -> None:
    line = (label, "By Ida Holm, March 9, 2024")
    assert dates(HEADLINE, line, TEXT)[0] == date(2024, 3, 9)
    assert dates(line, HEADLINE, TEXT)[0] == date(2024, 3, 9)


@pytest.mark.parametrize(
    "line",
    [
        (Label.RAIL_STORY, "Goose lost on March 9, 2024"),
        (Label.CAPTION, "The goose on March 9, 2024"),
        (Label.FURNITURE, "https://quay.example/2024/03/09/"),
    ],
)
def test_dates_of_other_stories_are_not_taken(line: tuple[Label, str]) -> None:
    assert dates(HEADLINE, line, TEXT) == (None, None)
    assert dates(HEADLINE, TEXT, line) == (None, None)


def test_a_date_right_below_the_text_is_the_last_resort() -> None:
    foot = (Label.FURNITURE, "Datum 09.03.2024")
    assert dates(HEADLINE, TEXT, foot)[0] == date(2024, 3, 9)
    assert dates(HEADLINE, TEXT, (Label.RAIL_STORY, "Goose lost"), foot)[0] is None
    assert dates(HEADLINE, (Label.DATE, "8 March 2024"), TEXT, foot)[0] == date(2024, 3, 8)


def test_what_is_labelled_a_date_below_the_headline_comes_first() -> None:
    shown = (Label.DATE, "Updated March 9, 2024")
    other = (Label.FURNITURE, "March 1, 2024")
    assert dates(HEADLINE, other, shown, TEXT) == (date(2024, 3, 9), date(2024, 3, 9))
    assert dates(other, (Label.DATE, "March 2, 2024"), HEADLINE, shown, TEXT)[0] == date(2024, 3, 9)
    assert dates((Label.DATE, "March 2, 2024"), HEADLINE, other, TEXT)[0] == date(2024, 3, 1)
    assert dates((Label.DATE, "March 2, 2024"), other, HEADLINE, TEXT)[0] == date(2024, 3, 2)


def test_a_date_may_stand_right_below_the_first_paragraph() -> None:
    assert dates(HEADLINE, TEXT, (Label.FURNITURE, "Ida Holm, March 9, 2024"), TEXT)[0] == date(2024, 3, 9)


def test_a_date_far_below_the_headline_and_near_the_text_counts() -> None:
    menu = [(Label.FURNITURE, f"Boat {number}") for number in range(60)]
    assert dates(HEADLINE, *menu, (Label.FURNITURE, "Ida Holm, March 9, 2024"), TEXT)[0] == date(2024, 3, 9)
    middle = [*menu[:30], (Label.FURNITURE, "Ida Holm, March 9, 2024"), *menu[30:]]
    assert dates(HEADLINE, *middle, TEXT)[0] is None


@pytest.mark.parametrize("url", ["https://quay.example/2024/03/09/goose", "https://quay.example/2024-03-09-goose"])
def test_the_address_decides_the_order_of_day_and_month(url: str) -> None:
    for line in ("03/09/2024", "09/03/2024"):
        assert dates(HEADLINE, (Label.DATE, line), TEXT, metadata=Metadata(url=url))[0] == date(2024, 3, 9)


def test_a_page_without_a_headline_has_its_date_above_the_text() -> None:
    assert dates((Label.FURNITURE, "March 9, 2024, Quay"), TEXT)[0] == date(2024, 3, 9)


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("2 hours ago", datetime(2024, 3, 9, 10, 0, tzinfo=UTC)),
        ("Published 2 hours ago", datetime(2024, 3, 9, 10, 0, tzinfo=UTC)),
        ("vor 3 Tagen", date(2024, 3, 6)),
        ("Yesterday", date(2024, 3, 8)),
        ("3 weeks ago", None),
    ],
)
def test_an_age_gives_a_date_by_the_time_of_fetching_alone(line: str, published: date | None) -> None:
    shown = (HEADLINE, (Label.DATE, line), TEXT)
    assert dates(*shown, metadata=Metadata(fetched_at=FETCHED))[0] == published
    assert dates(*shown)[0] is None


def test_an_age_in_a_time_element_has_the_moment_of_its_markup() -> None:
    stated = Metadata(times={"2 hours ago": FETCHED})
    assert dates(HEADLINE, (Label.DATE, "Updated: 2 hours ago"), TEXT, metadata=stated) == (FETCHED, FETCHED)


def test_a_line_is_read_once_if_no_address_asks_for_a_second_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    monkeypatch.setattr(date_lines, "parse_head_moment", lambda text, order: read.append(text) or parse(text, order))
    assert dates(HEADLINE, (Label.DATE, "3/9/2024"), TEXT)[0] == date(2024, 9, 3)
    assert read == ["3/9/2024"]


PARAGRAPHS = ((Label.PARAGRAPH, "The goose swam."),) * 6


@pytest.mark.parametrize(("distance", "is_found"), [(4, True), (13, True), (14, False)])
def test_a_date_may_stand_within_the_first_paragraphs(distance: int, is_found: bool) -> None:
    lines = [(Label.HEADLINE, "Goose wins"), *PARAGRAPHS[:2], *[(Label.FURNITURE, "Share")] * distance]
    lines += [(Label.FURNITURE, "Published March 9, 2024"), *PARAGRAPHS]
    assert dates(*lines)[0] == (date(2024, 3, 9) if is_found else None)


def test_a_sentence_or_another_story_within_the_first_paragraphs_gives_no_date() -> None:
    buttons = [(Label.FURNITURE, "Share")] * 6
    for label, text in (
        (Label.FURNITURE, "The goose of the old harbour lost on March 9, 2024"),
        (Label.RAIL_AGE, "March 9, 2024"),
    ):
        assert dates(HEADLINE, *PARAGRAPHS[:1], *buttons, (label, text), *PARAGRAPHS)[0] is None


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Ida Holm posted on March 9, 2024 in Harbour, Geese and what the boats say of them", date(2024, 3, 9)),
        ("Veröffentlicht am 9. März 2024 unter Hafen, Gänse und was die Boote von ihnen sagen", date(2024, 3, 9)),
        ("The goose of the old harbour lost on March 9, 2024", None),
        ((("goose " * 8)[:39] + " published March 9, 2024 in the harbour of geese and boats"), date(2024, 3, 9)),
        ((("goose " * 8)[:40] + " published March 9, 2024 in the harbour of geese and boats"), None),
        *(
            (f"The goose swims{sign} published March 9, 2024 in the harbour of geese and boats", None)
            for sign in ",;:!?"
        ),
        ("Posted " + "x" * 139 + " March 9, 2024", date(2024, 3, 9)),
        ("Posted " + "x" * 140 + " March 9, 2024", None),
        ("The goose, the harbour and the boats, as published on March 9, 2024, in a book of ours", None),
    ],
)
def test_below_the_text_a_line_with_more_in_it_announces_its_date(line: str, found: date | None) -> None:
    assert dates(HEADLINE, *PARAGRAPHS, *[(Label.FURNITURE, "Share")] * 6, (Label.FURNITURE, line))[0] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("9.3.2024 - The goose swam.", date(2024, 3, 9)),
        ("Oslo, (09.03.2024). The goose swam.", date(2024, 3, 9)),
        ("09.03.2024The goose swam.", date(2024, 3, 9)),
        ("Oslo 9.3.2024 – The goose swam.", date(2024, 3, 9)),
        ("9. 3. 2024 — The goose swam.", date(2024, 3, 9)),
        ("9.3.24: The goose swam.", date(2024, 3, 9)),
        ("9/3/2024 - The goose swam.", date(2024, 3, 9)),
        ("It swam on 9.3.2024. It won.", None),
        ("9.3.2024 was the day of the goose.", None),
        ("On 9.3.2024 the goose swam.", None),
    ],
)
def test_the_text_may_begin_with_its_date(text: str, found: date | None) -> None:
    assert dates(HEADLINE, (Label.PARAGRAPH, text))[0] == found
    assert dates(HEADLINE, TEXT, (Label.PARAGRAPH, text))[0] is None


def test_a_date_above_the_headline_comes_before_those_below_and_one_at_the_beginning_last() -> None:
    buttons = [(Label.FURNITURE, "Share")] * 6
    first = (Label.PARAGRAPH, "9.3.2024 - The goose was updated on 10.3.2024.")
    announced = (Label.FURNITURE, "Ida Holm posted on March 8, 2024 in Harbour, Geese and what the boats say of them")
    above, opening, foot = ((Label.FURNITURE, f"March {day}, 2024") for day in (5, 6, 7))
    assert dates(above, HEADLINE, first, *buttons, opening, first)[0] == date(2024, 3, 5)
    assert dates(HEADLINE, first, *buttons, opening, first, foot)[0] == date(2024, 3, 6)
    assert dates(HEADLINE, first, *[first] * 16, *buttons, announced, foot)[0] == date(2024, 3, 7)
    assert dates(HEADLINE, first, *[first] * 16, *buttons, announced)[0] == date(2024, 3, 8)
    assert dates(HEADLINE, first) == (date(2024, 3, 9), None)
