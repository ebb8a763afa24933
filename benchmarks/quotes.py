"""How well quotes are found and classified, how well indirect speech is found, and how fast.

    python benchmarks/quotes.py EVAL FILE.jsonl [FILE.jsonl ...] [--errors 20] [--wrong kinds|reports]

EVAL has eval_quotes.py and its adapters.py; a FILE has one article a line with its quotes. Prints the scorer's figures;
for each kind in the file and "scare", which kinds the same words get here; then words in a CPU second of finding quotes
alone, with the names known. `--wrong` prints errors: words of another kind, or reports that are in no list.
"""

import argparse
import importlib
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reader.annotating.entities import find_entities
from reader.annotating.quotes import find_quotes
from reader.model.annotations import Quote, QuoteKind

CONTEXT = 70
RUNS = 3


def main() -> None:
    """Score, compare, time and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("eval", type=Path)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--errors", type=int, default=20)
    parser.add_argument("--wrong", choices=("kinds", "reports"))
    options = parser.parse_args()
    sys.path.insert(0, str(options.eval))
    scorer = importlib.import_module("eval_quotes")
    sys.argv = ["eval_quotes.py", "adapters:quotes", *map(str, options.files)]
    scorer.main()
    for file in options.files:
        articles = [json.loads(line) for line in file.open(encoding="utf-8")]
        pairs = [pair for article in articles for pair in kinds_of(scorer, article)]
        counts = Counter((known, found) for known, found, _ in pairs)
        print(file.name, ", ".join(f"{known} as {found} {count}" for (known, found), count in sorted(counts.items())))
        print(f"{file.name} {speed(articles):.0f} words a CPU second")
        wrong = [f"{known} as {found}: {in_context}" for known, found, in_context in pairs if known != found]
        if options.wrong == "reports":
            wrong = [in_context for article in articles for in_context in unlisted(scorer, article)]
        print(*wrong[: options.errors if options.wrong else 0], sep="\n")


def kinds_of(scorer: Any, article: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """The words in quotation marks of an article: their kind in the file, their kind here, and where they stand."""
    text = article["text"]
    found = {scorer.trim(text, one.start, one.end): str(one.kind) for one in find_quotes(text, find_entities(text))}
    known = {scorer.trim(text, one["start"], one["end"]): one["kind"] for one in article["quotes"]}
    known |= {scorer.trim(text, *span): "scare" for span in article["not_quotes"]}
    for span, kind in known.items():
        yield kind, found.get(span, "nothing"), in_context(text, *span)


def unlisted(scorer: Any, article: dict[str, Any]) -> Iterator[str]:
    """The reports found in an article that are not in its list, as the scorer judges it."""
    text = article["text"]
    found = [one for one in find_quotes(text, find_entities(text)) if one.kind is QuoteKind.INDIRECT]
    for one in found:
        if not any(
            scorer.iou((one.start, one.end), (known["start"], known["end"])) >= 0.5 for known in article["indirect"]
        ):
            yield f"{cue_of(text, one)}: {in_context(text, one.start, one.end)}"


def cue_of(text: str, quote: Quote) -> str:
    """The verb of a quote."""
    return text[quote.cue.start : quote.cue.end] if quote.cue else ""


def in_context(text: str, start: int, end: int) -> str:
    """A span of a text with the text around it, on one line."""
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT // 2]
    return f"{before}[{text[start:end]}]{after}".replace("\n", " / ")


def speed(articles: list[dict[str, Any]]) -> float:
    """Words in a CPU second, the best of some runs."""
    texts = [(article["text"], find_entities(article["text"])) for article in articles]
    best = float("inf")
    for _ in range(RUNS):
        start = time.process_time()
        for text, entities in texts:
            find_quotes(text, entities)
        best = min(best, time.process_time() - start)
    return sum(len(text.split()) for text, _ in texts) / best


if __name__ == "__main__":
    main()
