"""Times of a live blog's entries that are written with their day."""

from collections.abc import Callable

import pytest

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.body.entry_times import find_entry_times
from reader.cleaning.classifier.block_scores import BlockScores
from reader.cleaning.classifier.learnt_tables import learnt_tables
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Block

Label = Callable[..., list[tuple[str, str]]]

TIMES = ["14:05, 12 March 2025", "12 March 2025 1.40pm", "12.03.2025, 13.02 Uhr", "2025年3月12日 12時47分"]


@pytest.mark.parametrize("family", ["html", "text"])
def test_a_date_with_a_clock_time_heads_an_entry(
    story: list[str], label_html: Label, label_text: Label, family: str
) -> None:
    lines = [line for pair in zip(TIMES, story[1:5], strict=True) for line in pair]
    page = ["Regatta: as it happened", story[0], *lines, story[5]]
    labels = dict(label_text(*page) if family == "text" else label_html(*(f"<p>{line}</p>" for line in page)))
    assert [labels[time] for time in TIMES] == ["time_stamp"] * 4
    assert [labels[one] for one in story] == ["paragraph"] * 6


def test_one_or_two_dates_in_an_article_head_nothing(story: list[str], label_html: Label) -> None:
    page = ["<h1>Goose wins</h1>", story[0], story[1], TIMES[0], story[2], TIMES[1], story[3], story[4]]
    labels = dict(label_html(*(f"<p>{line}</p>" for line in page)))
    assert "time_stamp" not in labels.values()


def test_the_dates_of_comments_below_the_article_head_nothing(story: list[str], label_html: Label) -> None:
    comments = [line for time in TIMES for line in (time, "Well swum, goose, and better than any of us has rowed.")]
    labels = dict(label_html("<h1>Goose wins</h1>", *(f"<p>{line}</p>" for line in [*story, "It swam.", *comments])))
    assert "time_stamp" not in labels.values()


def test_dates_without_a_clock_time_head_nothing(story: list[str], label_html: Label) -> None:
    days = [f"{day} March 2025" for day in (9, 10, 11, 12)]
    lines = [line for pair in zip(days, story[1:5], strict=True) for line in pair]
    labels = dict(label_html(*(f"<p>{line}</p>" for line in ["Regatta", story[0], *lines])))
    assert "time_stamp" not in labels.values()


@pytest.mark.parametrize(("headings", "is_time"), [(0, True), (1, True), (3, True), (4, False)])
def test_the_text_of_an_entry_begins_a_few_lines_below_its_time(headings: int, is_time: bool) -> None:
    lines = [line for time in TIMES for line in (time, *["Goose ahead"] * headings, "It swam.")]
    blocks = [Block(line, order) for order, line in enumerate(lines)]
    labels = BlockLabels(blocks, read_block_features(blocks))
    scores = BlockScores([0.9] * len(lines), [], learnt_tables().text)
    times = find_entry_times(labels, ArticleSpan(frozenset(), range(len(lines)), scores))
    assert (times[:1] == [0]) is is_time


@pytest.mark.parametrize(("lead", "is_time"), [(6, True), (7, False)])
def test_the_first_entry_is_near_the_beginning(lead: int, is_time: bool) -> None:
    lines = ["It swam."] * lead + [line for time in TIMES for line in (time, "It swam.")]
    blocks = [Block(line, order) for order, line in enumerate(lines)]
    labels = BlockLabels(blocks, read_block_features(blocks))
    scores = BlockScores([0.9] * len(lines), [], learnt_tables().text)
    times = find_entry_times(labels, ArticleSpan(frozenset(), range(len(lines)), scores))
    assert (times[:1] == [lead]) is is_time


def times_of(
    lines: list[str], stop: int | None = None, taken: frozenset[int] | None = None, start: int = 0
) -> list[int]:
    """The lines with times of an article that begins at the line `start` and ends above the line `stop`."""
    blocks = [Block(line, order) for order, line in enumerate(lines)]
    labels = BlockLabels(blocks, read_block_features(blocks))
    span = range(start, len(lines) if stop is None else stop)
    taken = frozenset(span) if taken is None else taken
    scores = BlockScores([0.9] * len(lines), [], learnt_tables().text)
    return find_entry_times(labels, ArticleSpan(taken, span, scores))


