"""Invented newswire from all over the world, with its names labelled: `invented_texts.txt.gz`.

    python training/names/invented_texts.py > invented.jsonl

In the file [P ..] is a person, [O ..] an organisation, [L ..] a place, and a line of #### stands between two articles.
"""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("invented_texts.txt.gz")
EUROPEAN_TEXTS = Path(__file__).with_name("invented_european_texts.txt.gz")
_KINDS = {"P": "PER", "O": "ORG", "L": "LOC"}
_LABELLED = re.compile(r"\[([POL]) ([^\[\]]+)\]")


def invented_texts(marked: str) -> Iterator[dict[str, Any]]:
    """The articles of a file as documents with "id", "text" and "entities"."""
    for number, article in enumerate(re.split(r"^####\s*$", marked, flags=re.M)):
        text, entities, done = "", [], 0
        for found in _LABELLED.finditer(article.strip()):
            text += article.strip()[done : found.start()]
            entities.append({"start": len(text), "end": len(text) + len(found[2]), "label": _KINDS[found[1]]})
            text += found[2]
            done = found.end()
        text += article.strip()[done:]
        if text:
            yield {"id": f"invented-{number}", "text": text, "entities": entities}


def read_invented(path: Path = FILE) -> Iterator[dict[str, Any]]:
    """The articles of a file of invented texts."""
    return invented_texts(gzip.decompress(path.read_bytes()).decode("utf8"))


if __name__ == "__main__":
    for document in read_invented():
        print(json.dumps(document, ensure_ascii=False))
