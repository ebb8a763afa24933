"""How well articles that tell the same story are recognised, and what that costs.

    python benchmarks/stories.py DATA [DATA …] [--distinct 100000]

Each DATA is a folder with a gold.jsonl of pages: their texts, in `body`. Other versions of the
same stories are made of them, each kind in a library of its own: printed is how many are found, and how many are taken
for another page's. Then a library is made
of the pages and of distinct articles, two thirds of them by the templates of weather and market reports, matches, draws
of a lottery, live pages and stubs above the same furniture, the others babbled out of the pages' phrases: printed are
the false pairs, and the CPU that it takes to find the other versions of an article, for the first and the last tenth.
Words and names are not indexed here: finding the same story does not need them.
"""

import argparse
import json
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))
from story_pairs import RETELLINGS, distinct  # noqa: E402

from reader.library.index import entries, reindex  # noqa: E402
from reader.library.library import Library  # noqa: E402
from reader.library.rows.raw_page import RawPage  # noqa: E402
from reader.model.annotations import Annotations
from reader.model.article import Article, Paragraph  # noqa: E402
from reader.near_duplicates.story_text import LEAST, StoryText  # noqa: E402

_DAY = datetime(2026, 11, 1, tzinfo=UTC)
_spent = 0.0


def main() -> None:
    """Make libraries, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="+")
    parser.add_argument("--distinct", type=int, default=100_000)
    options = parser.parse_args()
    pages = [page for folder in options.data for page in _pages(folder / "gold.jsonl")]
    print(f"{len(pages)} pages of {LEAST} different runs of words and more")
    for kind, retell in RETELLINGS.items():
        made = [retell(page, random.Random(number)) for number, page in enumerate(pages)]
        _measure_pairs(kind, pages, made)
    _measure_distinct(pages, options.distinct)


def _pages(path: Path) -> Iterable[list[str]]:
    bodies = [json.loads(line)["body"] for line in path.open(encoding="utf-8")]
    return [body for body in bodies if len(StoryText("\n".join(body)).shingles) >= LEAST]


def _measure_pairs(kind: str, pages: list[list[str]], made: list[list[str]]) -> None:
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder) / "library.db") as library:
        ids = [_add(library, number, page) for number, page in enumerate([*pages, *made])]
        story = dict(library.read("SELECT article_id, coalesce(story, -article_id) FROM sketch"))
        pairs = list(zip(ids, ids[len(pages) :], strict=False))
        found = sum(story[one] == story[other] for one, other in pairs)
        alone = len({story[one] for one, _ in pairs})
    print(f"{kind:30} {found / len(pairs):6.1%} found, {len(pages) - alone} pages taken for another")


def _measure_distinct(pages: list[list[str]], count: int) -> None:
    _time_finding()
    reindex.save_words = reindex.save_names = lambda *_: None  # type: ignore[attr-defined, assignment]
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder) / "library.db") as library:
        kinds = {_add(library, number, page): "page" for number, page in enumerate(pages)}
        costs, spent = [], _spent
        for number, (kind, paragraphs) in enumerate(distinct(count, pages), 1):
            kinds[_add(library, number + len(pages), paragraphs)] = kind
            if number % max(1, count // 10) == 0:
                costs.append((_spent - spent) / max(1, count // 10))
                spent = _spent
        pairs = library.read("SELECT article_id, other_id FROM likeness WHERE article_id < other_id")
        of_pages = [pair for pair in pairs if kinds[pair[0]] == kinds[pair[1]] == "page"]
        others = Counter(kinds[one] for one, other in pairs if (one, other) not in of_pages)
        size = library.read("SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'sketch%' OR name LIKE 'likeness%'")[0][0]
        print(f"{count} distinct articles: {sum(others.values())} false pairs {dict(others) or ''}")
        print(f"pairs among the pages as they are: {len(of_pages)}")
        for one, other in of_pages[:10]:
            print("   ", *(f"{_headline(library, article_id)!r:60.60}" for article_id in (one, other)))
        print(f"CPU of finding other versions: {1e3 * costs[0]:.2f} ms an article first, {1e3 * costs[-1]:.2f} last")
        print(f"{size / len(kinds):.0f} bytes an article")


def _headline(library: Library, article_id: int) -> str:
    opened = library.open_article(article_id)
    return opened.article.text[:60] if opened else ""


def _add(library: Library, number: int, paragraphs: list[str]) -> int:
    article = Article(f"Number {number}", url=f"https://bench.example/{number}", paragraphs=_paragraphs(paragraphs))
    return library.add(article, Annotations(), RawPage("bench", "text", "", article.url, _DAY))[0]


def _paragraphs(texts: list[str]) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(text) for text in texts)


def _time_finding() -> None:
    """Count the CPU seconds of making sketches and of keeping them."""

    def timed(function: Any) -> Any:
        def run(*values: Any) -> Any:
            global _spent
            begun = time.process_time()
            try:
                return function(*values)
            finally:
                _spent += time.process_time() - begun

        return run

    entries.sketch = timed(entries.sketch)  # type: ignore[attr-defined]
    reindex.save_sketch = timed(reindex.save_sketch)  # type: ignore[attr-defined]


if __name__ == "__main__":
    main()
