"""Applies hand-made corrections to a data set's gold: what belongs to each article, without the text itself.

    python training/cleaning/corrections.py FOLDER CORRECTIONS.tsv > corrected.jsonl

FOLDER has gold.jsonl and text/ID.blocks.txt. A line of corrections has a page's id, numbers of lines of that text
(those that are not empty, counted from 0: "4,7-9") and their label between tabs: article; optional, which is neither
missed nor unwanted; or boilerplate. Numbers with a p before them ("p4,7-9") are of the gold's own paragraphs, for
those that are no lines of the text. A line with an id alone says that the whole page was read, and nothing more is to
be corrected.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from labelled_pages import ARTICLE, BOILERPLATE, OPTIONAL, fold

_LETTERS = {ARTICLE: "B", OPTIONAL: "O", BOILERPLATE: "F"}
"""Letters of `line_labels`, which has one per line of the text."""
_FEWEST_WORDS = 5
"""Fewest words of a line of boilerplate that is cut out of a paragraph."""
_SOFT_HYPHEN = "\xad"


@dataclass
class Corrected:
    """The corrections of a page: the labels of lines of the text, and of paragraphs of the gold, by their numbers."""

    lines: dict[int, str] = field(default_factory=dict)
    paragraphs: dict[int, str] = field(default_factory=dict)


def read_corrections(path: Path) -> dict[str, Corrected]:
    """Read a file of corrections: those of each page, by its id. Pages without any were read and are right."""
    found: dict[str, Corrected] = defaultdict(Corrected)
    for line in path.read_text("utf8").splitlines():
        page, *rest = line.split("\t")
        corrected = found[page]
        if rest:
            labels = corrected.paragraphs if rest[0].startswith("p") else corrected.lines
            labels.update(dict.fromkeys(_numbers(rest[0].removeprefix("p")), rest[1]))
    return dict(found)


def _numbers(listed: str) -> Iterator[int]:
    for part in listed.split(","):
        first, _, last = part.partition("-")
        yield from range(int(first), int(last or first) + 1)


def correct(gold: dict[str, Any], lines: Sequence[str], corrected: Corrected) -> dict[str, Any]:
    """Return the gold of a page with its corrections applied. `lines` are those of its text that are not empty."""
    letters = list(gold["line_labels"])
    for number, label in corrected.lines.items():
        letters[number] = _LETTERS[label]
    texts = {label: _texts(gold, lines, corrected, label) for label in _LETTERS}
    known = {label: {fold(text) for text in of_label} for label, of_label in texts.items()}
    body = [text for number, text in enumerate(gold["body"]) if number not in corrected.paragraphs]
    still = [fold(line) for number, line in enumerate(lines) if letters[number] == _LETTERS[ARTICLE]]
    for number, label in sorted(corrected.lines.items()):
        if label != ARTICLE:
            _remove(body, lines[number], still.count(fold(lines[number])))
        if label == BOILERPLATE:
            _cut_out(body, lines[number])
    _insert(body, lines, letters, {number for number, label in corrected.lines.items() if label == ARTICLE})
    furniture = [text for text in gold["furniture"] or [] if fold(text) not in known[OPTIONAL] | known[ARTICLE]]
    optional = [text for text in gold["optional"] or [] if fold(text) not in known[BOILERPLATE] | known[ARTICLE]]
    return gold | {
        "body": body,
        "furniture": furniture + texts[BOILERPLATE],
        "optional": optional + texts[OPTIONAL],
        "line_labels": "".join(letters),
    }


def _texts(gold: dict[str, Any], lines: Sequence[str], corrected: Corrected, label: str) -> list[str]:
    """Return all texts that the corrections give a label."""
    return [lines[number] for number, own in sorted(corrected.lines.items()) if own == label] + [
        gold["body"][number] for number, own in sorted(corrected.paragraphs.items()) if own == label
    ]


def _remove(body: list[str], line: str, others: int) -> None:
    """Take a line out of the body, unless as many other lines of the article say the same."""
    places = [index for index, paragraph in enumerate(body) if fold(paragraph) == fold(line)]
    if len(places) > others:
        del body[places[0]]


def _cut_out(body: list[str], line: str) -> None:
    """Take a line out of the paragraphs that some gold makes of several lines."""
    if len(line.split()) >= _FEWEST_WORDS:
        body[:] = [text for paragraph in body if (text := paragraph.replace(line, " ").strip())]


def _insert(body: list[str], lines: Sequence[str], letters: Sequence[str], missing: set[int]) -> None:
    """Put the missing lines into the body, each below the last paragraph that stands above it on the page."""
    below = 0
    for number, line in enumerate(lines):
        if number in missing:
            body.insert(below, line)
            below += 1
        elif letters[number] == _LETTERS[ARTICLE] and (folded := fold(line)):
            place = next((at for at in range(below, len(body)) if folded in fold(body[at])), None)
            below = below if place is None else place + 1


def without_soft_hyphens(gold: dict[str, Any]) -> dict[str, Any]:
    """Return the gold without the soft hyphens of its text: they show nothing, and the reader drops them."""
    body = [text.replace(_SOFT_HYPHEN, "") for text in gold["body"]]
    return gold | {"body": body, "body_text": "\n\n".join(body) if gold.get("body_text") else None}


def main(folder: str, corrections: str) -> None:
    """Print the corrected gold."""
    known = read_corrections(Path(corrections))
    for line in (Path(folder) / "gold.jsonl").open(encoding="utf-8"):
        gold = json.loads(line)
        corrected = known.get(gold["id"], Corrected())
        if corrected.lines or corrected.paragraphs:
            text = (Path(folder) / "text" / f"{gold['id']}.blocks.txt").read_text("utf-8")
            gold = correct(gold, [one.strip() for one in text.split("\n") if one.strip()], corrected)
        print(json.dumps(without_soft_hyphens(gold), ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
