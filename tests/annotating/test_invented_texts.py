"""Invented newswire, annotated as before: quotes, reported speech and names of every text, one a line.

If the annotator is meant to change, write the file again and read the difference:

    python tests/annotating/test_invented_texts.py
"""

import gzip
import re
from difflib import unified_diff
from pathlib import Path

import pytest

from reader.annotating.entities import find_entities
from reader.annotating.quotes import find_quotes
from reader.model.annotations import Quote

TEXTS = Path(__file__).resolve().parents[2] / "training" / "names" / "invented_texts.txt.gz"
GOLDEN = Path(__file__).with_name("invented_annotations.txt")
EVERY = 3
"""All of the texts would take three times as long and find little more."""
_LABELLED = re.compile(r"\[[POL] ([^\[\]]+)\]")


def texts() -> list[str]:
    """Some of the invented texts, without their labels."""
    marked = gzip.decompress(TEXTS.read_bytes()).decode("utf-8")
    plain = [_LABELLED.sub(r"\1", text).strip() for text in re.split(r"^####\s*$", marked, flags=re.M)]
    return [text for text in plain if text][::EVERY]


def quote_line(text: str, quote: Quote) -> str:
    """A quote with its kind, its cue and its speaker, as mentioned and by name."""
    cue = text[quote.cue.start : quote.cue.end] if quote.cue else "-"
    speaker = quote.speaker and f"{quote.speaker.name} ({text[quote.speaker.start : quote.speaker.end]})"
    return f"{quote.kind} | {speaker or '-'} | {cue} | {text[quote.start : quote.end]}"


def annotations_of(text: str) -> list[str]:
    """The annotations of a text, one a line."""
    entities = find_entities(text)
    names = [f"{entity.kind} | {entity.name} | {text[entity.start : entity.end]}" for entity in entities]
    return [quote_line(text, quote) for quote in find_quotes(text, entities)] + names


def annotated() -> list[str]:
    """The annotations of all texts, under a heading for each."""
    return [line for number, text in enumerate(texts()) for line in (f"#### {number}", *annotations_of(text))]


def test_the_annotations_of_the_invented_texts_are_as_before() -> None:
    golden = GOLDEN.read_text("utf-8").splitlines()
    difference = list(unified_diff(golden, annotated(), "golden", "found", lineterm="", n=1))
    if difference:
        pytest.fail("\n".join(difference), pytrace=False)


if __name__ == "__main__":
    GOLDEN.write_text("\n".join([*annotated(), ""]), "utf-8")
