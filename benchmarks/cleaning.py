"""Checks that the founding page and the samples are extracted exactly, and measures the processor time of cleaning and
annotating.

  python benchmarks/cleaning.py PAGES_FOLDER EVAL_FOLDER [--runs 31]

PAGES_FOLDER has founding_page.txt and its gold data; EVAL_FOLDER has eval_founding.py, which checks the output of
`clean --format json`. Processor time is the median of the runs, in milliseconds, after imports and a warm-up run.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from reader.annotating.annotate import annotate
from reader.base import paths
from reader.cleaning.clean import clean
from reader.model.article_json import article_to_json
from reader.model.blocks import Label
from reader.pipeline import label
from reader.sources import read_page


def main() -> None:
    """Print what is exact and the times. Exit status 1 if anything is not exact."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    parser.add_argument("eval", type=Path)
    parser.add_argument("--runs", type=int, default=31)
    options = parser.parse_args()
    founding = options.pages / "founding_page.txt"
    exact = [_founding_is_exact(founding, options.eval)]
    exact += [_sample_is_exact(golden) for golden in sorted(paths.sample_articles().glob("*.json"))]
    print(f"exact: {sum(exact)} of {len(exact)} pages")
    _print_times(founding, options.runs)
    sys.exit(not all(exact))


def _founding_is_exact(page: Path, folder: Path) -> bool:
    printed = subprocess.run(
        [sys.executable, "-m", "reader", "clean", str(page), "--format", "json"], capture_output=True, check=True
    ).stdout
    compared = subprocess.run([sys.executable, str(folder / "eval_founding.py")], input=printed, capture_output=True)
    print(compared.stdout.decode().strip())
    gold = json.loads(page.with_suffix(".gold.json").read_text(encoding="utf-8"))
    labels = {one.block.text: one.label for one in label(read_page(page))}
    missed = [line for line in gold["furniture"] if labels.get(line) is not Label.FURNITURE]
    print(f"furniture: {len(gold['furniture']) - len(missed)} of {len(gold['furniture'])} lines labelled so")
    return compared.returncode == 0 and not missed


def _sample_is_exact(golden: Path) -> bool:
    page = next(path for path in golden.parent.glob(f"{golden.stem}.*") if path != golden)
    expected = json.loads(golden.read_text(encoding="utf-8"))
    article = clean(read_page(page))
    found = article_to_json(article, annotate(article))
    for paragraph in found["paragraphs"]:
        paragraph.pop("links", None)
    wrong = [key for key in expected if key not in ("quotes", "furniture") and found[key] != expected[key]]
    if wrong:
        print(f"{page.name}: {', '.join(wrong)} differ")
    return not wrong


def _print_times(path: Path, runs: int) -> None:
    page = read_page(path)
    article = clean(page)
    cleaning = _median_ms(lambda: clean(page), runs)
    annotating = _median_ms(lambda: annotate(article), runs)
    print(f"processor time: cleaning {cleaning:.1f} ms, annotating {annotating:.1f} ms")


def _median_ms(work: Callable[[], object], runs: int) -> float:
    work()
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times) * 1000


if __name__ == "__main__":
    main()
