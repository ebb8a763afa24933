"""The features of the sample pages are the numbers that they were when the classifier was trained.

A feature that is computed differently needs a classifier trained anew (`training/cleaning`). Then write the sums again:
`python tests/cleaning/classifier/test_feature_values.py`.
"""

import json
from pathlib import Path

import pytest

from reader.base import paths
from reader.cleaning.classifier import context_features, markup_features, rule_features, text_features
from reader.cleaning.classifier.block_scores import score_blocks
from reader.cleaning.clean import read_lines
from reader.cleaning.features.block_features import read_block_features
from reader.pages.files import read_file

SUMS = Path(__file__).with_name("feature_sums.json")
LAST = (*rule_features.FEATURES, *context_features.FEATURES)
FEATURES = {"text": (*text_features.FEATURES, *LAST), "html": (*markup_features.FEATURES, *LAST)}


def sums(kind: str) -> dict[str, float]:
    """Each feature of all sample pages of a kind, added up. The blocks have weights: values that change places show."""
    total = dict.fromkeys(FEATURES[kind], 0.0)
    for path in sorted(paths.sample_articles().iterdir()):
        if path.suffix == {"text": ".txt", "html": ".html"}[kind]:
            page = read_lines(read_file(path))
            blocks = [line.block for line in page.lines]
            rows = score_blocks(blocks, read_block_features(blocks), page.metadata).rows
            for index in range(len(rows)):
                for name, value in zip(FEATURES[kind], rows[index], strict=True):
                    total[name] += value * (1 + index % 7)
    return {name: float(f"{value:.6g}") for name, value in total.items()}


@pytest.mark.parametrize("kind", ["text", "html"])
def test_each_feature_has_the_values_that_the_classifier_was_trained_on(kind: str) -> None:
    assert sums(kind) == pytest.approx(json.loads(SUMS.read_text("utf-8"))[kind], rel=1e-5)


if __name__ == "__main__":
    SUMS.write_text(json.dumps({kind: sums(kind) for kind in FEATURES}, indent=1) + "\n", "utf-8")
