"""Every sample page, cleaned as the command line cleans it, against the golden beside it."""

import difflib
import json
from pathlib import Path
from typing import Any

import pytest

from reader.model.annotations import Annotations, QuoteKind
from reader.model.article import Article
from reader.model.article_json import article_to_json
from reader.model.blocks import Label
from reader.pipeline import analyse, label
from reader.sources import read_page

SAMPLES = Path(__file__).resolve().parent.parent / "sample_articles"
PAGES = sorted(path for path in SAMPLES.iterdir() if path.suffix in (".txt", ".html"))

each_page = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)


def golden_of(path: Path) -> dict[str, Any]:
    return json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


def as_lines(data: object) -> list[str]:
    """JSON with one value a line, so that a difference shows as the lines that differ."""
    return json.dumps(data, indent=1, ensure_ascii=False, sort_keys=True).split("\n")


def assert_same(golden: object, found: object) -> None:
    difference = list(difflib.unified_diff(as_lines(golden), as_lines(found), "golden", "found", lineterm="", n=2))
    if difference:
        pytest.fail("\n".join(difference), pytrace=False)


def article_of(article: Article) -> dict[str, Any]:
    """The article with the keys that a golden has."""
    data = article_to_json(article, Annotations())
    for key in ("quotes", "entities"):
        del data[key]
    for paragraph in data["paragraphs"]:
        del paragraph["links"]
    return data


def plain(line: str) -> str:
    """A line of a page without the bullet of a list."""
    return line.lstrip("*- ")


def test_there_are_ten_samples_or_more() -> None:
    assert len(PAGES) >= 10


def test_every_sample_has_a_golden_and_every_golden_a_sample() -> None:
    assert [path.stem for path in PAGES] == sorted(path.stem for path in SAMPLES.glob("*.json"))


@each_page
def test_the_article_of_a_sample_is_that_of_its_golden(path: Path) -> None:
    golden = golden_of(path)
    del golden["quotes"], golden["furniture"]
    article, _ = analyse(read_page(str(path)))
    assert_same(golden, article_of(article))


@each_page
def test_the_furniture_of_a_sample_is_labelled_so(path: Path) -> None:
    labels: dict[str, set[Label]] = {}
    for one in label(read_page(str(path))):
        labels.setdefault(plain(one.block.text), set()).add(one.label)
    furniture = [plain(line) for line in golden_of(path)["furniture"]]
    assert furniture
    assert_same(
        {line: ["furniture"] for line in furniture},
        {line: sorted(labels.get(line, {"not a line of the page"})) for line in furniture},
    )


@each_page
def test_the_quotes_of_a_sample_are_those_of_its_golden(path: Path) -> None:
    article, annotations = analyse(read_page(str(path)))
    found = [
        {
            "text": article.text[quote.start : quote.end],
            "kind": str(quote.kind),
            "speaker": quote.speaker.name if quote.speaker else None,
        }
        for quote in annotations.quotes
        if quote.kind in (QuoteKind.DIRECT, QuoteKind.PARTIAL)  # a golden lists what somebody said, in marks
    ]
    assert_same(golden_of(path)["quotes"], found)
