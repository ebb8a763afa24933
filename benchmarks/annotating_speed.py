"""How fast names and quotes are found, by language; beside another tree of this project, if one is given.

    python benchmarks/annotating_speed.py FILE.jsonl [FILE.jsonl ...] [--articles 30] [--rounds 7] [--against TREE]

A FILE has an article a line: its "text", and its "lang" where it is not English; gzipped if its name ends in ".gz".
Prints for each language how many words, as told by spaces, are annotated in a CPU second: names, quotes with the names
known, and both. Each article is annotated once to warm up, then once a round; the quickest of the rounds counts. With
`--against`, a process of each tree annotates each article in turn, so that a busy machine slows both; the last columns
say how many times as fast as that tree this one is.
"""

import argparse
import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from article_files import Article, read_articles

_ANNOTATE = """
import inspect, json, sys, time
from reader.annotating.entities import find_entities
from reader.annotating.quotes import find_quotes
knows = ["language" in inspect.signature(find).parameters for find in (find_entities, find_quotes)]
for line in sys.stdin:
    text, language = json.loads(line)
    start = time.process_time()
    entities = find_entities(text, *[language][: knows[0]])
    middle = time.process_time()
    find_quotes(text, entities, *[language][: knows[1]])
    print(middle - start, time.process_time() - middle, flush=True)
"""
"""What a process of a tree does; older trees do not take the language."""
HERE = Path(__file__).resolve().parent.parent


class Annotator:
    """A process that annotates with the code of a tree, and keeps the quickest times of each article."""

    def __init__(self, tree: Path) -> None:
        environment = os.environ | {"PYTHONPATH": str(tree)}
        self.process = subprocess.Popen(
            [sys.executable, "-c", _ANNOTATE],
            env=environment,
            cwd=tree,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._best: dict[Article, tuple[float, float]] = {}

    def annotate(self, article: Article) -> None:
        """Annotate an article once more."""
        assert self.process.stdin and self.process.stdout
        print(json.dumps(article), file=self.process.stdin, flush=True)
        names, quotes = map(float, self.process.stdout.readline().split())
        best = self._best.get(article, (names, quotes))
        self._best[article] = min(names, best[0]), min(quotes, best[1])

    def forget(self) -> None:
        """Forget all times: those of warming up."""
        self._best.clear()

    def speeds(self, articles: Sequence[Article]) -> tuple[float, float, float]:
        """Words in a CPU second: names, quotes, both."""
        words = sum(len(article.text.split()) for article in articles)
        names, quotes = (sum(self._best[article][part] for article in articles) for part in (0, 1))
        return words / names, words / quotes, words / (names + quotes)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--articles", type=int, default=30, help="the most of a language")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--against", type=Path, help="a folder with another version of this project")
    options = parser.parse_args()
    by_language: dict[str, list[Article]] = defaultdict(list)
    for article in read_articles(options.files):
        if len(by_language[article.language]) < options.articles:
            by_language[article.language].append(article)
    trees = [HERE, options.against.resolve()] if options.against else [HERE]
    print("language  words  names quotes   both", "  both there  times as fast" if options.against else "")
    with ExitStack() as stack:
        annotators = [Annotator(tree) for tree in trees]
        for annotator in annotators:
            stack.enter_context(annotator.process)
        for language, articles in by_language.items():
            _measure(annotators, articles, options.rounds)
            ours, *theirs = [annotator.speeds(articles) for annotator in annotators]
            words = sum(len(article.text.split()) for article in articles)
            beside = "".join(f" {one[2]:11.0f}  {_ratios(ours, one)}" for one in theirs)
            print(f"{language:8} {words:6} {ours[0]:6.0f} {ours[1]:6.0f} {ours[2]:6.0f}{beside}", flush=True)


def _ratios(ours: Sequence[float], theirs: Sequence[float]) -> str:
    return " ".join(f"{own / other:5.2f}" for own, other in zip(ours, theirs, strict=True))


def _measure(annotators: Sequence[Annotator], articles: Sequence[Article], rounds: int) -> None:
    """Let each annotator annotate each article in turn, once to warm up and then `rounds` times."""
    for number in range(rounds + 1):
        for article in articles:
            for annotator in annotators:
                annotator.annotate(article)
        if not number:
            for annotator in annotators:
                annotator.forget()


if __name__ == "__main__":
    main()
