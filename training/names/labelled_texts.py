"""Texts with labelled names, as the CRF learns from them."""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from corrections import correct, read_corrections

from reader.annotating.lexicon.language import known_language
from reader.annotating.lexicon.roles import TITLES
from reader.annotating.ner.name_models import ENGLISH_MODEL, NameModel, model_of
from reader.annotating.ner.tokens import Tokens

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
    model: NameModel
    """What finds the names of its language."""


def read_texts(
    path: Path, corrections: Path | None = None, models: Sequence[NameModel] = (ENGLISH_MODEL,)
) -> Iterator[LabelledText]:
    """Read the documents of a file of JSON lines, with the corrections of another file applied."""
    known = read_corrections(corrections) if corrections and corrections.exists() else {}
    for line in path.read_text("utf8").split("\n"):
        if line.strip():
            data = json.loads(line)
            yield labelled_text(correct(data, known[data["id"]]) if data["id"] in known else data, models)


def labelled_text(data: dict[str, Any], models: Sequence[NameModel] = (ENGLISH_MODEL,)) -> LabelledText:
    """Tokenise and label a document of a set, by that of some models for its language, else by the last."""
    own = model_of(data.get("lang") or known_language(None, data["text"]))
    model = own if own in models else models[-1]
    tokens = model.split(data["text"])
    named = spans(data["text"], data["entities"], has_articles=model is ENGLISH_MODEL)
    return LabelledText(data["id"], data["text"], tokens, label_tokens(tokens, named), model)


def spans(text: str, entities: Sequence[dict[str, Any]], has_articles: bool = True) -> list[tuple[int, int, str]]:
    """The start, end and kind of each name, without titles and possessives, nor articles where the set has them."""
    found = []
    for entity in entities:
        start, end, kind = entity["start"], entity["end"], entity["label"]
        if kind in KINDS:
            start = _without_lead(text, start, end, kind, has_articles)
            end -= 2 if text[start:end].endswith(("'s", "’s")) else 0
            found.append((start, end, kind))
    return sorted(found)


def _without_lead(text: str, start: int, end: int, kind: str, has_article: bool) -> int:
    """The start of a name after its article, of a person's after their titles."""
    article = _ARTICLE.match(text, start, end) if has_article else None
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
    for first, end in text.model.runs(text.tokens.words):
        labels = text.labels[first:end]
        if labels[0].startswith("I-"):
            labels[0] = "B" + labels[0][1:]
        yield first, end, labels
