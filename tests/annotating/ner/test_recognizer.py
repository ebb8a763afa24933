"""The names that come of the learnt tables."""

import json
from pathlib import Path

import pytest

from reader.annotating.ner.recognizer import NameFinder, first_look, name_finder
from reader.annotating.ner.second_pass import FirstLook
from reader.annotating.ner.token_context import read_surroundings
from reader.annotating.ner.tokens import find_runs, split_tokens
from reader.base import paths

TOLD = Path(__file__).with_name("told_by_trainer.txt")


def looks() -> list[FirstLook]:
    """First looks at the sample articles, in the order of their files."""
    found = []
    for path in sorted(paths.sample_articles().glob("*.json")):
        text = "\n".join(paragraph["text"] for paragraph in json.loads(path.read_text("utf-8"))["paragraphs"])
        around = read_surroundings(split_tokens(text).words)
        found += first_look(name_finder().chain, around, find_runs(around.words))
    return found


def test_the_tables_say_what_their_trainer_says() -> None:
    ours = [look.path for look in looks()]
    theirs = [line.split() for line in TOLD.read_text("utf-8").splitlines()]
    assert list(map(len, ours)) == list(map(len, theirs))
    differ = sum(one != two for one, two in zip(ours, theirs, strict=True))
    assert differ <= len(ours) / 50  # the weights of the tables are rounded, and small ones left out


def found(text: str) -> list[tuple[str, str]]:
    """The names of a text with their kinds."""
    tokens = split_tokens(text)
    return [
        (text[tokens.starts[first] : tokens.end(last - 1)], kind) for first, last, kind in name_finder().find(tokens)
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
    told = f"We met Maria Qorvith, a teacher from Lisbon, on Monday. {alone}"
    assert [name for name, kind in found(told) if kind == "PER"] == ["Maria Qorvith", "Qorvith"]


def test_finding_names_once_changes_nothing_the_next_time() -> None:
    text = "Maria Lopez of Reuters left Lisbon. Lopez was late."
    assert found(text) == found(text)
    tokens = split_tokens(text)
    assert NameFinder().find(tokens) == name_finder().find(tokens)
