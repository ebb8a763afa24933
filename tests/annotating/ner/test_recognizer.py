"""The names that come of the learnt tables."""

import json
from pathlib import Path

import pytest

from reader.annotating.ner.name_models import ENGLISH_MODEL
from reader.annotating.ner.recognizer import NameRecognizer, first_pass, load_recognizer
from reader.annotating.ner.second_pass import LabelledRun
from reader.annotating.ner.token_context import read_token_context
from reader.annotating.ner.tokens import find_runs, split_tokens
from reader.base import paths

REFERENCE = Path(__file__).with_name("reference_labels.txt")


def runs() -> list[LabelledRun]:
    """First looks at the sample articles in English, in the order of their files."""
    found = []
    for path in sorted(paths.sample_articles().glob("*.json")):
        article = json.loads(path.read_text("utf-8"))
        if article["language"] != "en":
            continue
        text = "\n".join(paragraph["text"] for paragraph in article["paragraphs"])
        context = read_token_context(split_tokens(text).words)
        found += first_pass(load_recognizer().first_crf, context, find_runs(context.words))
    return found


def test_the_tables_say_what_their_trainer_says() -> None:
    ours = [run.path for run in runs()]
    theirs = [line.split() for line in REFERENCE.read_text("utf-8").splitlines()]
    assert list(map(len, ours)) == list(map(len, theirs))
    differ = sum(one != two for one, two in zip(ours, theirs, strict=True))
    assert differ <= len(ours) / 50  # the weights of the tables are rounded, and small ones left out


def found(text: str) -> list[tuple[str, str]]:
    """The names of a text with their kinds."""
    tokens = split_tokens(text)
    return [
        (text[tokens.starts[first] : tokens.end(end - 1)], kind) for first, end, kind in load_recognizer().find(tokens)
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", []),
        ("\n\n", []),
        ("nobody was there.", []),
        ("The Bank of England said in London that Maria Lopez left.", ["Bank of England", "London", "Maria Lopez"]),
        (
            "He said the United Nations and Reuters were in Paris, Texas.",
            ["United Nations", "Reuters", "Paris", "Texas"],
        ),
    ],
)
def test_names_are_found_in_their_order(text: str, names: list[str]) -> None:
    assert [name for name, _ in found(text)] == names


def test_what_an_article_says_of_a_name_counts_where_it_says_nothing() -> None:
    alone = "It rained. Qorvith left."
    assert found(alone) == []
    read = f"We met Maria Qorvith, a teacher from Lisbon, on Monday. {alone}"
    assert [name for name, kind in found(read) if kind == "PER"] == ["Maria Qorvith", "Qorvith"]


def test_finding_names_once_changes_nothing_the_next_time() -> None:
    text = "Maria Lopez of Reuters left Lisbon. Lopez was late."
    assert found(text) == found(text)
    tokens = split_tokens(text)
    assert NameRecognizer(ENGLISH_MODEL).find(tokens) == load_recognizer().find(tokens)
