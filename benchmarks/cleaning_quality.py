"""Evaluates article extraction by cross-validation grouped by site: each page is cleaned with a model that never saw
its site.

  python benchmarks/cleaning_quality.py EVAL DATA TABLES [--input html|text] [--folds 0,1,2,3,4] [--worst 20]

EVAL has eval_extraction.py, DATA gold.jsonl, html/ and text/; TABLES is a pattern of each fold's model file, such as
/tmp/fold{}.json.gz, as `training/cleaning/learn.py --without-fold` writes them. With the installed model as TABLES the
figures are too good: it was trained on these pages. Prints the scorer's figures for all pages and for news.
"""

import argparse
import importlib
import json
import statistics
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from reader.cleaning.classifier import block_scores, learnt_tables
from reader.cleaning.clean import clean
from reader.pages.page import Page

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "training" / "cleaning"))
from folds import FOLDS, fold_of  # noqa: E402


def main() -> None:
    """Clean, score and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("eval", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("tables")
    parser.add_argument("--input", default="html", choices=("html", "text"))
    parser.add_argument("--folds", default=",".join(map(str, range(FOLDS))))
    parser.add_argument("--worst", type=int, default=0)
    options = parser.parse_args()
    sys.path.insert(0, str(options.eval))
    scorer, adapters = importlib.import_module("eval_extraction"), importlib.import_module("adapters")
    golds = [json.loads(line) for line in (options.data / "gold.jsonl").open(encoding="utf-8")]
    rows: list[dict[str, Any]] = []
    times: list[float] = []
    rails: Counter[str] = Counter()
    for number in map(int, options.folds.split(",")):
        path = Path(options.tables.format(number))
        block_scores.learnt_tables = lambda path=path: learnt_tables.learnt_tables(path)  # type: ignore[assignment]
        chosen = [gold for gold in golds if fold_of(gold["site"]) == number]
        clean(Page("warm up", options.input, "<p>A page to load the tables with.</p>"))
        for gold, kind, text in scorer.inputs(str(options.data), chosen, options.input):
            start = time.process_time()
            found = adapters.extract(text, kind, gold["url"])
            times.append(time.process_time() - start)
            rows.append(scorer.score_page(gold, found) | {"set": gold["set"], "id": gold["id"]})
            rails += _count_rails(scorer.norm, gold, found)
    scorer.show([one for one in scorer.report(rows, "reader", sum(times), len(rows), 0) if one["set"] != "newspaper4k"])
    print(f"{1e3 * statistics.median(times):.1f} ms of CPU a page, median; {1e3 * statistics.mean(times):.1f} mean")
    print(
        f"rail stories found {rails['right'] / rails['known']:.3f} at precision {rails['right'] / rails['shown']:.3f}"
    )
    for row in sorted(rows, key=lambda row: scorer.prec(*row["t"]) + scorer.rec(*row["t"]))[: options.worst]:
        print(f"{row['id']:40} P {scorer.prec(*row['t']):.2f} R {scorer.rec(*row['t']):.2f} lost {row['lost']}")


def _count_rails(fold: Any, gold: dict[str, Any], found: dict[str, Any]) -> Counter[str]:
    """Distinct rail stories: known by the silver labels, shown, and both."""
    known = {fold(story) for rail in gold["rails_silver"] or [] for story in rail["stories"]}
    shown = {fold(story["title"]) for rail in found["rails"] for story in rail["stories"]}
    return Counter(known=len(known), shown=len(shown), right=len(known & shown))


if __name__ == "__main__":
    main()
