"""Texts with labelled names, as the CRF learns from them."""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from corrections import correct, read_corrections

from reader.annotating.lexicon.roles import TITLES
from reader.annotating.ner.tokens import Tokens, find_runs, split_tokens

KINDS = {"PER", "ORG", "LOC"}
_ARTICLE = re.compile(r"(?:the|a|an)\s+", re.I)
"""Articles, which some sets count as part of a name and others do not: never part of one here."""


class LabelledText(NamedTuple):
    """A document with a label for each token."""

    id: str
    text: str
    tokens: Tokens
    labels: list[str]
    """A label for each token: O, B-PER, I-PER and so on."""


def read_texts(path: Path, corrections: Path | None = None) -> Iterator[LabelledText]:
    """Read the documents of a file of JSON lines, with the corrections of another file applied."""
    known = read_corrections(corrections) if corrections and corrections.exists() else {}
    for line in path.read_text("utf8").split("\n"):
        if line.strip():
            data = json.loads(line)
            yield labelled_text(correct(data, known[data["id"]]) if data["id"] in known else data)


def labelled_text(data: dict[str, Any]) -> LabelledText:
    """Tokenise and label a document of a set."""
    tokens = split_tokens(data["text"])
    return LabelledText(data["id"], data["text"], tokens, label_tokens(tokens, spans(data["text"], data["entities"])))


def spans(text: str, entities: Sequence[dict[str, Any]]) -> list[tuple[int, int, str]]:
    """The start, end and kind of each name, without titles, articles and possessives."""
    found = []
    for entity in entities:
        start, end, kind = entity["start"], entity["end"], entity["label"]
        if kind in KINDS:
            start = _without_lead(text, start, end, kind)
            end -= 2 if text[start:end].endswith(("'s", "’s")) else 0
            found.append((start, end, kind))
    return sorted(found)


def _without_lead(text: str, start: int, end: int, kind: str) -> int:
    """The start of a name after its article, of a person's after their titles."""
    article = _ARTICLE.match(text, start, end)
    start = article.end() if article and article.end() < end else start
    while kind == "PER":
        word, space, _ = text[start:end].partition(" ")
        if not space or word.lower().rstrip(".") not in TITLES | {"vice", "prime"}:
            break
        start += len(word) + 1
    return start


def label_tokens(tokens: Tokens, names: Sequence[tuple[int, int, str]]) -> list[str]:
    """A label for each token, given the spans and kinds of the names."""
    labels = ["O"] * len(tokens.words)
    at = 0
    for index, start in enumerate(tokens.starts):
        while at < len(names) and names[at][1] <= start:
            at += 1
        if at < len(names) and names[at][0] < tokens.end(index):
            begins = names[at][0] >= start or not index or labels[index - 1] == "O"
            labels[index] = ("B-" if begins else "I-") + names[at][2]
    return labels


def labelled_runs(text: LabelledText) -> Iterator[tuple[int, int, list[str]]]:
    """The runs of a document with their labels."""
    for first, end in find_runs(text.tokens.words):
        labels = text.labels[first:end]
        if labels[0].startswith("I-"):
            labels[0] = "B" + labels[0][1:]
        yield first, end, labels
