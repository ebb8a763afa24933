"""Learn how to weigh what tells a headline, and write reader/cleaning/head/headline_weights.py.

  python training/cleaning/learn_headlines.py TABLES FOLDER [FOLDER ...] [--unseen FOLDER ...] [--out FILE]

Each FOLDER has gold.jsonl and text/ (see README.md beside this file). The classifier's probability of a headline is one
of the features, so each page needs tables that never saw its site: TABLES is a pattern such as /tmp/fold{}.json.gz, as
learn.py --without-fold writes them; pages of folds without a file are left out. The pages of --unseen are read with the
installed tables, which were not learnt from them. Prints the share of headlines found, each site's with weights that
never saw it.
"""

import argparse
import json
import runpy
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from folds import FOLDS, fold_of
from labelled_pages import fold
from scipy.optimize import minimize

from reader.cleaning.body.article_span import find_article_span
from reader.cleaning.classifier import block_scores
from reader.cleaning.classifier.learnt_tables import TABLES, learnt_tables
from reader.cleaning.cutting.text_blocks import cut_text
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.features.metadata import Metadata
from reader.cleaning.head import headline_weights
from reader.cleaning.head.bylines import publisher_names_of
from reader.cleaning.head.headline import without_publishers_around
from reader.cleaning.head.headline_features import FEATURES, read_headline_features
from reader.cleaning.head.headline_weights import WEIGHTS
from reader.cleaning.head.likely_headline import find_candidates, find_likely_headline
from reader.cleaning.labels.block_labels import BlockLabels

RENDERINGS = ("blocks", "alt", "copy")
_PENALTY = 15.0
"""Of the sum of squared weights of standardised features. With 5 and 30 two or three headlines in a thousand fewer are
found held out."""
_ROUNDING = 0.001
_QUOTES = '"""'


class TitledPage(NamedTuple):
    """A text scrape of a page with a known title: its candidates' features, and which of them are the title."""

    id: str
    kind: str
    fold: int
    rows: Any
    is_right: Any
    is_found: bool
    """Whether the installed weights find the title."""


def main() -> None:
    """Read the pages, learn the weights, judge them held out and write them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--unseen", nargs="*", type=Path, default=[])
    parser.add_argument("--out", type=Path, default=Path(headline_weights.__file__))
    options = parser.parse_args()
    tables = {number: path for number in range(FOLDS) if (path := Path(options.tables.format(number))).exists()}
    pages = [page for folder in options.folders for page in read_titled_pages(folder, tables)]
    pages += [
        page for folder in options.unseen for page in read_titled_pages(folder, dict.fromkeys(range(FOLDS), TABLES))
    ]
    judge(pages)
    weights = learn([page for page in pages if page.is_right.any()])
    options.out.write_text(as_module(weights), "utf-8")
    written = runpy.run_path(str(options.out))["WEIGHTS"]
    if tuple(written) != FEATURES or not np.allclose(list(written.values()), weights, atol=_ROUNDING):
        raise SystemExit("The written weights are not those that were learnt.")
    print(f"{options.out}: from {len({page.id for page in pages})} pages")


def read_titled_pages(folder: Path, tables: dict[int, Path]) -> Iterator[TitledPage]:
    """Yield the scrapes of a folder's pages that have a title given by people, of the folds that have tables."""
    for line in (folder / "gold.jsonl").open(encoding="utf-8"):
        gold = json.loads(line)
        number = fold_of(gold["site"])
        if not gold.get("title") or gold.get("gold_kind") == "extractor" or number not in tables:
            continue
        block_scores.learnt_tables = partial(learnt_tables, tables[number])  # type: ignore[assignment]
        for rendering in RENDERINGS:
            path = folder / "text" / f"{gold['id']}.{rendering}.txt"
            if path.exists():
                yield _read(gold, f"{folder.name} {rendering}", number, path.read_text("utf-8"))


