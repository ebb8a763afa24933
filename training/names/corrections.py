"""Applies hand-made corrections to the labels of the silver sets: names and what they name, without the sentences.

    python training/names/corrections.py SILVER.jsonl CORRECTIONS.tsv > corrected.jsonl

A line of corrections has a document's id, a string, and PER, ORG, LOC or O for no name, between tabs; then perhaps the
numbers of the occurrences that are meant, from 1, with commas between. All whole-word occurrences of the string in the
document, or those, get the label, and names that overlap them go. A line with an id alone says that the whole document
was read, and nothing more is to be corrected.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple


class Correction(NamedTuple):
    """The label of a string of a document."""

    words: str
    label: str
    occurrences: frozenset[int]
    """The occurrences that get the label, counted from 1; all if it is empty."""


@dataclass
class Corrected:
    """The corrections of a document."""

    corrections: list[Correction] = field(default_factory=list)
    is_read: bool = False
    """Whether the whole document was read, and nothing more is to be corrected."""


def read_corrections(path: Path) -> dict[str, Corrected]:
    """The corrections of each document, by its id."""
    found: dict[str, Corrected] = defaultdict(Corrected)
    for line in path.read_text("utf8").splitlines():
        document, *rest = line.split("\t")
        if rest:
            numbers = frozenset(map(int, rest[2].split(","))) if len(rest) > 2 else frozenset()
            found[document].corrections.append(Correction(rest[0], rest[1], numbers))
        else:
            found[document].is_read = True
    return dict(found)


def correct(document: dict[str, Any], corrected: Corrected) -> dict[str, Any]:
    """A document with its corrections applied."""
    names = [dict(name) for name in document["entities"]]
    for correction in corrected.corrections:
        for start, end in _spans_of(document["text"], correction):
            if not correction.occurrences and correction.label != "O" and _is_inside(names, start, end):
                continue
            if correction.label == "O":
                names = [name for name in names if (name["start"], name["end"]) != (start, end)]
            else:
                names = [name for name in names if name["end"] <= start or end <= name["start"]]
                names.append({"start": start, "end": end, "label": correction.label, "corrected": True})
    return {**document, "entities": sorted(names, key=lambda name: name["start"])}


def _spans_of(text: str, correction: Correction) -> Iterator[tuple[int, int]]:
    pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, correction.words.split())) + r"(?!\w)"
    for number, found in enumerate(re.finditer(pattern, text), 1):
        if not correction.occurrences or number in correction.occurrences:
            yield found.span()


def _is_inside(names: list[dict[str, Any]], start: int, end: int) -> bool:
    """Whether a longer corrected name holds the span."""
    longer = [name for name in names if name.get("corrected") and (name["start"], name["end"]) != (start, end)]
    return any(name["start"] <= start and end <= name["end"] for name in longer)


def main(silver: str, corrections: str) -> None:
    """Print the corrected set."""
    known = read_corrections(Path(corrections))
    for line in Path(silver).read_text("utf8").split("\n"):
        if line.strip():
            document = json.loads(line)
            if document["id"] in known:
                document = correct(document, known[document["id"]])
            print(json.dumps(document, ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
