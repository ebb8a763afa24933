"""What differs between two texts."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import diff
from reader.model.article import Article, Paragraph
from reader.model.diff import ChangeKind, DiffParagraph, DiffSegment, compare_articles, compare_texts

WORDS = st.lists(st.sampled_from(["the", "kiln", "was", "lit,", "again", "“hot”", "窯に", " ", "a"]), max_size=9)
TEXTS = st.lists(WORDS.map(" ".join), max_size=7)


def marked_changes(before: str, after: str) -> str:
    """A changed paragraph, what was removed in [-brackets-], what was added in {+braces+}."""
    marks = {ChangeKind.SAME: "{}", ChangeKind.REMOVED: "[-{}-]", ChangeKind.ADDED: "{{+{}+}}"}
    return "".join(marks[piece.kind].format(piece.text) for piece in DiffParagraph(before, after).segments)


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_out_of_what_differs(before: list[str], after: list[str]) -> None:
    paragraphs = compare_texts(before, after)
    assert [one.before for one in paragraphs if one.before is not None] == before
    assert [one.after for one in paragraphs if one.after is not None] == after


@given(st.one_of(WORDS.map(" ".join), st.text()), st.one_of(WORDS.map(" ".join), st.text()))
def test_both_paragraphs_can_be_read_out_of_the_pieces(before: str, after: str) -> None:
    segments = DiffParagraph(before, after).segments
    assert "".join(one.text for one in segments if one.kind is not ChangeKind.ADDED) == before
    assert "".join(one.text for one in segments if one.kind is not ChangeKind.REMOVED) == after
    assert all(one.text for one in segments)
    assert all(one.kind is not other.kind for one, other in zip(segments, segments[1:], strict=False))


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: list[str]) -> None:
    assert all(one.is_same for one in compare_texts(text, text))


@given(TEXTS, TEXTS)
def test_what_is_the_same_at_both_ends_is_shown_as_the_same(middle: list[str], other: list[str]) -> None:
    paragraphs = compare_texts(["first of all", *middle, "in the end"], ["first of all", *other, "in the end"])
    assert paragraphs[0].is_same and paragraphs[-1].is_same


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
    assert marked_changes(before, after) == shown


def test_another_wording_stands_beside_the_paragraph_it_was() -> None:
    before = ["The kiln was lit.", "Potters will glaze the stoneware within a week.", "It rained."]
    after = ["The kiln was lit.", "A fire engine stood by.", "Potters will glaze the stoneware in May.", "It rained."]
    assert compare_texts(before, after) == [
        DiffParagraph(before[0], before[0]),
        DiffParagraph(None, after[1]),
        DiffParagraph(before[1], after[2]),
        DiffParagraph(before[2], before[2]),
    ]


def test_paragraphs_with_little_in_common_are_removed_and_added() -> None:
    assert compare_texts(["It rained on the hills."], ["Nobody came to the fair."]) == [
        DiffParagraph("It rained on the hills.", None),
        DiffParagraph(None, "Nobody came to the fair."),
    ]
    assert DiffParagraph("One.", None).segments == (DiffSegment(ChangeKind.REMOVED, "One."),)
    assert DiffParagraph(None, "One.").segments == (DiffSegment(ChangeKind.ADDED, "One."),)


def test_what_is_too_long_to_compare_is_removed_and_added(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diff, "_MOST_STEPS", 15)
    assert marked_changes("The kiln is hot.", "The kiln was hot.") == "[-The kiln is hot.-]{+The kiln was hot.+}"
    monkeypatch.setattr(diff, "_MOST_PAIRS", 3)
    before, after = ["The kiln is hot.", "It rained here."], ["The kiln was hot.", "It rained there."]
    assert [None in (one.before, one.after) for one in compare_texts(before, after)] == [True] * 4


# -- however long


def article(texts: Iterable[str]) -> Article:
    return Article(paragraphs=tuple(map(Paragraph, texts)))


@given(TEXTS, TEXTS, st.integers(0, 20), st.integers(0, 400))
def test_both_texts_can_be_read_out_whatever_the_bounds_are(
    before: list[str], after: list[str], pairs: int, steps: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(diff, "_MOST_PAIRS_IN_ALL", pairs)
        patch.setattr(diff, "_MOST_STEPS_IN_ALL", steps)
        paragraphs = compare_articles(article(before), article(after)).text
    assert [one.before for one in paragraphs if one.before is not None] == before
    assert [one.after for one in paragraphs if one.after is not None] == after


@pytest.mark.parametrize("every", [2, 50, 150, 5000], ids=lambda every: f"one in {every} the same")
@pytest.mark.parametrize("recurring", [False, True])
def test_texts_of_thousands_of_paragraphs_are_compared_within_bounds(
    monkeypatch: pytest.MonkeyPatch, every: int, recurring: bool
) -> None:
    pairs: list[int] = []
    steps: list[int] = []

    class Counted(SequenceMatcher[str]):
        def __init__(self, junk: Callable[[str], bool] | None, one: list[str], other: list[str], **how: bool) -> None:
            (steps if junk else pairs).append(diff._steps(one, other) if junk else len(one) * len(other))
            super().__init__(junk, one, other, **how)

    monkeypatch.setattr(diff, "SequenceMatcher", Counted)
    monkeypatch.setattr(diff, "_MOST_STEPS_IN_ALL", 200_000)
    words = " ".join(f"word{number}" for number in range(20))

    def text_of(which: str, number: int) -> str:
        if recurring and number % 3 == 0:
            return "* * *"
        return f"{'same' if number % every == 0 else which}{number} {words}"

    texts = [[text_of(which, number) for number in range(5000)] for which in ("old", "new")]
    found = compare_articles(*map(article, texts)).text
    assert {one.after for one in found if one.is_same} >= {one for one in texts[0] if one.startswith("same")}
    assert sum(pairs) <= diff._MOST_PAIRS_IN_ALL
    assert sum(steps) <= diff._MOST_STEPS_IN_ALL + diff._MOST_STEPS


def test_a_text_of_recurring_paragraphs_and_words_is_compared_as_a_whole() -> None:
    before, after = ["tick", "tock"] * 300, ["tick"] * 600
    assert [one.is_same for one in compare_texts(before, after)].count(True) == 1
    assert len(DiffParagraph(" ".join(before), " ".join(after)).segments) == 2


def test_a_paragraph_that_is_too_long_leaves_the_others_their_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diff, "_MOST_STEPS", 200)
    monkeypatch.setattr(diff, "_MOST_STEPS_IN_ALL", 300)
    long = " ".join(f"word{number}" for number in range(50))
    found = compare_articles(article([long, "The kiln is hot."]), article([f"{long} more", "The kiln was hot."])).text
    assert [len(one.segments) for one in found] == [2, 4]


def test_of_the_head_only_what_differs_is_shown() -> None:
    before = Article(headline="Kiln lit", byline=("Kari Moe",), published=date(2026, 1, 2), publisher="The Quay Post")
    after = Article(headline="Kiln lit again", byline=("Kari Moe", "Ivo Tam"), published=date(2026, 1, 2))
    assert compare_articles(before, after).head == (
        ("headline", DiffParagraph("Kiln lit", "Kiln lit again")),
        ("byline", DiffParagraph("Kari Moe", "Kari Moe, Ivo Tam")),
        ("publisher", DiffParagraph("The Quay Post", None)),
    )


def test_dates_are_written_as_people_write_them() -> None:
    before, after = Article(published=date(2026, 1, 2)), Article(published=datetime(2026, 1, 2, 9, 5, tzinfo=UTC))
    assert compare_articles(before, after).head == (
        ("published", DiffParagraph("2 January 2026", "2 January 2026 09:05")),
    )


def test_articles_that_say_the_same_do_not_differ() -> None:
    article = Article(headline="Kiln lit", paragraphs=(Paragraph("It was."),))
    assert compare_articles(article, article).is_none
    assert not compare_articles(article, Article(headline="Kiln lit")).is_none
