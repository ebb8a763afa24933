"""What a word is where its neighbours tell."""

import pytest

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.sentences import Layout
from reader.annotating.grammar.tagged_paragraphs import TaggedParagraphs
from reader.annotating.quotation_marks.marks import find_quoted_spans
from reader.model.annotations import Entity, EntityKind


def tags(text: str) -> str:
    entities = [
        Entity(text.index(name), text.index(name) + 4, EntityKind.PERSON, name) for name in ("Berg",) if name in text
    ]
    layout = Layout(text)
    return TaggedParagraphs(layout, find_quoted_spans(text, layout.paragraphs), entities)[0].tags


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The report said so.", "DET NOUN SAY"),
        ("Officials report that it rained.", "PROPN SAY_OR_NOUN THAT"),
        ("The reports were late.", "DET NOUN BE"),
        ("Berg claims that it rained.", "PERSON SAY_OR_NOUN THAT"),
        ("Berg claims victory.", "PERSON NOUN"),
        ("The newspaper calls it old.", "DET NOUN SAY_OR_NOUN PRON NOUN"),
        ("She fumed quietly.", "PRON_SUBJ SAY ADV"),
        ("She also seeks a truce.", "PRON_SUBJ ADV SAY"),
        ("She continued: no.", "PRON_SUBJ SAY :"),
        ("She continued the talks.", "PRON_SUBJ GO_ON DET NOUN"),
        ("The elected mayor left.", "DET VERB NOUN"),
        ("As she put it, no.", "SCONJ PRON_SUBJ SAY ADV ,"),
        ("She put the book down.", "PRON_SUBJ VERB DET NOUN"),
        ("She went on: no.", "PRON_SUBJ ADV SAY :"),
        ("She went home.", "PRON_SUBJ VERB"),
        ("Pollsters found that it rained.", "PROPN SAY THAT"),
        ("Pollsters made that up.", "PROPN VERB THAT"),
        ("Berg last week left.", "PERSON DATE DATE VERB"),
        ("About 50 protesters said so.", "ADV NUM NOUN SAY"),
        ("At least half said so.", "ADV ADV NOUN SAY"),
        ("Berg lobbies for it.", "PERSON VERB ADP"),
        ("Berg supporters for it.", "PERSON NOUN ADP"),
        ("A policy planning director left.", "DET NOUN ING NOUN"),
        ("We met Michery el Soheil.", "PRON_SUBJ VERB PROPN PROPN PROPN"),
        ("The secretary of state Berg left.", "DET NOUN ADJ ADJ PERSON"),
        ("A bridge of stone Berg left.", "DET NOUN ADP NOUN PERSON"),
    ],
)
def test_the_class_of_a_word_among_others(text: str, expected: str):
    assert tags(text)[: len(expected.split())] == "".join(getattr(pos, name, name) for name in expected.split())