def _read(gold: dict[str, Any], kind: str, number: int, text: str) -> TitledPage:
    blocks, url = list(cut_text(text)), gold.get("url")
    features = read_block_features(blocks)
    labels = BlockLabels(blocks, features)
    article = find_article_span(blocks, features, Metadata(url=url))
    candidates = find_candidates(labels, article)
    rows = read_headline_features(labels, article, candidates, url) if candidates else []
    names = publisher_names_of(None, url)
    is_title = [fold(without_publishers_around(block.text, names)) == fold(gold["title"]) for block in blocks]
    found = find_likely_headline(labels, article, url)
    if candidates and found and found[0] != candidates[int(np.argmax(np.array(rows) @ list(WEIGHTS.values())))]:
        raise SystemExit("The reader weighs the features in another way than this script.")
    return TitledPage(
        gold["id"], kind, number, np.array(rows, dtype=float).reshape(-1, len(FEATURES)),
        np.array([is_title[index] for index in candidates], dtype=bool), found is not None and is_title[found[0]],
    )  # fmt: skip


def judge(pages: Sequence[TitledPage]) -> None:
    """Print how often the best candidate is the title, with weights learnt without the page's fold, and how often one
    of the candidates is.
    """
    right: dict[str, list[tuple[bool, bool, bool]]] = defaultdict(list)
    for number in sorted({page.fold for page in pages}):
        weights = learn([page for page in pages if page.fold != number and page.is_right.any()])
        for page in pages:
            if page.fold == number:
                best = bool(len(page.rows)) and bool(page.is_right[int(np.argmax(page.rows @ weights))])
                right[page.kind].append((page.is_found, best, bool(page.is_right.any())))
    for kind, found in right.items():
        before, now, possible = np.mean(np.array(found, dtype=float), axis=0)
        print(f"{kind:16} {len(found):4} scrapes: installed {before:.3f}, held out {now:.3f}, possible {possible:.3f}")


def learn(pages: Sequence[TitledPage]) -> Any:
    """Return the weights that make the title most likely among its page's candidates (a conditional logit model:
    McFadden 1974). All pages have the same weight, however many scrapes there are of each.
    """
    rows = np.concatenate([page.rows for page in pages])
    is_right = np.concatenate([page.is_right for page in pages])
    counts = np.array([len(page.rows) for page in pages])
    starts = np.concatenate([[0], np.cumsum(counts)[:-1]])
    scrapes = Counter(page.id for page in pages)
    shares = np.array([1 / scrapes[page.id] for page in pages])
    spread = rows.std(axis=0) + 1e-9
    scaled = rows / spread

    def loss(weights: Any) -> tuple[float, Any]:
        scores = scaled @ weights
        odds = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), counts))
        total, of_right = np.add.reduceat(odds, starts), np.add.reduceat(odds * is_right, starts)
        chosen, right = odds / np.repeat(total, counts), odds * is_right / np.repeat(of_right, counts)
        slope = scaled.T @ ((chosen - right) * np.repeat(shares, counts)) + _PENALTY * weights
        return float(np.sum(shares * np.log(total / of_right)) + _PENALTY / 2 * weights @ weights), slope

    return minimize(loss, np.zeros(len(FEATURES)), jac=True, method="L-BFGS-B").x / spread


def as_module(weights: Sequence[float]) -> str:
    """Return the source of the module that has the weights."""
    lines = [f'    "{name}": {weight:.3f},' for name, weight in zip(FEATURES, weights, strict=True)]
    return "\n".join(
        [
            f"{_QUOTES}The weights of a headline's features, written by training/cleaning/learn_headlines.py.{_QUOTES}",
            "",
            "WEIGHTS: dict[str, float] = {",
            *lines,
            "}",
            f"{_QUOTES}By name, in the order of a row of features; a line's score is the weighted sum.{_QUOTES}",
            "",
        ]
    )


if __name__ == "__main__":
    main()
