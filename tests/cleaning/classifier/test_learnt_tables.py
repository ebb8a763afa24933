"""The file of learnt tables that comes with the reader."""

import gzip
import json
from collections.abc import Iterator
from typing import Any

import pytest

from reader.cleaning.classifier import context_features, markup_features, rule_features, text_features
from reader.cleaning.classifier.learnt_tables import TABLES, learnt_tables


@pytest.fixture(scope="module")
def data() -> dict[str, Any]:
    with gzip.open(TABLES) as file:
        return json.load(file)


def indexes(tree: Any) -> Iterator[int]:
    """The indexes of the numbers that a tree asks for."""
    if isinstance(tree, list):
        yield tree[0]
        yield from indexes(tree[2])
        yield from indexes(tree[3])


@pytest.mark.parametrize(("family", "own"), [("text", text_features.FEATURES), ("html", markup_features.FEATURES)])
def test_trees_ask_only_for_numbers_that_there_are(data: dict[str, Any], family: str, own: tuple[str, ...]) -> None:
    first = len(own) + len(rule_features.FEATURES)
    asked = {index for tree in data[family]["article"] for index in indexes(tree)}
    assert max(asked) < first
    second = first + len(context_features.FEATURES)
    later = {
        index
        for question in ("article_in_context", "headline", "rail_story")
        for tree in data[family][question]
        for index in indexes(tree)
    }
    assert first <= max(later) < second


def test_the_lexicon_knows_furniture_from_articles() -> None:
    lexicon = learnt_tables().lexicon
    assert lexicon.words["said"] > 0 > lexicon.words["cookies"]
    assert lexicon.marks["sidebar"] < lexicon.marks["article"]
    assert lexicon.sites("privacy policy") > 5 and lexicon.sites("the goose swam") == 0
    assert "the" in lexicon.stop_words


def test_the_tables_are_read_once() -> None:
    assert learnt_tables() is learnt_tables()
    assert learnt_tables().html.article is learnt_tables().html.article
