"""The features of a single token."""

import pytest

from reader.annotating.ner.token_features import features_of, window_features
from reader.annotating.ner.tokens import BREAK


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("Paris", "Xxx"),
        ("U", "X"),
        ("UN", "XX"),
        ("said", "xx"),
        ("1990s", "ddx"),
        ("McKay", "XxXxx"),
        ("U.S.", "X.X."),
        ("G20", "Xdd"),
        ("Mc", "Xx"),
    ],
)
def test_the_shape_shows_capitals_and_digits(word: str, shape: str) -> None:
    assert features_of(word).shape == shape


def test_a_title_and_a_capital_are_noted() -> None:
    assert [(features_of(word).is_title, features_of(word).is_capitalised) for word in ("Mr.", "mayor", "Oslo")] == [
        (True, True),
        (True, False),
        (False, True),
    ]


def test_a_break_has_no_features() -> None:
    assert not any(features_of(BREAK))


def test_a_token_farther_off_has_fewer_features() -> None:
    near, far = window_features("Oslo", 1), window_features("Oslo", 2)
    assert len(far) == 2 < len(near)
    assert {one[0] for one in near} == {">"} and all(one.startswith(">>") for one in far)


def test_a_distance_out_of_the_window_has_none() -> None:
    with pytest.raises(KeyError):
        window_features("Oslo", 3)


def test_words_further_away_say_less() -> None:
    counts = [len(window_features("Paris", distance)) for distance in (0, 1, 2)]
    assert counts == sorted(counts, reverse=True)
    assert len(set(counts)) == 3


def test_a_word_says_something_else_at_each_distance() -> None:
    sets = [set(window_features("Paris", distance)) for distance in (-2, -1, 0, 1, 2)]
    assert sum(map(len, sets)) == len(set.union(*sets))


def test_a_name_in_capitals_has_the_flags_of_the_name() -> None:
    assert features_of("LISBON").flags == features_of("Lisbon").flags != ""
