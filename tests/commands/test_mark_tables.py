"""The quotes and the names of an article, for people and for programs."""

import pytest

from reader.commands.mark_tables import (
    NameCount,
    QuoteRow,
    name_rows,
    names_table,
    names_to_json,
    quote_rows,
    quotes_table,
    quotes_to_json,
)
from reader.model.annotations import (
    Annotations,
    Entity,
    EntityKind,
    Quote,
    QuoteKind,
    Span,
    Speaker,
)
from reader.model.article import Article, Paragraph

TEXT = "“Yes,” said Holm. The “fast” boat left. “No.” Ida Holm denied that it was late. Quay waited."


def place(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


HOLM = Speaker(*place("Holm"), "Ida Holm")
ARTICLE = Article(paragraphs=(Paragraph(TEXT),))
MARKS = Annotations(
    (
        Quote(*place("“Yes,”"), QuoteKind.DIRECT, HOLM, Span(*place("said"))),
        Quote(*place("“fast”"), QuoteKind.SCARE),
        Quote(*place("“No.”"), QuoteKind.PARTIAL),
        Quote(*place("that it was late"), QuoteKind.INDIRECT, HOLM, Span(*place("denied"))),
    ),
    (
        Entity(*place("Holm"), EntityKind.PERSON, "Ida Holm"),
        Entity(*place("Ida Holm"), EntityKind.PERSON, "Ida Holm"),
        Entity(*place("Quay"), EntityKind.PLACE, "Quay"),
        Entity(*place("Yes"), EntityKind.DATE, "Yes"),
    ),
)
QUOTES = [
    QuoteRow("Ida Holm", QuoteKind.DIRECT, "said", "“Yes,”", 0, 6),
    QuoteRow(None, QuoteKind.PARTIAL, None, "“No.”", *place("“No.”")),
]
INDIRECT = QuoteRow("Ida Holm", QuoteKind.INDIRECT, "denied", "that it was late", *place("that it was late"))
NAMES = [
    NameCount("person", "Ida Holm", 2, (("Holm", 1), ("Ida Holm", 1))),
    NameCount("place", "Quay", 1, (("Quay", 1),)),
]


def test_a_quote_has_its_speaker_its_cue_and_its_words():
    assert quote_rows(ARTICLE, MARKS) == QUOTES


def test_indirect_speech_is_listed_where_it_is_asked_for():
    assert quote_rows(ARTICLE, MARKS, indirect=True) == [*QUOTES, INDIRECT]


def test_a_name_has_its_mentions_and_how_they_are_written():
    assert name_rows(ARTICLE, MARKS) == NAMES


def test_quotes_are_a_table():
    assert quotes_table(QUOTES).splitlines() == [
        "SPEAKER       KIND     CUE   QUOTE",
        "Ida Holm      direct   said  “Yes,”",
        "unattributed  partial        “No.”",
    ]


def test_a_quote_of_several_lines_is_one_row():
    assert quotes_table([QUOTES[0]._replace(text="“Yes,\nand no”")]).splitlines()[1].endswith("“Yes, and no”")


def test_names_are_a_table():
    assert names_table(NAMES).splitlines() == [
        "KIND    NAME      COUNT  AS WRITTEN",
        "person  Ida Holm  2      Holm, Ida Holm",
        "place   Quay      1      Quay",
    ]


@pytest.mark.parametrize("table", [quotes_table, names_table])
def test_of_nothing_there_is_no_table(table):
    assert table([]) == table([], 80) == ""


def test_quotes_become_json():
    first, second = quotes_to_json(QUOTES)
    assert first == {
        "speaker": "Ida Holm",
        "kind": "direct",
        "cue": "said",
        "text": "“Yes,”",
        "start": 0,
        "end": 6,
    }
    assert second["speaker"] is second["cue"] is None and type(second["kind"]) is str


def test_names_become_json():
    assert names_to_json(NAMES)[0] == {
        "kind": "person",
        "name": "Ida Holm",
        "count": 2,
        "variants": [{"text": "Holm", "count": 1}, {"text": "Ida Holm", "count": 1}],
    }
