"""Tests of finding the quote whose words a heading repeats."""

import pytest

from reader.annotating.grammar.sentences import Layout
from reader.annotating.quotation_marks.marks import find_quoted_spans
from reader.annotating.romance.repeated_words import RepeatedWords


def repeated(text: str) -> int | None:
    layout = Layout(text)
    return RepeatedWords(layout, find_quoted_spans(text, layout.paragraphs)).repeated_by(0)


def test_a_heading_repeats_a_quote_below() -> None:
    assert repeated("«No hay barcos»\nLlueve.\n«Hoy no hay barcos para nadie», dijo Ruiz.") == 1


@pytest.mark.parametrize(
    "text",
    [
        "«No hay barcos».\n«Hoy no hay barcos para nadie», dijo Ruiz.",
        "«No hay barcos»\n«Hoy no hay trenes para nadie», dijo Ruiz.",
        "«No hay»\n«No hay barcos», dijo Ruiz.",
        "«No hay barcos»",
    ],
)
def test_sentences_other_words_and_two_words_repeat_nothing(text: str) -> None:
    assert repeated(text) is None


def test_a_long_paragraph_is_no_heading() -> None:
    assert repeated("«No hay barcos» " + "lejos " * 30 + "\n«No hay barcos hoy», dijo Ruiz.") is None
