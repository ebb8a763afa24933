"""How long names and bylines are."""

import pytest

from reader.cleaning.head.bylines import (
    announced_names,
    is_name,
    is_name_list,
    names_in,
    publisher_names_of,
    stated_names,
    without_publishers,
)


@pytest.mark.parametrize(
    ("text", "expected"), [("李" * 12, True), ("李" * 13, False), ("Ida " * 5, True), ("Ida " * 6, False)]
)
def test_a_name_has_twelve_signs_or_five_words(text: str, expected: bool) -> None:
    assert is_name(text.strip()) is expected


@pytest.mark.parametrize(("count", "names"), [(6, 1), (7, 0)])
def test_a_byline_names_somebody_with_six_words(count: int, names: int) -> None:
    text = " ".join(f"Ida{'a' * number}" for number in range(count))
    assert len(names_in(f"By {text}")) == names


def test_a_byline_has_two_hundred_and_twenty_characters() -> None:
    line = "By Ida Holm, Per Vik"
    assert announced_names(line.ljust(220, ".")) == ("Ida Holm", "Per Vik")
    assert announced_names(line.ljust(221, ".")) == ()
    assert announced_names(line + " " * 300) == ("Ida Holm", "Per Vik")


@pytest.mark.parametrize(
    ("line", "is_pen_name"),
    [
        ("ida", True),
        ("ida von holm", True),
        ("ida von der holm", False),
        ("i" * 40, True),
        ("i" * 41, False),
        ("1ida", False),
        ("ida@quay", False),
        ("ida/holm", False),
        ("ida: holm", False),
    ],
)
def test_a_pen_name_has_three_words_and_forty_characters(line: str, is_pen_name: bool) -> None:
    assert stated_names([line]) == ((line,) if is_pen_name else ())


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Holm, Ida", "Ida Holm"),
        ("Holm, Ida M.", "Ida M. Holm"),
        ("Holm, Ida Maria", "Holm"),
        ("Holm, IDA", "Holm"),
    ],
)
def test_a_surname_before_a_comma_is_turned(line: str, name: str) -> None:
    assert stated_names([line])[0] == name


def test_the_hosts_parts_are_publishers_names_up_to_the_longest_host() -> None:
    host = "a." * 122 + "example"
    assert len(host) == 251
    assert publisher_names_of(None, f"https://{host}.x")[1] == "a"
    assert publisher_names_of(None, f"https://{host}.xx") == (None,)
    assert publisher_names_of("Quay", "https://www.news.quay.example/") == (
        "Quay",
        "news",
        "quay",
        "news.quay.example",
        "quay.example",
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ida Holm The Quay", ("Ida Holm",)),
        ("Ida Holm, the quay", ("Ida Holm",)),
        ("Holm The Quay", ("Holm The Quay",)),
        ("The Quay", ()),
        ("Der Quay", ()),
        ("THE QUAY!", ()),
        ("Ida Holm", ("Ida Holm",)),
    ],
)
def test_a_publishers_name_goes_from_two_words_or_more(name: str, expected: tuple[str, ...]) -> None:
    assert without_publishers([name], ["The Quay", None, " "]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Holm", True),
        ("Ida Holm and Per Vik", True),
        ("Ida Holm in Oslo", False),
        ("", False),
        ("dpa and AFP", True),
    ],
)
def test_a_list_of_names_says_nothing_else(text: str, expected: bool) -> None:
    assert is_name_list(text) is expected
