"""What the first pass over an article found for the same words at other places of it."""

from operator import mul

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotating.ner.crf_weights import SCALE, ZERO, CrfWeights, pack_rows
from reader.annotating.ner.second_pass import (
    SPREAD,
    LabelledRun,
    Name,
    SecondPass,
    count_first_pass,
    names_of,
    second_features,
)
from reader.annotating.ner.token_context import read_token_context

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG")


def label_run(text: str, *labelled: tuple[int, list[str]]) -> tuple[list[LabelledRun], list[list[list[str]]]]:
    """First looks at runs that begin at a token and have labels, and the features of their tokens for the second."""
    context = read_token_context(text.split(" "))
    runs = []
    for first, path in labelled:
        scores = [[SCALE * (label == own) for label in LABELS] for own in path]
        runs.append(LabelledRun(first, first + len(path), scores, path))
    found = count_first_pass(context, runs)
    return runs, [second_features(context, run, found) for run in runs]


@pytest.mark.parametrize(
    ("path", "names"),
    [
        (["O", "O"], []),
        (["B-PER", "I-PER", "O"], [Name(3, 5, "PER")]),
        (["B-PER", "B-PER"], [Name(3, 4, "PER"), Name(4, 5, "PER")]),
        (["I-ORG", "I-ORG"], [Name(3, 5, "ORG")]),
        (["B-ORG", "I-PER"], [Name(3, 4, "ORG"), Name(4, 5, "PER")]),
    ],
)
def test_labels_make_names(path: list[str], names: list[Name]) -> None:
    assert list(names_of(3, path)) == names


def test_a_word_knows_what_others_like_it_are() -> None:
    _, ((one,), (two,), (three,)) = label_run("Vell saw Vell and Vell", (0, ["B-PER"]), (2, ["B-PER"]), (4, ["O"]))
    assert "wPERs2" in one and "wPERs2" in two  # one of the two others
    assert "wPERa2" in three


def test_a_word_that_stands_once_knows_nothing_of_others() -> None:
    _, ((one,),) = label_run("Vell left", (0, ["B-PER"]))
    assert "w" in one


def test_a_surname_knows_that_it_ends_a_longer_name() -> None:
    _, (_, (alone,)) = label_run("Ines Vell met Vell", (0, ["B-PER", "I-PER"]), (3, ["O"]))
    assert "plPER" in alone


def test_initials_know_what_they_stand_for() -> None:
    _, (_, (short,)) = label_run("Vell Harbour met VH", (0, ["B-ORG", "I-ORG"]), (3, ["B-PER"]))
    assert "aORG" in short


def test_one_capital_spells_out_no_name() -> None:
    _, (_, (short,)) = label_run("Vell harbour met V", (0, ["B-ORG", "I-ORG"]), (3, ["B-PER"]))
    assert "aORG" not in short


def test_a_missed_repeat_of_a_name_knows_of_it() -> None:
    _, (_, again) = label_run("Vell Harbour met Vell Harbour", (0, ["B-ORG", "I-ORG"]), (3, ["O", "O"]))
    assert "qORGB" in again[0] and "qORGI" in again[1]


def test_scores_are_the_weights_and_shares_of_the_first_scores() -> None:
    rows = bytes(ZERO + number for number in (0, 4, 0, 0, 0)) + bytes(ZERO + number for number in (0, 0, 0, 120, 0))
    weights = CrfWeights(LABELS, (), dict(zip(["w", "=B-PER"], pack_rows(rows, 5), strict=True)))
    plain, more = (
        SecondPass(weights).scores_of_token(weights.sum_of(["w"]), first)
        for first in ([0, 0, 0, 0, 0], [7, 17, 7, 7, 7])
    )
    assert [two - one for one, two in zip(plain, more, strict=True)] == [0, 0, 0, 10, 0]
    assert plain[1] - plain[0] == 4


_ROW = st.binary(min_size=5, max_size=5)


@given(_ROW, st.lists(_ROW, min_size=4, max_size=4), st.lists(st.integers(-9000, 9000), min_size=5, max_size=5))
def test_packed_shares_are_those_of_each_label(own: bytes, shares: list[bytes], first: list[int]) -> None:
    names = ["w", *(f"={label}" for label in LABELS[1:])]
    weights = CrfWeights(LABELS, (), dict(zip(names, pack_rows(b"".join([own, *shares]), 5), strict=True)))
    given_scores = [score - first[0] for score in first[1:]]
    columns = [[row[label] - ZERO for row in shares] for label in range(5)]
    plain = [one + sum(map(mul, column, given_scores)) // SPREAD for one, column in zip(own, columns, strict=True)]
    assert SecondPass(weights).scores_of_token(weights.sum_of(["w"]), first) == plain


def test_the_scores_of_a_run_are_those_of_the_features_of_its_tokens() -> None:
    text = "Ines Vell met VELL and Vell and Ines Vell Harbour met IV"
    words = text.split(" ")
    labelled = [(0, ["B-PER", "I-PER"]), (3, ["O"]), (5, ["B-ORG"]), (7, ["B-PER", "I-PER", "O"]), (11, ["B-PER"])]
    runs, features = label_run(text, *labelled)
    names = sorted({feature for run in features for token in run for feature in token})
    weights = CrfWeights(LABELS, (), {name: number << 8 for number, name in enumerate(names)})
    second, context = SecondPass(weights), read_token_context(words)
    found = count_first_pass(context, runs)
    for run, tokens in zip(runs, features, strict=True):
        sums = [weights.sum_of(token) for token in tokens]
        assert second.scores(context, run, found) == list(map(second.scores_of_token, sums, run.scores))
