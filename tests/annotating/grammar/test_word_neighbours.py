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
        ("Berg openly covets Vienna.", "PERSON ADV VERB PROPN"),
        ("Berg hats Vienna.", "PERSON NOUN PROPN"),
        ("The ad hits Berg.", "DET NOUN SAY_OR_NOUN PERSON"),
        ("The ad hits home.", "DET NOUN NOUN NOUN"),
        ("The Berg tweet about it left.", "DET PERSON NOUN ADP PRON"),
        ("She offered “a lamp”.", "PRON_SUBJ SAY QUOTE"),
        ("She often speaks of “a lamp”.", "PRON_SUBJ ADV SAY ADP QUOTE"),
        ("She often speaks of boats.", "PRON_SUBJ ADV VERB ADP NOUN"),
        ("She was talking about the “lamp”.", "PRON_SUBJ BE SAY_PART ADP DET QUOTE"),
        ("Berg went on about “a lamp”.", "PERSON ADV SAY ADP QUOTE"),
        ("Berg went on about boats.", "PERSON VERB ADP ADP NOUN"),
        ("“A lamp,” per Berg.", "QUOTE ACCORDING PERSON"),
        ("Per Berg, no.", "ACCORDING PERSON"),
        ("She paid 10 per Berg.", "PRON_SUBJ VERB NUM ADP PERSON"),
        ("Berg cast him as a “lamp”.", "PERSON JUDGE PRON_OBJ SCONJ DET QUOTE"),
        ("Berg goes after him as a “lamp”.", "PERSON JUDGE SCONJ PRON_OBJ SCONJ DET QUOTE"),
        ("Berg is painting him as a “lamp”.", "PERSON BE JUDGE_PART PRON_OBJ SCONJ DET QUOTE"),
        ("Berg identified him.", "PERSON VERB PRON_OBJ"),
        ("A policy planning director left.", "DET NOUN ING NOUN"),
        ("We met Michery el Soheil.", "PRON_SUBJ VERB PROPN PROPN PROPN"),
        ("The secretary of state Berg left.", "DET NOUN ADJ ADJ PERSON"),
        ("A bridge of stone Berg left.", "DET NOUN ADP NOUN PERSON"),
    ],
)
def test_the_class_of_a_word_among_others(text: str, expected: str):
    assert tags(text)[: len(expected.split())] == "".join(getattr(pos, name, name) for name in expected.split())
