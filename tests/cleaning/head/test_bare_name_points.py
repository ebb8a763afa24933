"""How much each piece of evidence counts for a name without "By": four points are enough."""

from collections.abc import Sequence

import pytest

from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.head.bare_names import label_bare_name
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Block, Label

HEADLINE = "Goose wins the regatta"
NAME = "Ida Holm"
DATE = "March 9, 2024"


def bylines(
    lines: Sequence[str], text_start: int | None = None, url: str | None = None, headline: str = HEADLINE
) -> list[int]:
    """The indexes of the lines that are bylines, on a page whose head has these lines; none is prose."""
    blocks = [Block(line, order) for order, line in enumerate(lines)]
    labels = BlockLabels(blocks, read_block_features(blocks))
    start = len(lines) if text_start is None else text_start
    label_bare_name(labels, range(len(lines)), lines.index(headline), start, url)
    return [index for index in range(len(lines)) if labels.label_of(index) is Label.BYLINE]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ([HEADLINE, NAME], []),
        ([HEADLINE, NAME, "x", DATE], [1]),
        ([HEADLINE, NAME, "x", "x", DATE], []),
        ([HEADLINE, "x", NAME, "x", DATE], [2]),
        ([HEADLINE, "x", "x", NAME, "x", DATE], []),
        ([HEADLINE, "x", "x", NAME, DATE], [3]),
        ([HEADLINE, "x", "x", DATE, NAME], [4]),
        ([DATE, NAME, "x", "x", HEADLINE], [1]),
        ([DATE, "x", NAME, "x", "x", HEADLINE], []),
        ([NAME, "2 hours ago", "x", HEADLINE], [0]),
    ],
)
def test_a_date_counts_beside_a_name_and_a_little_two_lines_off(lines: list[str], found: list[int]) -> None:
    assert bylines(lines) == found


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["Ida Maria Holm", DATE, HEADLINE], []),
        ([HEADLINE, "Ida Maria Holm", DATE], [1]),
        ([HEADLINE, "x", "x", "Ida Maria Holm", DATE], [3]),
        ([HEADLINE, "Ida Anna Maria Holm", DATE], []),
        ([HEADLINE, "Ida Anna Maria Holm", DATE, DATE], [1]),
        (["AFP", DATE, HEADLINE], [0]),
    ],
)
def test_two_words_are_likelier_a_name_than_three_and_more(lines: list[str], found: list[int]) -> None:
    assert bylines(lines) == found


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ([HEADLINE, "x", "x", NAME, NAME], []),
        ([f"Portrait of {NAME}", "x", HEADLINE], [0]),
        (["Portrait of Ida Maria Holm", "x", HEADLINE], []),
        ([HEADLINE, "x", "x", "Portrait of our Ida Maria Holm, in red", "Ida Maria Holm"], [4]),
        ([HEADLINE, "x", "x", "Portrait of our own Per Vik, in red", "Ida Maria Holm"], []),
        (["Words:", NAME, HEADLINE], [1]),
        (["Words of", NAME, HEADLINE], []),
        (["Words:", "Ida Maria Holm", HEADLINE], []),
    ],
)
def test_a_portrait_and_an_announcement_count_for_the_name_below(lines: list[str], found: list[int]) -> None:
    assert bylines(lines) == found


@pytest.mark.parametrize(
    ("below", "place", "found"),
    [
        ("Court reporter", 1, True),
        ("Court reporter", 3, False),
        ("A court reporter on the water", 1, True),
        ("A court reporter on the cold water", 1, False),
        ("Follow the boats", 1, True),
        ("Follow our reporter", 3, True),
        ("Follow the boats", 3, False),
        ("Read more of this", 1, True),
        ("Nine boats", 1, False),
    ],
)
def test_a_job_and_an_invitation_below_a_name_count_one_each(below: str, place: int, found: bool) -> None:
    lines = [HEADLINE, *["x"] * (place - 1), NAME, below]
    assert bylines(lines) == ([place] if found else [])


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (f"{NAME} is our reporter.", True),
        (f"{NAME}, on the water", True),
        (f"{NAME} sails", False),
        (f"Often {NAME} is late.", False),
    ],
)
def test_what_is_said_of_a_person_elsewhere_counts(line: str, found: bool) -> None:
    assert bylines([HEADLINE, "x", "x", NAME, "x", line]) == ([3] if found else [])
    assert bylines([NAME, "x", HEADLINE, line]) == []


def test_a_date_on_the_line_itself_counts() -> None:
    line = f"{NAME} , 09.03.2024 10:00 Uhr"
    assert bylines([line, "x", HEADLINE]) == [0]
    assert bylines([line, "x", HEADLINE], text_start=0) == [0]
    assert bylines([line.replace("Holm", "Maria Holm"), "x", HEADLINE], text_start=0) == []
    assert bylines([HEADLINE, "x", "x", f"{NAME} 09.03.2024"]) == [3]
    assert bylines([HEADLINE, "x", "x", f"{NAME} and more 09.03.2024."]) == [3]
    assert bylines([HEADLINE, "x", "x", "Ida Maria Holm 09.03.2024"]) == [3]
    assert bylines([HEADLINE, "x", "x", "Ida Maria Holm 09.03.2024."]) == []


