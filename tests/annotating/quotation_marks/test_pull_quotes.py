"""Quotes displayed beside the text whose words they repeat."""

import pytest

from reader.annotating.grammar.sentences import Layout
from reader.annotating.quotation_marks.marks import find_quoted_spans
from reader.annotating.quotation_marks.pull_quotes import find_pull_quotes

SAID = "“We built it for our children, and it will outlast all of us.”"


def pulled(text: str) -> dict[int, int]:
    layout = Layout(text)
    return dict(find_pull_quotes(text, layout.paragraphs, find_quoted_spans(text, layout.paragraphs)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Rain fell.\n{SAID}\n{SAID} said Reed.", {0: 1}),
        (f"{SAID} said Reed.\n{SAID}\nRain fell.", {1: 0}),
        (f"“It rained. {SAID[1:-1]}” said Reed.\n{SAID}\nRain fell.", {1: 0}),
        (f"“{SAID.upper()[1:-1]}”\n{SAID} said Reed.", {0: 1}),
        (f"“It rained. {SAID[1:]}\n{SAID}", {1: 0}),
        (f"{SAID}\n{SAID}", {}),
        (f"Reed said:\n{SAID}\n{SAID} said Reed.", {}),
        (f"‘{SAID[1:-1]}’\n“{SAID[1:-1]}” said Reed.", {}),
        (f"Reed: {SAID}\n{SAID} said Reed.", {}),
        ("“We built it.”\n“We built it,” said Reed.", {}),
        ("“We built it for our children, they say.”\n“We built it for our children, and more,” said Reed.", {}),
        ("Rain fell.", {}),
    ],
)
def test_a_quote_alone_that_repeats_another_is_pulled(text: str, expected: dict[int, int]):
    assert pulled(text) == expected


def test_a_pull_quote_is_of_whoever_says_its_words_in_the_text(said):
    text = f"Maria Lopez runs the ferry.\n{SAID}\nTom Reed built the bridge. {SAID} said Reed."
    assert [quote.speaker for quote in said(text)] == ["Tom Reed", "Tom Reed"]


def test_a_quote_goes_on_past_a_pull_quote(said):
    text = (
        f"“We have waited for years,” said Maria Lopez. “Nobody asked us.\n{SAID}\n"
        f"“They built the pier first.”\nTom Reed differs. {SAID} said Reed."
    )
    speakers = [quote.speaker for quote in said(text)]
    assert speakers == ["Maria Lopez", "Maria Lopez", "Tom Reed", "Maria Lopez", "Tom Reed"]


def test_whom_a_pull_quote_names_is_not_meant_by_a_pronoun(said):
    named = "“We built it for Sarah Cole, and it will outlast all of us.”"
    text = f"Mara Lopez runs the ferry.\n{named}\n“It is late,” she said.\n{named[:-2]},” said Tom Reed."
    assert said(text)[1].speaker == "Mara Lopez"
