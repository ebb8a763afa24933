"""What differs between two texts."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import comparing
from reader.article import Article, Paragraph
from reader.comparing import Mark, Passage, Piece, compare_articles, compare_texts

WORDS = st.lists(st.sampled_from(["the", "kiln", "was", "lit,", "again", "“hot”", "窯に", " ", "a"]), max_size=9)
TEXTS = st.lists(WORDS.map(" ".join), max_size=7)


def told(before: str, after: str) -> str:
    """A changed paragraph, what was removed in [-brackets-], what was added in {+braces+}."""
    marks = {Mark.SAME: "{}", Mark.REMOVED: "[-{}-]", Mark.ADDED: "{{+{}+}}"}
    return "".join(marks[piece.mark].format(piece.text) for piece in Passage(before, after).pieces)


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_out_of_what_differs(before: list[str], after: list[str]) -> None:
    passages = compare_texts(before, after)
    assert [one.before for one in passages if one.before is not None] == before
    assert [one.after for one in passages if one.after is not None] == after


@given(st.one_of(WORDS.map(" ".join), st.text()), st.one_of(WORDS.map(" ".join), st.text()))
def test_both_paragraphs_can_be_read_out_of_the_pieces(before: str, after: str) -> None:
    pieces = Passage(before, after).pieces
    assert "".join(one.text for one in pieces if one.mark is not Mark.ADDED) == before
    assert "".join(one.text for one in pieces if one.mark is not Mark.REMOVED) == after
    assert all(one.text for one in pieces)
    assert all(one.mark is not other.mark for one, other in zip(pieces, pieces[1:], strict=False))


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: list[str]) -> None:
    assert all(one.is_same for one in compare_texts(text, text))


@given(TEXTS, TEXTS)
def test_what_is_the_same_at_both_ends_is_shown_as_the_same(middle: list[str], other: list[str]) -> None:
    passages = compare_texts(["first of all", *middle, "in the end"], ["first of all", *other, "in the end"])
    assert passages[0].is_same and passages[-1].is_same


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("The kiln is hot.", "The kiln was hot.", "The kiln [-is-]{+was+} hot."),
        ("Two men came.", "Two men and a dog came.", "Two men{+ and a dog+} came."),
        ("It cost 4 and a half.", "It cost 6 and no half.", "It cost [-4 and a-]{+6 and no+} half."),
        ("首相は月曜日に訪問した", "首相は火曜日に訪問した", "首相は[-月-]{+火+}曜日に訪問した"),
        ("One.", "", "[-One.-]"),
    ],
)
def test_words_that_changed_are_marked(before: str, after: str, shown: str) -> None:
    assert told(before, after) == shown


def test_another_wording_stands_beside_the_paragraph_it_was() -> None:
    before = ["The kiln was lit.", "Potters will glaze the stoneware within a week.", "It rained."]
    after = ["The kiln was lit.", "A fire engine stood by.", "Potters will glaze the stoneware in May.", "It rained."]
    assert compare_texts(before, after) == [
        Passage(before[0], before[0]),
        Passage(None, after[1]),
        Passage(before[1], after[2]),
        Passage(before[2], before[2]),
    ]


def test_paragraphs_with_little_in_common_are_removed_and_added() -> None:
    assert compare_texts(["It rained on the hills."], ["Nobody came to the fair."]) == [
        Passage("It rained on the hills.", None),
        Passage(None, "Nobody came to the fair."),
    ]
    assert Passage("One.", None).pieces == (Piece(Mark.REMOVED, "One."),)
    assert Passage(None, "One.").pieces == (Piece(Mark.ADDED, "One."),)


def test_what_is_too_long_to_compare_is_removed_and_added(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "_MOST_WORDS", 15)
    assert told("The kiln is hot.", "The kiln was hot.") == "[-The kiln is hot.-]{+The kiln was hot.+}"
    monkeypatch.setattr(comparing, "_MOST_PAIRS", 3)
    before, after = ["The kiln is hot.", "It rained here."], ["The kiln was hot.", "It rained there."]
    assert [None in (one.before, one.after) for one in compare_texts(before, after)] == [True] * 4


def test_of_the_head_only_what_differs_is_told() -> None:
    before = Article(headline="Kiln lit", byline=("Kari Moe",), published=date(2026, 1, 2), publisher="The Quay Post")
    after = Article(headline="Kiln lit again", byline=("Kari Moe", "Ivo Tam"), published=date(2026, 1, 2))
    assert compare_articles(before, after).head == (
        ("headline", Passage("Kiln lit", "Kiln lit again")),
        ("byline", Passage("Kari Moe", "Kari Moe, Ivo Tam")),
        ("publisher", Passage("The Quay Post", None)),
    )


def test_dates_are_told_as_people_write_them() -> None:
    before, after = Article(published=date(2026, 1, 2)), Article(published=datetime(2026, 1, 2, 9, 5, tzinfo=UTC))
    assert compare_articles(before, after).head == (("published", Passage("2 January 2026", "2 January 2026 09:05")),)


def test_articles_that_say_the_same_do_not_differ() -> None:
    article = Article(headline="Kiln lit", paragraphs=(Paragraph("It was."),))
    assert compare_articles(article, article).is_none
    assert not compare_articles(article, Article(headline="Kiln lit")).is_none
