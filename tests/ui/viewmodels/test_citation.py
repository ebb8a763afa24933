"""A quote as one cites it."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.annotations import Quote, QuoteKind, Speaker
from reader.model.article import Article, Paragraph
from reader.ui.viewmodels.citation import citation_of

URL = "https://example.org/tolls"


def cite(
    words: str,
    kind: QuoteKind = QuoteKind.DIRECT,
    speaker: str | None = "Ann Lee",
    url: str | None = URL,
    **facts: object,
) -> str:
    facts = {"headline": "Tolls end", "publisher": "The Paper", "published": date(2023, 3, 20), **facts}
    article = Article(paragraphs=(Paragraph(words),), **facts)  # type: ignore[arg-type]
    said = Quote(0, len(words), kind, Speaker(0, 0, speaker) if speaker else None)
    return citation_of(article, said, url)


def test_a_quote_is_cited_with_speaker_headline_publisher_day_and_address() -> None:
    assert cite("“No tolls.”") == f"“No tolls.” — Ann Lee, in “Tolls end”, The Paper, 20 March 2023. {URL}"


def test_a_clock_time_is_left_out() -> None:
    assert "20 March 2023." in cite("“No tolls.”", published=datetime(2023, 3, 20, 9, 30, tzinfo=UTC))


def test_without_a_speaker_the_headline_stands_alone() -> None:
    assert cite("“No tolls.”", speaker=None) == f"“No tolls.” — “Tolls end”, The Paper, 20 March 2023. {URL}"


@pytest.mark.parametrize(
    ("missing", "cited"),
    [
        ({"headline": None}, f"“No.” — Ann Lee, The Paper, 20 March 2023. {URL}"),
        ({"publisher": None}, f"“No.” — Ann Lee, in “Tolls end”, 20 March 2023. {URL}"),
        ({"published": None}, f"“No.” — Ann Lee, in “Tolls end”, The Paper. {URL}"),
        ({"url": None}, "“No.” — Ann Lee, in “Tolls end”, The Paper, 20 March 2023."),
        ({"speaker": None, "headline": None, "publisher": None, "published": None}, f"“No.” {URL}"),
        ({"speaker": None, "headline": None, "publisher": None, "published": None, "url": None}, "“No.”"),
    ],
)
def test_what_is_not_known_is_left_out(missing: dict[str, object], cited: str) -> None:
    assert cite("“No.”", **missing) == cited  # type: ignore[arg-type]


def test_marks_in_the_headline_become_single() -> None:
    assert "in “A ‘toll’ ends”" in cite("“No.”", headline="A “toll” ends")


@pytest.mark.parametrize(
    ("words", "cited"),
    [
        ("“No tolls,”", "“No tolls”"),
        ('"No tolls,"', '"No tolls"'),
        ("„Keine Maut“", "„Keine Maut“"),
        ("« Rien, »", "« Rien »"),
        ("“Nothing will be left", "“Nothing will be left”"),
        ("“No,”", "“No”"),
        ("“Why?”", "“Why?”"),
        ("“", "“”"),
    ],
)
def test_words_are_cited_in_both_their_marks_and_without_the_comma_that_led_on(words: str, cited: str) -> None:
    assert cite(words).partition(" — ")[0] == cited


def test_indirect_speech_is_cited_as_it_stands() -> None:
    assert cite("that tolls would end", QuoteKind.INDIRECT).startswith("that tolls would end — Ann Lee")


@given(st.text(max_size=30), st.sampled_from(QuoteKind))
def test_any_words_are_cited_in_one_line(words: str, kind: QuoteKind) -> None:
    assert len(cite(words, kind).splitlines()) <= 1
