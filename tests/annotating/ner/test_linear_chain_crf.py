"""The best labels of a run."""

from functools import partial
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotating.ner.crf_weights import ZERO, CrfWeights, read_weights, write_weights
from reader.annotating.ner.linear_chain_crf import LinearChainCrf
from reader.annotating.ner.name_models import EUROPEAN_MODEL
from reader.annotating.ner.recognizer import load_recognizer
from reader.annotating.ner.run_features import sequence_features
from reader.annotating.ner.token_context import read_token_context
from reader.annotating.ner.token_features import english_vocabulary
from reader.annotating.ner.tokens import find_runs, split_tokens

LABELS = ("O", "B-PER", "I-PER")
_NUMBERS = st.integers(-60, 60)
_ROW = st.lists(_NUMBERS, min_size=3, max_size=3)
_SQUARE = st.lists(_ROW, min_size=3, max_size=3)


def crf_with(transitions: list[list[int]]) -> LinearChainCrf:
    """A CRF with transitions by the label that they lead to, and no features."""
    return LinearChainCrf(CrfWeights(LABELS, tuple(map(tuple, transitions)), {}), english_vocabulary())


@given(_SQUARE, st.lists(_ROW, min_size=1, max_size=5))
def test_no_path_is_better_than_the_best(transitions: list[list[int]], scores: list[list[int]]) -> None:
    def worth(path: tuple[int, ...]) -> int:
        steps = sum(transitions[after][before] for before, after in zip(path, path[1:], strict=False))
        return steps + sum(row[label] for row, label in zip(scores, path, strict=True))

    best = crf_with(transitions).best_path(scores)
    assert worth(tuple(best)) == max(map(worth, product(range(3), repeat=len(scores))))


def test_of_paths_that_are_equally_good_the_first_labels_are_taken() -> None:
    assert crf_with([[0] * 3] * 3).best_path([[1, 1, 0], [0, 2, 2], [3, 3, 3]]) == [0, 1, 0]


@pytest.fixture
def learnt(tmp_path: Path) -> LinearChainCrf:
    """A CRF that knows a few words."""
    weights = {
        "wLopez": [0.0, 1.0, 2.0],
        "<lms.": [0.0, 1.5, 0.0],
        ">lsaid": [0.0, 0.5, 0.5],
        "R0Lopez": [0.5, 0.0, 0.0],
    }
    write_weights(tmp_path / "tables", LABELS, [[0.0] * 3] * 3, weights)
    return LinearChainCrf(read_weights(tmp_path / "tables"), english_vocabulary())


@pytest.mark.parametrize("text", ["Lopez said it.", "We met Maria Lopez", "Lopez", "There Ms. Lopez said Lopez said"])
def test_scores_are_the_sums_of_the_weights_of_all_features(learnt: LinearChainCrf, text: str) -> None:
    context = read_token_context(split_tokens(text).words)
    for first, end in find_runs(context.words):
        features_of = sequence_features(context, first, end)
        for scores, features in zip(learnt.scores(context, first, end, {}), features_of, strict=True):
            rows = learnt.weights.rows_of(features)
            plain = [sum(row[label] - ZERO for row in rows) for label in range(3)]
            assert [score - scores[0] for score in scores] == [one - plain[0] for one in plain]


def test_scores_are_the_same_the_second_time(learnt: LinearChainCrf) -> None:
    context = read_token_context(split_tokens("There Ms. Lopez said it.").words)
    first, end = list(find_runs(context.words))[-1]
    assert learnt.scores(context, first, end, {}) == learnt.scores(context, first, end, {})


def test_a_common_noun_is_no_name_by_itself_and_a_first_name_may_be_one() -> None:
    recognizer = load_recognizer(EUROPEAN_MODEL)
    is_outside = partial(recognizer.first_crf.is_outside, margin=16)
    assert is_outside(["Jahr"])
    assert is_outside(["Jahr"])  # remembered
    assert not is_outside(["Anna"])
    assert not is_outside(["Jahr", "Anna"])