@pytest.mark.parametrize(
    "times",
    [
        ["Heute, 14:05 Uhr", "Heute, 13:40 Uhr", "Heute, 13:02 Uhr"],
        ["4m ago (14:05 GMT)", "29m ago (13:40 GMT)", "67m ago (13:02 GMT)"],
        ["90’", "45+2’", "9’"],
        ["9 min", "45 min", "90. min"],
        ["1:05pm", "12:40pm", "11:02am"],
        ["1.05 pm", "12.40 pm", "11.02 am"],
        ["90′", "45´", "9 minute"],
        ["Gestern, 14:05", "Ieri, 13:40", "Hoje, 13:02"],
        ["Aujourd’hui à 14:05", "Hier, 13:40", "I dag 13:02"],
        ["Bugün 14:05", "Dziś 13:40", "Tänään 13:02"],
        ["Kl. 14:05", "Saat 13:40", "Ore 13:02"],
    ],
)
def test_times_have_a_day_an_age_or_are_minutes_of_a_match(times: list[str]) -> None:
    lines = [line for order, time in enumerate(times) for line in (time, f"The goose is at buoy {order}.")]
    assert times_of(lines) == [0, 2, 4]


def entry_lines(*times: str) -> list[str]:
    return [line for order, time in enumerate(times) for line in (time, f"The goose is at buoy {order}.")]


def test_the_last_entries_go_on_below_the_article() -> None:
    lines = [*entry_lines("14:05", "13:40", "13:02", "12:50", "12:31"), "Contact", "Menu"]
    assert times_of(lines, stop=6) == [0, 2, 4, 6, 8]
    assert times_of(lines, stop=6, taken=frozenset({1})) == [0, 2, 4]
    assert times_of([*lines[:6], *["Menu"] * 9, *lines[6:]], stop=6) == [0, 2, 4]
    assert times_of([*lines[:6], *entry_lines("15:10", "16:10")], stop=6) == [0, 2, 4]


def test_buttons_between_a_time_and_its_text_do_not_count() -> None:
    lines = [line for time in ("14:05", "13:40", "13:02") for line in (time, *["Share"] * 6, "It leads at last.")]
    assert times_of(lines) == [0, 8, 16]


def test_feet_and_inches_are_no_minutes() -> None:
    assert times_of(entry_lines("6’1 goose", "7’3 gull", "8’5 heron")) == []


def test_a_time_with_its_day_is_none_among_times_without() -> None:
    assert times_of(entry_lines("14:05, 12 March 2025", "13:40", "13:02", "12:50")) == [2, 4, 6]


@pytest.mark.parametrize(("buttons", "is_time"), [(9, True), (10, False)])
def test_a_text_begins_ten_lines_below_its_time_at_most(buttons: int, is_time: bool) -> None:
    lines = [line for time in ("14:05", "13:40", "13:02") for line in (time, *["Share"] * buttons, "It leads at last.")]
    assert bool(times_of(lines)) is is_time


@pytest.mark.parametrize(("lines", "found"), [(6, [0, 8, 10, 12]), (7, [9, 11, 13])])
def test_times_above_the_article_stand_eight_lines_above_the_first_at_most(lines: int, found: list[int]) -> None:
    page = ["14:05", "It leads at last.", *["Menu"] * lines, *entry_lines("13:40", "13:02", "12:50")]
    assert times_of(page, start=2 + lines) == found


MORE = ("12:50", "12:31")


@pytest.mark.parametrize(
    ("below", "found"),
    [
        (["Menu"] * 8 + entry_lines(*MORE), [14, 16]),
        (["Menu"] * 9 + entry_lines(*MORE), []),
        (["We are on the quay."] * 9 + entry_lines(*MORE), []),
        (["12:50", *["It leads at last."] * 10, *entry_lines("12:31")], [6, 17]),
        (entry_lines("12:50 the goose and nine boats of Hallow", "12:31"), [8]),
        (entry_lines("12.50 Uhr Ida Holm in Hallow", "12:31"), [8]),
    ],
)
def test_times_below_the_article_go_on_in_the_same_form(below: list[str], found: list[int]) -> None:
    assert times_of([*entry_lines("14:05", "13:40", "13:02"), *below], stop=6) == [0, 2, 4, *found]


def test_what_stands_behind_a_time_is_none_of_its_form() -> None:
    assert times_of(entry_lines("14:05 Ida Holm", "13:40 Per Vik", "13:02 Ida Holm", "12:50 News"), stop=6) == [
        0,
        2,
        4,
        6,
    ]


def test_morning_and_afternoon_have_one_form_and_other_elements_another() -> None:
    lines = entry_lines("2:05pm", "1:40pm", "1:02pm", "11:50am")
    assert times_of(lines, stop=6) == [0, 2, 4, 6]
    blocks = [Block(line, order, "h3" if order < 6 else "td") for order, line in enumerate(lines)]
    scores = BlockScores([0.9] * len(lines), [], learnt_tables().html)
    article = ArticleSpan(frozenset(range(6)), range(6), scores)
    assert find_entry_times(BlockLabels(blocks, read_block_features(blocks)), article) == [0, 2, 4]
