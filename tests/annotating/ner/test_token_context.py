"""Features that come of more than one word."""

import pytest

from reader.annotating.ner.token_context import read_token_context, run_features
from reader.annotating.ner.token_features import features_of, window_features
from reader.annotating.ner.tokens import find_runs, split_tokens


def near_features(text: str, word: str) -> list[str]:
    """The features of a word of a text."""
    context = read_token_context(split_tokens(text).words)
    for first, end in find_runs(context.words):
        shared, own = run_features(context, first, end)
        for index, features in zip(range(first, end), own, strict=True):
            if context.words[index] == word:
                return [*shared, *features]
    raise AssertionError(f"{word} is in no run")


@pytest.mark.parametrize(
    ("text", "word", "feature"),
    [
        ("They met in Vell there.", "Vell", "rbin"),
        ("They met in Vell there.", "Vell", "rathere"),
        ("They met in Vell there.", "Vell", "ppmet in"),
        ("They asked the Vell Trust there.", "Vell", "rltrust"),
        ("They asked the Vell Trust there.", "Trust", "R1Vell Trust"),
        ("Vell came. He met Ms. Vell.", "Vell", "xsmF"),
        ("Boats came and boats left.", "Boats", "xsl"),
    ],
)
def test_a_token_has_the_feature(text: str, word: str, feature: str) -> None:
    assert feature in near_features(text, word)


def test_the_words_of_a_known_name_say_so() -> None:
    marks = [
        next(one for one in near_features("They left New York then.", word) if one[0] == "m")
        for word in ("New", "York")
    ]
    assert [mark[-1] for mark in marks] == ["B", "I"]
    assert "S" in marks[0]


@pytest.mark.parametrize(
    ("word", "shape"),
    [("Paris", "Xxx"), ("U.S.", "X.X."), ("G20", "Xdd"), ("NATO", "XX"), ("said", "xx"), ("Mc", "Xx")],
)
def test_a_shape_says_how_a_word_is_written(word: str, shape: str) -> None:
    assert features_of(word).shape == shape


def test_words_further_away_say_less() -> None:
    counts = [len(window_features("Paris", distance)) for distance in (0, 1, 2)]
    assert counts == sorted(counts, reverse=True)
    assert len(set(counts)) == 3


def test_a_word_says_something_else_at_each_distance() -> None:
    sets = [set(window_features("Paris", distance)) for distance in (-2, -1, 0, 1, 2)]
    assert sum(map(len, sets)) == len(set.union(*sets))


def test_a_name_in_capitals_has_the_flags_of_the_name() -> None:
    assert features_of("LISBON").flags == features_of("Lisbon").flags != ""
