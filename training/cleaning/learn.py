"""Train the classifier and write reader/cleaning/classifier/learnt_tables.json.gz, or a file for a fold of a
cross-validation.

  python training/cleaning/learn.py FOLDER [FOLDER ...] [--out FILE] [--without-fold K]

Each FOLDER has gold.jsonl, html/ and text/ (see README.md beside this file). Requires lightgbm and numpy: pip install
-e '.[training]'. With --without-fold the sites of that fold (0 to 4) are left out of training;
`benchmarks/cleaning_quality.py` evaluates the result on them.
"""

import argparse
import gzip
import json
from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
from clippings import clippings
from evidence import Evidence
from folds import fold_of
from labelled_pages import ARTICLE, HEADLINE, OPTIONAL, TrainingPage, read_pages

from reader.cleaning.classifier.block_scores import is_hopeless, read_feature_rows
from reader.cleaning.classifier.boosted_trees import compile_trees
from reader.cleaning.classifier.context_features import read_context_features
from reader.cleaning.classifier.learnt_tables import TABLES
from reader.cleaning.classifier.text_features import FEATURES
from reader.cleaning.features.block_features import read_block_features

_TOKENS = FEATURES.index("tokens")
_CHARACTERS = FEATURES.index("characters")
_SEED = 3
_ROUNDING, _MOST_WRONG = 0.1, 0.01
"""Largest change of a score due to rounding of thresholds and values, and the share of rows that may change more."""
_CLIPPING = 0.3
"""Weight of a part of a page relative to a whole one."""

_ALL = {"objective": "binary", "bagging_fraction": 0.8, "bagging_freq": 1, "verbose": -1, "num_threads": 2,
        "seed": _SEED, "deterministic": True, "force_row_wise": True}  # fmt: skip
_SETTINGS: dict[str, tuple[int, dict[str, Any]]] = {
    "article": (200, {"num_leaves": 24, "learning_rate": 0.09, "min_data_in_leaf": 50, "feature_fraction": 0.35,
                      "lambda_l2": 5}),
    "article_in_context": (80, {"num_leaves": 15, "learning_rate": 0.08, "min_data_in_leaf": 100,
                                "feature_fraction": 0.3, "lambda_l2": 5}),
    "headline": (60, {"num_leaves": 12, "learning_rate": 0.1, "min_data_in_leaf": 30, "feature_fraction": 0.3,
                      "lambda_l2": 5}),
    "rail_story": (80, {"num_leaves": 16, "learning_rate": 0.1, "min_data_in_leaf": 60, "feature_fraction": 0.3,
                        "lambda_l2": 5}),
}  # fmt: skip
"""Number of trees and settings of each classifier. More trees gain little: see README.md."""


def main() -> None:
    """Read the pages, train the classifiers and write the model file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, default=TABLES)
    parser.add_argument("--without-fold", type=int)
    options = parser.parse_args()
    pages = [
        part
        for folder in options.folders
        for page in read_pages(folder)
        if page.blocks and fold_of(page.site) != options.without_fold
        for part in (page, *clippings(page))
    ]
    evidence = Evidence(pages)
    lexicon = evidence.lexicon()
    tables: dict[str, Any] = {
        "lexicon": {
            "words": dict(sorted(lexicon.words.items())),
            "marks": dict(sorted(lexicon.marks.items())),
            "lines": dict(sorted(lexicon.lines.items())),
            "stop_words": sorted(lexicon.stop_words),
        }
    }
    for family in ("text", "html"):
        chosen = [page for page in pages if (page.rendering == "html") == (family == "html")]
        tables[family] = learn_classifiers(chosen, evidence)
    data = json.dumps(tables, ensure_ascii=False, separators=(",", ":")).encode()
    options.out.write_bytes(gzip.compress(data, 9, mtime=0))
    print(f"{options.out}: {options.out.stat().st_size:,} bytes, from {len(pages)} renderings")


def learn_classifiers(pages: Sequence[TrainingPage], evidence: Evidence) -> dict[str, Any]:
    """Train all classifiers for one family of pages. Returns their trees as plain tables."""
    rows = _rows(pages, evidence)
    folds = np.array([fold_of(page.site) for page in pages])
    scored = [np.array([not is_hopeless(row) for row in page]) for page in rows]
    own = [np.array(page, dtype=np.float32) for page in rows]
    probabilities = _probabilities_by_others(own, pages, folds, scored)
    whole = [
        np.concatenate([mine, _context(probability, mine[:, _CHARACTERS])], 1)
        for mine, probability in zip(own, probabilities, strict=True)
    ]
    learnt = {"article": _learn("article", own, pages, scored)}
    learnt["article_in_context"] = _learn("article_in_context", whole, pages, scored)
    titled = [index for index, page in enumerate(pages) if HEADLINE in page.labels]
    learnt["headline"] = _learn("headline", [whole[i] for i in titled], [pages[i] for i in titled],
                                [scored[i] for i in titled])  # fmt: skip
    uncut = [index for index, page in enumerate(pages) if not page.is_clipping]
    learnt["rail_story"] = _learn_titles(
        [whole[i] for i in uncut], [pages[i] for i in uncut], [scored[i] for i in uncut]
    )
    sample = np.concatenate(whole[:50])
    return {name: _checked(export(booster), booster, sample) for name, booster in learnt.items()}


def _checked(table: list[Any], booster: lightgbm.Booster, rows: Any) -> list[Any]:
    """Return a table after checking that it scores some rows like the booster it was exported from."""
    score = compile_trees(json.loads(json.dumps(table)))
    numbers = booster.num_feature()
    expected = booster.predict(rows[:, :numbers], raw_score=True)
    found = np.array([score(row) for row in rows[:, :numbers].astype(float).tolist()])
    wrong = float(np.mean(np.abs(found - expected) > _ROUNDING))
    if wrong > _MOST_WRONG:
        raise SystemExit(f"The exported table scores {wrong:.1%} of the rows in another way than the trees.")
    return table


def _context(probabilities: Any, lengths: Any) -> Any:
    around = read_context_features(list(probabilities), list(lengths))
    return np.array([around(index) for index in range(len(probabilities))], dtype=np.float32)


def _rows(pages: Sequence[TrainingPage], evidence: Evidence) -> list[list[list[float]]]:
    """Compute the features of every block, with a lexicon that has not seen the block's site."""
    rows: list[list[list[float]]] = [[] for _ in pages]
    order = sorted(range(len(pages)), key=lambda index: pages[index].site)
    for site, indices in groupby(order, key=lambda index: pages[index].site):
        lexicon = evidence.lexicon(site)
        for index in indices:
            page = pages[index]
            rows[index] = list(read_feature_rows(page.blocks, read_block_features(page.blocks), page.metadata, lexicon))
    return rows