@pytest.mark.parametrize(
    ("age", "found"),
    [
        ("5 min ago", True),
        ("1 minute ago", True),
        ("5 minutes ago", True),
        ("1 hr ago", True),
        ("5 hrs ago", True),
        ("5hours ago", True),
        ("1 hour ago", True),
        ("5 HOURS AGO", True),
        ("1 day ago", True),
        ("5 days ago", True),
        ("5 days agone", False),
        ("vor 3 Minuten", True),
        ("vor 3 Stundenvor 3 Stunden", True),
        ("vor 3 Tagen", True),
        ("zuvor 3 Stunden", False),
        ("il y a 2 heures", True),
        ("hace 2 horas y", True),
        ("há 2 horas", True),
        ("5 boats", False),
    ],
)
def test_an_age_within_a_line_dates_it(age: str, found: bool) -> None:
    assert bylines([HEADLINE, "x", "x", f"Ida Maria Holm · {age}"]) == ([3] if found else [])
    assert bylines([HEADLINE, "x", "x", NAME, age]) == ([3] if found else [])


def test_a_summary_right_above_counts() -> None:
    summary = "The goose of the harbour wins again"
    assert bylines([HEADLINE, summary, NAME, "x", "x"]) == []
    assert bylines([HEADLINE, summary + " today", NAME, "x", "x"]) == [2]
    assert bylines([HEADLINE, "x", "x", summary + " today", NAME, "x", DATE]) == [4]
    assert bylines([HEADLINE, "x", "x", summary, NAME, "x", DATE]) == []
    assert bylines([HEADLINE, "x", "x", summary + " today", NAME, "x", "x"]) == []
    assert bylines(["Ida Maria Holm", DATE, HEADLINE, summary + " today"]) == []


@pytest.mark.parametrize(
    ("below", "found"),
    [
        (["ida@quay.example"], True),
        (["x", "ida@quay.example"], True),
        (["x", "x", "ida@quay.example"], False),
        (["write to ida@quay.example"], False),
        (["ida@quay"], False),
    ],
)
def test_an_address_below_counts(below: list[str], found: bool) -> None:
    assert bylines([HEADLINE, "x", "x", NAME, *below]) == ([3] if found else [])
    assert bylines([HEADLINE, "x", "x", "Ida Maria Holm", *below]) == []
    assert bylines([HEADLINE, "x", NAME, *below]) == ([2] if found else [])


def test_a_full_stop_counts_against_a_line() -> None:
    assert bylines([HEADLINE, "x", "x", f"{NAME}.", DATE]) == []
    assert bylines([HEADLINE, "x", f"{NAME}.", DATE]) == [2]


def test_a_line_in_a_script_without_capitals_needs_more() -> None:
    assert bylines([HEADLINE, "x", "x", "李 明", DATE]) == []
    assert bylines([HEADLINE, "x", "李 明", DATE]) == [2]


@pytest.mark.parametrize(
    "line", ["Share Tweet", "Ask Question", "Teilen Twittern", "Ida Newsletter", "Facebook Quay.com"]
)
def test_the_words_of_buttons_and_sites_are_no_names(line: str) -> None:
    assert bylines([HEADLINE, line, DATE, DATE]) == []


def test_a_name_repeated_directly_counts() -> None:
    assert 1 in bylines([HEADLINE, NAME, NAME])


def test_a_line_of_the_text_counts_less() -> None:
    lines = [HEADLINE, NAME, DATE]
    assert bylines(lines, text_start=2) == [1]
    assert bylines(lines, text_start=1) == [1]
    assert bylines([HEADLINE, "x", "x", NAME, DATE], text_start=3) == []
    assert bylines([HEADLINE, "x", "x", NAME, DATE], text_start=4) == [3]


def test_a_name_in_the_headline_or_in_the_address_counts_against_its_line() -> None:
    headline = f"{NAME} wins"
    assert bylines([headline, NAME, DATE], headline=headline) == []
    assert bylines([headline, NAME, DATE, DATE], headline=headline) == [1]
    address = "https://quay.example/ida-holm/goose"
    assert bylines([HEADLINE, NAME, DATE], url=address) == [1]
    assert bylines([HEADLINE, "x", "x", NAME, DATE], url=address) == []
    assert bylines([HEADLINE, "x", "x", NAME, DATE], url="https://quay.example/ida/holm") == [3]


def test_of_several_names_the_likeliest_is_the_authors_with_those_beside_it() -> None:
    assert bylines([HEADLINE, "Per Vik", "x", NAME, DATE, "x"]) == [3]
    assert bylines([HEADLINE, "Per Vik", NAME, DATE, "Ann Rue"]) == [1, 2]
    assert bylines(["Per Vik", NAME, DATE, "Ann Rue", "x", HEADLINE]) == [0, 1]
    assert bylines([HEADLINE, "Ann Rue", "Per Vik", NAME, DATE]) == [1, 2, 3]
    assert bylines([NAME, DATE, DATE, HEADLINE, "Per Vik"]) == [0]


def test_a_line_with_a_date_has_eighty_characters_at_most() -> None:
    line = f"{NAME} , 09.03.2024 10:00 Uhr"
    assert bylines([line.ljust(80), "x", HEADLINE]) == [0]
    assert bylines([line.ljust(81), "x", HEADLINE]) == []
