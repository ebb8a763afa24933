"""Reads articles from files of JSON lines: each has a "text", and its "lang" where it is not English."""

import gzip
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple


class Article(NamedTuple):
    """A text, and its language as an ISO 639-1 code."""

    text: str
    language: str


def read_articles(files: Sequence[Path]) -> Iterator[Article]:
    """The articles of files in their order, each once; a file is gzipped if its name ends in ".gz"."""
    found: dict[Article, None] = {}
    for path in files:
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        for line in filter(None, data.decode().split("\n")):
            article = json.loads(line)
            found[Article(article["text"], article.get("lang", "en"))] = None
    yield from found