def _probabilities_by_others(
    rows: Sequence[Any], pages: Sequence[TrainingPage], folds: Any, scored: Sequence[Any]
) -> list[Any]:
    """Return the first pass's probabilities of every block, each page scored by trees that have not seen its site."""
    probabilities: list[Any] = [None] * len(pages)
    for number in sorted(set(folds)):
        others = [index for index in range(len(pages)) if folds[index] != number]
        booster = _learn("article", [rows[i] for i in others], [pages[i] for i in others], [scored[i] for i in others])
        for index in np.flatnonzero(folds == number):
            probabilities[index] = np.where(scored[index], booster.predict(rows[index]), 0.002)
    return probabilities


_TARGETS: dict[str, Callable[[str], bool]] = {
    "article": lambda label: label == ARTICLE,
    "article_in_context": lambda label: label == ARTICLE,
    "headline": lambda label: label == HEADLINE,
}


def _learn(
    classifier: str, rows: Sequence[Any], pages: Sequence[TrainingPage], scored: Sequence[Any]
) -> lightgbm.Booster:
    target = _TARGETS[classifier]
    answers = np.concatenate([[target(label) for label in page.labels] for page in pages])
    weights = np.concatenate([
        _weights(mine, page) for mine, page in zip(rows, pages, strict=True)
    ])  # fmt: skip
    chosen = np.concatenate(scored)
    count, settings = _SETTINGS[classifier]
    data = lightgbm.Dataset(np.concatenate(rows)[chosen], answers[chosen].astype(np.float32), weight=weights[chosen])
    return lightgbm.train(_ALL | settings, data, count)


def _learn_titles(rows: Sequence[Any], pages: Sequence[TrainingPage], scored: Sequence[Any]) -> lightgbm.Booster:
    """Train the classifier of other stories' titles. All lines of a page have the same weight, lower on long pages;
    unsure ones are left out.
    """
    answers = [np.array(page.titles, dtype=np.float32) for page in pages]
    weights = np.concatenate([np.full(len(mine), 12 / (len(mine) ** 0.5 + 5)) for mine in answers])
    chosen = np.concatenate([own & ~np.isnan(mine) for own, mine in zip(scored, answers, strict=True)])
    count, settings = _SETTINGS["rail_story"]
    data = lightgbm.Dataset(np.concatenate(rows)[chosen], np.concatenate(answers)[chosen], weight=weights[chosen])
    return lightgbm.train(_ALL | settings, data, count)


def _weights(rows: Any, page: TrainingPage) -> Any:
    """Return sample weights: higher for long blocks, as in the extracted text; lower for long pages, unsure labels and
    optional text.
    """
    weights = (0.25 + np.minimum(rows[:, _TOKENS], 60) / 20) * 12 / (len(rows) ** 0.5 + 5)
    weights[np.array(page.is_unsure)] *= 0.15
    weights *= _CLIPPING if page.is_clipping else 1.0
    weights[np.array([label == OPTIONAL for label in page.labels])] *= 0.2
    return weights


def export(booster: lightgbm.Booster) -> list[Any]:
    """Convert the trees to a plain table; see `reader.cleaning.classifier.boosted_trees`."""
    return [_plain(tree["tree_structure"]) for tree in booster.dump_model()["tree_info"]]


def _plain(node: dict[str, Any]) -> Any:
    if "leaf_value" in node:
        return round(node["leaf_value"], 4)
    return [node["split_feature"], float(f"{node['threshold']:.9g}"), _plain(node["left_child"]),
            _plain(node["right_child"])]  # fmt: skip


if __name__ == "__main__":
    main()
