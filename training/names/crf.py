"""Trains a linear-chain CRF with CRFsuite, and reads its weights."""

import re
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pycrfsuite  # type: ignore[import-untyped]

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
_FORBIDDEN = -5.0


class TrainedCrf(NamedTuple):
    """The weights of a trained CRF; labels are in the order of `LABELS`."""

    transitions: list[list[float]]
    """For each label the weights of the transitions to each label."""
    weights: dict[str, list[float]]
    """A feature -> its weight for each label."""
    reference: list[list[str]]
    """The labels that CRFsuite itself gives the runs that it was asked about."""


def train_crf(
    examples: Iterable[tuple[Any, Sequence[str]]],
    smallest: float,
    squared: float,
    rounds: int,
    least: float,
    all_pairs: bool = False,
    asked: Sequence[Any] = (),
) -> TrainedCrf:
    """Train a CRF on runs of tokens, given as features and labels; `smallest` and `squared` weight the L1 and L2 terms.

    Features rarer than `least` are left out; with `all_pairs` a feature also has weights for labels that it never
    occurs with. CRFsuite's own labels of the runs `asked` come with the result, as a reference for ours.
    """
    trainer = pycrfsuite.Trainer(verbose=False)
    for features, labels in examples:
        trainer.append(features, labels)
    trainer.set_params(
        {
            "c1": smallest,
            "c2": squared,
            "max_iterations": rounds,
            "feature.minfreq": least,
            "feature.possible_transitions": True,
            "feature.possible_states": all_pairs,
        }
    )
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder) / "model"
        trainer.train(str(model))
        tagger = pycrfsuite.Tagger()
        tagger.open(str(model))
        dump = Path(folder) / "dump"
        tagger.dump(str(dump))
        reference = [tagger.tag(run) for run in asked]
        return TrainedCrf(*_read_dump(dump.read_text("utf8")), reference)


def mean_crf(learnt: Sequence[TrainedCrf]) -> TrainedCrf:
    """A CRF whose weights are the means of those of several; it has no reference labels."""
    weights: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(LABELS))
    for one in learnt:
        for feature, row in one.weights.items():
            weights[feature] = [sum(pair) for pair in zip(weights[feature], row, strict=True)]
    transitions = [
        [sum(one.transitions[before][after] for one in learnt) / len(learnt) for after in range(len(LABELS))]
        for before in range(len(LABELS))
    ]
    means = {feature: [weight / len(learnt) for weight in row] for feature, row in weights.items()}
    return TrainedCrf(transitions, means, [])


def reference_labels(learnt: TrainedCrf, run: Sequence[Sequence[str]]) -> list[str]:
    """The labels of a run by unrounded weights and plain Viterbi, as a reference for the reader's."""
    best: list[tuple[float, list[int]]] = [(0.0, [])]
    for features in run:
        rows = [learnt.weights[feature] for feature in features if feature in learnt.weights]
        ways = [
            [
                (score + (learnt.transitions[path[-1]][label] if path else 0.0) + sum(row[label] for row in rows), path)
                for score, path in best
            ]
            for label in range(len(LABELS))
        ]
        best = [(score, [*path, label]) for label, way in enumerate(ways) for score, path in [max(way)]]
    return [LABELS[label] for label in max(best)[1]]


_TRANSITION = re.compile(r"  \(1\) (\S+) --> (\S+): (-?[\d.]+)$", re.M)
_WEIGHT = re.compile(r"  \(0\) (.*) --> (\S+): (-?[\d.]+)$", re.M)


def _read_dump(dump: str) -> tuple[list[list[float]], dict[str, list[float]]]:
    number_of = {label: number for number, label in enumerate(LABELS)}
    found = {(before, after): float(weight) for before, after, weight in _TRANSITION.findall(dump)}
    transitions = [[found.get((one, two), _unseen(one, two)) for two in LABELS] for one in LABELS]
    weights: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(LABELS))
    for feature, label, weight in _WEIGHT.findall(dump):
        weights[feature][number_of[label]] = float(weight)
    return transitions, dict(weights)


def _unseen(before: str, after: str) -> float:
    return _FORBIDDEN if after[0] == "I" and before[2:] != after[2:] else 0.0
