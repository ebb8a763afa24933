"""What a word is where its neighbours tell."""

import pytest

from reader.annotating.grammar.sentences import Layout
from reader.annotating.grammar.tagged_paragraphs import TaggedParagraphs
from reader.annotating.quotation_marks.marks import find_quoted_spans
from reader.model.article import Entity, EntityKind


def tags(text: str) -> str:
    entities = [
        Entity(text.index(name), text.index(name) + 4, EntityKind.PERSON, name) for name in ("Berg",) if name in text
    ]
    layout = Layout(text)
    return TaggedParagraphs(layout, find_quoted_spans(text, layout.paragraphs), entities)[0].tags


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The report said so.", "DNV"),
        ("Officials report that it rained.", "KbT"),
        ("The reports were late.", "DNx"),
        ("Berg claims that it rained.", "EbT"),
        ("Berg claims victory.", "EN"),
        ("She fumed quietly.", "RVA"),
        ("She also seeks a truce.", "RAV"),
        ("She continued: no.", "RV:"),
        ("She continued the talks.", "RyDN"),
        ("The elected mayor left.", "DYN"),
        ("As she put it, no.", "SRVA,"),
        ("She put the book down.", "RYDN"),
        ("She went on: no.", "RAV:"),
        ("She went home.", "RY"),
        ("Pollsters found that it rained.", "KVT"),
        ("Pollsters made that up.", "KYT"),
        ("Berg last week left.", "EttY"),
        ("About 50 protesters said so.", "AMNV"),
        ("At least half said so.", "AANV"),
        ("Berg lobbies for it.", "EYP"),
        ("Berg supporters for it.", "ENP"),
        ("A policy planning director left.", "DNIN"),
        ("We met Michery el Soheil.", "RYKKK"),
        ("The secretary of state Berg left.", "DNJJE"),
        ("A bridge of stone Berg left.", "DNPNE"),
    ],
)
def test_the_class_of_a_word_among_others(text: str, expected: str):
    assert tags(text)[: len(expected)] == expected
